import { momentAt, momentOn, offsetsAt, toMinute, type Moment } from './clock.ts';

/**
 * Status, date and every other point in time of a briefing.
 * Minutes are as fine as it gets: a briefing says what was known at 05:13, not at 05:13:22.
 */

/** A day, or a minute of it: `date` in front matter may be either. */
export interface Day {
  /** Calendar day in the site's time zone: `2021-12-31`. */
  day: string;
  /** Set when the writer gave a time as well. */
  moment?: Moment;
}

/**
 * Why a text is no point in time: it is on no calendar (`not-a-time`), is a day where a minute is
 * needed, is not in the notation of RFC 3339, or a clock change made it happen twice (`ambiguous`)
 * or not at all (`impossible`).
 */
export type TimeFault =
  'not-a-time' | 'no-time-of-day' | 'other-notation' | 'ambiguous' | 'impossible';

const TIMESTAMP =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::(\d{2}(?:\.\d{1,9})?))?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads a timestamp to the minute (RFC 3339, offset optional; seconds are dropped). Jekyll and
 * git write offsets without a colon, as ISO 8601 allows, and Jekyll also "UTC".
 * Without an offset it is a wall-clock time in `zone` (IANA name); throws a `RangeError` where there
 * is none of that name.
 */
export function parseMoment(text: string, zone: string): Moment | TimeFault {
  const match = TIMESTAMP.exec(text.trim());
  if (!match) {
    const day = readDay(text);
    return typeof day === 'object' ? 'no-time-of-day' : day;
  }
  const [day, time, offset] = partsOf(match);
  const clock = epochOf(`${day}T${time}`);
  if (clock === undefined) return 'not-a-time';
  if (!offset) return withinYears(momentOn(clock, zone));
  const ahead = aheadOf(offset);
  return ahead === undefined ? 'not-a-time' : withinYears(momentAt(clock - ahead, zone));
}

/**
 * Reads the end of an embargo: like `parseMoment`, but a minute that has begun counts as a whole
 * one, because nothing may be published before its time.
 */
export function parseEmbargo(text: string, zone: string): Moment | TimeFault {
  const moment = parseMoment(text, zone);
  const seconds = Number(TIMESTAMP.exec(text.trim())?.[3] ?? 0);
  if (typeof moment === 'string' || seconds === 0) return moment;
  return withinYears(momentAt(Date.parse(moment.instant) + 60_000, zone));
}

/** Milliseconds from 1970 to a minute on the calendar, as if its clock were that of UTC. */
function epochOf(minute: string): number | undefined {
  const time = Date.parse(`${minute}Z`);
  return !Number.isNaN(time) && toMinute(time) === minute ? time : undefined;
}

/** `+0545`, `+05:45` or `Z` in milliseconds; nothing when no clock can be so far from UTC. */
function aheadOf(offset: string): number | undefined {
  if (offset === 'Z') return 0;
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(-2))];
  if (hours > 23 || minutes > 59) return undefined;
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** Addresses and the order of briefings know the years of four digits, also on the other clock. */
const withinYears = (moment: Moment | TimeFault): Moment | TimeFault =>
  typeof moment === 'object' && ![moment.instant, moment.local].every((at) => /^\d{4}-/.test(at))
    ? 'not-a-time'
    : moment;

/** A timestamp in the form that `<time datetime>` takes, `2022-01-10T20:45+01:00`; other text as it is. */
export function spellTimestamp(text: string): string {
  const match = TIMESTAMP.exec(text);
  if (!match) return text;
  const [day, time, offset = ''] = partsOf(match);
  return `${day}T${time}${offset.replace(/(\d{2})(\d{2})$/, '$1:$2')}`;
}

/** Of a match of `TIMESTAMP`, with the one letter that stands for UTC. */
function partsOf([, day, time, , offset]: RegExpExecArray) {
  return [day, time, offset?.toUpperCase().replace(/UTC|GMT/, 'Z')] as const;
}

/**
 * The offsets of `zone` before and after the clock change that makes a local time ambiguous or
 * impossible; `text` is one that `parseMoment` found to be so.
 */
export function offsetsAround(text: string, zone: string): [before: string, after: string] {
  const [, day, time] = TIMESTAMP.exec(text.trim())!;
  return offsetsAt(epochOf(`${day}T${time}`)!, zone);
}

/** Reads a calendar day, or a timestamp of which the day in `zone` counts. */
export function parseDay(text: string, zone: string): Day | TimeFault {
  const day = readDay(text);
  if (day !== 'other-notation') return day;
  const moment = parseMoment(text, zone);
  return typeof moment === 'string' ? moment : { day: moment.local.slice(0, 10), moment };
}

function readDay(text: string): Day | 'not-a-time' | 'other-notation' {
  const day = text.trim();
  if (!DAY.test(day)) return 'other-notation';
  return epochOf(`${day}T00:00`) === undefined ? 'not-a-time' : { day };
}

/** The part of an address that names a revision: `2021-12-31T04:13Z` → `20211231T0413Z`. */
export function stampId(moment: Pick<Moment, 'instant'>): string {
  return moment.instant.replace(/[-:]/g, '');
}
