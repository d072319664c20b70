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

const wordsIn = (html: string): Set<string> =>
  new Set((html.replace(TAG, ' ').normalize('NFC').match(WORD) ?? []).map(searchWord));

/** Whether a text of a language (BCP 47) has compounds that are to be split. */
export const writesCompounds = (lang: string): boolean => primaryOf(lang) in manners;

/**
 * Splits the compounds of a site's texts with the words that these texts have: every text is to
 * be added before the first is split. Each language has words of its own.
 */
export class Compounds {
  readonly #words = new Map<string, Set<string>>();
  /** Splitting the same word again gives the same. */
  readonly #split = new Map<string, readonly string[]>();

  /** Adds the words of a text, HTML or plain. */
  add(lang: string, html: string): void {
    const language = primaryOf(lang);
    const words = this.#words.get(language) ?? new Set();
    for (const word of wordsIn(html)) words.add(word);
    this.#words.set(language, words);
  }

  /**
   * What the compounds of a text end with ("staatsanwalt" and "anwalt" of "Generalstaatsanwalt"),
   * in order, in lower case, without words that stand in the text themselves. What compounds
   * begin with is found anyway.
   */
  endings(lang: string, html: string): string[] {
    const words = wordsIn(html);
    const all = new Set([...words].flatMap((word) => this.#endingsOf(word, primaryOf(lang))));
    return [...all].filter((one) => !words.has(one)).sort();
  }

  #endingsOf(word: string, language: string): readonly string[] {
    const words = this.#words.get(language);
    const manner = manners[language];
    if (!words || !manner || word.length < 2 * PART || word.length > LONGEST) return [];
    const key = `${language} ${word}`;
    const known = this.#split.get(key) ?? startsOf(word, words, manner).map((at) => word.slice(at));
    this.#split.set(key, known);
    return known;
  }
}

/** Where the second and every later part of a compound begins; none in a word without parts. */
function startsOf(word: string, words: ReadonlySet<string>, { links, lost }: Manner): number[] {
  const isPart = (from: number, to: number): boolean => {
    const part = word.slice(from, to);
    if (words.has(part) && part !== word) return true;
    return to < word.length && lost.some((letter) => words.has(part + letter));
  };
  /** Where a part that begins here may end, its link included. */
  const ends = (from: number): number[] => {
    const found = [];
    for (let to = from + PART; to <= word.length; to++) {
      if (!isPart(from, to)) continue;
      found.push(
        ...links.filter((link) => word.startsWith(link, to)).map((link) => to + link.length),
      );
    }
    return found;
  };
  const leadsToEnd = new Set([word.length]);
  const next = new Map<number, number[]>();
  for (let from = word.length - PART; from >= 0; from--) {
    const on = ends(from).filter((to) => leadsToEnd.has(to));
    if (on.length > 0) leadsToEnd.add(from);
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
    const from = [...leadsToEnd].sort((a, b) => a - b).find((at) => at >= PART);
    if (from !== undefined && word.length - from >= TELLING) {
      starts.add(from);
      follow(from);
    }
  }
  return [...starts].sort((a, b) => a - b);
}
