import type { Revision } from '../revisions/view.ts';
import type { Moment } from '../time/clock.ts';
import type { BriefingView } from '../view.ts';
import { compare } from '../text/compare.ts';

/** What became of briefings, one entry for each status. */
export interface Update {
  briefing: BriefingView;
  /** The status, or the time at which a revision was withdrawn. */
  at: Moment;
  type: 'first' | 'update' | 'correction' | 'withdrawn';
  /** The headline under this status. */
  title: string;
  /** What it brought, or why it was withdrawn. */
  note?: string;
  /** The revision that it brought; the briefing where no history tells of it. */
  href: string;
  /** The status that it is about. */
  status: Moment;
  /** Missing where no history tells of it. */
  revision?: Revision;
}

/**
 * Every status of every briefing, newest first. What front matter tells of a change, and no
 * revision does, is among them: a site may have less history than its briefings. A briefing of
 * `takenBack` has one entry, which says when and why it was withdrawn as a whole.
 */
export function updatesOf(
  revisions: readonly Revision[],
  takenBack: readonly BriefingView[] = [],
): Update[] {
  const byBriefing = Map.groupBy(revisions, ({ briefing }) => briefing);
  const updates = [...byBriefing].flatMap(([briefing, own]) => [
    ...own.map((revision, at) => updateOf(revision, at === own.length - 1)),
    ...untold(briefing, own),
  ]);
  return [...updates, ...takenBack.map(withdrawalOf)].sort(
    (a, b) => compare(b.at.instant, a.at.instant) || compare(a.briefing.id, b.briefing.id),
  );
}

/** What was wrong: corrections, and what was withdrawn. */
export const correctionsOf = (updates: readonly Update[]): Update[] =>
  updates.filter(({ type }) => type === 'correction' || type === 'withdrawn');

function updateOf(revision: Revision, isFirst: boolean): Update {
  const { briefing, status, href, told, withdrawn } = revision;
  const about = { briefing, href, status, revision };
  if (withdrawn) {
    const { at, reason } = withdrawn;
    return { ...about, at, type: 'withdrawn', title: briefing.title, note: reason };
  }
  const { change } = told!;
  return {
    ...about,
    at: status,
    type: change?.type ?? (isFirst ? 'first' : 'update'),
    title: told!.title,
    ...(change && { note: change.note }),
  };
}

function withdrawalOf(briefing: BriefingView): Update {
  const { at, reason } = briefing.withdrawn!;
  const { title, href, facts } = briefing;
  return { briefing, at, type: 'withdrawn', title, note: reason, href, status: facts.front.status };
}

function untold(briefing: BriefingView, revisions: readonly Revision[]): Update[] {
  const known = new Set(revisions.map(({ status }) => status.instant));
  return briefing.facts.front.changes
    .filter(({ at }) => !known.has(at.instant))
    .map(({ at, type, note }) => ({
      briefing,
      at,
      type,
      title: briefing.title,
      note,
      href: briefing.href,
      status: at,
    }));
}
