import { momentAt } from '../time/clock.ts';
import { stampId } from '../time/timestamp.ts';
import type { BriefingView } from '../view.ts';
import type { Revision } from './view.ts';
import { compare } from '../text/compare.ts';

/** What held at a time: shared by the build, which writes data, and the browser, which asks it. */

/** A revision in the data of its year; short names, for there are many. */
export interface DatedRevision {
  /** The id of its briefing. */
  id: string;
  /** Its status: UTC, RFC 3339 to the minute. */
  status: string;
  /** From when on it was the current one, where an embargo ended after its status. */
  from?: string;
  title: string;
  kind: string;
  topics: string[];
  lang: string;
  dir: BriefingView['dir'];
  withdrawn?: true;
  current?: true;
}

/** When a revision became the current one. */
export const startOf = ({ status, from }: Pick<DatedRevision, 'status' | 'from'>): string =>
  from ?? status;

/** All revisions by the year in which they became current (UTC), newest first. */
export function byYear(revisions: readonly Revision[]): Map<string, DatedRevision[]> {
  const dated = revisions.map(datedOf).sort(newestFirst);
  return Map.groupBy(dated, (one) => startOf(one).slice(0, 4));
}

/** The statuses of each month (`2021-12`, as the clocks of `zone` show it), newest first. */
export function byMonth(
  revisions: readonly Revision[],
  zone: string,
): Map<string, DatedRevision[]> {
  const dated = revisions.map(datedOf).sort((a, b) => newer(a.status, b.status) || byId(a, b));
  return Map.groupBy(dated, ({ status }) => momentAt(Date.parse(status), zone).local.slice(0, 7));
}

const newestFirst = (a: DatedRevision, b: DatedRevision): number =>
  newer(startOf(a), startOf(b)) || byId(a, b) || newer(a.status, b.status);

const newer = (a: string, b: string): number => compare(b, a);
const byId = (a: DatedRevision, b: DatedRevision): number =>
  a.id === b.id ? 0 : a.id < b.id ? -1 : 1;

function datedOf({ briefing, status, told, withdrawn, isCurrent }: Revision): DatedRevision {
  const embargo = told?.embargo;
  return {
    id: briefing.id,
    status: status.instant,
    ...(embargo && embargo > status.instant && { from: embargo }),
    title: told?.title ?? briefing.title,
    kind: briefing.kind.label,
    topics: briefing.topics.map(({ label }) => label),
    lang: briefing.lang,
    dir: briefing.dir,
    ...(withdrawn && { withdrawn: true }),
    ...(isCurrent && { current: true }),
  };
}

/**
 * Picks the revisions that were current at a time (UTC, RFC 3339 to the minute). It is fed year by
 * year, the latest first, and the first of a briefing that had begun by then is the one.
 */
export class AsOf {
  readonly #at: string;
  readonly #seen = new Set<string>();

  constructor(at: string) {
    this.#at = at;
  }

  /** Those of one year, newest first. */
  *take(year: readonly DatedRevision[]): Generator<DatedRevision> {
    for (const one of year) {
      if (startOf(one) > this.#at || this.#seen.has(one.id)) continue;
      this.#seen.add(one.id);
      yield one;
    }
  }
}

/** The permanent address below a briefing's own. */
export const revisionPath = ({ status }: Pick<DatedRevision, 'status'>): string =>
  `at/${stampId({ instant: status })}/`;
