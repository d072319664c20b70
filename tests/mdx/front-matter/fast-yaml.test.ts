import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlain } from '../../../src/mdx/front-matter/fast-yaml.ts';
import { placeAt } from '../../../src/briefing/place.ts';
import { readSource } from '../../../src/mdx/syntax/source.ts';
import { parseYaml } from '../../../src/mdx/front-matter/yaml.ts';
import { placesOf } from '../../../src/mdx/front-matter/yaml-places.ts';

/** What the library makes of it; nothing where it finds a fault or a value that is no text. */
function readByLibrary(yaml: string) {
  const document = parseYaml(yaml);
  if (document.errors.length > 0) return undefined;
  const places = placesOf(document, (offset) => placeAt(yaml, offset));
  return { data: document.toJS() as unknown, places };
}

const folder = join(import.meta.dirname, '../../../briefings');
const examples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.mdx'))
  .map((path) => ({
    path,
    yaml: readSource(readFileSync(join(folder, path), 'utf8'), 'mdx').yaml!,
  }));

describe('plain front matter', () => {
  it.each(examples)('is that of $path, and comes out as the library reads it', ({ yaml }) => {
    expect(readPlain(yaml, 1)).toEqual(readByLibrary(yaml));
  });

  it.each([
    ['fields', 'title: A talk at 5:13, in Geneva\ndraft: true\nkind: true story'],
    ['quotes', `title: "It's: #1"\nsummary: 'A "word"'\nkind: ''`],
    ['a list', 'topics:\n  - NATO\n  - Issue#1\nplaces:\n- Geneva\n- "Kyiv"'],
    ['collections in a line', 'topics: [ NATO,"a, b" , c ]\nplaces: []'],
    ['maps', 'author: { name: Ada, url: https://a.example/x?y#z }\nimage: {}'],
    ['lists of maps', 'sources:\n  - id: a\n    title: A\n  -   id: b\n      title: B\nkind: news'],
    ['lists of maps in a line', 'changes:\n  - { at: 2022-01-01T05:13, note: x }\n  - [a, [b]]'],
    ['text over several lines', 'title: One\n   two\n   three\nauthor:\n  Ada\n  Example\nkind: x'],
    ['gaps between fields', 'title: A\n\nsummary: >-\n  B\n  \nauthor:\n\n  name: C\n'],
    ['line ends of Windows', 'title: A\r\nsummary: >-\r\n  B\r\n  C\r\nauthor: D\r\n  E'],
    ['folded text', 'summary: >-\n  # One: two\n  - three\nauthor: Ada\naliases:\n  - >-\n    a'],
  ])('has %s', (_, yaml) => {
    expect(readPlain(yaml, 1)).toBeDefined();
    expect(readPlain(yaml, 1)).toEqual(readByLibrary(yaml));
  });

  it('stands where the file has it', () => {
    expect(readPlain('author:\n  name: Ada', 2)!.places).toEqual({
      author: { line: 3, column: 3 },
      'author.name': { line: 3, column: 9 },
    });
  });
});

describe('front matter that is not plain', () => {
  it.each([
    ['a comment', 'title: Talks # in Geneva'],
    ['a line that is a comment', '# Talks\ntitle: Talks'],
    ['a colon in text', 'title: Talks: Geneva'],
    ['a field twice', 'title: A\ntitle: B'],
    ['a field twice in a map', 'author: { name: A, name: B }'],
    ['a number', 'title: 2022'],
    ['a large number', 'title: 1e3'],
    ['a number in hexadecimal', 'title: 0x1f'],
    ['a number that ends with its point', 'title: 1.'],
    ['null', 'title: null'],
    ['a name that is none', 'null: A'],
    ['a name longer than YAML takes', `${'a'.repeat(1100)}: A`],
    ['a line end of old mainframes', 'title: A\u0085B'],
    ['an empty field', 'title:\nkind: x'],
    ['an escape', 'title: "a\\tb"'],
    ['a quote in quotes', "title: 'It''s'"],
    ['an alias', 'title: &a A\nsummary: *a'],
    ['a tag', 'title: !!str A'],
    ['text that goes on after a gap', 'title: A\n\n  B'],
    ['paragraphs', 'summary: >-\n  One\n\n  two'],
    ['folded lines further right', 'summary: >-\n  One\n    two'],
    ['line ends that stay', 'summary: |\n  One\n  two'],
    ['an open quote', 'title: "Talks'],
    ['an open list', 'topics: [a, b'],
    ['a list that ends as a map', 'topics: [a, b}'],
    ['a tab', 'title: A\tB'],
    ['half a line end of Windows', 'title: A\rB'],
    ['uneven lines', 'author:\n  name: A\n   desk: B'],
    ['a name of more than letters', '__proto__: a'],
    ['no field at all', ''],
    ['a thousand lists in one another', `topics: ${'['.repeat(1000)}${']'.repeat(1000)}`],
  ])('is left to the library: %s', (_, yaml) => {
    expect(readPlain(yaml, 1)).toBeUndefined();
  });
});

/** Mostly what a writer would write, with a slip here and there. */
const letters = fc.constantFrom(...'a_Talks_b c_12_5:13_true_\u00e9_\u00a0_x#'.split('_'));
const slip = fc.oneof(
  fc.constantFrom(...'- _: _:_ #_,_[_}_"_\'_>-_|_&a_ _Null_~'.split('_')),
  fc.constantFrom(...'1e3_0x1f_.5_\t_\ufeff_\u2028_\u0085'.split('_')),
  fc.string({ maxLength: 2, unit: 'binary' }),
);
const text = fc
  .array(fc.oneof({ weight: 12, arbitrary: letters }, slip), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(''));
const { value } = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 4, arbitrary: text },
    text.map((inner) => `"${inner}"`),
    text.map((inner) => `'${inner}'`),
    fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc
      .array(fc.tuple(fc.constantFrom('a', 'b', 'true'), tie('value')), { maxLength: 2 })
      .map((pairs) => `{ ${pairs.map((pair) => pair.join(': ')).join(', ')} }`),
  ),
}));
const indent = fc.constantFrom('', '  ', '  ', '- ', '  - ', '    ');
const line = fc.oneof(
  fc.tuple(indent, fc.constantFrom('n: ', ''), value),
  fc.tuple(indent, fc.constantFrom('n: ', ''), value),
  fc.tuple(indent, fc.constantFrom('n:', 'n:', 'n: ', 'n: >-'), fc.constant('')),
);
const frontMatter = fc
  .array(fc.oneof(line, fc.tuple(fc.constant(''), fc.constant('n: '), value)), {
    minLength: 1,
    maxLength: 6,
  })
  // Names of their own, or most would be there twice.
  .map((lines) =>
    lines.map((parts, index) => parts.join('').replace('n:', `${'nopqrs'[index]}:`)).join('\n'),
  );

it('any front matter is read as the library reads it, or left to it', () => {
  let plain = 0;
  fc.assert(
    fc.property(frontMatter, (yaml) => {
      const read = readPlain(yaml, 1);
      if (!read) return;
      plain++;
      expect(read).toEqual(readByLibrary(yaml));
    }),
    { numRuns: 5000 },
  );
  expect(plain).toBeGreaterThan(300);
});
