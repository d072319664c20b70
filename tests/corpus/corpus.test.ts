import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, idsOf, pixel, problemsOf, sound } from './folder.ts';

it('tells all that is wrong with a briefing at once, a field too many or a wrong one included', async () => {
  const body = [
    '[x](/briefings/nope/) [j](javascript:x) <Cite source="zz" />',
    '![A](gone.png) <Nope />',
  ].join('\n\n');
  const { open } = folderWith({
    'briefings/a.mdx': sound('A', 'bogus: 1', 'supersedes: nothing/here').replace('Text.', body),
    'briefings/b.mdx': sound('B', 'kind: nothing').replace('Text.', '![B](gone.png)'),
  });
  expect(problemsOf(await open())).toEqual([
    'briefings/a.mdx 6:1 unknown-field',
    'briefings/a.mdx 7:13 unknown-briefing',
    'briefings/a.mdx 10:1 broken-link',
    'briefings/a.mdx 10:23 unsafe-address',
    'briefings/a.mdx 10:41 unknown-source',
    'briefings/a.mdx 12:1 missing-file',
    'briefings/a.mdx 12:16 unknown-component',
    'briefings/b.mdx 6:7 invalid-field',
    'briefings/b.mdx 9:1 missing-file',
  ]);
});

describe('what is a briefing', () => {
  it('reads every .mdx and .md, sorted by path, and nothing else', async () => {
    const { open } = folderWith({
      'briefings/b.mdx': sound('B'),
      'briefings/2021/a.md': sound('A'),
      'briefings/guide/index.mdx': sound('G'),
      'briefings/_notes.mdx': 'not read',
      'briefings/_drafts/x.mdx': 'not read',
      'briefings/.hidden.mdx': 'not read',
      'briefings/readme.txt': 'not read',
    });
    expect(idsOf(await open())).toEqual(['2021/a', 'b', 'guide']);
    expect(problemsOf(await open())).toEqual([]);
  });

  it('does without briefings', async () => {
    const { root, open } = folderWith();
    rmSync(join(root, 'briefings'), { recursive: true });
    expect((await open()).list()).toMatchObject({
      items: [],
      withheld: [],
      heldBack: { drafts: 0, embargoes: [] },
    });
  });

  it('does not follow symbolic links', async () => {
    const { root, write, open } = folderWith({ 'briefings/a.mdx': sound('A') });
    write('private/secret.mdx', sound('Secret'));
    symlinkSync(join(root, 'private/secret.mdx'), join(root, 'briefings/link.mdx'));
    symlinkSync(join(root, 'private'), join(root, 'briefings/linked'));
    expect(idsOf(await open())).toEqual(['a']);
  });
});

