import { createHash } from 'node:crypto';
import ical, { type ICalEventData } from 'ical-generator';
import type { AnnouncedEvent } from '../../briefing/lists/announced.ts';
import { startOfDay } from '../../briefing/time/clock.ts';
import { parseMoment } from '../../briefing/time/timestamp.ts';
import { inWords } from '../../briefing/revisions/view.ts';

/** Announced events as iCalendar (RFC 5545). */

export interface CalendarSettings {
  /** The calendar's name, and its page. */
  name: string;
  page: string;
  /** In whose name events are called: a host. */
  host: string;
  /** IANA zone of times that name no offset. */
  zone: string;
  /** The name of a briefing that never changes, by its id. */
  nameOf: (id: string) => string;
  absolute: (address: string) => string;
}

export function calendar(events: readonly AnnouncedEvent[], settings: CalendarSettings): string {
  const { name, page } = settings;
  return ical({
    name,
    url: page,
    prodId: { company: 'Dateline', product: 'Dateline', language: 'EN' },
    events: events.map((event) => eventData(event, settings)),
  }).toString();
}

/** Tells events apart by what they were called first; 64 bits of SHA-256 in hexadecimal. */
export function eventDigest(
  { first: { id, event } }: Pick<AnnouncedEvent, 'first'>,
  nameOf: CalendarSettings['nameOf'],
): string {
  const facts = JSON.stringify([nameOf(id), event.at, event.place, event.text]);
  return createHash('sha256').update(facts).digest('hex').slice(0, 16);
}

function eventData(event: AnnouncedEvent, settings: CalendarSettings): ICalEventData {
  const { text, place, briefing, told, changes, since, modified } = event;
  const { host, nameOf, absolute, zone } = settings;
  return {
    id: `${eventDigest(event, nameOf)}@${host}`,
    ...timesOf(event, zone),
    summary: text,
    ...(place && { location: place }),
    description: told
      .map(
        ({ title, stamp, href }) =>
          `${title} (${stamp.label}: ${inWords(stamp)})\n${absolute(href)}`,
      )
      .join('\n\n'),
    url: absolute(briefing.href),
    categories: briefing.topics.map(({ label }) => ({ name: label })),
    sequence: changes,
    created: new Date(since.instant),
    lastModified: new Date(modified.instant),
    // Without a METHOD the same as LAST-MODIFIED (3.8.7.2).
    stamp: new Date(modified.instant),
  };
}

/** Times go out in UTC, which needs no description of zones; days have none. */
function timesOf({ at, until }: AnnouncedEvent, zone: string) {
  const [from, to] = [momentOf(at, zone), until ? momentOf(until, zone) : undefined];
  if (!from) {
    const last = to ? to.local.slice(0, 10) : (dayOf(until) ?? dayOf(at)!);
    return { allDay: true, start: midnight(dayOf(at)!), end: midnight(dayAfter(last)) };
  }
  const start = new Date(from.instant);
  if (to) return { start, end: new Date(to.instant) };
  const day = dayOf(until);
  return day ? { start, end: new Date(startOfDay(dayAfter(day), zone).instant) } : { start };
}

/** A clock change may make a time none; then its day counts. */
function momentOf(at: string, zone: string) {
  const moment = at.length > 10 ? parseMoment(at, zone) : undefined;
  return typeof moment === 'object' ? moment : undefined;
}

/** The day of a point in time; a month or a year has none. */
const dayOf = (at = ''): string | undefined => (at.length >= 10 ? at.slice(0, 10) : undefined);

const midnight = (day: string): Date => new Date(`${day}T00:00Z`);

const dayAfter = (day: string): string =>
  new Date(midnight(day).getTime() + 86_400_000).toISOString().slice(0, 10);
