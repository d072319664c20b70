import { describe, expect, it } from 'vitest';
import { compileEarlier } from '../../../src/mdx/earlier.ts';
import { body, BODY_LINE, facts, settings, source } from '../compiling.ts';

const times = (count: number, text: string) => text.repeat(count);

describe.each(['2021/a.mdx', '2021/a.md'])('in %s', (path) => {
  it.each([
    ['quotations', '> ', ''],
    ['quotations without spaces', '>', ''],
    ['lists', '- ', ''],
    ['numbered lists', '1. ', ''],
    ['lists in quotations', '> - ', ''],
    ['elements on lines of their own', '<div>\n', '</div>\n'],
    ['emphases', '*a ', ' b*'],
  ])('%s in one another are a problem, however many they are', (_, open, close) => {
    for (const depth of close ? [300, 2000] : [300, 3000, 20_000]) {
      const written = `Text.\n\n${times(depth, open)}x\n${times(depth, close)}`;
      const [problem, ...others] = facts(written, { path }).problems;
      expect(problem).toMatchObject({
        name: 'syntax-error',
        message: 'More than 200 elements stand in one another',
      });
      expect(problem!.line).toBeGreaterThanOrEqual(BODY_LINE + 2);
      expect(others).toEqual([]);
    }
  });
});

it.each([
  ['<', 30_000],
  ['< ', 30_000],
  ['a < b ', 30_000],
  ['<p onclick', 30_000],
  ['<p onclick="x">', 30_000],
  ['<Note>', 30_000],
  ['<b>x</b> ', 30_000],
])(
  '%j many times in one line is refused before the parser goes through all of it each time',
  (piece, count) => {
    expect(facts(`Text.\n\nHere ${times(count, piece)}`).problems).toMatchObject([
      {
        name: 'syntax-error',
        line: BODY_LINE + 2,
        column: 6 + piece.indexOf('<'),
        message: expect.stringMatching(/^Reading this line takes too long: it has \d+ tags$/),
      },
    ]);
  },
);

it('as many tags in many lines are read', () => {
  expect(facts(times(3000, '<b>x</b> and <i>y</i>\n\n')).problems).toEqual([]);
});

it('a name in a tag without an end is refused', () => {
  const written = `a <p oncli${times(20_000, '\u200d')}ck="x">`;
  expect(facts(written).problems).toMatchObject([
    { name: 'syntax-error', line: BODY_LINE, column: 3, message: expect.stringContaining('4000') },
  ]);
  expect(facts(times(20_000, 'k')).problems).toEqual([]);
});

it('formatting that is never closed is refused in Markdown', async () => {
  const written = times(30_000, '<b>');
  expect(facts(`${written}x`, { path: 'a.md' }).problems).toMatchObject([
    { name: 'syntax-error', message: 'More than 200 elements stand in one another' },
  ]);
  const today = facts('x').facts!.front;
  const earlier = await compileEarlier(source(written), '2021/a.md', settings, today);
  expect(earlier.body).toBeUndefined();
});

it.each([
  ['groups', '\\sqrt{', '}'],
  ['fractions', '\\frac{1}{', '}'],
  ['parentheses', '(', ')'],
  ['delimiters', '\\left(', '\\right)'],
  ['colours', '\\color{red}', ''],
])('%s in one another in a formula are a problem of it', (_, open, close) => {
  for (const depth of [250, 800, 4000]) {
    const { problems } = facts(`$${times(depth, open)}x${times(depth, close)}$`);
    expect(problems.map(({ name }) => name)).toEqual(
      depth === 250 && !close ? [expect.anything()] : ['invalid-formula'],
    );
    expect(problems[0]!.message).not.toContain('stack');
  }
});

it('a formula of twenty levels is one', async () => {
  const [printed] = await body(`$${times(20, '\\sqrt{')}x${times(20, '}')}$`);
  expect(String(printed).match(/<msqrt>/g)).toHaveLength(20);
});

