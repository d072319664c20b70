import type { Moment } from '../time/clock.ts';
import type { EventFact } from '../vocabulary/facts.ts';
import { lastDay, type DatedEvent } from './events.ts';
import { compare } from '../text/compare.ts';

/** Events as calendars keep them: the same ones, however often their time or words are changed. */

/** What a revision of a briefing told of events. */
export interface ToldEvents {
  status: Moment;
  events: readonly EventFact[];
}

export interface AnnouncedEvent extends DatedEvent {
  /** What it was called first, by the briefing that told of it first; that never changes. */
  first: { id: string; event: EventFact };
  /** How often it was changed since. */
  changes: number;
  /** The status that brought it, and the one that changed it last. */
  since: Moment;
  modified: Moment;
}

/**
 * Of `events` those on a certain day that was still to come when it was first told of, with what
 * became of them. `pastOf` gives the revisions of a briefing, newest first, by its id.
 */
export function announced(
  events: readonly DatedEvent[],
  pastOf: (id: string) => readonly ToldEvents[],
): AnnouncedEvent[] {
  const lines = new Map<string, Line[]>();
  const linesOf = (id: string) => {
    const known = lines.get(id) ?? linesIn(pastOf(id));
    lines.set(id, known);
    return known;
  };
  return events
    .filter(({ at }) => at.length >= 'YYYY-MM-DD'.length)
    .flatMap((event) => {
      const told = event.tellings.flatMap(({ event: own, briefing: { id } }) =>
        (linesOf(id).find(([latest]) => isSame(latest!.event, own)) ?? []).map((one) => ({
          id,
          ...one,
        })),
      );
      const inOrder = told.sort(
        (a, b) => compare(a.status.instant, b.status.instant) || compare(a.id, b.id),
      );
      const [first] = inOrder;
      if (!first || lastDay(first.event) < first.status.local.slice(0, 10)) return [];
      const changed = inOrder.filter(
        ({ event }, index) => index > 0 && !isSame(event, inOrder[index - 1]!.event),
      );
      return [
        {
          ...event,
          first: { id: first.id, event: first.event },
          changes: changed.length,
          since: first.status,
          modified: (changed.at(-1) ?? first).status,
        },
      ];
    });
}

/** An event through the revisions that tell of it, newest first. */
type Line = { status: Moment; event: EventFact }[];

/** Of each event that is told of now, its line. */
function linesIn([current, ...earlier]: readonly ToldEvents[]): Line[] {
  if (!current) return [];
  const lines = current.events.map((event): Line => [{ status: current.status, event }]);
  let open = lines;
  for (const { status, events } of earlier) {
    const left = new Set(events);
    const going: Line[] = [];
    // The same words come first: what has another time may stand where something else stood.
    for (const isLike of [hasSameText, hasSameTime]) {
      for (const line of open.filter((one) => !going.includes(one))) {
        const before = [...left].find((event) => isLike(event, line.at(-1)!.event));
        if (!before) continue;
        left.delete(before);
        line.push({ status, event: before });
        going.push(line);
      }
    }
    open = going;
  }
  return lines;
}

const hasSameText = (a: EventFact, b: EventFact): boolean => a.text === b.text;
const hasSameTime = (a: EventFact, b: EventFact): boolean => a.at === b.at && a.place === b.place;
const isSame = (a: EventFact, b: EventFact): boolean =>
  hasSameText(a, b) && hasSameTime(a, b) && a.until === b.until;
