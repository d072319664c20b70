import type { BriefingView } from './view.ts';

/**
 * Briefings on the same matter: those that share rare topics, places and words of title and
 * lede. Computed from what the commit holds, so that the same commit gives the same list.
 */

/** Shares of a term that more briefings have than this tell nothing about the matter. */
const COMMON = 400;
const weights = { topic: 3, place: 2, word: 1 } as const;

/** Returns a function that gives the `count` nearest briefings of one, best first. */
export function relatedIn(
  views: readonly BriefingView[],
  count = 3,
): (view: BriefingView) => BriefingView[] {
  const terms = new Map(views.map((view) => [view, termsOf(view)]));
  const holders = new Map<string, BriefingView[]>();
  for (const [view, own] of terms) {
    for (const term of own) {
      const list = holders.get(term);
      if (list) list.push(view);
      else holders.set(term, [view]);
    }
  }
  return (view) => {
    const scores = new Map<BriefingView, number>();
    for (const term of terms.get(view) ?? []) {
      const sharing = holders.get(term)!;
      if (sharing.length > COMMON) continue;
      const worth = weightOf(term) * Math.log(1 + views.length / sharing.length);
      for (const other of sharing) {
        if (other !== view) scores.set(other, (scores.get(other) ?? 0) + worth);
      }
    }
    return [...scores]
      .filter(([other]) => isOwnMatter(view, other))
      .sort(([a, x], [b, y]) => y - x || (a.stamp.instant < b.stamp.instant ? 1 : -1))
      .slice(0, count)
      .map(([other]) => other);
  };
}

/** A translation is the same briefing, and a replaced one is linked from its successor. */
function isOwnMatter(view: BriefingView, other: BriefingView): boolean {
  const original = ({ id, facts }: BriefingView) => facts.front.translationOf ?? id;
  return (
    other.standing === 'published' &&
    other.lang === view.lang &&
    original(view) !== original(other) &&
    other.stamp.state !== 'superseded'
  );
}

const weightOf = (term: string): number => weights[term.slice(0, term.indexOf(':')) as 'word'];

function termsOf({ title, lede, topics, places }: BriefingView): Set<string> {
  const words = `${title} ${lede}`.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set([
    ...topics.map(({ href }) => `topic:${href}`),
    ...places.map(({ href }) => `place:${href}`),
    ...words.map((word) => `word:${word}`),
  ]);
}
