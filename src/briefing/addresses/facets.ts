/**
 * The groups of values by which results can be narrowed down. Apart from all else of search,
 * because every page has them to know whether its address asks for something.
 */
export const facets = ['kind', 'topic', 'author', 'place', 'year', 'language'] as const;
export type Facet = (typeof facets)[number];
