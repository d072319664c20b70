import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BODY_LINE, facts } from '../compiling.ts';

const found = (body: string, path = 'a.mdx') =>
  facts(body, { path }).problems.filter(({ name }) => name === 'stray-markdown');

/** Warnings of stray Markdown, as "line:column message"; lines count in the body. */
const stray = (body: string, path?: string): string[] =>
  found(body, path).map(
    ({ line, column, message }) => `${line - BODY_LINE + 1}:${column} ${message}`,
  );

describe('Markdown that is printed as it stands', () => {
  it('stops nothing, and says what to write', () => {
    expect(found('See [the paper][nowhere].')).toMatchObject([
      {
        severity: 'warning',
        line: BODY_LINE,
        column: 5,
        hint: String.raw`Add a line that begins with [nowhere]: and goes on with the address, put the address in parentheses, [the paper](…), or write \[ where a bracket is meant.`,
      },
    ]);
  });

  it.each([
    ['A claim[^none].', '1:8 [^none] belongs to no footnote'],
    ['<Note>\n\nA claim[^x].\n\n</Note>', '3:8 [^x] belongs to no footnote'],
    ['See [the paper][].', '1:5 [the paper][] is no link, because no line says where [the paper]'],
    ['![A map][here]', '1:1 ![A map][here] is no picture, because no line says where [here] is'],
    ['Text.\n\n##Talks', '3:1 What begins with ## is no heading'],
    ['> ####Talks', '1:3 What begins with #### is no heading'],
    ['- ##Talks', '1:3 What begins with ## is no heading'],
    ['Text\r\n| a |\r\n|---|---|\r', '2:1 This is printed as text and not as a table'],
    [`[${'long '.repeat(40)}\nwords][x]`, `1:1 [${'long '.repeat(12).slice(0, 59)}… is no link`],
    ['> [!NOTE]\n> Text.', '1:3 [!NOTE] is printed as it stands'],
    [
      'Text\n| a | b | c |\n|---|:-:|\n| 1 | 2 | 3 |',
      '2:1 This is printed as text and not as a table, because its heading has 3 cells and the line below it 2',
    ],
    [
      '> a\n> | - | - |',
      '1:3 This is printed as text and not as a table, because its heading has 1 cell ',
    ],
  ])('%j', (body, message) => {
    expect(stray(body)).toEqual([expect.stringContaining(message)]);
    expect(stray(body.replaceAll(/<\/?Note>/g, ''), 'a.md')).toHaveLength(1);
  });
});

describe('Markdown that is not shown', () => {
  it.each([
    [
      'Text.[^a]\n\n[^a]: One.\n[^b]: Two.',
      '4:1 The footnote [^b] is not shown, because nothing refers',
    ],
    [
      'Text.[^a]\n\n[^a]: One.\n\n[^a]: Two.',
      '5:1 The footnote [^a] is not shown, because there is another',
    ],
    ['| a | b |\n|---|---|\n| 1 | 2 | 3 |', '3:1 This row has 3 cells, the table 2 columns'],
    ['| a | b |\n|---|---|\n| 1 | `2|3` |', '3:1 This row has 3 cells, the table 2 columns'],
    ['Text.\n\n```js\nlet a;\n\nMore.', '3:1 The block of code that begins here has no end'],
    ['- ```\n  More.', '1:3 The block of code that begins here has no end'],
    ['~~~~\n~~~\nMore.', '1:1 The block of code that begins here has no end'],
  ])('%j', (body, message) => {
    expect(stray(body)).toEqual([expect.stringContaining(message)]);
  });
});

describe('Markdown where plain text stands', () => {
  const noted = (note: string) => {
    const fields = [
      'changes:',
      '  - at: 2021-12-31T05:13',
      '    type: update',
      `    note: ${note}`,
    ];
    return facts('Text.', { fields }).problems.map(
      ({ line, column, message }) => `${line}:${column} ${message}`,
    );
  };

  it.each([
    ['"A *starred* note"', '9:11 *starred* is printed as it stands, because note is plain text'],
    ['See [it](https://a.example/b).', '9:11 [it](https://a.example/b) is printed as it stands'],
    ['"`code` of a note"', '9:11 `code` is printed'],
  ])('a note: %s', (note, message) => {
    expect(noted(note)).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    'Sana`a and Ma`rib, the `90s and the `80s',
    `"'*' means estimate and '*' means other"`,
    '"5 * 3 * 2 = 30"',
    '"* A footnote*"',
    'some_snake_case and __init__',
    'It [sic] (again)',
  ])('is none: %s', (note) => expect(noted(note)).toEqual([]));

  it('a caption', () => {
    expect(stray('<Video href="https://a.example" caption="A **strong** one" />')).toEqual([
      '1:33 **strong** is printed as it stands, because caption is plain text',
    ]);
  });
});

describe('Markdown that has become what it was meant as', () => {
  it.each([
    'Text.[^a]\n\n[^a]: One.[^b]\n[^b]: Two.',
    'See [the paper][1], [that] and [it][].\n\n[1]: https://a.example\n[that]: https://b.example\n[it]: https://c.example',
    'An escaped \\[^a], \\[b][c], \\##d and `[^e] [f][g]`, and rows[i][j].',
    '```\n[^a] [b][c]\n##d\n| e |\n```\n\n> ~~~\n> x\n> ~~~\n\n- ````\n  ```\n  ````',
    'Text with #COP26.\n\n#COP27 opens.\n\n## Heading\n\n### [!] Another',
    '| a | b |\n|---|---|\n| 1 |\n| 1 | 2 \\| 3 |\n\n| a |\n| - |\n| 1 |',
    '> ```\n> x\n\nMore.\n\n```\ny\n```',
    '| a | b |\n|---|---|\n| 1 | 2 | |',
    'A line\n---\n\nText\n\n---\n\n- [ ] to do\n- [x] done',
  ])('%j', (body) => {
    expect(stray(body)).toEqual([]);
    expect(stray(body, 'a.md')).toEqual([]);
  });

  it('is left alone whatever a footnote is called', () => {
    const label = fc.stringMatching(/^[\p{L}\d][\p{L}\d-]{0,8}$/u).map((one) => one.normalize());
    fc.assert(
      fc.property(fc.uniqueArray(label, { selector: (one) => one.toLowerCase() }), (labels) => {
        const cited = labels.map((one) => `Text.[^${one}]`).join(' ');
        const notes = labels.map((one) => `[^${one}]: Note.`).join('\n');
        expect(stray(`${cited}\n\n${notes}`)).toEqual([]);
        expect(stray(cited)).toHaveLength(labels.length);
      }),
      { numRuns: 50 },
    );
  });
});

it.each([' ', '\t', '|', '-', '| ', '-|', '[', '[^', '*a ', '`', '#', '> '])(
  'a long row of %j is looked at only once',
  (row) => {
    const long = row.repeat(50_000 / row.length);
    expect(() => stray(`Text\n${long}x\n\n[^a]`, 'a.md')).not.toThrow();
  },
);
