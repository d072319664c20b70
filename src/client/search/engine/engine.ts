import type { PageList } from '../../../search/companion-files.ts';
import { correct, offer } from '../spelling/correct.ts';
import { failure } from '../errors.ts';
import { present } from '../excerpt/excerpt.ts';
import { Finder, type FoundPages, type FoundPage } from '../pagefind/finder.ts';
import { loadPagefind, openIndex, type Pagefind } from '../pagefind/pagefind.ts';
import { fetchPages, monthsOf, narrow } from '../pagefind/page-list.ts';
import { leaveOut, parseQuery, wantedWords, withoutCommon, type Term } from '../query/parse.ts';
import { preferRecent } from '../pagefind/rank.ts';
import type { Engine, Hit, Order, Outcome, SearchState } from '../types.ts';
import { KnownWords } from '../spelling/known-words.ts';

/**
 * Opens the index in a folder of the site (`/pagefind/`, with the base before it).
 * Throws `SearchError`.
 */
export async function openEngine(bundle: string, load = loadPagefind): Promise<Engine> {
  try {
    const [list, pagefind] = await Promise.all([fetchPages(bundle), load(bundle)]);
    return new SearchEngine(bundle, list, openIndex(pagefind, bundle));
  } catch (cause) {
    throw await failure(bundle, cause);
  }
}

class SearchEngine implements Engine {
  readonly #bundle: string;
  readonly #list: PageList;
  readonly #pagefind: Pagefind;
  readonly #finder: Finder;
  readonly #words: KnownWords;
  readonly #months: ReturnType<typeof monthsOf>;

  constructor(bundle: string, list: PageList, pagefind: Pagefind) {
    const places = new Map(list.ids.map((id, place) => [id, place]));
    this.#bundle = bundle;
    this.#list = list;
    this.#pagefind = pagefind;
    this.#finder = new Finder(pagefind, places, list.hidden);
    this.#words = new KnownWords(pagefind, bundle, list.hidden);
    this.#months = monthsOf(list);
  }

  async search(state: SearchState): Promise<Outcome> {
    try {
      return await this.#search(state);
    } catch (cause) {
      throw await failure(this.#bundle, cause);
    }
  }

  preload(query: string): void {
    // A file for every letter of a word that is being typed would be too much.
    const typed = query.replace(/(?<=^|\s)\S{1,3}$/u, '');
    const words = wantedWords(this.#termsOf(typed)).join(' ');
    // What fails here fails again, and is told, when it is searched for.
    if (words) this.#pagefind.preload(words).catch(() => undefined);
  }

  months(): Promise<{ first: string; last: string } | undefined> {
    return Promise.resolve(this.#months);
  }

  #termsOf = (query: string): Term[] => withoutCommon(parseQuery(query), this.#list.common);

  async #search(state: SearchState): Promise<Outcome> {
    const all = await this.#words.settle(this.#termsOf(state.query));
    const unknown = await this.#words.unknown(wantedWords(all));
    const corrected = unknown.length > 0 && (await this.#corrected(state, unknown));
    if (corrected) return corrected;
    const terms = leaveOut(all, unknown);
    const isLost = unknown.length > 0 && wantedWords(terms).length === 0;
    const finding = isLost ? { found: [], idle: [] } : await this.#finder.find(terms);
    if (finding.found.length === 0 && unknown.length === 0) {
      const other = await this.#corrected(state, []);
      if (other) return other;
    }
    return this.#outcome(finding, terms, state, isLost ? [] : unknown);
  }

  /** What is found with another spelling, if there is one that finds something. */
  async #corrected(state: SearchState, unknown: string[]): Promise<Outcome | undefined> {
    if (state.verbatim) return undefined;
    const wantedIn = (query: string) => wantedWords(this.#termsOf(query));
    const query = await correct(state.query, unknown, this.#words, wantedIn);
    if (!query) return undefined;
    const outcome = await this.#search({ ...state, query, verbatim: true });
    // All of its words stand somewhere, but as the phrase that was asked for they may not.
    if (outcome.unfiltered === 0) return undefined;
    // Nor is a hyphen a mistake, only because the site has what it joins as two words.
    if (withoutHyphens(query) === withoutHyphens(state.query)) return outcome;
    return { ...outcome, correction: { query, applied: true } };
  }

  #outcome(
    { found, idle }: FoundPages,
    terms: readonly Term[],
    state: SearchState,
    missing: readonly string[],
  ): Outcome {
    const { query, verbatim } = state;
    const words = wantedWords(terms);
    const ranked = words.length > 0 ? preferRecent(found) : sorted(found, 'newest');
    const { left, counts } = narrow(this.#list, ranked, state);
    return {
      hits: sorted(left, state.order).map((item) => this.#hit(item, words)),
      counts,
      correction: undefined,
      offer: verbatim
        ? Promise.resolve(undefined)
        : // An offer that cannot be made is no failure of the search.
          offer(query, found.length, this.#words).catch(() => undefined),
      missing,
      idle,
      unfiltered: found.length,
    };
  }

  #hit({ result, ...found }: FoundPage, words: readonly string[]): Hit {
    const data = async () => {
      try {
        return present(await result.data(), { ...found, words });
      } catch (cause) {
        throw await failure(this.#bundle, cause);
      }
    };
    return { id: result.id, data };
  }
}

const withoutHyphens = (query: string): string =>
  query.toLowerCase().replace(/(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu, ' ');

function sorted(items: readonly FoundPage[], order: Order): readonly FoundPage[] {
  if (order === 'relevance') return items;
  const direction = order === 'newest' ? 1 : -1;
  return [...items].sort((a, b) => direction * (a.page - b.page));
}
