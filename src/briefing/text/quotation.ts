import type { Quotes } from './quotation-marks.ts';
import { isUnspaced } from './unspaced-scripts.ts';

/** What was typed and stands otherwise in print: a straight quotation mark, hyphens for a dash. */
export interface Sign {
  /** Where it stands in the text, in UTF-16 code units, and how many of them it is. */
  index: number;
  length: number;
  set: string;
}

const STRAIGHT = /["']/;
const LETTER = /[\p{L}\p{N}]/u;
/** After these, a sign opens: spaces, brackets, dashes, and other marks that open. */
const OPENING = /[\s\p{Ps}\p{Pi}\p{Pd}/]/u;
/** The end of inner words: a sign after something and before no letter. */
const INNER_END = /(?<=\S)'(?![\p{L}\p{N}])/gu;
/** `'Tis`, `'em`, `'s`: letters are left out, and nothing is opened. */
const SHORTENED = /^(?:t(?:is|was|were|will)|em|til|cuz|nuff|[nst](?=\s))(?![\p{L}\p{N}'])/iu;
/** `rock 'n' roll`; behind such a word the letter itself is meant. */
const AND = /(?<!\p{L})(\p{L}{2,}) 'n' \p{L}/iu;
const NAMING =
  /^(?:an?|and|by|called|character|for|is|key|letter|of|or|sign|symbol|the|variable|with)$/i;
/** Thousands, as they are set apart in Switzerland. */
const THOUSANDS = /^\d{3}(?!\d)/;
/** Feet and inches, minutes and seconds. */
const FEET = /\d'\s?\d+(?:[.,]\d+|[½¼¾])?$/;
const DECADE = /^\d\ds?(?![\p{L}\p{N}])/u;

/**
 * Straight quotation marks and apostrophes of a text, in order, each with the sign that print has
 * for it. A mark after a figure that closes nothing is one of feet or inches, and stays.
 */
export function marksIn(text: string, quotes: Quotes): Sign[] {
  if (!STRAIGHT.test(text)) return [];
  const signs: Sign[] = [];
  const open = { outer: false, inner: false };
  const lastEnd = lastMatch(text, INNER_END);
  let opened = -1;
  for (let index = 0; index < text.length; index++) {
    const sign = text[index];
    if (sign !== '"' && sign !== "'") continue;
    const before = text[index - 1] ?? '';
    const begins = before === '' || OPENING.test(before) || opened === index - 1;
    const set =
      sign === '"'
        ? outer(text, index, begins, open, quotes)
        : inner(text, index, begins && index < lastEnd, open, quotes);
    if (set === quotes[0] || set === quotes[2]) opened = index;
    if (set !== undefined) signs.push({ index, length: 1, set });
  }
  return signs;
}

interface Open {
  outer: boolean;
  inner: boolean;
}

function outer(
  text: string,
  index: number,
  begins: boolean,
  open: Open,
  quotes: Quotes,
): string | undefined {
  const [before, after] = [text[index - 1] ?? '', text[index + 1] ?? ''];
  if (/\d|[½¼¾]/.test(before) && FEET.test(text.slice(Math.max(0, index - 12), index))) {
    return undefined;
  }
  const goesOn = after !== '' && !/\s/.test(after);
  // Scripts without spaces have no word before which a mark could stand.
  const opens = isUnspaced(before) ? !open.outer : begins && (!open.outer || goesOn);
  if (opens && after !== '') {
    open.outer = true;
    return quotes[0];
  }
  if (!open.outer && /\d/.test(before)) return undefined;
  open.outer = false;
  return quotes[1];
}

/** Where the last match begins, or -1. */
function lastMatch(text: string, pattern: RegExp): number {
  let last = -1;
  for (const { index } of text.matchAll(pattern)) last = index;
  return last;
}

/** `begins` says that inner words may begin here, and end somewhere behind. */
function inner(
  text: string,
  index: number,
  begins: boolean,
  open: Open,
  quotes: Quotes,
): string | undefined {
  const before = text[index - 1] ?? '';
  const rest = text.slice(index + 1, index + 7);
  const after = rest[0] ?? '';
  if (/\d/.test(before) && /\d/.test(after)) return THOUSANDS.test(rest) ? '’' : undefined;
  const isWithin = LETTER.test(before) && LETTER.test(after);
  if (isWithin || DECADE.test(rest) || SHORTENED.test(rest) || isAnd(text, index)) return '’';
  const closes = open.inner && !LETTER.test(after);
  if (!closes && /\d/.test(before)) return undefined;
  const opens = !closes && begins && /^\S/.test(rest);
  if (closes || opens) open.inner = opens;
  return closes ? quotes[3] : opens ? quotes[2] : '’';
}

/** Whether the sign is one of the two of an "and" that has lost its letters. */
function isAnd(text: string, index: number): boolean {
  const start = [index, index - 2].find((one) => one >= 0 && text.slice(one, one + 3) === "'n'");
  if (start === undefined) return false;
  const word = AND.exec(text.slice(Math.max(0, start - 24), start + 5))?.[1];
  return word !== undefined && !NAMING.test(word);
}
