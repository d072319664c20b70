import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BODY_LINE, facts } from '../compiling.ts';

/** Parts of components and elements, whole and torn, as they end up in cells. */
const parts = [
  '<Note>',
  '</Note>',
  '<Note type="caveat"',
  '  source="a"',
  '/>',
  '>',
  '<Cite source="paper" />',
  '<Cite',
  '<span title="a',
  'b">word</span>',
  '<Note>\n\n',
  '\n\n</Note>',
  '{1 +',
  '1}',
  '**bold',
  '`code',
  '`',
  '[a](b',
  '\\|',
  '|',
  '||',
  '|---|---|',
  'Text',
  'é😀',
  '',
  '    ',
];
const joints = ['\n', '\n\n', ' | ', '|', ' ', '\n| ', '\n> ', '\n- ', '\r\n', '\t'];

/** A table, and after its head pieces that go over several lines. */
const tables = fc
  .array(fc.tuple(fc.constantFrom(...parts), fc.constantFrom(...joints)), {
    minLength: 1,
    maxLength: 12,
  })
  .map((pieces) => `| A | B |\n| --- | --- |\n| ${pieces.flat().join('')}`);

it.each(['mdx', 'md'])('no table that components tear is a fault in %s', (format) => {
  fc.assert(
    fc.property(tables, (body) => {
      const { problems } = facts(body, { path: `2021/talks.${format}` });
      expect(problems.filter(({ name }) => name === 'internal-error')).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it.each([
  '| a <Note>\n\nx\n\n| c </Note> | b |',
  '| <Note>\n| b\n\n| c </Note> | b |',
  '| <Note>\n\na\n\n</Note> |',
  '| `\t<Note>\n| />\n\n\n| </Note> | [a](b\n/>',
])('a component that begins in a row and ends below it is a problem at its place: %j', (row) => {
  const { problems } = facts(`| A | B |\n| --- | --- |\n${row}`);
  expect(problems).toMatchObject([{ name: 'invalid-prop', line: BODY_LINE + 2 }]);
});
