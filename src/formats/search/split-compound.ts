/** How a language makes one word of several. */
export interface Manner {
  /** Letters between two parts; most of them are also endings of the last one. */
  links: readonly string[];
  /** Letters that a part may lose before another ("Schulhof" of "Schule"). */
  lost: readonly string[];
}

/** What is known of a language. */
export interface Vocabulary {
  /** The words of all texts. */
  words: Set<string>;
  /** Those that lose a letter, without it. */
  shortened: Set<string>;
  /** Fingerprints of both: to look for every piece of every word as a text takes many times longer. */
  prints: Set<number>;
  /** What words end with, because splitting the same word again gives the same. */
  endings: Map<string, readonly string[]>;
}

/** Letters of the shortest part, and of the shortest one that needs no known word before it. */
const PART = 4;
const TELLING = 6;
/** Longer ones are no words that anybody reads. */
const LONGEST = 64;

const BASE = 0x01000193;
const POWERS = Array.from({ length: LONGEST }).reduce<number[]>(
  (powers) => [...powers, Math.imul(powers.at(-1)!, BASE)],
  [1],
);

/**
 * Numbers that stand for the pieces of a word (Rabin and Karp): the same piece has the same one,
 * another piece hardly ever. Pieces are of at most `LONGEST` letters.
 */
export function printsIn(word: string): (from: number, to: number) => number {
  const sums = [0];
  for (let at = 0; at < word.length; at++) {
    sums.push((Math.imul(sums[at]!, BASE) + word.charCodeAt(at)) | 0);
  }
  return (from, to) => (sums[to]! - Math.imul(sums[from]!, POWERS[to - from]!)) >>> 2;
}

/** What a compound ends with; nothing of a word without parts. */
export function endingsOf(word: string, vocabulary: Vocabulary, manner: Manner): readonly string[] {
  if (word.length < 2 * PART || word.length > LONGEST) return [];
  const endings =
    vocabulary.endings.get(word) ?? startsOf(word, vocabulary, manner).map((at) => word.slice(at));
  vocabulary.endings.set(word, endings);
  return endings;
}

/** Where the second and every later part of a compound begins; none in a word without parts. */
function startsOf(word: string, vocabulary: Vocabulary, { links }: Manner): number[] {
  const { words, shortened, prints } = vocabulary;
  const print = printsIn(word);
  const isPart = (from: number, to: number): boolean => {
    if (!prints.has(print(from, to))) return false;
    const part = word.slice(from, to);
    return (words.has(part) && part !== word) || (to < word.length && shortened.has(part));
  };
  /** Where what follows a part may begin, so that parts fill the word; the last one first. */
  const leadsToEnd = [word.length];
  /** By the beginning of a part. */
  const next = new Map<number, number[]>();
  for (let from = word.length - PART; from >= 0; from--) {
    const on = leadsToEnd.filter((to) =>
      links.some((link) => {
        const end = to - link.length;
        return end >= from + PART && word.endsWith(link, to) && isPart(from, end);
      }),
    );
    if (on.length === 0) continue;
    leadsToEnd.push(from);
    next.set(from, on);
  }
  const starts = new Set<number>();
  const follow = (from: number): void => {
    for (const to of next.get(from) ?? []) {
      if (to === word.length || starts.has(to)) continue;
      starts.add(to);
      follow(to);
    }
  };
  follow(0);
  // Of a name or a foreign word that the site has nowhere else, the rest is a part if it is long.
  if (starts.size === 0) {
    const from = leadsToEnd.findLast((at) => at >= PART);
    if (from !== undefined && word.length - from >= TELLING) {
      starts.add(from);
      follow(from);
    }
  }
  return [...starts].sort((a, b) => a - b);
}
