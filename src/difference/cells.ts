import type { Part } from './part.ts';
import { tokensOf, type Token } from './tokens.ts';
import { compareWords, type Stretch, type WordChange } from './words.ts';

/** A row of a table is compared cell by cell, under the heads of its columns. */

export interface Cell {
  pieces: Stretch[];
}

/** Undefined where a part is no row. */
export function compareCells(
  before: Part,
  after: Part,
): { cells: Cell[]; change: WordChange } | undefined {
  const { cells: old, columns: oldHeads } = before.block;
  const { cells: current, columns: heads } = after.block;
  if (!old || !current) return undefined;
  const pairs = pairCells(old, oldHeads, current, heads);
  const changes = pairs.map(([a, b]) => compareWords(words(a), words(b), false));
  const total = (count: (change: WordChange) => number) =>
    changes.reduce((sum, change) => sum + count(change), 0);
  return {
    cells: changes.map(({ pieces }) => ({ pieces })),
    change: {
      pieces: changes.flatMap(({ pieces }, at): Stretch[] =>
        at === 0 ? pieces : [{ type: 'same', text: ' | ' }, ...pieces],
      ),
      removed: total(({ removed }) => removed),
      added: total(({ added }) => added),
      kept: total(({ kept }) => kept),
    },
  };
}

const words = (text: string): Token[] => tokensOf(text, 'und');

/** Cells by the heads of their columns, where both tables have them; else by their place. */
function pairCells(
  old: readonly string[],
  oldHeads: readonly string[] | undefined,
  current: readonly string[],
  heads: readonly string[] | undefined,
): [string, string][] {
  if (old.length === current.length || !oldHeads || !heads) {
    const length = Math.max(old.length, current.length);
    return Array.from({ length }, (_, at) => [old[at] ?? '', current[at] ?? '']);
  }
  const kept = current.map((cell, at): [string, string] => {
    const was = oldHeads.indexOf(heads[at] ?? '');
    return [was < 0 ? '' : (old[was] ?? ''), cell];
  });
  const gone = old.filter((_, at) => !heads.includes(oldHeads[at] ?? ''));
  return [...kept, ...gone.map((cell): [string, string] => [cell, ''])];
}