describe('drafts and embargoes', () => {
  const files = {
    'briefings/a.mdx': sound('A'),
    'briefings/draft.mdx': sound('Draft', 'draft: true', 'aliases: [/x y/z/]'.replace(' y', '')),
    'briefings/past.mdx': sound('Past', 'embargo: 2022-01-10T10:00+01:00'),
    'briefings/future.mdx': sound('Future', 'embargo: 2022-01-10T10:01+01:00'),
  };

  it('leaves out drafts, and embargoed briefings until their minute', async () => {
    const { open } = folderWith(files);
    expect(idsOf(await open())).toEqual(['a', 'past']);
    expect((await open()).list().heldBack).toMatchObject({
      drafts: 1,
      embargoes: [{ instant: '2022-01-10T09:01Z' }],
    });
    expect(idsOf(await open({ now: '2022-01-10T09:01:00.000Z' }))).toEqual(['a', 'future', 'past']);
  });

  it('shows them all when asked, each with its standing', async () => {
    const { items } = (await folderWith(files).open({ showAll: true })).list();
    expect(items.map(({ id, standing }) => [id, standing])).toEqual([
      ['a', 'published'],
      ['draft', 'draft'],
      ['future', 'embargoed'],
      ['past', 'published'],
    ]);
  });

  it('reports what is wrong with an embargoed briefing before its hour, but not with a draft', async () => {
    const { open } = folderWith({
      'briefings/future.mdx': sound('F', 'embargo: 2030-01-01T00:00').replace('Text.', '{x}'),
      'briefings/draft.mdx': sound('D', 'draft: true').replace('Text.', '{x}'),
    });
    const { items, withheld } = (await open()).list();
    expect(items).toEqual([]);
    expect(withheld).toMatchObject([{ file: 'briefings/future.mdx', name: 'code-expression' }]);
  });

  it.each([
    ['with a title only', '---\ntitle: Half written\ndraft: true\n---\n'],
    ['that cannot be read', '---\ntitle: "Half\ndraft: true # for now\n---\n\n{x}\n'],
    ['that cannot be read with CRLF', '---\r\ntitle: a: b\r\ndraft: true\r\n---\r\n{x}\r\n'],
    ['with a bad field', sound('D', 'draft: true', 'topcs: x').replace('05:13', 'noon')],
    ['with a bad name of a bad picture', sound('D', 'draft: true').replace('Text.', '![x](y.png)')],
  ])('leaves out a draft %s with its problems, and shows these when asked', async (_, text) => {
    const { open } = folderWith({ 'briefings/A b.mdx': text });
    expect((await open()).list()).toMatchObject({
      items: [],
      withheld: [],
      heldBack: { drafts: 1, embargoes: [] },
    });
    const { items } = (await open({ showAll: true })).list();
    expect(items).toMatchObject([{ file: 'briefings/A b.mdx', standing: 'draft' }]);
    expect(items[0]!.problems.length).toBeGreaterThan(1);
  });

  it.each([
    ['cannot be read', '---\ntitle: Half: written\ndraft: ture\n---\n'],
    ['cannot be read and says both', '---\ntitle: a: b\ndraft: true\ndraft: false\n---\n'],
    ['cannot be read and says it in a text', '---\ntitle: a: b\nsummary: >\n  draft: true\n---\n'],
    ['says something else', '---\ntitle: Half written\ndraft: yes\n---\n'],
    ['says it of something else', '---\nimage: { draft: true }\n---\n'],
  ])('does not take a file for a draft whose front matter %s', async (_, text) => {
    expect(problemsOf(await folderWith({ 'briefings/a.mdx': text }).open())).not.toEqual([]);
  });

  it('does not let a published briefing link to one', async () => {
    const { open } = folderWith({
      ...files,
      'briefings/a.mdx': sound('A').replace('Text.', '[x](future.mdx) [y](draft.mdx)'),
    });
    expect(problemsOf(await open())).toEqual([
      'briefings/a.mdx 8:1 broken-link',
      'briefings/a.mdx 8:17 broken-link',
    ]);
    expect(problemsOf(await open({ showAll: true }))).toEqual(problemsOf(await open()));
  });
});

describe('when all are shown', () => {
  it('a briefing has the problems that a build will find, and a draft those beside all others', async () => {
    const { open } = folderWith({
      'briefings/a.mdx': sound('A', 'supersedes: draft', 'aliases: [/old/]'),
      'briefings/aa.mdx': sound('Draft', 'draft: true', 'supersedes: nope', 'aliases: [/old/]'),
      'briefings/draft.mdx': sound('Draft', 'draft: true', 'supersedes: a'),
      'briefings/later.mdx': sound('Later', 'embargo: 2999-01-01T00:00', 'supersedes: draft'),
    });
    expect(problemsOf(await open())).toEqual(['briefings/a.mdx 6:13 unknown-briefing']);
    expect(problemsOf(await open({ showAll: true }))).toEqual([
      'briefings/a.mdx 6:13 unknown-briefing',
      'briefings/aa.mdx 7:13 unknown-briefing',
      'briefings/aa.mdx 8:11 alias-conflict',
      'briefings/draft.mdx 7:13 supersedes-cycle',
      'briefings/later.mdx 7:13 unknown-briefing',
    ]);
  });
});

