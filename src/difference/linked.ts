import { keyOf, type Block } from './block.ts';
import { compareCells } from './cells.ts';
import type { PartLink, Part } from './part.ts';
import type { Row } from './row.ts';
import { movedUp } from './rows.ts';
import { wordsIn, type Token } from './tokens.ts';
import { compareWords, type Stretch } from './words.ts';

interface Linked {
  row: Row;
  removed: number;
  added: number;
  kept: number;
}

/** What is shown of blocks that stand for one another, and how many words changed in them. */
export function linkedRow(
  link: PartLink,
  old: readonly Part[],
  current: readonly Part[],
  links: readonly PartLink[],
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
    const pieces: Stretch[] = [{ type: 'same', text: block.text }];
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
    ...(block.kind === 'picture' &&
      block.identity !== from[0]!.block.identity && { isReplaced: true as const }),
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
