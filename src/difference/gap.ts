import { contained, dice, joined } from './likeness.ts';
import { MOST_PAIRS, mayPair, type PartLink, type Part } from './part.ts';

/**
 * Pairs what is left between two blocks that are equal: an order-preserving alignment by
 * dynamic programming, which also finds paragraphs that were split or merged.
 */

/** From this likeness on two blocks are versions of one. */
const PAIR = 0.4;
/** Fewer words than these may stand in a longer paragraph by chance. */
const CONTAINED_TOKENS = 8;
/** What a split has to keep: of both sides together, and of each part on the other side. */
const SPLIT = { likeness: 0.7, each: 0.6, worthALook: 0.2 };
const SPLITS = [
  [1, 2],
  [1, 3],
  [2, 1],
  [3, 1],
] as const;

interface Step {
  before: number;
  after: number;
  links: boolean;
}

/** The links between `before` and `after`; their numbers begin at `at`. */
export function linkGap(
  before: readonly Part[],
  after: readonly Part[],
  at: { before: number; after: number },
): PartLink[] {
  if (before.length * after.length > MOST_PAIRS) return [];
  const steps = bestSteps(before, after);
  const links: PartLink[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length && j < after.length) {
    const step = steps[i]![j]!;
    if (step.links) {
      links.push({
        before: range(at.before + i, step.before),
        after: range(at.after + j, step.after),
        moved: false,
      });
    }
    i += step.before;
    j += step.after;
  }
  return links;
}

const range = (start: number, length: number): number[] =>
  Array.from({ length }, (_, at) => start + at);

/** For each pair of beginnings the first step of the alignment that keeps most. */
function bestSteps(before: readonly Part[], after: readonly Part[]): Step[][] {
  const scores = Array.from(
    { length: before.length + 1 },
    () => new Float64Array(after.length + 1),
  );
  const steps = before.map((): Step[] => []);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      let best = scores[i + 1]![j]!;
      let step: Step = { before: 1, after: 0, links: false };
      if (scores[i]![j + 1]! > best) {
        best = scores[i]![j + 1]!;
        step = { before: 0, after: 1, links: false };
      }
      for (const { kept, ...found } of linksAt(before, i, after, j)) {
        const score = kept + scores[i + found.before]![j + found.after]!;
        if (score <= best) continue;
        best = score;
        step = { ...found, links: true };
      }
      scores[i]![j] = best;
      steps[i]![j] = step;
    }
  }
  return steps;
}

interface Found {
  before: number;
  after: number;
  /** How much of the text the link keeps. */
  kept: number;
}

function* linksAt(
  before: readonly Part[],
  i: number,
  after: readonly Part[],
  j: number,
): Generator<Found> {
  const a = before[i]!;
  const b = after[j]!;
  if (!mayPair(a, b)) return;
  const alike = likeness(a, b);
  if (alike >= PAIR) {
    // A little more than nothing, so that two blocks of punctuation are linked too.
    yield { before: 1, after: 1, kept: alike * Math.min(a.bag.total, b.bag.total) + 0.01 };
  }
  if (alike <= SPLIT.worthALook || a.family !== 'prose') return;
  for (const [n, m] of SPLITS) {
    const kept = keptBySplit(before.slice(i, i + n), after.slice(j, j + m), n + m);
    if (kept > 0) yield { before: n, after: m, kept };
  }
}

/** Dice, or less for a paragraph that only grew or shrank. */
function likeness(a: Part, b: Part): number {
  const alike = dice(a.bag, b.bag);
  if (Math.min(a.tokens.length, b.tokens.length) < CONTAINED_TOKENS) return alike;
  const within = Math.max(contained(a.bag, b.bag), contained(b.bag, a.bag));
  return Math.max(alike, 0.8 * within - 0.1);
}

function keptBySplit(before: readonly Part[], after: readonly Part[], size: number): number {
  const all = [...before, ...after];
  if (all.length < size || all.some(({ family }) => family !== 'prose')) return 0;
  const a = joined(before.map(({ bag }) => bag));
  const b = joined(after.map(({ bag }) => bag));
  const alike = dice(a, b);
  if (alike < SPLIT.likeness) return 0;
  const holds =
    before.every(({ bag }) => contained(bag, b) >= SPLIT.each) &&
    after.every(({ bag }) => contained(bag, a) >= SPLIT.each);
  return holds ? alike * Math.min(a.total, b.total) : 0;
}