describe('files that are no briefing', () => {
  it.each([
    ['an empty file', '', 'empty-file'],
    ['only blanks', ' \n\n', 'empty-file'],
    ['Latin-1', Buffer.from(sound('Zürich'), 'latin1'), 'file-encoding'],
    ['UTF-16', Buffer.from(`\uFEFF${sound('A')}`, 'utf16le'), 'file-encoding'],
    ['a picture', pixel, 'file-encoding'],
    ['more than 2 MB', sound('A') + 'word '.repeat(450_000), 'file-too-large'],
    ['no front matter', 'Text.', 'missing-front-matter'],
    [
      'a YAML alias bomb',
      `---\na: &a [x, x]\n${'bcdefghij'
        .split('')
        .map((key, n) => `${key}: &${key} [${`*${'abcdefghi'[n]!}, `.repeat(9)}x]`)
        .join('\n')}\n---\n`,
      'invalid-front-matter',
    ],
  ])('%s is one problem, and all others are read', async (_, text, problem) => {
    const corpus = await folderWith({
      'briefings/bad.mdx': text,
      'briefings/good.mdx': sound('Good'),
    }).open();
    const { items } = corpus.list();
    expect(items.map(({ id, problems }) => [id, problems.map(({ name }) => name)])).toEqual([
      ['bad', [problem]],
      ['good', []],
    ]);
    expect(items[0]!.facts).toBeUndefined();
  });

  it('a file of nearly 2 MB is read', async () => {
    const corpus = await folderWith({
      'briefings/a.mdx': sound('A') + 'A sentence of words. '.repeat(95_000),
    }).open();
    expect(problemsOf(corpus)).toEqual([]);
  });

  it('two files with one id are a problem of the second', async () => {
    const corpus = await folderWith({
      'briefings/a.mdx': sound('One'),
      'briefings/a/index.mdx': sound('Two'),
      'briefings/a.md': sound('Three'),
    }).open();
    expect(problemsOf(corpus)).toEqual([
      'briefings/a.mdx 1:1 duplicate-id',
      'briefings/a/index.mdx 1:1 duplicate-id',
    ]);
  });
});

