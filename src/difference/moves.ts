import { dice } from './likeness.ts';
import { MOST_PAIRS, mayPair, type PartLink, type Part } from './part.ts';
import { wordsIn } from './tokens.ts';

/** Finds what stands elsewhere in the other text. */

/** From this likeness on, and with so many words, a block is a moved one. */
const MOVED = { likeness: 0.6, words: 5 };
/** Even word for word, a shorter one may be another. */
const EQUAL_WORDS = 2;
/** A longer text is no surer a match. */
const ENOUGH_WORDS = 50;

/** These alone say nothing: they are alike in many places. */
const NEVER = new Set(['heading', 'head', 'picture']);

/** Links among the parts that `before` and `after` number, which have no link yet. */
export function linkMoves(
  [from, to]: readonly [readonly Part[], readonly Part[]],
  before: readonly number[],
  after: readonly number[],
): PartLink[] {
  const links: PartLink[] = [];
  const gone = new Set<number>();
  const taken = new Set<number>();
  const link = (i: number, j: number) => {
    if (gone.has(i) || taken.has(j)) return;
    gone.add(i);
    taken.add(j);
    links.push({ before: [i], after: [j], moved: true });
  };
  const may = ({ family }: Part) => !NEVER.has(family);
  const movable = before.filter((i) => may(from[i]!));
  const places = after.filter((j) => may(to[j]!));
  for (const [i, j] of onlyOnce(from, movable, to, places)) link(i, j);
  const left = movable.filter((i) => !gone.has(i));
  const free = places.filter((j) => !taken.has(j));
  if (left.length * free.length <= MOST_PAIRS) {
    for (const [i, j] of alike(from, left, to, free)) link(i, j);
  }
  return links;
}

/** Pairs of equal blocks, each the only one of its kind in its text. */
function onlyOnce(
  from: readonly Part[],
  before: readonly number[],
  to: readonly Part[],
  after: readonly number[],
): [number, number][] {
  const unique = (parts: readonly Part[], numbers: readonly number[]) => {
    const all = Map.groupBy(parts.keys(), (at) => parts[at]!.key);
    return new Map(
      numbers
        .filter((at) => all.get(parts[at]!.key)!.length === 1)
        .map((at) => [parts[at]!.key, at]),
    );
  };
  const targets = unique(to, after);
  return [...unique(from, before)].flatMap(([key, i]) => {
    const j = targets.get(key);
    return j !== undefined && wordsIn(from[i]!.tokens) >= EQUAL_WORDS ? [[i, j] as const] : [];
  }) as [number, number][];
}

/** Pairs of blocks that are alike, best first. */
function alike(
  from: readonly Part[],
  before: readonly number[],
  to: readonly Part[],
  after: readonly number[],
): [number, number][] {
  const found: { likeness: number; words: number; pair: [number, number] }[] = [];
  for (const i of before) {
    const a = from[i]!;
    const words = Math.min(wordsIn(a.tokens), ENOUGH_WORDS);
    for (const j of after) {
      const b = to[j]!;
      const isEqual = a.key === b.key;
      if (words < (isEqual ? EQUAL_WORDS : MOVED.words) || !mayPair(a, b)) continue;
      if (!isEqual && Math.min(words, wordsIn(b.tokens)) < MOVED.words) continue;
      if (!isEqual && a.block.cells && a.block.cells[0] !== b.block.cells?.[0]) continue;
      const likeness = isEqual ? 1 : dice(a.bag, b.bag);
      if (likeness >= MOVED.likeness) found.push({ likeness, words, pair: [i, j] });
    }
  }
  return found
    .sort(
      (a, b) =>
        b.likeness - a.likeness ||
        b.words - a.words ||
        a.pair[0] - b.pair[0] ||
        a.pair[1] - b.pair[1],
    )
    .map(({ pair }) => pair);
}
