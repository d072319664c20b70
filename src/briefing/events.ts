import type { EventFact } from './briefing.ts';
import type { BriefingView } from './view.ts';

/** An `<Event>` with the briefing that tells of it. */
export interface DatedEvent extends EventFact {
  briefing: BriefingView;
}

/**
 * The events of all briefings in order of time. One that several briefings tell of (the same
 * time, place and words) is listed once, with the briefing of the newest status.
 */
export function eventsOf(views: readonly BriefingView[]): DatedEvent[] {
  const events = new Map<string, DatedEvent>();
  for (const briefing of views) {
    for (const event of briefing.facts.events) {
      const key = [event.at, event.place ?? '', event.text].join('\n');
      const known = events.get(key);
      if (!known || known.briefing.stamp.instant < briefing.stamp.instant) {
        events.set(key, { ...event, briefing });
      }
    }
  }
  return [...events.values()].sort((a, b) =>
    a.at === b.at ? (a.text < b.text ? -1 : 1) : a.at < b.at ? -1 : 1,
  );
}

/** The last day of an event: a month or a year counts until its end. */
export function lastDay({ at, until }: EventFact): string {
  const end = (until ?? at).slice(0, 10);
  return `${end}${'-12-31'.slice(end.length - 4)}`.slice(0, 10);
}

/**
 * Events still to come when the newest status was given. Pages state only what the commit
 * holds, so the measure is not today; a reader's browser hides what has passed since.
 */
export function upcoming(views: readonly BriefingView[]): DatedEvent[] {
  const newest =
    views
      .map(({ stamp }) => stamp.instant)
      .sort()
      .at(-1) ?? '';
  return eventsOf(views).filter((event) => lastDay(event) >= newest.slice(0, 10));
}
