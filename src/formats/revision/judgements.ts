import type { JudgementFact } from '../../briefing/vocabulary/facts.ts';
import type { Judged, MovedJudgement } from '../../difference/revision.ts';

/** Judgements whose likelihood moved: the most telling change of all. */

/** Two sentences with less than this share of words in common are two judgements. */
const ALIKE = 0.5;

/** Pairs judgements by their sentences, and gives those that are judged otherwise now. */
export function movedJudgements(
  before: readonly JudgementFact[],
  after: readonly JudgementFact[],
): MovedJudgement[] {
  const pairs = before
    .flatMap((from) => after.map((to) => ({ from, to, likeness: likeness(from.text, to.text) })))
    .filter((pair) => pair.likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness);
  const taken = new Set<JudgementFact>();
  const moved: MovedJudgement[] = [];
  for (const { from, to } of pairs) {
    if (taken.has(from) || taken.has(to)) continue;
    taken.add(from).add(to);
    if (from.likelihood === to.likelihood && from.confidence === to.confidence) continue;
    moved.push({ text: to.text, from: judged(from), to: judged(to) });
  }
  return moved;
}

const judged = ({ likelihood, confidence }: JudgementFact): Judged => ({
  likelihood,
  ...(confidence && { confidence }),
});

/** The share of words in common, from 0 to 1 (Dice's coefficient of their sets). */
function likeness(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const common = [...one].filter((word) => other.has(word)).length;
  return (2 * common) / (one.size + other.size || 1);
}

const wordsOf = (text: string): Set<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
