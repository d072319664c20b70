import { nearest } from '../../briefing/text/nearest.ts';
import { isRecord } from './features.ts';

/** What the facts of `src/site.ts` may be, one by one. */

export const text =
  (holds: (value: string) => boolean) =>
  (value: unknown): boolean =>
    typeof value === 'string' && holds(value);

export const optional =
  (holds: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || holds(value);

/** Whether `Intl`, which throws at what is no tag at all, knows it. */
const known = (ask: () => unknown): boolean => {
  try {
    return Boolean(ask());
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
export const isLanguage = (tag: string) => known(() => languages.of(tag));
// For a locale without data, dates would be written in that of whichever machine builds.
export const isLocale = (tag: string) =>
  known(() => Intl.DateTimeFormat.supportedLocalesOf(tag).length);
export const isZone = (name: string) =>
  known(() => new Intl.DateTimeFormat('en', { timeZone: name }));

export const isFormerZone = (former: unknown): boolean =>
  isRecord(former) &&
  text((until) => /^\d{4}-\d{2}-\d{2}/.test(until) && !Number.isNaN(Date.parse(until)))(
    former.until,
  ) &&
  text(isZone)(former.zone);

export const withHyphens = (
  tag: string,
  holds: (tag: string) => boolean,
  otherwise: string,
): string => {
  const mended = tag.replaceAll('_', '-');
  return holds(mended) ? mended : otherwise;
};

const cityOf = (zone: string) => zone.split('/').at(-1)!;

/** The zone that was most likely meant; of a whole name, too much is the same in all of them. */
export function zoneLike(name: string): string {
  const zones = Intl.supportedValuesOf('timeZone');
  const city = nearest(cityOf(name), zones.map(cityOf));
  return zones.find((zone) => cityOf(zone) === city) ?? 'Europe/Berlin';
}
