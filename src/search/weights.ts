/**
 * Every number that decides what is found and in which order. Chosen with `npm run bench --
 * --search`; change them only with its results before and after.
 */

/**
 * How much more a word counts than in the body. Cross-heads have Pagefind's own weights for
 * headings (6 for `<h2>` to 2 for `<h6>`); the title counts as metadata, and so do the names of
 * authors, topics and places, which should be found and outweigh no text.
 */
export const LEDE_WEIGHT = 3;

/** The metadata that holds parts of compounds, the second choice after everything that is written. */
export const PARTS = 'parts';

/** Pagefind's ranking: https://pagefind.app/docs/ranking/ */
export const ranking = {
  termFrequency: 1,
  termSimilarity: 5,
  pageLength: 0.75,
  termSaturation: 1.4,
  diacriticSimilarity: 0.8,
  metaWeights: { title: 7, names: 0.5, [PARTS]: 0.05 },
};

/** By how much the score grows where all words stand together and in order. */
export const TOGETHER = 2;

/**
 * Words of at most so many letters that make up at least this share of all words of a site with
 * at least so many words are left out of searches for others: they cost the largest files of the
 * index and find nothing. In a small site one cannot tell them.
 */
export const COMMON = { letters: 3, share: 0.008, of: 50_000 };

/** Results whose scores differ by no more than this part of the better one are in a near-tie. */
export const NEAR_TIE = 0.03;

/** How many letters a corrected word may differ by, for words of at least so many letters. */
export const corrections: readonly { letters: number; distance: number }[] = [
  { letters: 12, distance: 3 },
  { letters: 7, distance: 2 },
  { letters: 3, distance: 1 },
];

/** Results so few that another spelling is offered. */
export const FEW = 2;