describe('files that briefings use', () => {
  const using = (line: string, files: Record<string, string | Uint8Array> = {}) =>
    folderWith({ 'briefings/2021/a.mdx': sound('A').replace('Text.', line), ...files });
  const at = 'briefings/2021/a.mdx 8:1';

  it.each([
    ['beside it', '![x](x.png)', 'briefings/2021/x.png'],
    ['in a folder', '![x](pictures/x.png)', 'briefings/2021/pictures/x.png'],
    ['above it', '![x](../x.png)', 'briefings/x.png'],
    ['with a blank', '![x](my%20x.png)', 'briefings/2021/my x.png'],
    ['in public/', '![x](/static/x.png)', 'public/static/x.png'],
    ['a figure in public/', '<Figure src="/x.png" alt="X" />', 'public/x.png'],
    ['a paper', '[x](x.pdf)', 'briefings/2021/x.pdf'],
  ])('may be %s', async (_, line, file) => {
    expect(problemsOf(await using(line, { [file]: pixel }).open())).toEqual([]);
  });

  it.each([
    ['missing', '![x](x.png)', `${at} missing-file`, {}],
    [
      'missing but for upper case',
      '![x](X.png)',
      `${at} missing-file`,
      { 'briefings/2021/x.png': pixel },
    ],
    ['a folder', '![x](x.png)', `${at} missing-file`, { 'briefings/2021/x.png/y': '' }],
    ['not in public/', '![x](/static/x.png)', `${at} outside-briefings`, {}],
    [
      'beyond public/',
      '![x](/../package.png)',
      `${at} outside-briefings`,
      { 'package.png': pixel },
    ],
    [
      'in public/, but no picture',
      '![x](/x.txt)',
      `${at} outside-briefings`,
      { 'public/x.txt': 'x' },
    ],
    ['outside', '![x](../../package.png)', `${at} outside-briefings`, { 'package.png': pixel }],
    [
      'outside by a detour',
      '![x](../../briefings/../package.png)',
      `${at} outside-briefings`,
      { 'package.png': pixel },
    ],
    [
      'outside, encoded',
      '[x](%2e%2e/%2e%2e/secret.pdf)',
      `${at} outside-briefings`,
      { 'secret.pdf': '' },
    ],
    ['a text', '![x](x.bmp)', `${at} missing-file`, { 'briefings/2021/x.bmp': 'x' }],
    [
      'a drawing with a script',
      '![x](x.svg)',
      `${at} unsafe-picture`,
      { 'briefings/2021/x.svg': '<svg><script>1</script></svg>' },
    ],
    [
      'a drawing with a handler',
      '[x](x.svg)',
      `${at} unsafe-picture`,
      { 'briefings/2021/x.svg': '<svg\nonload = "x"/>' },
    ],
    [
      'a drawing that links to code',
      '![x](x.svg)',
      `${at} unsafe-picture`,
      { 'briefings/2021/x.svg': '<svg><a href="javascript:x"/></svg>' },
    ],
  ])('must not be %s', async (_, line, problem, files) => {
    expect(problemsOf(await using(line, files).open())).toEqual([problem]);
  });

  it.each([
    ['an empty picture', 'x.png', '', 'error'],
    ['a text', 'x.png', 'This is not a picture at all, only text.', 'error'],
    ['the beginning of a picture', 'x.png', pixel.subarray(0, 12), 'error'],
    ['a picture without its end', 'x.png', pixel.subarray(0, -12), 'error'],
    ['a photo of a telephone', 'x.jpg', '\0\0\0\x18ftypheic\0\0\0\0mif1heic more', 'error'],
    ['a picture with a query in its name', 'x.png?y.png', pixel, 'error'],
    ['a picture whose name begins with full stops', '..x.png', pixel, 'error'],
    ['a picture by another name', 'x.jpg', pixel, 'warning'],
  ])('must not be %s', async (_, name, content, severity) => {
    const written = `![x](${encodeURIComponent(name)})`;
    const { items } = (await using(written, { [`briefings/2021/${name}`]: content }).open()).list();
    expect(items[0]!.problems).toMatchObject([
      { name: 'invalid-picture', severity, line: 8, column: 1 },
    ]);
  });

  it.each(['![x](x.png)', '[x](x.pdf)', '![x](x.svg)'])(
    'must not be a pointer of Git LFS: %s',
    async (line) => {
      const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12345\n';
      const name = /\((.*)\)/.exec(line)![1]!;
      const { items } = (await using(line, { [`briefings/2021/${name}`]: pointer }).open()).list();
      expect(items[0]!.problems[0]!.hint).toContain('git lfs pull');
    },
  );

  it('says which file is meant', async () => {
    const { items } = (
      await using('![x](mpa.png)', { 'briefings/2021/map.png': pixel }).open()
    ).list();
    expect(items[0]!.problems[0]!.hint).toBe('Did you mean map.png?');
  });

  it('says it when what has the name is no file', async () => {
    const { items } = (
      await using('![x](x.png)', { 'briefings/2021/x.png/y.txt': '' }).open()
    ).list();
    expect(items[0]!.problems[0]!.hint).toContain('is a folder');
  });

  it('says it when the names only look the same', async () => {
    const files = { 'briefings/2021/U\u0308bersicht Mu\u0308nchen.png': pixel };
    const { items } = (await using('![x](<\u00dcbersicht M\u00fcnchen.png>)', files).open()).list();
    expect(items[0]!.problems[0]!.hint).toContain('only looks the same');
  });

  it('must not be outside by way of a symbolic link', async () => {
    const { root, write, open } = using('![x](x.png)\n\n![y](linked/y.png)');
    write('private/y.png', pixel);
    symlinkSync(join(root, 'private/y.png'), join(root, 'briefings/2021/x.png'));
    mkdirSync(join(root, 'briefings/2021'), { recursive: true });
    symlinkSync(join(root, 'private'), join(root, 'briefings/2021/linked'));
    expect(problemsOf(await open())).toEqual([
      `${at} outside-briefings`,
      'briefings/2021/a.mdx 10:1 outside-briefings',
    ]);
  });

  it('are looked at again in every run, though the briefing did not change', async () => {
    const { root, open } = using('![x](x.png)', { 'briefings/2021/x.png': pixel });
    expect(problemsOf(await open())).toEqual([]);
    rmSync(join(root, 'briefings/2021/x.png'));
    expect(problemsOf(await open())).toEqual([`${at} missing-file`]);
  });

  it('includes the lead picture, at its field', async () => {
    const { open } = folderWith({
      'briefings/a.mdx': sound('A', 'image: { src: no.png, alt: x }'),
    });
    expect(problemsOf(await open())).toEqual(['briefings/a.mdx 6:15 missing-file']);
  });

  it('includes the lead picture in public/, which is shown as those of bodies are', async () => {
    const lead = (src: string) => sound('A', `image: { src: ${src}, alt: The hall }`);
    const { open } = folderWith({
      'briefings/a.mdx': lead('/static/x.png'),
      'briefings/b.mdx': lead('/static/y.png').replace('title: A', 'title: B'),
      'public/static/x.png': pixel,
    });
    const { items } = (await open()).list();
    expect(items[0]!.facts).toMatchObject({ pictures: [], publicPictures: ['/static/x.png'] });
    expect(items.flatMap(({ problems }) => problems)).toMatchObject([
      { file: 'briefings/b.mdx', line: 6, column: 15, name: 'outside-briefings' },
    ]);
  });
});

