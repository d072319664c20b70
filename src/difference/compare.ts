import { align } from './align.ts';
import { keyOf, type Block } from './block.ts';
import { compareCells, type Cell } from './cells.ts';
import { prepare, type Link, type Part } from './part.ts';
import { countMoves, isListed, movedUp, planRows } from './rows.ts';
import { wordsIn, type Token } from './tokens.ts';
import { compareWords, type Piece } from './words.ts';

/** What a reader is shown of one block, in the order of the new text. */
export type Row =
  | { type: 'same'; block: Block; words: number }
  | { type: 'removed' | 'added'; block: Block }
  /** Where a block stood that stands elsewhere now. */
  | { type: 'left'; block: Block; moved: 'up' | 'down' }
  | ChangedRow;

export interface ChangedRow {
  type: 'changed';
  /** The block as it is now; of several that it was split into, the first. */
  block: Block;
  pieces: Piece[];
  cells?: Cell[];
  moved?: 'up' | 'down';
  /** Addresses that were exchanged under the same words. */
  links?: { from: string; to: string }[];
}

/** The size of a difference. A moved word is neither removed nor added. */
export interface Size {
  /** Words and numbers. */
  removed: number;
  added: number;
  /** Stretches of text. */
  moved: number;
  links: number;
}

export interface Comparison {
  rows: Row[];
  size: Size;
  /** So little was kept that both texts are shown whole. */
  isRewritten: boolean;
}

/** Below this share of the shorter text's words a text counts as written anew. */
const REWRITTEN = 0.15;

/**
 * Compares two texts block by block and word by word. `lang` is the BCP 47 language of the new
 * one. There and back, what is removed and what is added change places.
 */
export function compare(
  before: readonly Block[],
  after: readonly Block[],
  lang: string,
): Comparison {
  const [old, current] = prepare(before, after, lang);
  const links = alignBothWays(old, current);
  const size: Size = { removed: 0, added: 0, moved: countMoves(links), links: 0 };
  let kept = 0;
  const rows = planRows(old, current, links).map((planned): Row | undefined => {
    if (planned.type === 'linked') {
      const found = linkedRow(planned.link, old, current, links);
      size.removed += found.removed;
      size.added += found.added;
      size.links += found.row.type === 'changed' ? (found.row.links?.length ?? 0) : 0;
      kept += found.kept;
      return found.row;
    }
    const { block, tokens } = planned.part;
    if (planned.type === 'left') {
      if (isListed(block)) return undefined;
      return { type: 'left', block, moved: movedUp(planned.link!, links) ? 'up' : 'down' };
    }
    size[planned.type] += wordsIn(tokens);
    return { type: planned.type, block };
  });
  const shorter = Math.min(sum(old), sum(current));
  if (shorter > 0 && kept < REWRITTEN * shorter) return rewritten(old, current);
  return { rows: rows.filter((row) => row !== undefined), size, isRewritten: false };
}

const sum = (parts: readonly Part[]): number =>
  parts.reduce((words, { tokens }) => words + wordsIn(tokens), 0);

function rewritten(old: readonly Part[], current: readonly Part[]): Comparison {
  const rows: Row[] = [
    ...old.map(({ block }) => ({ type: 'removed', block }) as const),
    ...current.map(({ block }) => ({ type: 'added', block }) as const),
  ];
  return {
    rows,
    size: { removed: sum(old), added: sum(current), moved: 0, links: 0 },
    isRewritten: true,
  };
}

/** Ties are broken from one side always, so that there and back find the same links. */
function alignBothWays(old: readonly Part[], current: readonly Part[]): Link[] {
  const text = (parts: readonly Part[]) => parts.map(({ key }) => key).join('\n');
  if (text(old) <= text(current)) return align(old, current);
  return align(current, old).map(({ before, after, moved }) => ({
    before: after,
    after: before,
    moved,
  }));
}

interface Linked {
  row: Row;
  removed: number;
  added: number;
  kept: number;
}

function linkedRow(
  link: Link,
  old: readonly Part[],
  current: readonly Part[],
  links: readonly Link[],
): Linked {
  const from = link.before.map((i) => old[i]!);
  const to = link.after.map((j) => current[j]!);
  const { block } = to[0]!;
  const moved = link.moved ? ({ moved: movedUp(link, links) ? 'up' : 'down' } as const) : {};
  const exchanged =
    from.length === 1 && to.length === 1 ? exchangedLinks(from[0]!.block, block) : [];
  const noted = exchanged.length > 0 ? { links: exchanged } : {};
  const [before, after] = [glue(from), glue(to)];
  if (from.length === 1 && keyOf(from[0]!.block) === keyOf(block)) {
    const words = wordsIn(after);
    const isSame = !link.moved && exchanged.length === 0;
    const pieces: Piece[] = [{ type: 'same', text: block.text }];
    const row: Row = isSame
      ? { type: 'same', block, words }
      : { type: 'changed', block, pieces, ...moved, ...noted };
    return { row, removed: 0, added: 0, kept: words };
  }
  const cells = from.length === 1 && to.length === 1 ? compareCells(from[0]!, to[0]!) : undefined;
  const { pieces, ...counts } = cells?.change ?? compareWords(before, after, block.kind === 'code');
  const row: Row = {
    type: 'changed',
    block,
    pieces,
    ...(cells && { cells: cells.cells }),
    ...moved,
    ...noted,
  };
  return { row, ...counts };
}

/** Paragraphs that were split or merged, with a sign where one ends. */
const glue = (parts: readonly Part[]): Token[] =>
  parts.flatMap(({ tokens }, at) =>
    at === 0
      ? tokens
      : [
          { text: '¶', space: true },
          ...tokens.map((token, first) => (first === 0 ? { ...token, space: true } : token)),
        ],
  );

function exchangedLinks({ links: before = [] }: Block, { links: after = [] }: Block) {
  if (before.length !== after.length) return [];
  return before.map((from, at) => ({ from, to: after[at]! })).filter(({ from, to }) => from !== to);
}
