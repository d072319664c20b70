import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sound } from '../corpus/folder.ts';
import { runBuild, type BuildResult } from './build.ts';
import { digestsOf, filesIn } from './dist.ts';
import { makeProject, removeProject, writeBriefing } from './project.ts';

const lines = [
  '---',
  'title: Everything that may not be',
  'date: 2021-12-31',
  'author: Ada Example',
  'status: yesterday',
  'topcs: [Diplomacy]',
  '---',
  '',
  "import secrets from '../secrets.ts';",
  '',
  'The key is {process.env} and nothing else.',
  '',
  '<script>alert(1)</script>',
  '',
  'A <span onclick="alert(1)">word</span> that runs.',
  '',
  'Read [more](javascript:alert(1)) of it.',
  '',
  '<Qoute by="Nobody">',
  '',
  'Said nobody.',
  '',
  '</Qoute>',
  '',
];

/** Where each problem stands in `lines`; a bad attribute points at its element. */
const expected = [
  ['invalid-field', 'status: yesterday', 'yesterday'],
  ['unknown-field', 'topcs: [Diplomacy]', 'topcs'],
  ['code-import', "import secrets from '../secrets.ts';", 'import'],
  ['code-expression', 'The key is {process.env} and nothing else.', '{process'],
  ['unsafe-element', '<script>alert(1)</script>', '<script>'],
  ['event-handler', 'A <span onclick="alert(1)">word</span> that runs.', '<span'],
  ['unsafe-address', 'Read [more](javascript:alert(1)) of it.', '[more]'],
  ['unknown-component', '<Qoute by="Nobody">', '<Qoute'],
].map(([name, line, at]) => ({
  name: name!,
  line: lines.indexOf(line!) + 1,
  column: line!.indexOf(at!) + 1,
  source: line!,
}));

describe('a build with problems', () => {
  const root = makeProject({ briefings: { 'sound.mdx': sound('Sound') } });
  afterAll(() => removeProject(root));
  let before: Record<string, string>;
  let failed: BuildResult;

  beforeAll(async () => {
    const first = await runBuild(root);
    expect(first.code, first.stdout + first.stderr).toBe(0);
    before = digestsOf(first.dist);
    writeBriefing(root, '2021/everything.mdx', lines.join('\n'));
    writeBriefing(root, 'sound.mdx', sound('Changed'));
    failed = await runBuild(root);
  });

  it('names each with its line and column, and shows the line', () => {
    const output = failed.stdout + failed.stderr;
    for (const { name, line, column, source } of expected) {
      expect(output).toContain(`error ${name}  briefings/2021/everything.mdx:${line}:${column}\n`);
      const frame = new RegExp(`> *${line} \\| ${RegExp.escape(source)}\\n +\\| {${column}}\\^\\n`);
      expect(output, name).toMatch(frame);
    }
    expect(output.match(/^(error|warning) [a-z-]+ {2}briefings/gm)).toHaveLength(expected.length);
    expect(output).toContain('8 errors in 1 file.');
  });

  it('says it once, without the trace of a program, and fails', () => {
    const output = failed.stdout + failed.stderr;
    expect(failed.code).toBe(1);
    expect(output).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    expect(output.match(/8 errors in 1 file/g)).toHaveLength(1);
    expect(output).toContain('Nothing was published; an earlier site is as it was.');
  });

  it('leaves the earlier site as it was, byte for byte', () => {
    expect(digestsOf(failed.dist)).toEqual(before);
  });

  it('leaves it too when the build breaks off in the middle', async () => {
    writeBriefing(root, '2021/everything.mdx', sound('Everything'));
    const page = join(root, 'src/pages/briefings/[...id].astro');
    const text = readFileSync(page, 'utf8');
    const throwing =
      "if (shown?.id === '2021/everything') throw new Error('in the middle');\n---\n\n";
    writeFileSync(page, text.replace('---\n\n', throwing));
    const broken = await runBuild(root);
    writeFileSync(page, text);
    expect(broken.code).toBe(1);
    const output = broken.stdout + broken.stderr;
    expect(output).toContain(
      'briefings/2021/everything.mdx: /briefings/2021/everything/ could not be printed (src/pages/briefings/[...id].astro), because of a fault in Dateline or in code of this site (Error: in the middle).\nReport this message',
    );
    expect(output).toContain('Nothing was published; an earlier site is as it was.');
    expect(digestsOf(broken.dist)).toEqual(before);
    const staged = filesIn(join(root, '.cache/staging'));
    expect(staged.length, 'it broke off before anything was written').toBeGreaterThan(0);
  });

  it('publishes all of it, and nothing left over, once it is mended', async () => {
    writeFileSync(join(root, '.cache/staging/left-over.html'), 'left over');
    const mended = await runBuild(root);
    expect(mended.code, mended.stdout + mended.stderr).toBe(0);
    expect(mended.read('briefings/2021/everything/index.html')).toContain('Everything');
    expect(mended.stdout).not.toContain('├─');
    expect(mended.stdout).toMatch(/\d+ pages and files of briefings and lists/);
    expect(mended.exists('left-over.html')).toBe(false);
    expect(existsSync(join(root, '.cache/staging'))).toBe(false);
  });
});
