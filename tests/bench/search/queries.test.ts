import { expect, test } from 'vitest';
import { querySets } from './queries.ts';
import { score } from './score.ts';
import { accented, plain, wordsOf, type Article } from './words.ts';

const article = (name: string, title: string, text: string): Article => ({
  path: `/briefings/${name}/`,
  title,
  lede: 'One two three four five six seven eight nine ten.',
  html: `<p>${text}</p>`,
});

const articles = [
  article('lodz', 'The mills of Łódź are closing', 'Alpha delta.'),
  article('port', 'The port is closing', '<b>Alpha</b> bravo, “charlie” example.org x86.'),
  article('rail', 'The port is open', 'Bravo, then charlie.'),
];

const sets = Object.fromEntries(
  querySets(articles, 10).map(({ name, queries }) => [name, queries] as const),
);

const textFor = (name: string, path: string) =>
  sets[name]!.find((query) => query.path === `/briefings/${path}/`)?.text;

test('makes queries of what an article is known by', () => {
  expect(textFor('whole title', 'port')).toBe('The port is closing');
  expect(textFor('two most telling words of the title', 'lodz')).toBe('mills of');
  expect(textFor('three rare words of the body', 'port')).toBe('Alpha bravo charlie');
  expect(textFor('three rare words of the body', 'rail')).toBeUndefined();
});

test('asks for no article by what it shares with another', () => {
  expect(sets['first eight words of the lede']).toEqual([]);
});

test('swaps two neighbouring letters of the longest word, never two that are alike', () => {
  const text = textFor('title, two letters swapped', 'port')!;
  const swappedWord = text.split(' ').at(-1)!;
  expect(swappedWord).not.toBe('closing');
  expect([...swappedWord].toSorted()).toEqual([...'closing'].toSorted());
  expect(text.startsWith('The port is ')).toBe(true);
});

test('makes the same queries of the same articles', () => {
  expect(querySets(articles, 10)).toEqual(querySets(articles, 10));
  expect(querySets(articles, 1)[0]!.queries).toHaveLength(1);
});

test.each([
  ['Łódź, Straße, Ærø', 'lodz, Strasse, aero'],
  ['Šibenik', 'Sibenik'],
])('leaves out the marks of %s', (text, expected) => {
  expect(plain(text)).toBe(expected);
});

test('puts in a mark after the first letter', () => {
  expect(accented('output')).toBe('oütput');
});

test('takes for words what is made of letters alone', () => {
  expect(wordsOf('“Talks”, (again) in B-52s at example.org; x86')).toEqual([
    'Talks',
    'again',
    'in',
    'at',
  ]);
});

test('scores by the place of what was looked for, among the first ten', async () => {
  const order = ['a', 'b', 'c'];
  const queries = [...order, 'absent'].map((path) => ({ text: path, path }));
  const { reciprocalRank, first, missed } = await score({ name: 'x', queries }, () =>
    Promise.resolve({ milliseconds: 1, paths: order }),
  );
  expect(reciprocalRank).toBeCloseTo((1 + 1 / 2 + 1 / 3) / 4);
  expect(first).toBe(0.25);
  expect(missed).toEqual(['b → b (2)', 'c → c (3)', 'absent → absent (not found)']);
});
