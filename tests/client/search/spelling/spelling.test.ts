import fc from 'fast-check';
import { distance as levenshtein } from 'fastest-levenshtein';
import { expect, test } from 'vitest';
import {
  decodeWords,
  encodeWords,
  levelOf,
  type SiteWord,
} from '../../../../src/search/companion-files.ts';
import { plainWord } from '../../../../src/search/letters.ts';
import { letterDistance } from '../../../../src/client/search/spelling/distance.ts';
import { breakWords } from '../../../../src/search/words.ts';
import { WordCount } from '../../../../src/formats/search/word-count.ts';
import { Spelling } from '../../../../src/client/search/spelling/spelling.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcdeé'), minLength: 1, maxLength: 9 });

test('counts a swap of neighbours as one letter', () => {
  expect(letterDistance('deterrence', 'detrerence', 3)).toBe(1);
  expect(letterDistance('nato', 'naot', 1)).toBe(1);
  expect(letterDistance('ca', 'abc', 3)).toBe(3);
});

test('measures as Levenshtein does, but for swaps, up to a limit', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 1, max: 4 }), (a, b, most) => {
      const measured = letterDistance(a, b, most);
      const plain = levenshtein(a, b);
      expect(measured).toBe(letterDistance(b, a, most));
      expect(measured).toBeLessThanOrEqual(Math.min(plain, most + 1));
      expect(measured).toBeGreaterThanOrEqual(Math.min(Math.ceil(plain / 2), most + 1));
    }),
  );
});

test('writes words and reads them again, in order', () => {
  const words = fc.uniqueArray(
    fc.record({
      plain: fc.string({ unit: fc.constantFrom(...'abcдж'), minLength: 1, maxLength: 50 }),
      shown: fc.string({ unit: fc.constantFrom(...'abcéдж'), minLength: 1 }),
      level: fc.integer({ min: 0, max: 35 }),
    }),
    { selector: ({ plain }) => plain },
  );
  fc.assert(
    fc.property(words, (some) => {
      const { words: read } = decodeWords(encodeWords(some));
      expect(read).toEqual(some.toSorted((a, b) => (a.plain < b.plain ? -1 : 1)));
      expect(encodeWords(read)).toBe(encodeWords(some));
    }),
  );
});

const siteWords = (words: Record<string, number>): SiteWord[] =>
  Object.entries(words)
    .map(([shown, pages]) => ({
      plain: plainWord(shown),
      shown,
      level: levelOf(pages),
    }))
    .toSorted((a, b) => (a.plain < b.plain ? -1 : 1));

const spelling = new Spelling(
  siteWords({
    deterrence: 40,
    determined: 12,
    łódź: 2,
    lode: 1,
    nato: 200,
    nation: 90,
    talks: 90,
    security: 80,
    council: 70,
    двусторонний: 3,
  }),
);
const near = (one: string) => spelling.near(one).map(({ shown }) => shown);

test.each([
  ['detrerence', 'deterrence'],
  ['deterence', 'deterrence'],
  ['lodzz', 'łódź'],
  ['naot', 'nato'],
  ['двустороний', 'двусторонний'],
  ['securitycouncil', 'security council'],
])('takes %s for %s', (typed, meant) => {
  expect(near(typed)[0]).toBe(meant);
});

test.each(['xqzzv', 'taks1', 'no', '会谈', 'nato'])('knows nothing better for %s', (typed) => {
  expect(near(typed).filter((other) => other !== 'nation')).toEqual([]);
});

test.each([
  ['deterr', true],
  ['lodz', true],
  ['Łódź', true],
  ['deterrences', false],
  ['aaa', false],
  ['zzz', false],
  ['b52', false],
  ['会谈会谈', false],
])('says of %s whether a word of the site begins with it: %s', (typed, expected) => {
  expect(spelling.begins(typed)).toBe(expected);
});

test('of words as near, prefers the common one', () => {
  const two = new Spelling(siteWords({ barter: 1, batter: 60 }));
  expect(two.near('bater').map(({ shown }) => shown)).toEqual(['batter', 'barter']);
});

test('tells the small words of a large site that say nothing', () => {
  const count = new WordCount();
  const page = `The end of the war. ${'Longer words follow here. '.repeat(20)}`;
  for (let pages = 0; pages < 700; pages++) count.add(page);
  expect(count.common()).toEqual(['end', 'of', 'the', 'war']);
  const small = new WordCount();
  small.add(page);
  expect(small.common()).toEqual([]);
});

test('counts the pages of a word by all its spellings, and shows the commonest', () => {
  const count = new WordCount();
  for (const text of ['Łódź, łódź!', 'Lodz', 'Łódź', 'so-called ab 会谈'])
    count.add(breakWords(text));
  expect(encodeWords(count.list())).toBe('00called\n02lodz\tłódź');
});
