import { idOf, pathBelow } from '../../briefing/addresses/id.ts';
import type { Past } from '../../briefing/past.ts';
import type { Moment } from '../../briefing/time/clock.ts';
import { stampId } from '../../briefing/time/timestamp.ts';

/**
 * Names that never change: tag URIs (RFC 4151), made of an authority and of the id under which a
 * briefing was first public.
 */

/** A briefing with what is known of its past; without any, it has always been what it is. */
export interface Named {
  id: string;
  past: Pick<Past, 'revisions' | 'former'> | undefined;
}

/** `authority` is a host or a mail address and a date on which it was the site's: `a.example,2026`. */
export const tagOf = (authority: string, name: string): string =>
  `tag:${authority}:${encodeURI(name)}`;

/** The name of one revision of a briefing, from that of the briefing. */
export const revisionName = (name: string, status: Pick<Moment, 'instant'>): string =>
  `${name}/at/${stampId(status)}`;

/**
 * The name of each briefing by its id. Where another has taken over an id that a briefing had
 * before, the name stays with the one whose first status is the earlier; the other has its first
 * status in its name.
 */
export function briefingNames(all: readonly Named[]): Map<string, string> {
  const named = all.map(({ id, past }) => {
    const statuses = past?.revisions.map(({ status }) => status) ?? [];
    return { id, first: firstId(id, past), since: statuses.at(-1) ?? '' };
  });
  const names = new Map<string, string>();
  for (const [first, holders] of Map.groupBy(named, ({ first }) => first)) {
    const [oldest, ...others] = holders.sort(bySince);
    names.set(oldest!.id, `briefings/${first}`);
    for (const { id, since } of others) {
      const at = since ? revisionName('', { instant: since }) : `/${id}`;
      names.set(id, `briefings/${first}${at}`);
    }
  }
  return names;
}

const bySince = (a: { id: string; since: string }, b: { id: string; since: string }): number =>
  a.since === b.since ? (a.id < b.id ? -1 : 1) : a.since < b.since ? -1 : 1;

/** The id under which the earliest text was public; its file tells it, where it may be told. */
function firstId(id: string, past: Named['past']): string {
  const oldest = past?.revisions.at(-1);
  if (!oldest) return id;
  const path = oldest.withdrawn ? undefined : oldest.texts[0]?.path;
  if (path) return idOf(pathBelow(path));
  // Latest first: of several in one status, the earliest.
  return past!.former.findLast(({ statuses }) => statuses.includes(oldest.status))?.id ?? id;
}