it.each([
  ['a_', 'a word', 20_000, /^Reading this word takes too long: it has \d+ underscores$/],
  ['-_', 'a word', 20_000, /^Reading this word takes too long: it has \d+ underscores$/],
  ['a1_', 'a word', 20_000, /^Reading this word takes too long: it has \d+ underscores$/],
  ['é *b* ', 'a line', 10_000, /^Reading this line takes too long: it has \d+ marks of Markdown$/],
  ['中&amp;', 'a line', 10_000, /^Reading this line takes too long: it has \d+ marks of Markdown$/],
  // What is masked makes a line one that is not ASCII.
  ['~`', 'a line', 20_000, /^Reading this line takes too long: it has \d+ marks of Markdown$/],
])('%j many times is %s that is refused', (piece, _, count, message) => {
  for (const path of ['2021/a.mdx', '2021/a.md']) {
    // A formula is looked for in code with the parser too.
    for (const before of ['', 'Here $x$ is.\n\n']) {
      const { problems } = facts(`${before}${times(count, piece)}`, { path });
      expect(problems).toMatchObject([
        {
          name: 'syntax-error',
          line: before ? BODY_LINE + 2 : BODY_LINE,
          column: 1,
          message: expect.stringMatching(message),
        },
      ]);
    }
  }
});

it.each(['<>\n', '<b>\n\n', 'x<a>\n', '\n<>'])(
  '%j without an end, many times, is refused',
  (piece) => {
    const [problem, ...others] = facts(`Text.\n\n${times(20_000, piece)}`).problems;
    expect(problem).toMatchObject({
      name: 'syntax-error',
      message: 'More than 200 elements stand in one another',
    });
    expect(problem!.line).toBeGreaterThan(BODY_LINE + 200);
    expect(others).toEqual([]);
  },
);

it('tags in code stand in nothing', () => {
  expect(facts(`\`\`\`html\n${times(5000, '<b>\n\n')}\`\`\``).problems).toEqual([]);
});

it('long lines of prose are read, in any script', () => {
  for (const words of [
    'Ein Überblick über **alle** [Texte](https://a.example/x_y), *täglich*. ',
    '这是**重要**的消息。',
  ]) {
    expect(facts(times(400, words)).problems).toEqual([]);
  }
});

it('a word of many thousand letters is read', () => {
  expect(facts(`\`${times(5000, 'a1B2-c3D4_')}\``).problems).toEqual([]);
});

it.each([
  ['&#0;', /^Reading this paragraph takes too long: it has 20000 /],
  ['&eacute;\n', /^Reading this paragraph takes too long: it has 20000 /],
  ['a&lt;b\n', /^Reading this paragraph takes too long: it has 20000 /],
])('%j many times is a paragraph that is refused', (piece, message) => {
  for (const path of ['2021/a.mdx', '2021/a.md']) {
    expect(facts(`Text.\n\n${times(20_000, piece)}`, { path }).problems).toMatchObject([
      {
        name: 'syntax-error',
        line: BODY_LINE + 2,
        column: 1,
        message: expect.stringMatching(message),
      },
    ]);
  }
});

it('entities of signs that are not ASCII are refused before they take a second', () => {
  expect(facts(times(3000, '&#xd800;')).problems).toEqual([]);
  expect(facts(times(3500, '&#xd800;')).problems).toMatchObject([
    { message: 'Reading this paragraph takes too long: it has 3500 braces or entities' },
  ]);
});

it('entities in one row of a table are refused by their number', () => {
  const row = `| ${times(20_000, '&amp;')} |`;
  expect(facts(`| a |\n| - |\n| b |\n${row}`).problems).toMatchObject([
    { line: BODY_LINE + 3, message: expect.stringContaining('it has 20000 braces or entities') },
  ]);
});

it('braces in words are refused by their number, and read in code', () => {
  const json = times(12_000, '{"a": 1},\n');
  expect(facts(json).problems).toMatchObject([
    { message: 'Reading this paragraph takes too long: it has 12000 braces or entities' },
  ]);
  expect(facts(`Text.\n\n\`\`\`json\n${json}\`\`\``).problems).toEqual([]);
});

it('entities in many paragraphs, and in the rows of a table, are read', () => {
  expect(facts(times(5000, 'a &amp; b\n\n')).problems).toEqual([]);
  expect(
    facts(`| a | b |\n| - | - |\n${times(4000, '| a &amp; b | &nbsp; |\n')}`).problems,
  ).toEqual([]);
});
