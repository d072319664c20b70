import { hash } from 'node:crypto';
import { existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPast } from '../../../src/corpus/past.ts';
import { site } from '../../fixtures/site.ts';
import { Repository } from '../../git/repository.ts';
import { drawPng, drawSvg } from '../../site/pictures.ts';
import { folderWith, sound } from '../folder.ts';

const FILE = 'briefings/talks.mdx';
const [FIRST, SECOND, THIRD] = ['2022-01-01T10:00Z', '2022-01-02T10:00Z', '2022-01-03T10:00Z'];

const LFS = [
  'version https://git-lfs.github.com/spec/v1',
  'oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393',
  'size 12345',
  '',
].join('\n');

let red: Buffer;
let green: Buffer;

beforeAll(async () => {
  [red, green] = await Promise.all([drawPng('#e01010'), drawPng('#10e010')]);
});

const showing = (status: string, names: readonly string[], ...fields: string[]): string =>
  sound('Talks', ...fields).replace('2021-12-31T05:13', status) +
  names.map((name) => `\n![A picture](./${name})\n`).join('');

/** A repository with one briefing, and what its earlier texts are told of their pictures. */
function briefingWith(files: Record<string, string | Uint8Array> = {}) {
  const { root, write, open } = folderWith(files);
  const repository = new Repository(root);
  repository.git('init', '-q', '-b', 'main');
  let day = 0;
  const commit = () => repository.commit(`2022-01-0${++day}T12:00:00Z`);
  const remove = (...names: string[]) => {
    for (const name of names) repository.remove(`briefings/${name}`);
  };
  /** By status: what stands for each picture that the text names. */
  const told = async () => {
    const corpus = await open();
    const { items, all } = corpus.list();
    await readPast(corpus, { items, all }, { root, site, now: '2022-01-10T09:00:00.000Z' });
    return new Map(
      items[0]!.past!.revisions.map((one) => [
        one.status,
        one.withdrawn ? undefined : one.earlier?.files,
      ]),
    );
  };
  const kept = () =>
    existsSync(join(root, '.cache/pictures')) ? readdirSync(join(root, '.cache/pictures')) : [];
  return { root, repository, write, commit, remove, told, kept };
}

const nameOf = (bytes: string | Uint8Array, ending = 'png') => `${hash('sha256', bytes)}.${ending}`;

