import { Temporal } from 'temporal-polyfill';
import { stretchAt, type Stretch } from './zone-offsets.ts';

/** Minutes, as the clocks of a time zone (IANA name) show them. */

/** A minute. `instant` sorts and compares as text; `local` is what the site's clock showed. */
export interface Moment {
  /** UTC, RFC 3339 to the minute: `2021-12-31T04:13Z`. */
  instant: string;
  /** Wall clock in the site's time zone: `2021-12-31T05:13`. */
  local: string;
  /** Offset of that wall clock from UTC: `+01:00`; to the minute, also before there were zones. */
  offset: string;
}

/**
 * The minute in which `epochMilliseconds` falls, seen from `zone`. Like all that asks for a zone,
 * throws a `RangeError` where there is none of that name.
 */
export const momentAt = (epochMilliseconds: number, zone: string): Moment =>
  describe(epochMilliseconds, stretchAt(epochMilliseconds, zone));

/** Seconds are cut off at the very end, because offsets had some before there were zones. */
const describe = (time: number, { ahead, offset }: Stretch): Moment => ({
  instant: `${toMinute(time)}Z`,
  local: toMinute(time + ahead),
  offset: offset.slice(0, 6),
});

/** `2021-12-31T05:13`, in UTC. */
export const toMinute = (epochMilliseconds: number): string =>
  new Date(epochMilliseconds).toISOString().replace(/:\d\d\.\d+Z$/, '');

/** The minute of a point in time (UTC, RFC 3339, seconds or not), written as instants are. */
export const minuteOf = (time: string): string => `${time.slice(0, 16)}Z`;

/** No clock was ever changed by more than a day, so that two days away a change is of no account. */
const FAR = 2 * 24 * 60 * 60_000;

/**
 * The minute at which the clocks of `zone` show `clock`, given in milliseconds as if they were
 * those of UTC; or whether a change makes them show it twice, or never.
 */
export function momentOn(clock: number, zone: string): Moment | 'ambiguous' | 'impossible' {
  const stretch = stretchAt(clock, zone);
  const time = clock - stretch.ahead;
  const isFar = stretch.from + FAR <= time && time < stretch.until - FAR;
  if (isFar) return describe(time, stretch);
  const [earlier, later] = readings(clock, zone);
  if (earlier.equals(later)) return momentAt(earlier.epochMilliseconds, zone);
  const shown = earlier.epochMilliseconds + earlier.offsetNanoseconds / 1e6;
  return shown === clock ? 'ambiguous' : 'impossible';
}

/** The first minute of a calendar day (`2021-12-31`) in `zone`: midnight, unless that never was. */
export const startOfDay = (day: string, zone: string): Moment =>
  momentAt(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds, zone);

/** The offsets of `zone` before and after the change that makes `clock` ambiguous or impossible. */
export function offsetsAt(clock: number, zone: string): [before: string, after: string] {
  const [earlier, later] = readings(clock, zone);
  return [
    momentAt(earlier.epochMilliseconds, zone).offset,
    momentAt(later.epochMilliseconds, zone).offset,
  ];
}

/** What `clock` may mean: the same twice, unless it is ambiguous or impossible. */
function readings(clock: number, zone: string): [Temporal.ZonedDateTime, Temporal.ZonedDateTime] {
  const plain = Temporal.PlainDateTime.from(toMinute(clock));
  return [
    plain.toZonedDateTime(zone, { disambiguation: 'earlier' }),
    plain.toZonedDateTime(zone, { disambiguation: 'later' }),
  ];
}
