import type { Moment } from './status.ts';

/**
 * Dates and times as readers see them. Intl formatters are slow to make and quick to use,
 * so each is made once per locale and zone.
 */

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let found = formatters.get(key);
  if (!found) formatters.set(key, (found = new Intl.DateTimeFormat(locale, options)));
  return found;
}

const noon = (day: string) => new Date(`${day}T12:00Z`);

/** `2021-12-31` → "31 December 2021" in `en-GB`. */
export function formatDay(day: string, locale: string): string {
  return formatter(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(noon(day));
}

/** `2021-12` → "December 2021"; `{ year: false }` → "December". */
export function formatMonth(month: string, locale: string, { year = true } = {}): string {
  const options: Intl.DateTimeFormatOptions = { month: 'long', timeZone: 'UTC' };
  if (year) options.year = 'numeric';
  return formatter(locale, options).format(noon(`${month}-15`));
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
  const parts = formatter(locale, { timeZone: zone, timeZoneName: 'short' }).formatToParts(
    new Date(moment.instant),
  );
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
 * (the profile of ISO 8601 that HTML's `<time datetime>` takes).
 */
export function formatVague(at: string, locale: string): string {
  if (/^\d{4}$/.test(at)) return at;
  if (/^\d{4}-\d{2}$/.test(at)) return formatMonth(at, locale);
  const day = formatDay(at.slice(0, 10), locale);
  return at.length > 10 ? `${day}, ${at.slice(11, 16)}` : day;
}
