import type { Facet } from './facets.ts';

/** What briefings are grouped by; each has a page for each of its groups. */
export type Grouping = 'topics' | 'authors' | 'desks' | 'kinds' | 'places';
export const groupings: readonly Grouping[] = ['topics', 'authors', 'desks', 'kinds', 'places'];

/** The facet by which the search page knows a grouping. */
export const facetOf: Partial<Record<Grouping, Facet>> = {
  topics: 'topic',
  authors: 'author',
  kinds: 'kind',
  places: 'place',
};
