import { diffArrays } from 'diff';
import { linkGap } from './gap.ts';
import { linkMoves } from './moves.ts';
import type { PartLink, Part } from './part.ts';

/** More changes than these between two lists of blocks: nothing of their order is kept. */
const MOST_EDITS = 8_000;

/**
 * Links the parts of two texts: equal ones in order, then those that are alike between them,
 * then those that moved. What is in no link was removed or added.
 */
export function align(before: readonly Part[], after: readonly Part[]): PartLink[] {
  const links = equalOnes(before, after);
  const ends = { before: [before.length], after: [after.length], moved: false };
  const start = { before: 0, after: 0 };
  for (const link of [...links, ends]) {
    const [i, j] = [link.before[0]!, link.after[0]!];
    links.push(
      ...linkGap(before.slice(start.before, i), after.slice(start.after, j), { ...start }),
    );
    start.before = i + 1;
    start.after = j + 1;
  }
  const linked = {
    before: new Set(links.flatMap((link) => link.before)),
    after: new Set(links.flatMap((link) => link.after)),
  };
  const left = [...before.keys()].filter((i) => !linked.before.has(i));
  const free = [...after.keys()].filter((j) => !linked.after.has(j));
  return [...links, ...linkMoves([before, after], left, free)];
}

function equalOnes(before: readonly Part[], after: readonly Part[]): PartLink[] {
  const changes =
    diffArrays(
      before.map(({ key }) => key),
      after.map(({ key }) => key),
      { maxEditLength: MOST_EDITS },
    ) ?? [];
  const links: PartLink[] = [];
  let i = 0;
  let j = 0;
  for (const { count = 0, added, removed } of changes) {
    if (removed) i += count;
    else if (added) j += count;
    else for (let n = 0; n < count; n++) links.push({ before: [i++], after: [j++], moved: false });
  }
  return links;
}
