import type { BriefingView } from '../view.ts';
import { compare } from '../text/compare.ts';

/** What stands beside a briefing: before and after it in its language, and its translations. */
export interface Neighbours {
  previous?: BriefingView;
  next?: BriefingView;
  /** Itself and its translations, by language tag; empty when there is only one. */
  languages: BriefingView[];
}

/** Works out the neighbours of all briefings at once; order is that of first publication. */
export function neighboursIn(views: readonly BriefingView[]): Map<string, Neighbours> {
  const ordered = [...views].sort(byDate);
  const byLang = Map.groupBy(ordered, ({ lang }) => lang);
  const families = new Map<string, BriefingView[]>();
  for (const view of views) {
    const original = view.facts.front.translationOf ?? view.id;
    families.set(original, [...(families.get(original) ?? []), view]);
  }
  return new Map(
    [...byLang.values()].flatMap((list) =>
      list.map((view, index) => {
        const previous = list[index - 1];
        const next = list[index + 1];
        const family = families.get(view.facts.front.translationOf ?? view.id)!;
        const languages = family.length > 1 ? family.toSorted(byLanguage) : [];
        return [
          view.id,
          { ...(previous && { previous }), ...(next && { next }), languages },
        ] as const;
      }),
    ),
  );
}

const byDate = (a: BriefingView, b: BriefingView): number =>
  compare(a.date.day, b.date.day) ||
  compare(a.stamp.instant, b.stamp.instant) ||
  compare(a.id, b.id);

const byLanguage = (a: BriefingView, b: BriefingView): number => compare(a.lang, b.lang);
