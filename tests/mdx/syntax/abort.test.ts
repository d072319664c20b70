import { expect, it } from 'vitest';
import { body, facts } from '../compiling.ts';

it.each([
  ['a...', 50_000, 'a…'],
  ['a--b', 70_000, 'a–b'],
  ['...', 66_667, '…'],
])('%s, many times in one paragraph, is set as it is once', async (piece, times, set) => {
  expect(await body(piece.repeat(times), { path: 'a.md' })).toEqual([
    `<p>${set.repeat(times)}</p>`,
  ]);
});

it.each([
  '| a |\n| - |\n<Note\n  type="caveat"\n>\nx\n</Note>\n',
  '| a |\n| - |\n{/* x\n*/}',
  '| a |\n| - |\n| b |\n<Cite\n  source="x"\n/>',
])('a component over several lines in a table ends in no stack trace: %j', (written) => {
  const names = facts(written).problems.map(({ name }) => name);
  expect(names).not.toContain('internal-error');
});
