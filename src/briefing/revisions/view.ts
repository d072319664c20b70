import { momentAt, type Moment } from '../time/clock.ts';
import { formatMoment } from '../time/format.ts';
import type { Addresses } from '../addresses/urls.ts';
import type { BriefingView } from '../view.ts';
import type { Past, PastRevision, ReadableRevision, Withdrawal } from '../past.ts';

/** A revision as pages list it: with its address, and its status in words. */
export interface Revision {
  /** The briefing as it is now. */
  briefing: BriefingView;
  status: Moment;
  /** Its status in words. */
  when: When;
  /** Its permanent address. */
  href: string;
  isCurrent: boolean;
  /** Its headline and its texts; missing where it was withdrawn. */
  told?: ReadableRevision;
  /** When and why it was withdrawn. */
  withdrawn?: Withdrawal;
}

/** Such as "31 December 2021", "05:13", "CET". */
export type When = ReturnType<typeof formatMoment>;

/** In one line. */
export const inWords = ({ day, time, zone }: When): string => `${day}, ${time} ${zone}`;

export function revisionView(
  briefing: BriefingView,
  past: PastRevision,
  { to, zone }: { to: Addresses; zone: string },
): Revision {
  const status = momentAt(Date.parse(past.status), zone);
  return {
    briefing,
    status,
    when: formatMoment(status, briefing.locale, zone),
    href: to.revision(briefing.id, status),
    isCurrent: status.instant === briefing.facts.front.status.instant,
    ...(past.withdrawn ? { withdrawn: past.withdrawn } : { told: past }),
  };
}

/** Where no history was read there is the present text. */
export function presentAlone({
  title,
  facts,
  withdrawn,
}: Pick<BriefingView, 'title' | 'facts' | 'withdrawn'>): Pick<Past, 'revisions'> {
  const status = facts.front.status.instant;
  const authors = facts.front.author.map(({ name }) => name);
  return { revisions: [withdrawn ? { status, withdrawn } : { status, title, authors, texts: [] }] };
}
