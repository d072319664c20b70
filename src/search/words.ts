import { searchWord, spellBack, spellOut } from './letters.ts';
import { isUnspaced } from '../briefing/text/unspaced-scripts.ts';

/**
 * Where words begin and end in search. The index (Pagefind) splits at white space and at the
 * hyphen and counts a lone dash as a word; both are too simple here, and what goes in on one side
 * is undone on the other.
 */

/** A space for the index, and a mark (WORD JOINER) by which readers are spared the space. */
const BREAK = ' \u2060';

/** Stands for a space that the index should not see (a variation selector, which it drops). */
const SPACE = '\uFE02';

/** Words that follow these without a space are words of their own: quotes, dashes, slashes. */
const signs = '‐‑‒–—―“”„«»‹›…';
const slashes = String.raw`/\\|`;
const SIGN = new RegExp(
  // What stands before is looked at last: at every sign of a long row it would be all of the row.
  String.raw`[${signs}](?=[\p{L}\p{N}])(?<=[\p{L}\p{M}\p{N}][^\p{L}\p{N}\s]*[${signs}])|[${slashes}](?=[\p{L}\p{N}])(?<=[\p{L}\p{M}\p{N}][:/]*[${slashes}])`,
  'gu',
);
/** What of a query stands between white space and signs. */
export const PART = new RegExp(String.raw`[^\s"${signs}${slashes}]+`, 'gu');

/** White space before signs that stand alone ("Paris – Berlin"), so that phrases reach over them. */
const ALONE = /[ \n](?=(?:&amp;|[^\p{L}\p{N}\s&;<>])+(?:\s|$))/gu;

/** What French and Italian put before a vowel ("l’accord", "dell’Unione"). */
const elided = String.raw`(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|(?:jus|lors|puis|quoi|pres|quel)qu|un|(?:[ad]|da|de|ne|su|co|que|be)ll|quest|sant|(?:de|a|ne|su|da)?gl)`;
const TYPOGRAPHIC = new RegExp(String.raw`(${elided})’(?=\p{L}{2})`, 'giu');
const ELISION = new RegExp(String.raw`${elided}['’ʼ](?=\p{L}{2})`, 'giu');
/** The apostrophe at which the index sees parts of a word, and a mark that it was another. */
const APOSTROPHE = "'\uFE00";

/** Without `&` and `;`, so that a character reference is never cut. */
const CHUNK = /[^\s&;]+/gu;

/**
 * The hyphen of a compound with an inner capital or digit after it ("US-OpenAI", "GPT-4o"): the
 * index would see "open" and "ai", but not "openai".
 */
const HYPHEN =
  /(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}]*(?:\p{Ll}[\p{L}\p{N}]*\p{Lu}|\p{Lu}{2}\p{Ll}|\p{N}\p{L}|\p{L}\p{N}))/gu;

/** The signs of a name ("C#", "C++", "Disney+"), which the index knows only beside a letter. */
const NAMED = /(?<=[\p{L}\p{N}])(?<![#+][\p{L}\p{N}]+)(?:#|\+{1,2})(?![\p{L}\p{N}#+])/gu;
/** Letters of words for the index (connecting punctuation), which no text is likely to have. */
const letterOf: Record<string, string> = { '#': '\u203F', '+': '\u2040' };
const NAME_LETTERS = /[\u203F\u2040]/g;
const NAME = /^[\u203F\u2040]+$/;

/** Whether a word of a query is the sign of the name before it. */
export const isNameSign = (word: string): boolean => NAME.test(word);

/** Whether a word is a single letter, which says so little that it never excludes a page. */
export const isLone = (word: string): boolean =>
  isNameSign(word) || (/^\p{L}\p{M}*$/u.test(word) && !isUnspaced(word));

let segmenter: Intl.Segmenter | undefined;

/** Prepares text, or the text between two tags of HTML, for the index. */
export function breakWords(text: string): string {
  const broken = breakSigns(text).replace(TYPOGRAPHIC, `$1${APOSTROPHE}`).replace(ALONE, SPACE);
  return spellOut(breakNamed(breakScripts(broken)));
}

const breakSigns = (text: string): string =>
  text.replace(SIGN, `$&${BREAK}`).replace(HYPHEN, `-${BREAK}`);

const breakNamed = (text: string): string =>
  text.replace(NAMED, (sign) => BREAK + sign.replace(/./g, (one) => one + letterOf[one]!));

/** Words of scripts without spaces are found by dictionary (UAX 29 as Intl has it). */
const breakScripts = (text: string): string =>
  isUnspaced(text) ? text.replace(CHUNK, breakChunk) : text;

function breakChunk(chunk: string): string {
  if (!isUnspaced(chunk)) return chunk;
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
      .replace(NAME_LETTERS, '')
      .replace(/ (<mark>)?\u2060/g, '$1')
      .replaceAll(SPACE, ' ')
      .replaceAll(APOSTROPHE, '’'),
  );

/** The words of a query as the index is asked for them: of "d’État", "état". */
export const wordsOf = (text: string): string[] =>
  (text.match(PART) ?? [])
    .flatMap((part) => {
      const whole = part.replace(HYPHEN, `-${BREAK}`).replace(ELISION, '');
      return breakNamed(breakScripts(whole)).split(/\s+/);
    })
    .map((token) => searchWord(token.replace(/[^\p{L}\p{M}\p{N}\p{Pc}]/gu, '')))
    .filter((word) => word !== '');

/** The parts of a compound that are words of their own, between its hyphens: "us", "OpenAI". */
export const compoundParts = (part: string): string[] => part.split(HYPHEN);

/** A word of a page without the signs around it. */
export function coreOf(word: string): { before: string; core: string; after: string } {
  const [, before = '', core = '', after = ''] =
    /^([^\p{L}\p{N}]*)(.*?)((?:\uFE02|[^\p{L}\p{M}\p{N}])*)$/su.exec(word)!;
  return { before, core, after };
}
