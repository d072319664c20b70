import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainWord } from '../../../../src/search/letters.ts';
import { conceal, reveal, type ResultFacts } from '../../../../src/search/result-facts.ts';
import { breakWords, joinWords, wordsOf } from '../../../../src/search/words.ts';

const words = (text: string): string[] => breakWords(text).replaceAll('\u2060', '').split(' ');

test.each([
  ['the crisis—talks', ['the', 'crisis—', 'talks']],
  ['so-called “buffer zone”', ['so-called', '“buffer', 'zone”']],
  ['Paris–Berlin', ['Paris–', 'Berlin']],
  ["don't, 3,000 and 50.5%", ["don't,", '3,000', 'and', '50.5%']],
  ['两国元首会谈', ['两国', '元首', '会谈']],
  ['NATO会谈，安全', ['NATO', '会谈，', '安全']],
  ['電話会談', ['電話', '会談']],
])('finds the words of %s', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('leaves character references whole', () => {
  expect(breakWords('会&#x26;会谈')).toContain('&#x26;');
});

test.each([
  'the crisis—talks',
  '两国元首会谈，安全',
  'ไทยและลาว',
  'plain words',
  'C#, C++ (Disney+) and/or US-OpenAI',
])('gives %s back to readers', (text) => {
  expect(joinWords(breakWords(text))).toBe(text);
});

test('does not count signs that stand alone', () => {
  expect(words('Paris – Berlin &amp; 50 %')).toHaveLength(3);
  expect(words('a (“quoted”) word')).toEqual(['a', '(“quoted”)', 'word']);
});

test('gives any text back to readers', () => {
  const own = /[\uFE00-\uFE03\u2060\u203F\u2040]/;
  const text = fc
    .array(
      fc.constantFrom(
        ...'aZłßœςÞ漢字ไ ’‘“”—–-.,&%(5'.split(''),
        'l’accord',
        'd’État ',
        ' – ',
        ' & ',
      ),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), (one) => {
      fc.pre(!own.test(one) && !/\n/.test(one));
      expect(joinWords(breakWords(one))).toBe(one);
    }),
  );
});

test.each([
  ['Łódź, Straße; Ørsted', ['lódź', 'strasse', 'orsted']],
  ["l’accord d'État qu’il", ['accord', 'état', 'il']],
  ["dell’Unione all'asta", ['unione', 'asta']],
  ["Russia’s don't Bell’s", ['russias', 'dont', 'bells']],
  ['so-called U.S. 3,000', ['socalled', 'us', '3000']],
  ['dl_iterate_phdr()', ['dl_iterate_phdr']],
  ['US-OpenAI PayPal/FedEx GPT-4o', ['us', 'openai', 'paypal', 'fedex', 'gpt', '4o']],
  ['C# Disney+', ['c', '\u203F', 'disney', '\u2040']],
  ['crisis—talks 首脳会談', ['crisis', 'talks', '首脳', '会談']],
  ['— … §', []],
])('asks for the words of %s', (text, expected) => {
  expect(wordsOf(text)).toEqual(expected);
});

test.each([
  ['Łódź', 'lodz'],
  ['ÐØÞ', 'doth'],
  ['Œuvre', 'oeuvre'],
  ['Ελλάς', 'ελλασ'],
  ['ガ', 'ガ'],
])('knows %s by its plain spelling', (word, plain) => {
  expect(plainWord(word)).toBe(plain);
});

test('takes the breaks out of an excerpt with marks', () => {
  const excerpt = breakWords('crisis—talks').replace('\u2060talks', '<mark>\u2060talks</mark>');
  expect(joinWords(excerpt)).toBe('crisis—<mark>talks</mark>');
});

test('conceals facts from every search and reveals them again', () => {
  const facts: ResultFacts = {
    instant: '2021-12-31T04:13Z',
    label: 'Stand',
    status: '31. Dezember 2021 · 05:13 MEZ',
    state: 'corrected',
    word: 'berichtigt',
    standing: '',
    lang: 'de',
    dir: 'ltr',
  };
  expect(conceal(facts)).not.toMatch(/[\p{L}\p{M}\p{N}]/u);
  expect(reveal(conceal(facts))).toEqual(facts);
});

test.each([undefined, '', 'x', '\u2800', '\u287b\u287d', 'A text <b>'])(
  'reveals no facts in %j',
  (text) => {
    expect(reveal(text)).toBeUndefined();
  },
);

test('reveals no facts in any text, and throws nothing', () => {
  const signs = fc.integer({ min: 0x27f0, max: 0x290f }).map((code) => String.fromCharCode(code));
  const json = fc
    .json()
    .map((text) =>
      Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(0x2800 + byte)).join(
        '',
      ),
    );
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: signs }), json);
  fc.assert(fc.property(text, (one) => reveal(one) === undefined));
});
