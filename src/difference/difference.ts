import { compare } from './compare.ts';
import { fold } from './fold.ts';
import type { Compared, Difference, Judged, Judgement, MovedJudgement } from './revision.ts';
import { tokensOf } from './tokens.ts';
import { compareWords } from './words.ts';

/** Compares two revisions: their judgements and fields, then their texts. */
export function differenceOf(before: Compared, after: Compared): Difference {
  const { lang } = after;
  const { rows, size, isRewritten } = compare(before.blocks, after.blocks, lang);
  return {
    judgements: movedJudgements(before.judgements, after.judgements),
    fields: (['title', 'lede', 'authors', 'kind'] as const).flatMap((field) => {
      const [old, current] = [before.fields[field], after.fields[field]];
      if (old === current) return [];
      const { pieces } = compareWords(tokensOf(old, lang), tokensOf(current, lang), false);
      return [{ field, pieces }];
    }),
    lists: (['sources', 'events'] as const).flatMap((list) => {
      const changed = compare(before.lists[list], after.lists[list], lang).rows.filter(
        ({ type }) => type !== 'same' && type !== 'left',
      );
      return changed.length > 0 ? [{ list, rows: changed }] : [];
    }),
    rows: fold(rows),
    size,
    isRewritten,
  };
}

/** Two sentences with less than this share of words in common are two judgements. */
const ALIKE = 0.5;

/** Pairs judgements by their sentences, and gives those that are judged otherwise now. */
export function movedJudgements(
  before: readonly Judgement[],
  after: readonly Judgement[],
): MovedJudgement[] {
  const pairs = before
    .flatMap((from) => after.map((to) => ({ from, to, likeness: likeness(from.text, to.text) })))
    .filter((pair) => pair.likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness);
  const taken = new Set<Judgement>();
  const moved: MovedJudgement[] = [];
  for (const { from, to } of pairs) {
    if (taken.has(from) || taken.has(to)) continue;
    taken.add(from).add(to);
    if (from.likelihood === to.likelihood && from.confidence === to.confidence) continue;
    moved.push({ text: to.text, from: judged(from), to: judged(to) });
  }
  return moved;
}

const judged = ({ likelihood, confidence }: Judgement): Judged => ({
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
