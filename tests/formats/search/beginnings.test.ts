import { expect, test } from 'vitest';
import { hiddenWords, stemmerOf } from '../../../src/formats/search/beginnings.ts';
import { hiddenBehind } from '../../../src/search/hidden-words.ts';

const stem = (await stemmerOf('en-GB'))!;
const hidden = hiddenWords(
  ['president', 'presidents', 'presidential', 'city', 'cities', 'citywide', 'noting', 'notices'],
  stem,
);

test.each<[typed: string, words: string[]]>([
  ['presiden', ['president']],
  ['Présiden', ['president']],
  ['presid', []],
  ['president', []],
  ['city', ['citywide']],
  ['citi', []],
  ['noti', ['noting']],
  ['notin', []],
  ['not', []],
])('knows what the index hides from %s', (typed, words) => {
  expect(hiddenBehind(typed, hidden)).toEqual(words);
});

test('nothing is hidden where no other word goes on, but for one that has no stem', () => {
  expect(hiddenWords(['president', 'presidents'], stem)).toEqual([]);
  expect(hiddenWords(['president', 'presidents'], stem, ['presidents'])).toEqual(['presiden,,t']);
});

test('a language without stems hides nothing', async () => {
  expect(await stemmerOf('pl')).toBeUndefined();
});
