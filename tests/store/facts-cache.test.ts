import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/store/facts-cache.ts';
import { site } from '../fixtures/site.ts';
import { folderWith, problemsOf, sound } from '../corpus/folder.ts';

const files = {
  'briefings/a.mdx': sound('First').replace('Text.', '# Too high'),
  'briefings/b.mdx': sound('Second'),
};

/** Puts another title into the stored facts, so that whoever reads them shows it. */
function forge(root: string): void {
  const file = join(root, '.cache/facts');
  const lines = readFileSync(file, 'utf8').split('\n');
  const forged = lines.map((line) => {
    if (!line.includes('First')) return line;
    const rest = line.slice(line.indexOf('\t') + 1).replace('First', 'Stored');
    return `${digestOf(rest)}\t${rest}`;
  });
  writeFileSync(file, forged.join('\n'));
}

const titles = (corpus: Awaited<ReturnType<ReturnType<typeof folderWith>['open']>>) =>
  corpus.list().items.map(({ facts }) => facts?.front.title);

describe('the cache of facts', () => {
  it('spares an unchanged file from being compiled again', async () => {
    const { root, open } = folderWith(files);
    await open();
    forge(root);
    expect(titles(await open())).toEqual(['Stored', 'Second']);
  });

  it('keeps the warnings of an unchanged file', async () => {
    const { open } = folderWith(files);
    const first = problemsOf(await open());
    expect(first).toEqual(['briefings/a.mdx 8:1 heading-level']);
    expect(problemsOf(await open())).toEqual(first);
  });

  it('compiles a changed file again', async () => {
    const { root, write, open } = folderWith(files);
    await open();
    forge(root);
    write('briefings/a.mdx', sound('Third'));
    expect(titles(await open())).toEqual(['Third', 'Second']);
  });

  it('is not used for another site, or for other rules', async () => {
    const { root, open } = folderWith(files);
    await open();
    forge(root);
    expect(titles(await open({ site: { ...site, zone: 'Asia/Tokyo' } }))).toEqual([
      'First',
      'Second',
    ]);
  });

  it('is the same for another address of the site', async () => {
    const { root, open } = folderWith(files);
    await open();
    forge(root);
    expect(titles(await open({ site: { ...site, url: 'https://other.example' } }))).toEqual([
      'Stored',
      'Second',
    ]);
  });

  it('forgets files that are gone', async () => {
    const { root, open } = folderWith(files);
    await open();
    expect(readFileSync(join(root, '.cache/facts'), 'utf8')).toContain('First');
    writeFileSync(join(root, 'briefings/a.mdx'), sound('Third'));
    await open();
    expect(readFileSync(join(root, '.cache/facts'), 'utf8')).not.toContain('First');
  });

  it.each(['', 'garbage', 'x\ty\tz\n'])('survives a file that says %j', async (text) => {
    const { root, write, open } = folderWith(files);
    write('.cache/facts', text);
    expect(titles(await open())).toEqual(['First', 'Second']);
    expect(readFileSync(join(root, '.cache/facts'), 'utf8')).toContain('First');
  });

  it('survives lines that were cut off', async () => {
    const { root, open } = folderWith(files);
    await open();
    const file = join(root, '.cache/facts');
    const whole = readFileSync(file, 'utf8');
    for (const share of [0.3, 0.6, 0.9]) {
      writeFileSync(file, whole.slice(0, Math.floor(whole.length * share)));
      expect(titles(await open())).toEqual(['First', 'Second']);
    }
  });

  it('survives a flipped byte, wherever it is, and a folder in its place', async () => {
    const { root, open } = folderWith(files);
    await open();
    const file = join(root, '.cache/facts');
    const whole = readFileSync(file);
    for (let at = 0; at < whole.length; at += 97) {
      const damaged = Buffer.from(whole);
      damaged[at] = damaged[at]! ^ 1;
      writeFileSync(file, damaged);
      expect(titles(await open())).toEqual(['First', 'Second']);
    }
    rmSync(file);
    mkdirSync(join(file, 'inner'), { recursive: true });
    expect(titles(await open())).toEqual(['First', 'Second']);
    expect(readFileSync(file).toString()).toContain('First');
  });
});
