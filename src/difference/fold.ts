import type { Row } from './row.ts';

/** Long stretches in which nothing changed are folded away. */

export type Shown = Row | Folded;

export interface Folded {
  type: 'folded';
  rows: Row[];
  words: number;
}

/** Shorter ones are read faster than they are opened. */
const WORTH_FOLDING = { blocks: 3, words: 40 };

/**
 * Folds unchanged stretches. One block on each side of a change stays, and the heading of the
 * section in which it stands.
 */
export function fold(rows: readonly Row[]): Shown[] {
  const shown: Shown[] = [];
  for (let at = 0; at < rows.length;) {
    if (rows[at]!.type !== 'same') {
      shown.push(rows[at++]!);
      continue;
    }
    let end = at;
    while (end < rows.length && rows[end]!.type === 'same') end++;
    shown.push(...foldStretch(rows.slice(at, end), at > 0, end < rows.length));
    at = end;
  }
  return shown;
}

function foldStretch(stretch: readonly Row[], follows: boolean, leads: boolean): Shown[] {
  const start = follows ? 1 : 0;
  let end = stretch.length - (leads ? 1 : 0);
  const heading = leads ? stretch.findLastIndex(isHeading) : -1;
  const keptHeading = heading >= start && heading < end ? [stretch[heading]!] : [];
  if (keptHeading.length > 0 && heading === end - 1) end = heading;
  const within = stretch.slice(start, end).filter((row) => !keptHeading.includes(row));
  const words = within.reduce((sum, row) => sum + (row.type === 'same' ? row.words : 0), 0);
  if (within.length < WORTH_FOLDING.blocks || words < WORTH_FOLDING.words) return [...stretch];
  return [
    ...stretch.slice(0, start),
    { type: 'folded', rows: within, words },
    ...keptHeading,
    ...stretch.slice(stretch.length - (leads ? 1 : 0)),
  ];
}

const isHeading = ({ block }: Row): boolean => /^h\d$/.test(block.kind);
