import type { Moment } from './clock.ts';
import { parseMoment } from './timestamp.ts';

/**
 * Dates and times as readers see them. Intl formatters are slow to make and quick to use,
 * so each is made once per locale and zone.
 */

const formatters = new Map<Intl.DateTimeFormatOptions, Map<string, Intl.DateTimeFormat>>();

/** `options` is one of the constants below. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const known = formatters.get(options) ?? new Map<string, Intl.DateTimeFormat>();
  const found = known.get(locale) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(options, known.set(locale, found));
  return found;
}

const noon = (day: string) => new Date(`${day}T12:00Z`);

const longDay: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
};
const monthAlone: Intl.DateTimeFormatOptions = { month: 'long', timeZone: 'UTC' };
const longMonth: Intl.DateTimeFormatOptions = { ...monthAlone, year: 'numeric' };

/** `2021-12-31` → "31 December 2021" in `en-GB`. */
export const formatDay = (day: string, locale: string): string =>
  formatter(locale, longDay).format(noon(day));

/** `2021-12` → "December 2021"; `{ year: false }` → "December". */
export function formatMonth(month: string, locale: string, { year = true } = {}): string {
  return formatter(locale, year ? longMonth : monthAlone).format(noon(`${month}-15`));
}

const zoneNames = new Map<string, string>();

/** The zone as the locale names it at that moment ("CET"), else its offset ("UTC+01:00"). */
export function zoneName(moment: Moment, locale: string, zone: string): string {
  // Within a year, a zone has one name for each of its offsets.
  const key = [locale, zone, moment.local.slice(0, 4), moment.offset].join();
  let name = zoneNames.get(key);
  if (name === undefined) zoneNames.set(key, (name = readZoneName(moment, locale, zone)));
  return name;
}

function readZoneName(moment: Moment, locale: string, zone: string): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'short' });
  const parts = format.formatToParts(new Date(moment.instant));
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
  if (/^\p{L}{2,5}$/u.test(name)) return name;
  return moment.offset === '+00:00' ? 'UTC' : `UTC${moment.offset}`;
}

/** A moment taken apart for a stamp: "31 December 2021", "05:13", "CET". */
export function formatMoment(
  moment: Moment,
  locale: string,
  zone: string,
): { day: string; time: string; zone: string } {
  return {
    day: formatDay(moment.local.slice(0, 10), locale),
    time: moment.local.slice(11),
    zone: zoneName(moment, locale, zone),
  };
}

/**
 * A point in time as exact as the writer knew it: a year, a month, a day or a timestamp
 * (the profile of ISO 8601 that HTML's `<time datetime>` takes), of which the clock and the name
 * are those of `zone`, as in a stamp.
 */
export function formatVague(at: string, locale: string, zone: string): string {
  if (/^\d{4}$/.test(at)) return at;
  if (/^\d{4}-\d{2}$/.test(at)) return formatMonth(at, locale);
  const moment = at.length > 10 ? parseMoment(at, zone) : undefined;
  if (moment === undefined || typeof moment === 'string') return formatDay(at.slice(0, 10), locale);
  const { day, time, zone: name } = formatMoment(moment, locale, zone);
  return `${day}, ${time} ${name}`;
}

/** From one such point to another, which may be missing; days in the shortest form. */
export function formatSpan(
  at: string,
  until: string | undefined,
  locale: string,
  zone: string,
): string {
  if (!until) return formatVague(at, locale, zone);
  if (at.length === 10 && until.length === 10) {
    return formatter(locale, longDay).formatRange(noon(at), noon(until));
  }
  return `${formatVague(at, locale, zone)} – ${formatVague(until, locale, zone)}`;
}
