import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, readingMinutes } from '../../../src/briefing/text/reading-time.ts';
import { isUnspaced } from '../../../src/briefing/text/unspaced-scripts.ts';

/** Letters, some of two code units, accents, what may stand in a word and what ends one; half a pair. */
const signs = [...'aß9é\u0301𝔘𐌰’·.- \n—😀ж', '\ud835', '\udd18'];

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.·-]*/gu;

describe('countWords', () => {
  it.each([
    ['', 0],
    ['— … !', 0],
    ['One call, two messages.', 4],
    ['Biden’s well-known 1.5 GB', 4],
    ['ca\u0301fe', 1],
    ['Встреча в Женеве', 3],
    ['مكالمة هاتفية', 2],
  ])('%j has %i', (text, words) => {
    expect(countWords(text, 'en')).toBe(words);
  });

  it('counts what the pattern of a word finds, in any text', () => {
    const spaced = fc
      .oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...signs) }))
      .filter((text) => !isUnspaced(text));
    fc.assert(
      fc.property(spaced, (text) => {
        expect(countWords(text, 'en')).toBe(text.match(word)?.length ?? 0);
      }),
    );
  });

  it.each([
    '今天天气很好',
    'きょうはいい天気',
    'キョウハイイテンキ',
    'วันนี้อากาศดี',
    'ມື້ນີ້ອາກາດດີ',
    'ថ្ងៃនេះអាកាសធាតុល្អ',
    'ဒီနေ့ရာသီဥတုကောင်းတယ်',
  ])('divides by dictionary what has no spaces: %s', (text) => {
    const segments = [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)];
    const words = segments.filter(({ isWordLike }) => isWordLike).length;
    expect(words).toBeGreaterThan(1);
    expect(countWords(text, 'en')).toBe(words);
  });
});

describe('readingMinutes', () => {
  it('is at least one, and rounds', () => {
    expect([0, 238, 356, 358].map(readingMinutes)).toEqual([1, 1, 1, 2]);
  });
});
