import type { QuerySet } from './queries.ts';

export interface Answer {
  /** From the last key, or from the call where there is no page. */
  milliseconds: number;
  /** Paths of the pages that a query brings, the best first. */
  paths: string[];
}

export type Ask = (query: string) => Promise<Answer>;

export interface Score {
  name: string;
  queries: number;
  /** Mean of 1/place among the first ten, 0 for an article that is not among them. */
  reciprocalRank: number;
  /** Share of queries whose article comes first. */
  first: number;
  /** Queries whose article did not come first: what was typed, which was meant, its place. */
  missed: string[];
  /** Milliseconds that each query took. */
  times: number[];
}

const PLACES = 10;

/** Asks all queries of a set, one after the other. */
export async function score({ name, queries }: QuerySet, ask: Ask): Promise<Score> {
  let sum = 0;
  let first = 0;
  const missed: string[] = [];
  const times: number[] = [];
  for (const { text, path } of queries) {
    const { milliseconds, paths } = await ask(text);
    times.push(milliseconds);
    const place = paths.slice(0, PLACES).indexOf(path) + 1;
    if (place > 0) sum += 1 / place;
    if (place === 1) first += 1;
    else missed.push(`${text} → ${path} (${place === 0 ? 'not found' : place})`);
  }
  const share = (value: number) => (queries.length > 0 ? value / queries.length : 0);
  return {
    name,
    queries: queries.length,
    reciprocalRank: share(sum),
    first: share(first),
    missed,
    times,
  };
}
