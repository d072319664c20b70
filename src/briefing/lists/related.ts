import type { BriefingView } from '../view.ts';

/**
 * Briefings on the same matter: those that share rare topics, places and words of title and
 * lede. Computed from what the commit holds, so that the same commit gives the same list.
 */

/** What a shared term counts, and how many may share it before it tells nothing of the matter. */
const terms = {
  topic: { weight: 3, common: 400 },
  place: { weight: 2, common: 200 },
  word: { weight: 1, common: 40 },
} as const;

/** The briefings that share a term, by their index, and what sharing it is worth. */
interface Term {
  /** Half of a reason to be named, for a word; two briefings may share one by chance. */
  reason: number;
  worth: number;
  holders: number[];
}

/**
 * Returns a function that gives the `count` nearest briefings of one, best first; of two as near,
 * the one that stands first in `views` (pages give them newest status first).
 */
export function relatedIn(
  views: readonly BriefingView[],
  count = 3,
): (view: BriefingView) => BriefingView[] {
  const index = new Map(views.map((view, position) => [view.id, position]));
  const shared = termsIn(views);
  const scores = new Float64Array(views.length);
  const reasons = new Float64Array(views.length);
  const nearer = (a: number, b: number) => scores[b]! - scores[a]! || a - b;
  return (view) => {
    const touched: number[] = [];
    for (const { worth, reason, holders } of shared[index.get(view.id)!]!) {
      for (const holder of holders) {
        if (scores[holder] === 0) touched.push(holder);
        scores[holder]! += worth;
        reasons[holder]! += reason;
      }
    }
    const best: number[] = [];
    for (const other of touched) {
      if (best.length === count && nearer(best[count - 1]!, other) < 0) continue;
      if (reasons[other]! < 1 || !isOtherMatter(view, views[other]!)) continue;
      best.push(other);
      best.sort(nearer);
      best.length = Math.min(best.length, count);
    }
    for (const other of touched) scores[other] = reasons[other] = 0;
    return best.map((other) => views[other]!);
  };
}

/** A translation is the same briefing, and a replaced one is linked from its successor. */
function isOtherMatter(view: BriefingView, other: BriefingView): boolean {
  const original = ({ id, facts }: BriefingView) => facts.front.translationOf ?? id;
  return (
    other.standing === 'published' &&
    other.lang === view.lang &&
    original(view) !== original(other) &&
    other.stamp.state !== 'superseded'
  );
}

/** Of each briefing the terms that it shares with some others, but not with too many. */
function termsIn(views: readonly BriefingView[]): Term[][] {
  const known = new Map<string, Term & { common: number }>();
  const own = views.map((view, position) =>
    namesOf(view).map(([kind, name]) => {
      const key = `${kind}:${name}`;
      const { weight, common } = terms[kind];
      const reason = kind === 'word' ? 0.5 : 1;
      const term = known.get(key) ?? { reason, worth: weight, common, holders: [] };
      if (term.holders.at(-1) !== position) term.holders.push(position);
      known.set(key, term);
      return term;
    }),
  );
  for (const term of known.values()) {
    term.worth *= Math.log(1 + views.length / term.holders.length);
  }
  return own.map((all) =>
    [...new Set(all)].filter(
      ({ holders, common }) => holders.length > 1 && holders.length <= common,
    ),
  );
}

function namesOf({ title, lede, topics, places }: BriefingView) {
  const words = `${title} ${lede}`.toLowerCase().match(/\p{L}{6,}/gu) ?? [];
  return [
    ...topics.map(({ href }) => ['topic', href] as const),
    ...places.map(({ href }) => ['place', href] as const),
    ...words.map((word) => ['word', word] as const),
  ];
}