it('what stands in public/ can be linked to, and is no old address', async () => {
  const corpus = await folderWith({
    'public/films/a.mp4': 'film',
    'briefings/a.mdx': sound('A', 'aliases: [/films/a.mp4]').replace(
      'Text.',
      '[x](/films/a.mp4) [y](/films/b.mp4)',
    ),
  }).open();
  expect(problemsOf(corpus)).toEqual([
    'briefings/a.mdx 6:11 alias-conflict',
    'briefings/a.mdx 9:19 broken-link',
  ]);
});

describe('update and remove', () => {
  it('read one file again, with what that means for the others', async () => {
    const { root, write, open } = folderWith({
      'briefings/a.mdx': sound('A').replace('Text.', '[x](b.mdx)'),
    });
    const corpus = await open();
    expect(problemsOf(corpus)).toEqual(['briefings/a.mdx 8:1 broken-link']);
    write('briefings/b.mdx', sound('B'));
    await corpus.update('b.mdx');
    expect([idsOf(corpus), problemsOf(corpus)]).toEqual([['a', 'b'], []]);
    write('briefings/b.mdx', sound('B').replace('Text.', '{x}'));
    await corpus.update('b.mdx');
    expect(problemsOf(corpus)).toEqual(['briefings/b.mdx 8:1 code-expression']);
    expect(corpus.text('briefings/b.mdx')).toContain('{x}');
    rmSync(join(root, 'briefings/b.mdx'));
    expect([await corpus.update('b.mdx'), await corpus.update('b.mdx')]).toEqual([true, false]);
    expect(problemsOf(corpus)).toEqual(['briefings/a.mdx 8:1 broken-link']);
  });

  it('keep the order of paths', async () => {
    const { write, open } = folderWith({ 'briefings/b.mdx': sound('B') });
    const corpus = await open();
    write('briefings/a.mdx', sound('A'));
    await corpus.update('a.mdx');
    expect(idsOf(corpus)).toEqual(['a', 'b']);
  });
});
