import { isUnspaced } from './unspaced-scripts.ts';

/** How long a text is for its readers. */

/** Words per minute that an adult reads silently (Brysbaert 2019, non-fiction). */
const WORDS_PER_MINUTE = 238;

export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}

/** What a word begins with, and what else may stand in it. */
const LETTER = /[\p{L}\p{N}]/u;
const INNER = /[\p{M}'’.·-]/u;

/** What a character does to a word; `begins` and `goesOn` are looked at as bits. */
const ends = 0;
const begins = 1;
const goesOn = 2;
const unspaced = 4;
const unseen = 8;

function classOf(character: string): number {
  if (isUnspaced(character)) return unspaced;
  return LETTER.test(character) ? begins : INNER.test(character) ? goesOn : ends;
}

/** By code unit; halves of a pair stay unseen, for what counts is the character that they make. */
const classes = new Uint8Array(0x10000).fill(unseen);

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Counts words. Scripts that do not put spaces between words are segmented by dictionary
 * (Unicode UAX 29 as Intl has it), which is slow; all others character by character.
 */
export function countWords(text: string, lang: string): number {
  let words = 0;
  let within = 0;
  for (let index = 0; index < text.length; index++) {
    let kind = classes[text.charCodeAt(index)]!;
    if (kind === unseen) {
      const code = text.codePointAt(index)!;
      kind = classOf(String.fromCodePoint(code));
      if (code > 0xffff) index++;
      else if (code < 0xd800 || code > 0xdfff) classes[code] = kind;
    }
    if (kind === unspaced) return segmented(text, lang);
    // Without branches, which the processor would guess wrong at nearly every word.
    const letter = kind & begins;
    words += letter & ~within;
    within = letter | (within & (kind >> 1));
  }
  return words;
}

function segmented(text: string, lang: string): number {
  let segmenter = segmenters.get(lang);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
    segmenters.set(lang, segmenter);
  }
  let words = 0;
  for (const segment of segmenter.segment(text)) if (segment.isWordLike) words++;
  return words;
}