describe('the pictures of earlier texts', { timeout: 60_000 }, () => {
  it('come from git as they were, under the digest of their bytes', async () => {
    const { write, commit, remove, told, kept } = briefingWith({
      [FILE]: showing(FIRST, ['a.png', 'b.svg']),
      'briefings/a.png': green,
      'briefings/b.svg': drawSvg('#10e010'),
    });
    commit();
    write('briefings/a.png', red);
    remove('b.svg');
    write(FILE, showing(SECOND, ['a.png']));
    commit();
    const drawing = nameOf(drawSvg('#10e010'), 'svg');
    expect((await told()).get(FIRST)).toEqual({ './a.png': nameOf(green), './b.svg': drawing });
    expect(kept().sort()).toEqual([nameOf(green), drawing].sort());
  });

  it('are those of today where they have the same bytes, by whatever name', async () => {
    const { write, commit, remove, told, kept } = briefingWith({
      [FILE]: showing(FIRST, ['a.png', 'b.png']),
      'briefings/a.png': green,
      'briefings/b.png': red,
    });
    commit();
    remove('b.png');
    write('briefings/c.png', red);
    write(FILE, showing(SECOND, ['a.png', 'c.png']));
    commit();
    expect((await told()).get(FIRST)).toEqual({ './a.png': './a.png', './b.png': './c.png' });
    expect(kept()).toEqual([]);
  });

  it('are made anew where what was kept is not as it was, and dropped when nothing shows them', async () => {
    const { root, write, commit, told, kept } = briefingWith({
      [FILE]: showing(FIRST, ['a.png']),
      'briefings/a.png': green,
    });
    commit();
    write('briefings/a.png', red);
    write(FILE, showing(SECOND, ['a.png']));
    commit();
    await told();
    writeFileSync(join(root, '.cache/pictures', nameOf(green)), 'Something else.');
    expect((await told()).get(FIRST)).toEqual({ './a.png': nameOf(green) });
    write(
      FILE,
      showing(SECOND, ['a.png'], `withdrawn: [{ status: ${FIRST}, at: ${SECOND}, reason: No. }]`),
    );
    expect((await told()).get(FIRST)).toBeUndefined();
    expect(kept()).toEqual([]);
  });

  it('are left out where git has no sound and harmless picture', async () => {
    const names = ['lfs.png', 'damaged.png', 'text.png', 'script.svg', 'link.png', 'none.png'];
    const { root, write, commit, remove, told, kept } = briefingWith({
      [FILE]: showing(FIRST, names),
      'briefings/lfs.png': LFS,
      'briefings/damaged.png': green.subarray(0, green.length - 20),
      'briefings/text.png': 'No picture at all, but quite a few words.',
      'briefings/script.svg':
        '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    });
    symlinkSync('damaged.png', join(root, 'briefings/link.png'));
    commit();
    remove(...names.filter((name) => name !== 'none.png'));
    write(FILE, showing(SECOND, []));
    commit();
    expect((await told()).get(FIRST)).toEqual({});
    expect(kept()).toEqual([]);
    expect((await told()).get(FIRST)).toEqual({});
  });

  it('are left out where git lacks them, or has a commit of another repository', async () => {
    const other = Repository.create();
    other.write('a.png', 'x');
    other.commit();
    const { root, repository, write, commit, remove, told } = briefingWith({
      [FILE]: showing(FIRST, ['a.png', 'sub/a.png']),
      'briefings/a.png': green,
    });
    const file = ['-c', 'protocol.file.allow=always'];
    repository.git(...file, 'submodule', '--quiet', 'add', other.folder, 'briefings/sub');
    commit();
    remove('a.png');
    repository.git('rm', '-q', '-f', 'briefings/sub');
    write(FILE, showing(SECOND, []));
    commit();
    const blob = repository.git('rev-parse', 'HEAD~1:briefings/a.png');
    repository.git('config', 'gc.auto', '0');
    const object = join(root, '.git/objects', blob.slice(0, 2), blob.slice(2));
    expect((await told()).get(FIRST)).toEqual({ './a.png': nameOf(green) });
    writeFileSync(join(root, '.cache/pictures', nameOf(green)), 'Something else.');
    repository.remove(object.slice(root.length + 1));
    expect((await told()).get(FIRST)).toEqual({});
  });

  it('are left out where a withdrawn text has shown them too', async () => {
    const { write, commit, remove, told, kept } = briefingWith({
      [FILE]: showing(FIRST, ['a.png', 'b.png']),
      'briefings/a.png': green,
      'briefings/b.png': red,
    });
    commit();
    write('briefings/other.png', green);
    write(FILE, showing(SECOND, ['other.png']));
    commit();
    remove('a.png', 'b.png', 'other.png');
    const withdrawn = `withdrawn: [{ status: ${SECOND}, at: ${THIRD}, reason: A face. }]`;
    write(FILE, showing(THIRD, [], withdrawn));
    commit();
    expect(await told()).toEqual(
      new Map([
        [THIRD, undefined],
        [SECOND, undefined],
        [FIRST, { './b.png': nameOf(red) }],
      ]),
    );
    expect(kept()).toEqual([nameOf(red)]);
  });

  it('are no reason to fail where the present text names a file that is not there', async () => {
    const { write, commit, remove, told } = briefingWith({
      [FILE]: showing(FIRST, ['a.png']),
      'briefings/a.png': green,
    });
    commit();
    remove('a.png');
    write(FILE, showing(SECOND, ['a.png']));
    expect((await told()).get(FIRST)).toEqual({ './a.png': nameOf(green) });
  });
});
