import { isWord, type Token } from './tokens.ts';

/** How alike two blocks are, by the words that they share; a rare word says more than a common one. */

/** The words of a block with their weights. */
export interface Bag {
  weights: Map<string, number>;
  total: number;
}

/** Punctuation is the same in every text. */
const PUNCTUATION = 0.1;

/** Weighs words by how few of all blocks have them. */
export function weigh(blocks: readonly (readonly Token[])[]): (tokens: readonly Token[]) => Bag {
  const having = new Map<string, number>();
  for (const tokens of blocks) {
    for (const word of new Set(tokens.map(({ text }) => text.toLowerCase()))) {
      having.set(word, (having.get(word) ?? 0) + 1);
    }
  }
  return (tokens) => {
    const weights = new Map<string, number>();
    let total = 0;
    for (const token of tokens) {
      const word = token.text.toLowerCase();
      const weight = isWord(token) ? Math.log2(1 + blocks.length / having.get(word)!) : PUNCTUATION;
      weights.set(word, (weights.get(word) ?? 0) + weight);
      total += weight;
    }
    return { weights, total };
  };
}

export function joined(bags: readonly Bag[]): Bag {
  const weights = new Map<string, number>();
  for (const bag of bags) {
    for (const [word, weight] of bag.weights) weights.set(word, (weights.get(word) ?? 0) + weight);
  }
  return { weights, total: bags.reduce((sum, { total }) => sum + total, 0) };
}

function shared(a: Bag, b: Bag): number {
  const [small, large] = a.weights.size < b.weights.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, weight] of small.weights) {
    sum += Math.min(weight, large.weights.get(word) ?? 0);
  }
  return sum;
}

/** Sørensen–Dice coefficient of two bags: 0 (nothing shared) to 1 (the same words). */
export const dice = (a: Bag, b: Bag): number =>
  a.total > 0 && b.total > 0 ? (2 * shared(a, b)) / (a.total + b.total) : 0;

/** The share of `part` that `whole` has too, 0 to 1. */
export const contained = (part: Bag, whole: Bag): number =>
  part.total > 0 ? shared(part, whole) / part.total : 0;
