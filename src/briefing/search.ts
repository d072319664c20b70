/**
 * What passes through the search index between a briefing and the page of results. The index
 * (Pagefind) splits words at white space and at the hyphen, and searches all that it stores of a
 * briefing; both are too simple here, and what goes in on one side is undone on the other.
 */

/** The groups of values by which results can be narrowed down. */
export type Facet = 'kind' | 'topic' | 'author' | 'place' | 'year' | 'language';

/** What a result says of a briefing besides title, kind and authors. */
export interface ResultFacts {
  /** UTC to the minute. */
  instant: string;
  /** The stamp as the page has it: its word, the status, and the state (empty if current). */
  label: string;
  status: string;
  state: 'current' | 'updated' | 'corrected' | 'superseded';
  word: string;
  /** In development, why no build contains the briefing; else empty. */
  standing: string;
  lang: string;
  dir: 'ltr' | 'rtl' | 'auto';
}

/** A space for the index, and a mark (WORD JOINER) by which readers are spared the space. */
const BREAK = ' \u2060';

/** Words that follow these without a space are words of their own: quotes and dashes. */
const SIGN = /[‐‑‒–—―“”„«»‹›…](?=[\p{L}\p{N}])/gu;

/** Letters of scripts that put no spaces between words. */
const unspaced = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}`;
const UNSPACED = new RegExp(`[${unspaced}]`, 'u');
/** Without `&` and `;`, so that a character reference is never cut. */
const CHUNK = new RegExp(`[^\\s&;]*[${unspaced}][^\\s&;]*`, 'gu');

let segmenter: Intl.Segmenter | undefined;

/**
 * Marks the beginnings of words that the index would not see. Words of scripts without spaces
 * are found by dictionary (UAX 29 as Intl has it, for these scripts the same in every locale).
 */
export function breakWords(text: string): string {
  const broken = text.replace(SIGN, (sign, at: number) =>
    at === 0 || text[at - 1] === ' ' ? sign : sign + BREAK,
  );
  return UNSPACED.test(broken) ? broken.replace(CHUNK, breakChunk) : broken;
}

function breakChunk(chunk: string): string {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  let broken = '';
  for (const { segment, isWordLike, index } of segmenter.segment(chunk)) {
    broken += isWordLike && index > 0 ? BREAK + segment : segment;
  }
  return broken;
}

/** Undoes `breakWords`, also in an excerpt with marks. */
export const joinWords = (text: string): string => text.replace(/ (<mark>)?\u2060/g, '$1');

/** Braille patterns are no letters, so the index stores them and finds no words in them. */
const FIRST_PATTERN = 0x2800;

/** Facts as text that no search can find: every byte of their JSON as one Braille pattern. */
export function conceal(facts: ResultFacts): string {
  const bytes = new TextEncoder().encode(JSON.stringify(facts));
  return Array.from(bytes, (byte) => String.fromCharCode(FIRST_PATTERN + byte)).join('');
}

/** Undoes `conceal`. */
export function reveal(text: string): ResultFacts {
  const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0) - FIRST_PATTERN);
  return JSON.parse(new TextDecoder().decode(bytes)) as ResultFacts;
}
