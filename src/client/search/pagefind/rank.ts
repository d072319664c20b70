import { NEAR_TIE } from '../../../search/weights.ts';

/** What decides over a result's place. */
export interface Ranked {
  score: number;
  /** Whether a word was found in the title. */
  inTitle: boolean;
  /**
   * Whether of a word it has only a compound with it, or one that goes on after it; it comes after
   * all that have the word.
   */
  isSecond: boolean;
  /** Place among all pages, newest status first. */
  page: number;
}

/**
 * Puts results (best first) of nearly the same score in the order of their status. A title match
 * and a mere body match keep their places, so that no title loses by its age.
 */
export function preferRecent<Item extends Ranked>(results: readonly Item[]): Item[] {
  const ranked: Item[] = [];
  let tied: Item[] = [];
  const settle = () => {
    ranked.push(...tied.sort((a, b) => a.page - b.page));
    tied = [];
  };
  for (const result of results) {
    const best = tied[0];
    if (best && !isTied(best, result)) settle();
    tied.push(result);
  }
  settle();
  return ranked;
}

const isTied = (best: Ranked, other: Ranked): boolean =>
  other.score >= best.score * (1 - NEAR_TIE) &&
  best.inTitle === other.inTitle &&
  best.isSecond === other.isSecond;
