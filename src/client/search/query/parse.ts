import { compoundParts, coreOf, isNameSign, PART, wordsOf } from '../../../search/words.ts';

/** One word, phrase or exclusion, by its place in what was typed. */
export interface Term {
  /** As typed, without quotes and minus. */
  text: string;
  /** As the index is asked for it; several words of a plain term stand in any order. */
  words: readonly string[];
  kind: 'words' | 'phrase' | 'excluded';
  /** A name with its sign ("C#"), which is taken for a phrase where the site has it. */
  isNamed?: true;
  /** Where `text` begins in the query. */
  at: number;
}

/**
 * A minus excludes only before a word or a quote: between letters it is a hyphen, "-v" an option.
 * Phones and word processors make an en dash of it.
 */
const TERM =
  /(?<=^|[\s"“”„«»])(?<minus>[-−–](?=[\p{L}\p{N}]{2}|["“”„«»]))?(?:["“”„«»](?<phrase>[^"“”„«»]+)["“”„«»]|(?<word>\S+))/gu;

/** Words of a query; every one costs searches of its own, and of so many each says little. */
const MOST = 32;

/**
 * Reads a query: words, phrases in quotes ("…", “…”, „…“, «…»), and exclusions with a minus. A
 * quote that is not closed counts for nothing, and neither do words after many others. Never
 * throws.
 */
export function parseQuery(query: string): Term[] {
  let left = MOST;
  return [...query.matchAll(TERM)].flatMap((match): Term[] => {
    const { minus, phrase, word } = match.groups as Record<string, string | undefined>;
    const text = phrase ?? word!;
    const words = left > 0 ? wordsOf(text).slice(0, left) : [];
    left -= words.length;
    if (words.length === 0) return [];
    const isNamed = !minus && !phrase && words.some(isNameSign);
    const kind = minus ? 'excluded' : phrase || isNamed ? 'phrase' : 'words';
    const at = match.index + match[0].indexOf(text);
    return [{ text, words, kind, at, ...(isNamed && { isNamed }) }];
  });
}

/** The words by which results are found and put in order. */
export const wantedWords = (terms: readonly Term[]): string[] =>
  terms.filter(({ kind }) => kind !== 'excluded').flatMap(({ words }) => words);

/** The terms without some words; a phrase with one of them stays, and finds nothing. */
export const leaveOut = (terms: readonly Term[], words: readonly string[]): Term[] =>
  terms.map((term) =>
    term.kind === 'words'
      ? { ...term, words: term.words.filter((word) => !words.includes(word)) }
      : term,
  );

/** The terms without words that say nothing, such as "the", unless there are no others. */
export function withoutCommon(terms: Term[], common: readonly string[]): Term[] {
  const telling = leaveOut(terms, common);
  return wantedWords(telling).length > 0 ? telling : terms;
}

/** The query with one word in place of another, wherever it is wanted. */
export function replaceWord(query: string, word: string, other: string): string {
  let replaced = query;
  for (const { text, words, kind, at } of parseQuery(query).reverse()) {
    if (kind === 'excluded' || !words.includes(word)) continue;
    const parts = text.replace(PART, (part) =>
      compoundParts(part)
        .map((one) => replacePart(one, word, other))
        .join('-'),
    );
    replaced = replaced.slice(0, at) + parts + replaced.slice(at + text.length);
  }
  return replaced;
}

/** Signs around the word stay, and so does an article before an apostrophe ("l’acord"). */
function replacePart(part: string, word: string, other: string): string {
  const { before, core, after } = coreOf(part);
  const tail = wordsOf(core).join() === word ? core.replace(/^.*['’ʼ](?=\p{L}{2})/u, '') : '';
  if (!tail) return part;
  const whole = wordsOf(tail).join() === word ? tail : core;
  return before + core.slice(0, core.length - whole.length) + inCase(whole, other) + after;
}

/** As it was typed: with a capital, all in capitals, or small. */
function inCase(typed: string, word: string): string {
  if (typed === typed.toLowerCase()) return word;
  if (typed.length > 1 && typed === typed.toUpperCase()) return word.toUpperCase();
  return word[0]!.toUpperCase() + word.slice(1);
}
