import type { HiddenWords } from '../../search/hidden-words.ts';
import { levelOf, type SiteWord } from '../../search/companion-files.ts';
import { plainWord, searchWord } from '../../search/letters.ts';
import { COMMON } from '../../search/weights.ts';
import { isUnspaced } from '../../briefing/text/unspaced-scripts.ts';
import { hiddenWords, type Stemmer } from './beginnings.ts';
import { joinWords } from '../../search/words.ts';

/** Parts of hyphenated words each for itself. */
const WORD = /(?<![\p{L}\p{M}\p{N}])\p{L}[\p{L}\p{M}]{0,31}(?![\p{L}\p{M}\p{N}])/gu;

/** Letters of the shortest word that is corrected. */
const SHORTEST = 3;

/** Longer ones are no words that anybody types. */
const LONGEST = 64;

/** What the index drops from words, and where it cuts them. */
const NO_WORD = /[^\p{L}\p{M}\p{N}\p{Pc}]/gu;
const SELECTORS = /[\uFE00-\uFE03\u2060]/g;
const POSSESSIVE = /\p{L}['’][^\p{L}\p{N}]*$/u;
const CUT =
  /[-_]|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u;

/** Counts the words of a site, which say what is common and from which others are corrected. */
export class WordCount {
  /** By plain word: its spellings in lower case, and on how many pages each stands. */
  readonly #words = new Map<string, Map<string, number>>();
  /** All that stands between white space, and the parts at which the index cuts it. */
  readonly #others = new Set<string>();
  /** Words before an apostrophe ("presidents’"), of which the index has no stems. */
  readonly #stemless = new Set<string>();
  /** What was looked at already, because most of it stands on many pages. */
  readonly #tokens = new Set<string>();
  readonly #plain = new Map<string, string>();
  /** How often small words stand in the site, as the index is asked for them. */
  readonly #small = new Map<string, number>();
  #total = 0;

  /** Adds the text of one page, as the index has it. */
  add(text: string): void {
    const words = joinWords(text).normalize('NFC').toLowerCase().match(WORD) ?? [];
    this.addOthers(text);
    for (const word of words) this.#countSmall(word);
    for (const word of new Set(words)) {
      if (word.length < SHORTEST || isUnspaced(word)) continue;
      const plain = this.#plain.get(word) ?? plainWord(word);
      this.#plain.set(word, plain);
      const spellings = this.#words.get(plain) ?? new Map<string, number>();
      this.#words.set(plain, spellings.set(word, (spellings.get(word) ?? 0) + 1));
    }
  }

  /** Adds words that are found, but that nobody may have meant, such as parts of compounds. */
  addOthers(text: string): void {
    for (const token of text.replace(SELECTORS, '').split(/\s+/)) {
      if (this.#tokens.has(token)) continue;
      this.#tokens.add(token);
      for (const word of [token, ...token.split(CUT)]) {
        const plain = plainWord(word.replace(NO_WORD, ''));
        if (plain.length <= SHORTEST || plain.length >= LONGEST) continue;
        this.#others.add(plain);
        if (POSSESSIVE.test(word)) this.#stemless.add(plain);
      }
    }
  }

  /** What words may begin with besides those of the list; not what another one begins with. */
  others(): string[] {
    const all = [...new Set([...this.#others, ...this.#words.keys()])].sort();
    return all.filter((one, at) => !this.#words.has(one) && !all[at + 1]?.startsWith(one));
  }

  /** What the index hides from beginnings, of which it has stems made by `stem`. */
  hidden(stem: Stemmer): HiddenWords {
    return hiddenWords([...this.#words.keys(), ...this.#others], stem, this.#stemless);
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
