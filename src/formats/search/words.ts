import { levelOf, type SiteWord } from '../../briefing/search-files.ts';
import { plainWord, searchWord } from '../../briefing/search-letters.ts';
import { COMMON } from '../../briefing/search-weights.ts';
import { isUnspaced } from '../../briefing/search-scripts.ts';
import { joinWords } from '../../briefing/search-words.ts';

/** Parts of hyphenated words each for itself. */
const WORD = /(?<![\p{L}\p{M}\p{N}])\p{L}[\p{L}\p{M}]{0,31}(?![\p{L}\p{M}\p{N}])/gu;

/** Letters of the shortest word that is corrected. */
const SHORTEST = 3;

/** Counts the words of a site, which say what is common and from which others are corrected. */
export class WordCount {
  /** By plain word: its spellings in lower case, and on how many pages each stands. */
  readonly #words = new Map<string, Map<string, number>>();
  /** How often small words stand in the site, as the index is asked for them. */
  readonly #small = new Map<string, number>();
  #total = 0;

  /** Adds the text of one page, as the index has it. */
  add(text: string): void {
    const words = joinWords(text).normalize('NFC').toLowerCase().match(WORD) ?? [];
    for (const word of words) this.#countSmall(word);
    for (const word of new Set(words)) {
      if (word.length < SHORTEST || isUnspaced(word)) continue;
      const plain = plainWord(word);
      const spellings = this.#words.get(plain) ?? new Map<string, number>();
      this.#words.set(plain, spellings.set(word, (spellings.get(word) ?? 0) + 1));
    }
  }

  #countSmall(word: string): void {
    this.#total++;
    if (word.length > COMMON.letters || isUnspaced(word)) return;
    const searched = searchWord(word);
    this.#small.set(searched, (this.#small.get(searched) ?? 0) + 1);
  }

  list(): SiteWord[] {
    return [...this.#words].map(([plain, spellings]) => ({
      plain,
      shown: commonest(spellings),
      level: levelOf(Math.max(...spellings.values())),
    }));
  }

  /** The small words that a search for others leaves out. */
  common(): string[] {
    if (this.#total < COMMON.of) return [];
    const least = this.#total * COMMON.share;
    return [...this.#small].flatMap(([word, count]) => (count >= least ? [word] : [])).sort();
  }
}

/** Of two that are as common, the first by code unit, so that it is the same in every build. */
const commonest = (spellings: ReadonlyMap<string, number>): string =>
  [...spellings].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]![0];
