import type { EventFact } from '../vocabulary/facts.ts';
import { byStatus, type BriefingView } from '../view.ts';

/** An `<Event>` in the words of the briefing with the newest status. */
export interface DatedEvent extends EventFact {
  briefing: BriefingView;
  /** All briefings that tell of it, newest status first. */
  told: BriefingView[];
  /** It in the words of each of them. */
  tellings: readonly Telling[];
}

/** An event as pages list it. */
export interface ListedEvent extends DatedEvent {
  /** The address of its calendar. */
  calendar?: string | undefined;
}

/** One briefing's words of an event. */
export interface Telling {
  event: EventFact;
  briefing: BriefingView;
}

/**
 * The events of all briefings in order of time. What several briefings tell of one day and place
 * is one event where it may well be: the times agree, and words are shared. Where one of them
 * tells of several there, only the same words are the same event.
 */
export function eventsOf(views: readonly BriefingView[]): DatedEvent[] {
  const all = views.flatMap((briefing) =>
    briefing.facts.events.map((event) => ({ event, briefing })),
  );
  const groups = [...Map.groupBy(all, meeting).values()].flatMap((group) => {
    const isOneEach = new Set(group.map(({ briefing }) => briefing.id)).size === group.length;
    const alike = isOneEach ? [group] : [...Map.groupBy(group, textOf).values()];
    return alike.flatMap(occasionsIn);
  });
  return groups
    .map(oneOf)
    .sort((a, b) => (a.at === b.at ? (a.text < b.text ? -1 : 1) : a.at < b.at ? -1 : 1));
}

const textOf = ({ event }: Telling): string => event.text;

/** Without a place, and for months and years, only the same words are the same event. */
function meeting({ event: { at, place, text }, briefing: { lang } }: Telling): string {
  const isExact = place !== undefined && at.length >= 10;
  const key = isExact ? [at.slice(0, 10), place.toLowerCase()] : [at, place, text];
  return [lang, ...key].join('\n');
}

interface Said extends Telling {
  words: ReadonlySet<string>;
}

/** Events of one day and place, by what happens: an occasion has all that may be told of it. */
function occasionsIn(group: readonly Telling[]): Telling[][] {
  const occasions: Said[][] = [];
  for (const told of group) {
    const said = { ...told, words: wordsOf(told.event) };
    const own = occasions.find((others) => others.every((other) => mayBeOne(other, said)));
    if (own) own.push(said);
    else occasions.push([said]);
  }
  return occasions;
}

function mayBeOne({ event: a, words }: Said, { event: b, words: others }: Said): boolean {
  if (hasTime(a) && hasTime(b) && !isAtOnce(a.at, b.at)) return false;
  if (a.until && b.until && a.until !== b.until) return false;
  return a.text === b.text || saysTheSame(words, others);
}

const hasTime = ({ at }: EventFact): boolean => at.length > 10;
const OFFSET = /(?:Z|[+-]\d\d:\d\d)$/;

/** Times without an offset are those of one clock. */
const isAtOnce = (a: string, b: string): boolean =>
  OFFSET.test(a) && OFFSET.test(b) ? Date.parse(a) === Date.parse(b) : a === b;

/** Whether more than a third of the words of one are those of the other; a few are everywhere. */
const saysTheSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.intersection(b).size * 3 > Math.min(a.size, b.size);

/** What tells of the matter: longer words, and short names such as EU, without the place. */
function wordsOf({ text, place = '' }: EventFact): Set<string> {
  const words = (from: string) =>
    new Set((from.match(/\p{L}{4,}|\p{Lu}{2,}/gu) ?? []).map((word) => word.toLowerCase()));
  return words(text).difference(words(place));
}

function oneOf(group: readonly Telling[]): DatedEvent {
  const sorted = group.toSorted((a, b) => byStatus(a.briefing, b.briefing));
  const { event, briefing } = sorted[0]!;
  return {
    ...event,
    briefing,
    told: [...new Set(sorted.map((one) => one.briefing))],
    tellings: sorted.map(({ event, briefing }) => ({ event, briefing })),
  };
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
