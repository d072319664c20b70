import { decodeWords, WORDS_FILE } from '../../../search/companion-files.ts';
import { hiddenBehind, type HiddenWords } from '../../../search/hidden-words.ts';
import { isLone, isNameSign, wordsOf } from '../../../search/words.ts';
import { fetchFile } from '../pagefind/page-list.ts';
import type { Pagefind, Result } from '../pagefind/pagefind.ts';
import type { Term } from '../query/parse.ts';
import { Spelling } from './spelling.ts';

/** Every page lacks this facet, so a search with it finds nothing and only counts. */
const NOTHING = { filters: { nothing: 'nothing' } };

/** A letter that no text has (private use): no word goes on with it. */
const NO_LETTER = '\uE000';

/** Of fewer letters every word is taken for the beginning of one. */
const SHORTEST = 3;

/** Between parts of a word: a hyphen, or where digits follow letters. */
const JOINED = /(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])|(?<=\p{L})(?=\p{N})/u;
const ALL_JOINED = new RegExp(JOINED, 'gu');

/** On so many pages two words may stand together by chance. */
const FEW_PAGES = 10;

/** What the index knows of single words. */
export class KnownWords {
  readonly #pagefind: Pagefind;
  readonly #bundle: string;
  readonly #hidden: HiddenWords;
  readonly #known = new Set<string>();
  #spelling: Promise<Spelling> | undefined;
  #list: Spelling | undefined;

  constructor(pagefind: Pagefind, bundle: string, hidden: HiddenWords) {
    this.#pagefind = pagefind;
    this.#bundle = bundle;
    this.#hidden = hidden;
  }

  /** How many pages have all these words, or words that begin with them. */
  async #count(words: readonly string[]): Promise<number> {
    return (await this.#pagefind.search(words.join(' '), NOTHING)).unfilteredResultCount;
  }

  /** Whether any page has all these words; who then searches for them has the answer at once. */
  async find(words: readonly string[]): Promise<boolean> {
    return (await this.#pagefind.search(words.join(' '))).results.length > 0;
  }

  /**
   * Terms as the site has them: a name whose sign no page has counts without it, and what a
   * hyphen joins stands for its parts where no page has them as one word.
   */
  settle = (terms: readonly Term[]): Promise<Term[]> =>
    Promise.all(
      terms.map(async (term): Promise<Term> => {
        const { kind, words, isNamed } = term;
        if (isNamed) {
          const { results } = await this.#pagefind.search(`"${words.join(' ')}"`);
          if (results.length > 0) return term;
          return { ...term, kind: 'words', words: words.filter((word) => !isNameSign(word)) };
        }
        if (kind !== 'words' || !JOINED.test(term.text)) return term;
        const parts = wordsOf(term.text.replace(ALL_JOINED, ' '));
        if ((await this.unknown(words)).length === 0) return term;
        return (await this.unknown(parts)).length === 0 ? { ...term, words: parts } : term;
      }),
    );

  /** How many pages have a word itself, in any form that has the same stem. */
  countExact = (word: string): Promise<number> => this.#count([`"${word}"`]);

  /** Those of the words that no word of the site is or begins with. */
  async unknown(words: readonly string[]): Promise<string[]> {
    const telling = words.filter((word) => !isLone(word));
    const different = [...new Set(telling.length > 0 ? telling : words)];
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
   * Pagefind searches for the longest word with which a word begins ("x" for "xqzzv") if it does
   * not have it, and does not say so. Then the word gives the same as the word with one more
   * letter, for which there is never anything else to be found. But so does the beginning of a
   * compound that stands where its first part does ("openai" of "OpenAI-backed"), so in doubt the
   * list of words decides. Without that list, what Pagefind answers is shown.
   */
  async #isThere(word: string): Promise<boolean> {
    if (hiddenBehind(word, this.#hidden).length > 0) return true;
    if ((await this.countExact(word)) > 0) return true;
    const count = await this.#count([word]);
    if (count === 0 || word.length < SHORTEST) return count > 0;
    const longer = word + NO_LETTER;
    const [other, both] = await Promise.all([this.#count([longer]), this.#count([word, longer])]);
    if (other !== count || both !== count) return true;
    if (count <= FEW_PAGES && !(await this.#isSame(word, longer))) return true;
    const list = await this.spelling();
    if (list !== this.#list) return true;
    return list.begins(word) && (await this.#hasCompletions(word, list));
  }

  /** The index has stems, so that "studi" of "studying" is no beginning of "studyin". */
  async #hasCompletions(word: string, list: Spelling): Promise<boolean> {
    const whole = list.completion(word);
    if (whole === undefined) return true;
    const [found, wanted] = await Promise.all(
      [word, `"${whole}"`].map((one) => this.#pagefind.search(one)),
    );
    const pages = new Set(found!.results.map(({ id }) => id));
    return wanted!.results.every(({ id }) => pages.has(id));
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
    const { words, others } = decodeWords(await response.text());
    return (this.#list = new Spelling(words, others));
  }
}

const places = (results: readonly Result[]): string =>
  results
    .map(({ id, words }) => `${id} ${words.join()}`)
    .sort()
    .join('\n');
