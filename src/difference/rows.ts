import type { Block } from './block.ts';
import type { PartLink, Part } from './part.ts';

/** The order in which a difference is read: the new text, with what went where it had stood. */

export type Planned =
  | { type: 'removed' | 'left'; part: Part; link?: PartLink }
  | { type: 'added'; part: Part }
  | { type: 'linked'; link: PartLink };

export function planRows(
  before: readonly Part[],
  after: readonly Part[],
  links: readonly PartLink[],
): Planned[] {
  const of = new Map(links.flatMap((link) => link.before.map((i) => [i, link] as const)));
  const at = new Map(links.flatMap((link) => link.after.map((j) => [j, link] as const)));
  const rows: Planned[] = [];
  let next = 0;
  const goTo = (end: number) => {
    for (; next < end; next++) {
      const link = of.get(next);
      const part = before[next]!;
      if (!link) rows.push({ type: 'removed', part });
      else if (link.moved) rows.push({ type: 'left', part, link });
    }
  };
  for (const [j, part] of after.entries()) {
    const link = at.get(j);
    if (!link) {
      // What went at this place stands before what came.
      let end = next;
      while (end < before.length && (of.get(end)?.moved ?? true)) end++;
      goTo(end);
      rows.push({ type: 'added', part });
    } else if (link.after[0] === j) {
      if (!link.moved) {
        goTo(link.before[0]!);
        next = link.before.at(-1)! + 1;
      }
      rows.push({ type: 'linked', link });
    }
  }
  goTo(before.length);
  return rows;
}

/** Whether a moved block stands further up than it did, seen from those that stayed. */
export function movedUp(link: PartLink, links: readonly PartLink[]): boolean {
  const stayed = links.filter(({ moved }) => !moved);
  const [i, j] = [link.before[0]!, link.after[0]!];
  const above = stayed.filter(({ before }) => before[0]! < i).length;
  const now = stayed.filter(({ after }) => after[0]! < j).length;
  return now === above ? j < i : now < above;
}

/** How many stretches moved: neighbours that moved by the same way are one. */
export function countMoves(links: readonly PartLink[]): number {
  const ends = links
    .filter(({ moved }) => moved)
    .map(({ before, after }) => ({ from: before[0]!, to: after[0]! }))
    .sort((a, b) => a.from - b.from);
  const follows = (at: number) => {
    const [last, link] = [ends[at - 1], ends[at]!];
    return last && link.from - last.from === 1 && link.to - last.to === 1;
  };
  return ends.filter((_, at) => !follows(at)).length;
}

export const isListed = ({ kind }: Block): boolean => kind === 'item' || kind === 'event';
