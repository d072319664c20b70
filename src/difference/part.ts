import { familyOf, keyOf, type Block } from './block.ts';
import { weigh, type Bag } from './likeness.ts';
import { linesOf, tokensOf, type Token } from './tokens.ts';

/** A block made ready to be compared. */
export interface Part {
  block: Block;
  key: string;
  family: string;
  tokens: Token[];
  bag: Bag;
}

/** Parts of one text that stand for parts of the other; empty on no side. */
export interface PartLink {
  before: number[];
  after: number[];
  moved: boolean;
}

/** Above so many comparisons of pairs, likeness is not asked for: it would take seconds. */
export const MOST_PAIRS = 250_000;

/** Makes the blocks of both texts ready; words are weighed over both. */
export function prepare(
  before: readonly Block[],
  after: readonly Block[],
  lang: string,
): [Part[], Part[]] {
  const cut = (block: Block) =>
    block.kind === 'code' ? linesOf(block.text) : tokensOf(block.text, lang);
  const tokens = [...before, ...after].map(cut);
  const bagOf = weigh(tokens);
  const parts = [...before, ...after].map((block, at) => ({
    block,
    key: keyOf(block),
    family: familyOf(block.kind),
    tokens: tokens[at]!,
    bag: bagOf(tokens[at]!),
  }));
  return [parts.slice(0, before.length), parts.slice(before.length)];
}

/** Whether two parts may be versions of one: rows are if they begin alike or share most cells. */
export function mayPair(a: Part, b: Part): boolean {
  if (a.family !== b.family) return false;
  const { cells } = a.block;
  const others = b.block.cells;
  if (!cells || !others) return true;
  return (
    cells[0] === others[0] ||
    cells.filter((cell, at) => cell === others[at]).length * 2 > cells.length
  );
}
