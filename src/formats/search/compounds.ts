import { primaryOf } from '../../briefing/text/language.ts';
import { searchWord } from '../../search/letters.ts';

/** How a language makes one word of several. */
interface Manner {
  /** Letters between two parts; most of them are also endings of the last one. */
  links: readonly string[];
  /** Letters that a part may lose before another ("Schulhof" of "Schule"). */
  lost: readonly string[];
}

const german: Manner = { links: ['', 's', 'es', 'n', 'en', 'e', 'er'], lost: ['e'] };
const danish: Manner = { links: ['', 's', 'e', 'er'], lost: ['e'] };

/** Languages that write compounds as one word, by primary subtag. */
const manners: Readonly<Record<string, Manner>> = {
  de: german,
  nl: { links: ['', 's', 'e', 'en', 'er', 'n'], lost: [] },
  da: danish,
  no: danish,
  nb: danish,
  nn: { ...danish, lost: ['e', 'a'] },
  sv: { links: ['', 's', 'o', 'u', 'e', 'en', 'er'], lost: ['a', 'e'] },
  is: { links: ['', 's', 'ar', 'a', 'u', 'na'], lost: ['a', 'i'] },
  fi: { links: ['', 'n'], lost: [] },
  hu: { links: [''], lost: [] },
};

/** Letters of the shortest part, and of the shortest one that needs no known word before it. */
const PART = 4;
const TELLING = 6;
/** Longer ones are no words that anybody reads. */
const LONGEST = 64;

const WORD = /\p{L}[\p{L}\p{M}]{3,}/gu;
const TAG = /<(?:"[^"]*"|'[^']*'|[^'">])*>/g;

/** Whether a text of a language (BCP 47) has compounds that are to be split. */
export const writesCompounds = (lang: string): boolean => primaryOf(lang) in manners;

/** What is known of a language. */
interface Vocabulary {
  /** The words of all texts. */
  words: Set<string>;
  /** Those that lose a letter, without it. */
  shortened: Set<string>;
  /** Fingerprints of both: to look for every piece of every word as a text takes many times longer. */
  prints: Set<number>;
  /** What words end with, because splitting the same word again gives the same. */
  endings: Map<string, readonly string[]>;
}

/**
 * Splits the compounds of a site's texts with the words that these texts have: every text is to
 * be added before the first is split. Each language has words of its own.
 */
export class Compounds {
  readonly #vocabularies = new Map<string, Vocabulary>();
  /** By the word as it is written: it stands in many texts. */
  readonly #searched = new Map<string, string>();

  /** Adds the words of a text, HTML or plain. */
  add(lang: string, html: string): void {
    const language = primaryOf(lang);
    const vocabulary: Vocabulary = this.#vocabularies.get(language) ?? {
      words: new Set(),
      shortened: new Set(),
      prints: new Set(),
      endings: new Map(),
    };
    this.#vocabularies.set(language, vocabulary);
    const { lost = [] } = manners[language] ?? {};
    const { words, shortened, prints } = vocabulary;
    for (const word of this.#wordsIn(html)) {
      if (words.has(word)) continue;
      words.add(word);
      const print = printsIn(word);
      prints.add(print(0, word.length));
      if (!lost.includes(word.at(-1)!)) continue;
      shortened.add(word.slice(0, -1));
      prints.add(print(0, word.length - 1));
    }
  }

  /**
   * What the compounds of a text end with ("staatsanwalt" and "anwalt" of "Generalstaatsanwalt"),
   * in order, in lower case, without words that stand in the text themselves. What compounds
   * begin with is found anyway.
   */
  endings(lang: string, html: string): string[] {
    const language = primaryOf(lang);
    const vocabulary = this.#vocabularies.get(language);
    const manner = manners[language];
    if (!vocabulary || !manner) return [];
    const words = this.#wordsIn(html);
    const all = new Set([...words].flatMap((word) => endingsOf(word, vocabulary, manner)));
    return [...all].filter((one) => !words.has(one)).sort();
  }

  #wordsIn(html: string): Set<string> {
    const words = new Set<string>();
    for (const written of html.replace(TAG, ' ').normalize('NFC').match(WORD) ?? []) {
      let word = this.#searched.get(written);
      if (word === undefined) this.#searched.set(written, (word = searchWord(written)));
      words.add(word);
    }
    return words;
  }
}

const BASE = 0x01000193;
const POWERS = Array.from({ length: LONGEST }).reduce<number[]>(
  (powers) => [...powers, Math.imul(powers.at(-1)!, BASE)],
  [1],
);

/**
 * Numbers that stand for the pieces of a word (Rabin and Karp): the same piece has the same one,
 * another piece hardly ever. Pieces are of at most `LONGEST` letters.
 */
function printsIn(word: string): (from: number, to: number) => number {
  const sums = [0];
  for (let at = 0; at < word.length; at++) {
    sums.push((Math.imul(sums[at]!, BASE) + word.charCodeAt(at)) | 0);
  }
  return (from, to) => (sums[to]! - Math.imul(sums[from]!, POWERS[to - from]!)) >>> 2;
}

function endingsOf(word: string, vocabulary: Vocabulary, manner: Manner): readonly string[] {
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
