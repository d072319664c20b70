import { expect, it, onTestFinished } from 'vitest';
import { folderWith, idsOf, problemsOf, sound } from '../folder.ts';

/** Elements that need more memory than `little` leaves. */
const heavy = '*a* **b** '.repeat(100_000);

/** Processes that start from now on have so little memory that a heavy text aborts them. */
function little(): void {
  const before = process.execArgv;
  process.execArgv = ['--max-old-space-size=80'];
  onTestFinished(() => {
    process.execArgv = before;
  });
}

it('a file that ends its process is a problem of that file, and all others are read', async () => {
  little();
  const { open } = folderWith({
    'briefings/a.mdx': sound('A'),
    'briefings/b.mdx': sound('B') + heavy,
    'briefings/c.mdx': sound('C').replace('Text.', '<Unknown />'),
    'briefings/d.mdx': sound('D', 'draft: true') + heavy,
    'briefings/e.mdx': sound('E'),
  });
  const corpus = await open({ keepProcess: false });
  expect(problemsOf(corpus)).toEqual([
    'briefings/b.mdx 1:1 internal-error',
    'briefings/c.mdx 8:1 unknown-component',
  ]);
  expect(corpus.list().items[1]!.problems[0]!.message).toContain('heap out of memory');
  expect(idsOf(corpus)).toEqual(['a', 'b', 'c', 'e']);
}, 120_000);

it('a saved file that ends the process is a problem, and the next save is read', async () => {
  little();
  const { write, open } = folderWith({ 'briefings/a.mdx': sound('A') });
  const corpus = await open();
  write('briefings/a.mdx', sound('A') + heavy);
  expect(await corpus.update('a.mdx')).toBe(true);
  expect(problemsOf(corpus)).toEqual(['briefings/a.mdx 1:1 internal-error']);
  expect(await corpus.update('a.mdx')).toBe(false);
  write('briefings/a.mdx', sound('A'));
  expect(await corpus.update('a.mdx')).toBe(true);
  expect(problemsOf(corpus)).toEqual([]);
}, 120_000);

it('a file that takes too long is given up, and all others are read', async () => {
  const { open } = folderWith({
    'briefings/a.md': sound('A') + '*a* **b**\n\n'.repeat(180_000),
    'briefings/b.md': sound('B'),
  });
  const corpus = await open({ longest: 2000 });
  expect(problemsOf(corpus)).toContain('briefings/a.md 1:1 time-limit');
  expect(idsOf(corpus)).toEqual(['a', 'b']);
}, 120_000);
