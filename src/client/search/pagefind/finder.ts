import { PARTS, TOGETHER } from '../../../search/weights.ts';
import type { HiddenWords } from '../../../search/hidden-words.ts';
import { isLone } from '../../../search/words.ts';
import { SearchError } from '../errors.ts';
import { behindBeginnings } from './beginnings.ts';
import type { Pagefind, Result } from './pagefind.ts';
import type { Term } from '../query/parse.ts';
import type { Ranked } from './rank.ts';

/** A page that was found. */
export interface FoundPage extends Ranked {
  result: Result;
  /** Numbers of the words that were found in it. */
  places: readonly number[];
  /** The same for each phrase. */
  phrases: readonly (readonly number[])[];
  /** Whether it has a word only as a part of compounds. */
  byParts: boolean;
}

export interface FoundPages {
  found: readonly FoundPage[];
  /** Exclusions, as typed, that no page has. */
  idle: readonly string[];
}

/** Finds the pages that have what a query asks for, best first. */
export class Finder {
  readonly #pagefind: Pagefind;
  readonly #pages: ReadonlyMap<string, number>;
  readonly #hidden: HiddenWords;

  /** `pages` are the places of all pages in the order of their status, by id. */
  constructor(pagefind: Pagefind, pages: ReadonlyMap<string, number>, hidden: HiddenWords) {
    this.#pagefind = pagefind;
    this.#pages = pages;
    this.#hidden = hidden;
  }

  /** Without words or phrases, every page that is not excluded. */
  async find(terms: readonly Term[]): Promise<FoundPages> {
    const [phrases, excluded] = await Promise.all([
      this.#exactly(terms, 'phrase'),
      this.#exactly(terms, 'excluded'),
    ]);
    const wanted = terms.filter(({ kind }) => kind !== 'excluded');
    const items = wanted.length > 0 ? await this.#matching(wanted) : await this.#everything();
    const found = items.flatMap((item) => {
      const { id } = item.result;
      if (excluded.some((places) => places.has(id))) return [];
      if (phrases.some((places) => !places.has(id))) return [];
      if (phrases.length === 0) return [item];
      const own = phrases.map((places) => places.get(id)!);
      const others = wanted.some(({ kind }) => kind === 'words') ? item.places : [];
      return [{ ...item, places: [...own.flat(), ...others], phrases: own }];
    });
    const exclusions = terms.filter(({ kind }) => kind === 'excluded');
    const idle = exclusions.filter((_, at) => excluded[at]!.size === 0).map(({ text }) => text);
    return { found, idle };
  }

  async #everything(): Promise<FoundPage[]> {
    return this.#items((await this.#pagefind.search(null)).results);
  }

  /** A page on which the words stand together is most likely the one that is meant. */
  async #matching(terms: readonly Term[]): Promise<FoundPage[]> {
    const words = terms.flatMap((term) => term.words);
    const telling = words.filter((word) => !isLone(word));
    const asked = telling.length > 0 ? telling : words;
    const [{ results }, behind, ...together] = await Promise.all([
      this.#pagefind.search(asked.join(' ')),
      behindBeginnings(this.#pagefind, asked, this.#hidden),
      ...runsOf(terms).map((run) => this.#together(run)),
    ]);
    const byParts = await this.#byParts(asked, results);
    const factor = (id: string) =>
      together.length > 0 && together.every((pages) => pages.has(id)) ? TOGETHER : 1;
    const found = this.#items(results).map((item) => ({
      ...item,
      byParts: byParts.has(item.result.id),
      isSecond: byParts.has(item.result.id),
      score: item.score * factor(item.result.id),
    }));
    const ids = new Set(results.map(({ id }) => id));
    const others = behind.flatMap(({ result, isSecond }) =>
      ids.has(result.id) ? [] : this.#items([result]).map((item) => ({ ...item, isSecond })),
    );
    return [...found, ...others].sort(
      (a, b) => Number(a.isSecond) - Number(b.isSecond) || b.score - a.score,
    );
  }

  /** Pages that have one of the words only as a part of compounds. */
  async #byParts(words: readonly string[], results: readonly Result[]): Promise<Set<string>> {
    if (!results.some(({ matchedMetaFields }) => matchedMetaFields?.includes(PARTS))) {
      return new Set();
    }
    const each =
      words.length === 1
        ? [results]
        : await Promise.all(words.map(async (word) => (await this.#pagefind.search(word)).results));
    return new Set(
      each
        .flat()
        .filter(isByParts)
        .map(({ id }) => id),
    );
  }

  /** Throws `SearchError` when the list of pages is of another index, as after a new build. */
  #items = (results: readonly Result[]): FoundPage[] =>
    results.map((result) => {
      const page = this.#pages.get(result.id);
      if (page === undefined) throw new SearchError('missing');
      const inTitle = result.matchedMetaFields?.includes('title') ?? false;
      const { words: places, score } = result;
      return { result, places, phrases: [], page, score, inTitle, byParts: false, isSecond: false };
    });

  #exactly(terms: readonly Term[], kind: Term['kind']): Promise<Map<string, number[]>[]> {
    const some = terms.filter((term) => term.kind === kind);
    return Promise.all(some.map(({ words }) => this.#together(words)));
  }

  /** Pages with these words one after the other, and the numbers of the words. */
  async #together(words: readonly string[]): Promise<Map<string, number[]>> {
    const { results } = await this.#pagefind.search(`"${words.join(' ')}"`);
    const whole = results.filter((result) => !isByParts(result));
    return new Map(whole.map((result) => [result.id, result.words]));
  }
}

/** Whether what was found stands on the page only as parts of compounds. */
const isByParts = ({ words, matchedMetaFields = [] }: Result): boolean =>
  words.length === 0 &&
  matchedMetaFields.length > 0 &&
  matchedMetaFields.every((field) => field === PARTS);

/** Words that were typed one after the other, with none between them that is left out. */
function runsOf(terms: readonly Term[]): string[][] {
  const runs: string[][] = [[]];
  for (const { kind, words } of terms) {
    if (kind === 'words' && words.length > 0) runs.at(-1)!.push(...words);
    else runs.push([]);
  }
  return runs.filter(({ length }) => length > 1);
}
