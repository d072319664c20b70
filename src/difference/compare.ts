import { align } from './align.ts';
import type { Block } from './block.ts';
import { linkedRow } from './linked.ts';
import { prepare, type PartLink, type Part } from './part.ts';
import type { Row } from './row.ts';
import { countMoves, isListed, movedUp, planRows } from './rows.ts';
import { wordsIn } from './tokens.ts';

/** The size of a difference. A moved word is neither removed nor added. */
export interface ChangeSize {
  /** Words and numbers. */
  removed: number;
  added: number;
  /** Stretches of text. */
  moved: number;
  links: number;
}

export interface Comparison {
  rows: Row[];
  size: ChangeSize;
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
  const size: ChangeSize = { removed: 0, added: 0, moved: countMoves(links), links: 0 };
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
function alignBothWays(old: readonly Part[], current: readonly Part[]): PartLink[] {
  const text = (parts: readonly Part[]) => parts.map(({ key }) => key).join('\n');
  if (text(old) <= text(current)) return align(old, current);
  return align(current, old).map(({ before, after, moved }) => ({
    before: after,
    after: before,
    moved,
  }));
}
