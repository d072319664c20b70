import { decodeWords, WORDS_FILE } from '../../briefing/search-files.ts';
import { fetchFile } from './pages.ts';
import type { Pagefind, Result } from './pagefind.ts';
import { Spelling } from './spelling.ts';

/** Every page lacks this facet, so a search with it finds nothing and only counts. */
const NOTHING = { filters: { nothing: 'nothing' } };

/** A letter that no text has (private use): no word goes on with it. */
const NO_LETTER = '\uE000';

/** Of fewer letters every word is taken for the beginning of one. */
const SHORTEST = 3;

/** On so many pages two words may stand together by chance. */
const FEW_PAGES = 10;

/** What the index knows of single words. */
export class Words {
  readonly #pagefind: Pagefind;
  readonly #bundle: string;
  readonly #known = new Set<string>();
  #spelling: Promise<Spelling> | undefined;
  #list: Spelling | undefined;

  constructor(pagefind: Pagefind, bundle: string) {
    this.#pagefind = pagefind;
    this.#bundle = bundle;
  }

  /** How many pages have all these words, or words that begin with them. */
  async #count(words: readonly string[]): Promise<number> {
    return (await this.#pagefind.search(words.join(' '), NOTHING)).unfilteredResultCount;
  }

  /** Whether any page has all these words; who then searches for them has the answer at once. */
  async find(words: readonly string[]): Promise<boolean> {
    return (await this.#pagefind.search(words.join(' '))).results.length > 0;
  }

  /** How many pages have a word itself, in any form that has the same stem. */
  countExact = (word: string): Promise<number> => this.#count([`"${word}"`]);

  /** Those of the words that no word of the site is or begins with. */
  async unknown(words: readonly string[]): Promise<string[]> {
    const different = [...new Set(words)];
    const known = await Promise.all(different.map((word) => this.#isKnown(word)));
    return different.filter((_, at) => !known[at]);
  }

  async #isKnown(word: string): Promise<boolean> {
    if (this.#known.has(word)) return true;
    const known = await this.#isThere(word);
    if (known) this.#known.add(word);
    return known;
  }

  /**
   * The list of words tells at once, where it has been loaded. Pagefind alone searches for the
   * longest word with which a word begins ("x" for "xqzzv") if it does not have it, and does not
   * say so. Then the word gives the same as the word with one more letter, for which there is
   * never anything else to be found.
   */
  async #isThere(word: string): Promise<boolean> {
    if ((await this.countExact(word)) > 0) return true;
    const listed = this.#list?.begins(word);
    if (listed !== undefined) return listed;
    const count = await this.#count([word]);
    if (count === 0 || word.length < SHORTEST) return count > 0;
    const longer = word + NO_LETTER;
    const [other, both] = await Promise.all([this.#count([longer]), this.#count([word, longer])]);
    if (other !== count || both !== count) return true;
    return count <= FEW_PAGES && !(await this.#isSame(word, longer));
  }

  /** Whether two words are found in the same places. */
  async #isSame(one: string, other: string): Promise<boolean> {
    const answers = await Promise.all([one, other].map((word) => this.#pagefind.search(word)));
    const [a, b] = answers.map(({ results }) => places(results));
    return a === b;
  }

  /**
   * Loads the site's words. Without them nothing is corrected, which is no reason not to search; a
   * failed attempt is not kept.
   */
  spelling(): Promise<Spelling> {
    this.#spelling ??= this.#loadSpelling().catch(() => {
      this.#spelling = undefined;
      return new Spelling([]);
    });
    return this.#spelling;
  }

  async #loadSpelling(): Promise<Spelling> {
    const response = await fetchFile(this.#bundle, WORDS_FILE);
    return (this.#list = new Spelling(decodeWords(await response.text())));
  }
}

const places = (results: readonly Result[]): string =>
  results
    .map(({ id, words }) => `${id} ${words.join()}`)
    .sort()
    .join('\n');
