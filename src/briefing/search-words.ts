import { searchWord, spellBack, spellOut } from './search-letters.ts';
import { isUnspaced, unspaced } from './search-scripts.ts';

/**
 * Where words begin and end in search. The index (Pagefind) splits at white space and at the
 * hyphen and counts a lone dash as a word; both are too simple here, and what goes in on one side
 * is undone on the other.
 */

/** A space for the index, and a mark (WORD JOINER) by which readers are spared the space. */
const BREAK = ' \u2060';

/** Stands for a space that the index should not see (a variation selector, which it drops). */
const SPACE = '\uFE02';

/** Words that follow these without a space are words of their own: quotes and dashes. */
const signs = '‐‑‒–—―“”„«»‹›…';
const SIGN = new RegExp(
  String.raw`(?<=[\p{L}\p{M}\p{N}][^\p{L}\p{N}\s]*)[${signs}](?=[\p{L}\p{N}])`,
  'gu',
);
/** What of a query stands between white space and signs. */
export const PART = new RegExp(String.raw`[^\s"${signs}]+`, 'gu');

/** White space before signs that stand alone ("Paris – Berlin"), so that phrases reach over them. */
const ALONE = /[ \n](?=(?:&amp;|[^\p{L}\p{N}\s&;<>])+(?:\s|$))/gu;

/** What French and Italian put before a vowel ("l’accord", "dell’Unione"). */
const elided = String.raw`(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|(?:jus|lors|puis|quoi|pres|quel)qu|un|(?:[ad]|da|de|ne|su|co|que|be)ll|quest|sant|(?:de|a|ne|su|da)?gl)`;
const TYPOGRAPHIC = new RegExp(String.raw`(${elided})’(?=\p{L}{2})`, 'giu');
const ELISION = new RegExp(String.raw`${elided}['’ʼ](?=\p{L}{2})`, 'giu');
/** The apostrophe at which the index sees parts of a word, and a mark that it was another. */
const APOSTROPHE = "'\uFE00";

/** Without `&` and `;`, so that a character reference is never cut. */
const CHUNK = new RegExp(`[^\\s&;]*[${unspaced}][^\\s&;]*`, 'gu');

let segmenter: Intl.Segmenter | undefined;

/** Prepares text, or the text between two tags of HTML, for the index. */
export function breakWords(text: string): string {
  const broken = breakSigns(text).replace(TYPOGRAPHIC, `$1${APOSTROPHE}`).replace(ALONE, SPACE);
  return spellOut(breakScripts(broken));
}

const breakSigns = (text: string): string => text.replace(SIGN, `$&${BREAK}`);

/** Words of scripts without spaces are found by dictionary (UAX 29 as Intl has it). */
const breakScripts = (text: string): string =>
  isUnspaced(text) ? text.replace(CHUNK, breakChunk) : text;

function breakChunk(chunk: string): string {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  let broken = '';
  for (const { segment, isWordLike, index } of segmenter.segment(chunk)) {
    broken += isWordLike && index > 0 ? BREAK + segment : segment;
  }
  return broken;
}

/** Undoes `breakWords`, also in an excerpt with marks. */
export const joinWords = (text: string): string =>
  spellBack(
    text
      .replace(/ (<mark>)?\u2060/g, '$1')
      .replaceAll(SPACE, ' ')
      .replaceAll(APOSTROPHE, '’'),
  );

/** The words of a query as the index is asked for them: of "d’État", "état". */
export const wordsOf = (text: string): string[] =>
  (text.match(PART) ?? [])
    .flatMap((part) => breakScripts(part.replace(ELISION, '')).split(/\s+/))
    .map((token) => searchWord(token.replace(/[^\p{L}\p{M}\p{N}\p{Pc}]/gu, '')))
    .filter((word) => word !== '');
