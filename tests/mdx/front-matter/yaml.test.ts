import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { saysDraft } from '../../../src/mdx/front-matter/draft.ts';
import { sayingOf } from '../../../src/mdx/front-matter/saying.ts';
import { parseYaml } from '../../../src/mdx/front-matter/yaml.ts';
import { readSource } from '../../../src/mdx/syntax/source.ts';
import { facts, front, source } from '../compiling.ts';

const times = (count: number, text: string) => text.repeat(count);
/** The line of a field below the others. */
const FIELD_LINE = front.length + 2;

describe('front matter that stands deep in itself', () => {
  /** By how much it stands deep, up to what no stack of any size could hold. */
  const depths = [51, 800, 1000, 5000, 100_000];
  it.each([
    ['a list in a list', (depth: number) => `topics:\n  ${times(depth, '- ')}a`, 1],
    ['brackets', (depth: number) => `topics: ${times(depth, '[')}a${times(depth, ']')}`, 0],
    ['brackets that stay open', (depth: number) => `topics: ${times(depth, '[')}`, 0],
    ['braces', (depth: number) => `topics: ${times(depth, '{a: ')}a${times(depth, '}')}`, 0],
    ['names that are lists', (depth: number) => `${times(depth, '[')}a${times(depth, ']')}: b`, 0],
    ['names that are groups', (depth: number) => times(depth, '? '), 0],
  ])('%s is a problem at its line, and nothing else', (_, fieldOf, line) => {
    for (const depth of depths) {
      expect(facts('Text.', { fields: [fieldOf(depth)] }).problems).toMatchObject([
        {
          name: 'invalid-front-matter',
          line: FIELD_LINE + line,
          message: 'More than 50 lists and fields stand in one another',
        },
      ]);
    }
  });

  it('is told of by indentation where it is the 51st', () => {
    const lines = Array.from({ length: 1000 }, (_, depth) => `${times(depth, ' ')}a:`);
    expect(facts('Text.', { fields: lines }).problems).toMatchObject([
      { name: 'invalid-front-matter', line: FIELD_LINE + 50, column: 51 },
    ]);
  });

  it('says neither that it is a draft nor when it may be read, but as a line by itself', () => {
    const deep = `topics: ${times(2000, '[')}`;
    expect(sayingOf(source('Text.', [deep]), 'Europe/Berlin')).toBeUndefined();
    expect(saysDraft(readSource(source('Text.', [deep]), 'mdx'))).toBe(false);
    expect(saysDraft(readSource(source('Text.', ['draft: true', deep]), 'mdx'))).toBe(true);
  });
});

it('of errors without number the first in each line is told of', () => {
  const document = parseYaml(`status: ${times(40_000, ']')}\n`);
  expect(document.errors.length).toBeLessThan(200);
  const { problems } = facts('Text.', { fields: [`kind: ${times(40_000, ']')}`] });
  expect(problems).toMatchObject([{ name: 'invalid-front-matter', line: FIELD_LINE, column: 7 }]);
});

it('what does not stand deep is what the library reads', () => {
  const value = fc.letrec<{ any: unknown }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 8 },
      fc.constantFrom('a', '1', '"b: c"', "'d'", '~'),
      fc.array(tie('any'), { maxLength: 3 }).map((list) => `[${list.join(', ')}]`),
      fc
        .array(tie('any'), { maxLength: 3 })
        .map((list) => `{${list.map((one, at) => `k${at}: ${String(one)}`).join(', ')}}`),
    ),
  })).any;
  fc.assert(
    fc.property(value, (written) => {
      const yaml = `topics: ${String(written)}\n`;
      const document = parseYaml(yaml);
      expect(document.errors).toEqual([]);
      expect(document.toJS()).toEqual(parseDocument(yaml).toJS());
    }),
  );
});
