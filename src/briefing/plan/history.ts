import type { PastContents } from '../addresses/contents.ts';
import type { Addresses } from '../addresses/urls.ts';
import { correctionsOf, updatesOf } from '../lists/updates.ts';
import type { Past } from '../past.ts';
import { byMonth, byYear } from '../revisions/as-of.ts';
import { presentAlone, revisionView, type Revision } from '../revisions/view.ts';
import { stampId } from '../time/timestamp.ts';
import type { BriefingView } from '../view.ts';
import { memo } from './memo.ts';

/** Revisions on one page of what changed; each may come with a long difference. */
export const CHANGES_ON_PAGE = 10;

/** An id that no briefing has any more, and the briefing that goes on with it. */
export interface FormerId {
  briefing: BriefingView;
  /** The statuses that were public under it: UTC, RFC 3339 to the minute. */
  statuses: ReadonlySet<string>;
}

/** What a site has of the past: the revisions of all briefings, and every list of them. */
export function planHistory(
  all: readonly BriefingView[],
  pasts: ReadonlyMap<string, Past>,
  site: { to: Addresses; zone: string },
) {
  const byId = new Map(
    all.map((briefing) => {
      const { revisions } = pasts.get(briefing.id) ?? presentAlone(briefing);
      return [briefing.id, revisions.map((one) => revisionView(briefing, one, site))];
    }),
  );
  const former = new Map<string, FormerId>();
  for (const briefing of all) {
    for (const { id, statuses } of pasts.get(briefing.id)?.former ?? []) {
      if (!byId.has(id)) former.set(id, { briefing, statuses: new Set(statuses) });
    }
  }
  /** All revisions of all briefings; of one that was taken back as a whole, none. */
  const told = memo(() =>
    all.filter(({ withdrawn }) => !withdrawn).flatMap(({ id }) => byId.get(id)!),
  );
  const revisionsOf = (id: string): readonly Revision[] => byId.get(id) ?? [];
  const updates = memo(() =>
    updatesOf(
      told(),
      all.filter(({ withdrawn }) => withdrawn),
    ),
  );
  const corrections = memo(() => correctionsOf(updates()));
  const months = memo(() => byMonth(told(), site.zone));
  return {
    /** The revisions of a briefing, newest status first; the current one is always among them. */
    revisionsOf,
    /** The revision of a briefing with this stamp in its address. */
    revisionAt: (id: string, stamp: string) =>
      revisionsOf(id).find(({ status }) => stampId(status) === stamp),
    past: (id: string) => pasts.get(id),
    former: (id: string) => former.get(id),
    /** Where the page of what changed tells of a revision; nothing where that changed nothing. */
    changeOf({ briefing: { id }, status }: Revision): string | undefined {
      const revisions = revisionsOf(id);
      const index = revisions.findIndex((one) => one.status.instant === status.instant);
      const isFirst = index === revisions.length - 1;
      if (!hasChanges(revisions) || (isFirst && index > 0)) return undefined;
      return site.to.change(id, status, Math.floor(index / CHANGES_ON_PAGE) + 1);
    },
    /** Whether there is something to compare since the first text. */
    hasChanges: (id: string) => hasChanges(revisionsOf(id)),
    updates,
    corrections,
    /** What each year brought, for the page that asks what held at a time. */
    years: memo(() => byYear(told())),
    months,
    contents: memo((): PastContents => {
      const own = [...byId].flatMap(([id, revisions]) => revisions.map((one) => stamped(id, one)));
      return {
        revisions: [...own, ...[...former].flatMap(movedFrom)],
        changes: new Map([
          ...[...byId].flatMap(([id, { length }]) =>
            hasChanges(revisionsOf(id)) ? [[id, Math.ceil(length / CHANGES_ON_PAGE)] as const] : [],
          ),
          ...[...former.keys()].map((id) => [id, 1] as const),
        ]),
        former: [...former.keys()],
        updates: updates().length,
        corrections: corrections().length,
        months: [...months().keys()],
      };
    }),
  };

  function movedFrom([id, { briefing, statuses }]: [string, FormerId]) {
    return revisionsOf(briefing.id)
      .filter(({ status }) => statuses.has(status.instant))
      .map((revision) => ({ ...stamped(id, revision), isReadable: false }));
  }
}

const stamped = (id: string, { status, told }: Revision) => ({
  id,
  stamp: stampId(status),
  isReadable: told !== undefined,
});

const hasChanges = (revisions: readonly Revision[]): boolean =>
  revisions.length > 1 || revisions.some(({ told }) => (told?.texts.length ?? 0) > 1);
