import { facets, type Facet } from '../../../briefing/addresses/facets.ts';
import { PAGES_FILE, type PageList } from '../../../search/companion-files.ts';
import { SearchError } from '../errors.ts';
import type { Counts, SearchState } from '../types.ts';

/** The list of all pages, by which results are narrowed down, counted and sorted. */

/** Fetches a file that was built together with the index, in its present version. */
export async function fetchFile(bundle: string, name: string): Promise<Response> {
  const response = await fetch(bundle + name, { cache: 'no-cache' });
  if (!response.ok) throw new SearchError('missing');
  return response;
}

export const fetchPages = async (bundle: string): Promise<PageList> =>
  (await fetchFile(bundle, PAGES_FILE)).json() as Promise<PageList>;

type Choice = Pick<SearchState, 'chosen' | 'from' | 'to'>;

/**
 * Takes of the items (`page` is a place in the list) those that have what was chosen, and counts
 * the values of every facet. A facet's own choice does not narrow its counts: each says how many
 * results its value has, or would add.
 */
export function narrow<Item extends { page: number }>(
  list: PageList,
  items: readonly Item[],
  choice: Choice,
): { left: Item[]; counts: Counts } {
  const active = facets.flatMap((facet) => {
    const chosen = choice.chosen[facet];
    return chosen && chosen.length > 0 ? [{ facet, chosen: placesOf(list, facet, chosen) }] : [];
  });
  const numbers = facets.map((facet) => list.facets[facet].values.map(() => 0));
  const count = (facet: Facet, page: number) => {
    const own = numbers[facets.indexOf(facet)]!;
    for (const value of list.facets[facet].of[page]!) own[value]!++;
  };
  const left: Item[] = [];
  for (const item of items) {
    const { page } = item;
    if (!within(list.months[page]!, choice)) continue;
    const failed = active.filter(
      ({ facet, chosen }) => !list.facets[facet].of[page]!.some((value) => chosen.has(value)),
    );
    if (failed.length === 0) {
      left.push(item);
      for (const facet of facets) count(facet, page);
    } else if (failed.length === 1) count(failed[0]!.facet, page);
  }
  return { left, counts: countsOf(list, numbers) };
}

const within = (month: string, { from, to }: Choice): boolean =>
  (!from || month >= from) && (!to || month <= to);

/** A link may carry a value in another case. */
function placesOf(list: PageList, facet: Facet, chosen: readonly string[]): Set<number> {
  const values = list.facets[facet].values.map((value) => value.toLowerCase());
  return new Set(chosen.map((value) => values.indexOf(value.toLowerCase())));
}

const countsOf = (list: PageList, numbers: readonly number[][]): Counts =>
  Object.fromEntries(
    facets.map((facet, at) => [
      facet,
      Object.fromEntries(
        list.facets[facet].values.map((value, place) => [value, numbers[at]![place]!]),
      ),
    ]),
  ) as Counts;

/** First and last month with a page. */
export function monthsOf({ months }: PageList): { first: string; last: string } | undefined {
  const sorted = [...months].sort();
  return sorted.length > 0 ? { first: sorted[0]!, last: sorted.at(-1)! } : undefined;
}
