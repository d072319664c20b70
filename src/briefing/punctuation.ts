import { quotesOf, type Quotes } from './quotes.ts';
import { isUnspaced } from './search-scripts.ts';

/** A straight sign and what stands for it in print. */
export interface Sign {
  /** Where it stands in the text, in UTF-16 code units. */
  index: number;
  set: string;
}

const STRAIGHT = /["']/;
const LETTER = /[\p{L}\p{N}]/u;
/** After these, a sign opens: spaces, brackets, dashes, and other marks that open. */
const OPENING = /[\s\p{Ps}\p{Pi}\p{Pd}/]/u;
/** The end of inner words: a sign after something and before no letter. */
const INNER_END = /(?<=\S)'(?![\p{L}\p{N}])/gu;
/** `'Tis`: a letter is left out, and nothing is opened. */
const SHORTENED = /^t(?:is|was)(?![\p{L}\p{N}])/iu;
/** What stands before the signs of `rock 'n' roll`; a letter by itself is quoted. */
const AND = /(?:^|\s)(?:drum|fish|guns|rock) (?:'n)?$/i;
const DECADE = /^\d\ds?(?![\p{L}\p{N}])/u;

/**
 * Straight quotation marks and apostrophes of a text, in order, each with the sign that print has
 * for it. A mark after a figure that closes nothing is one of feet or inches, and stays.
 */
export function signsIn(text: string, quotes: Quotes): Sign[] {
  if (!STRAIGHT.test(text)) return [];
  const signs: Sign[] = [];
  const open = { outer: false, inner: false };
  const lastEnd = lastMatch(text, INNER_END);
  let opened = -1;
  for (let index = 0; index < text.length; index++) {
    const sign = text[index];
    if (sign !== '"' && sign !== "'") continue;
    const [before, after] = [text[index - 1] ?? '', text[index + 1] ?? ''];
    const begins = before === '' || OPENING.test(before) || opened === index - 1;
    const set =
      sign === '"'
        ? outer(before, after, begins, open, quotes)
        : inner(text, index, begins && index < lastEnd, open, quotes);
    if (set === quotes[0] || set === quotes[2]) opened = index;
    if (set !== undefined) signs.push({ index, set });
  }
  return signs;
}

interface Open {
  outer: boolean;
  inner: boolean;
}

function outer(
  before: string,
  after: string,
  begins: boolean,
  open: Open,
  quotes: Quotes,
): string | undefined {
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
function inner(text: string, index: number, begins: boolean, open: Open, quotes: Quotes): string {
  const rest = text.slice(index + 1, index + 5);
  const isWithin = LETTER.test(text[index - 1] ?? '') && LETTER.test(rest[0] ?? '');
  if (isWithin || DECADE.test(rest) || SHORTENED.test(rest)) return '’';
  if (AND.test(text.slice(Math.max(0, index - 8), index))) return '’';
  const closes = open.inner && !LETTER.test(rest[0] ?? '');
  const opens = !closes && begins && /^\S/.test(rest);
  if (closes || opens) open.inner = opens;
  return closes ? quotes[3] : opens ? quotes[2] : '’';
}

/** Puts signs into the text in which they were found. */
export function withSigns(text: string, signs: readonly Sign[]): string {
  let result = '';
  let end = 0;
  for (const { index, set } of signs) {
    result += text.slice(end, index) + set;
    end = index + 1;
  }
  return result + text.slice(end);
}

/** Between words or figures, or by itself; `--help` is the name of an option. */
const dash = (hyphens: string) =>
  new RegExp(`(?<=\\s)${hyphens}(?=\\s)|(?<=[\\p{L}\\p{N}])${hyphens}(?=[\\p{L}\\p{N}])`, 'gu');
const EM_DASH = dash('---');
const EN_DASH = dash('--');

/** A line of text as print has it, in its language: quotation marks, dashes and ellipses. */
export function punctuated(text: string, lang: string): string {
  const plain = text.replaceAll('...', '…').replace(EM_DASH, '—').replace(EN_DASH, '–');
  return withSigns(plain, signsIn(plain, quotesOf(lang)));
}
