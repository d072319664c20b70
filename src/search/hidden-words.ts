import { plainWord } from './letters.ts';

/**
 * Words that the index does not find by some of their beginnings, because it has stems alone:
 * "president" ("presid") by "presiden", where the site has "presidency" ("presidenc"), and
 * "citywide" by "city" ("citi"). In each one comma stands behind the shortest of these beginnings
 * and another behind the longest: "presiden,,t", "confiden,c,e". Of words with the same stem, one
 * stands for all.
 */
export type HiddenWords = readonly string[];

/** Letters of the shortest beginning by which every word is found. */
export const SHORTEST_BEGINNING = 4;

/** A word with the letters of its shortest and its longest beginning that does not find it. */
export const hide = (word: string, shortest: number, longest: number): string =>
  `${word.slice(0, shortest)},${word.slice(shortest, longest)},${word.slice(longest)}`;

/** The words that the index does not find by a beginning, though they go on after it. */
export function hiddenBehind(beginning: string, hidden: HiddenWords): string[] {
  const plain = plainWord(beginning);
  if (plain.length < SHORTEST_BEGINNING) return [];
  return hidden.flatMap((word) => {
    if (!plain.startsWith(word.slice(0, SHORTEST_BEGINNING))) return [];
    const [shortest, more, rest] = word.split(',') as [string, string, string];
    const longest = shortest + more;
    return plain.startsWith(shortest) && longest.startsWith(plain) ? [longest + rest] : [];
  });
}
