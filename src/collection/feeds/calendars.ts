import { announced, type AnnouncedEvent, type ToldEvents } from '../../briefing/lists/announced.ts';
import { eventsOf, lastDay } from '../../briefing/lists/events.ts';
import type { Revision } from '../../briefing/revisions/view.ts';
import { answer } from '../../formats/answer.ts';
import { calendar, eventDigest } from '../../formats/calendar/calendar.ts';
import { to } from '../../collection.ts';
import { site } from '../../site.ts';
import { listParam } from './documents.ts';
import { permanentNames } from './names.ts';
import { perPlan } from '../per-plan.ts';
import { readWithoutBody } from '../revisions.ts';

/** The calendars of the site. */

/** Every event that was announced, in order of time. */
const announcedEvents = perPlan(({ briefings, history }): AnnouncedEvent[] => {
  const all = briefings.filter(({ standing }) => standing === 'published');
  const pasts = new Map<string, ToldEvents[]>();
  for (const { id, facts } of all) {
    const revisions = history.revisionsOf(id);
    const since = revisions.at(-1)!.status.local.slice(0, 10);
    // Of most briefings, all events were long ago; their earlier texts need not be read.
    const mayBeAnnounced = facts.events.some((event) => lastDay(event) >= since);
    const now = { status: facts.front.status, events: facts.events };
    pasts.set(id, mayBeAnnounced ? toldIn(revisions) : [now]);
  }
  return announced(eventsOf(all), (id) => pasts.get(id) ?? []);
});

const toldIn = (revisions: readonly Revision[]): ToldEvents[] =>
  revisions
    .filter(({ told }) => told)
    .map((revision) => ({
      status: revision.status,
      events: readWithoutBody(revision).view.facts.events,
    }));

/** The addresses of the lists that have a calendar: the whole site, and topics with events. */
export const calendarLists = perPlan(async () => {
  const all = await announcedEvents();
  return new Set([to.home(), ...all.flatMap(({ told }) => told.flatMap(topicsOf))]);
});

const topicsOf = ({ topics }: AnnouncedEvent['briefing']) => topics.map(({ href }) => href);

/** The address of each event's own calendar. */
export async function eventAddresses(): Promise<Map<string, string>> {
  const nameOf = await permanentNames();
  return new Map(
    (await announcedEvents()).map((event) => [keyOf(event), to.event(eventDigest(event, nameOf))]),
  );
}

/** Tells the events of a list apart. */
export const keyOf = ({ at, place, text }: Pick<AnnouncedEvent, 'at' | 'place' | 'text'>): string =>
  JSON.stringify([at, place, text]);

/** A calendar before it is written. */
export interface Calendar {
  name: string;
  /** The address of the page that shows the same. */
  page: string;
  events: readonly AnnouncedEvent[];
}

/** A path for the calendars of the site and its topics. */
export async function calendarPaths() {
  const all = await announcedEvents();
  const topics = new Map<string, Calendar & { events: AnnouncedEvent[] }>();
  for (const event of all) {
    const own = new Map(
      event.told.flatMap(({ topics }) => topics.map((topic) => [topic.href, topic])),
    );
    for (const [page, { label }] of own) {
      const calendar = topics.get(page) ?? { name: `${label} · ${site.name}`, page, events: [] };
      calendar.events.push(event);
      topics.set(page, calendar);
    }
  }
  const whole: Calendar = { name: site.name, page: to.events(), events: all };
  return [
    { params: { list: undefined }, props: { calendar: whole } },
    ...[...topics.values()].map((calendar) => ({
      params: { list: listParam(calendar.page) },
      props: { calendar },
    })),
  ];
}

/** A path for every announced event. */
export async function eventPaths() {
  const nameOf = await permanentNames();
  return (await announcedEvents()).map((event) => ({
    params: { event: eventDigest(event, nameOf) },
    props: { calendar: { name: event.text, page: event.briefing.href, events: [event] } },
  }));
}

/** A calendar as a server sends it. */
export async function calendarResponse({ name, page, events }: Calendar): Promise<Response> {
  const nameOf = await permanentNames();
  const host = site.feeds.authority.replace(/^.*@|,.*$/g, '');
  const { absolute } = to;
  const settings = { name, page: absolute(page), host, zone: site.zone, nameOf, absolute };
  return answer('calendar', calendar(events, settings));
}
