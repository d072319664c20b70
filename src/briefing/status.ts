import { Temporal } from 'temporal-polyfill';

/**
 * Status, date and every other point in time of a briefing.
 * Minutes are as fine as it gets: a briefing says what was known at 05:13, not at 05:13:22.
 */

/** A minute. `instant` sorts and compares as text; `local` is what the site's clock showed. */
export interface Moment {
  /** UTC, RFC 3339 to the minute: `2021-12-31T04:13Z`. */
  instant: string;
  /** Wall clock in the site's time zone: `2021-12-31T05:13`. */
  local: string;
  /** Offset of that wall clock from UTC: `+01:00`; to the minute, also before there were zones. */
  offset: string;
}

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
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads a timestamp to the minute (RFC 3339, offset optional; seconds are dropped). Jekyll and
 * git write offsets without a colon, as ISO 8601 allows, and Jekyll also "UTC".
 * Without an offset it is a wall-clock time in `zone` (IANA name).
 */
export function parseMoment(text: string, zone: string): Moment | TimeFault {
  const match = TIMESTAMP.exec(text.trim());
  if (!match) {
    const day = readDay(text);
    return typeof day === 'object' ? 'no-time-of-day' : day;
  }
  const [day, time, offset] = partsOf(match);
  try {
    if (offset) {
      const exact = Temporal.Instant.from(`${day}T${time}${offset}`);
      return withinYears(describe(exact.toZonedDateTimeISO(zone)));
    }
    const plain = Temporal.PlainDateTime.from(`${day}T${time}`, { overflow: 'reject' });
    return withinYears(fromLocal(plain, zone));
  } catch {
    return 'not-a-time';
  }
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
function partsOf([, day, time, offset]: RegExpExecArray) {
  return [day, time, offset?.toUpperCase().replace(/UTC|GMT/, 'Z')] as const;
}

function fromLocal(plain: Temporal.PlainDateTime, zone: string): Moment | TimeFault {
  try {
    return describe(plain.toZonedDateTime(zone, { disambiguation: 'reject' }));
  } catch {
    const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
    return earlier.toPlainDateTime().equals(plain) ? 'ambiguous' : 'impossible';
  }
}

/**
 * The offsets of `zone` before and after the clock change that makes a local time ambiguous or
 * impossible; `text` is one that `parseMoment` found to be so.
 */
export function offsetsAround(text: string, zone: string): [before: string, after: string] {
  const [, day, time] = TIMESTAMP.exec(text.trim())!;
  const plain = Temporal.PlainDateTime.from(`${day}T${time}`);
  const offset = (disambiguation: 'earlier' | 'later') =>
    describe(plain.toZonedDateTime(zone, { disambiguation })).offset;
  return [offset('earlier'), offset('later')];
}

/** Reads a calendar day, or a timestamp of which the day in `zone` counts. */
export function parseDay(text: string, zone: string): Day | TimeFault {
  const day = readDay(text);
  if (day !== 'other-notation') return day;
  const moment = parseMoment(text, zone);
  return typeof moment === 'string' ? moment : { day: moment.local.slice(0, 10), moment };
}

function readDay(text: string): Day | 'not-a-time' | 'other-notation' {
  if (!DAY.test(text.trim())) return 'other-notation';
  try {
    return { day: Temporal.PlainDate.from(text.trim(), { overflow: 'reject' }).toString() };
  } catch {
    return 'not-a-time';
  }
}

/** The minute in which `epochMilliseconds` falls, seen from `zone`. */
export function momentAt(epochMilliseconds: number, zone: string): Moment {
  const minute = Math.floor(epochMilliseconds / 60_000) * 60_000;
  return describe(Temporal.Instant.fromEpochMilliseconds(minute).toZonedDateTimeISO(zone));
}

/** The part of an address that names a revision: `2021-12-31T04:13Z` → `20211231T0413Z`. */
export function stampId(moment: Moment): string {
  return moment.instant.replace(/[-:]/g, '');
}

/** Dates are written by `Date`, which does it ten times as fast as `Temporal`. */
function describe({
  epochMilliseconds,
  offset,
  offsetNanoseconds,
}: Temporal.ZonedDateTime): Moment {
  const toMinute = (time: number) => new Date(time).toISOString().replace(/:\d\d\.\d+Z$/, '');
  return {
    instant: `${toMinute(epochMilliseconds)}Z`,
    local: toMinute(epochMilliseconds + offsetNanoseconds / 1e6),
    offset: offset.slice(0, 6),
  };
}
