import type { z } from 'zod';
import { parseDay, spellTimestamp } from './timestamp.ts';

/**
 * Points in time as exact as their writer knew them: a year, a month, a day or a timestamp
 * (the profile of ISO 8601 that HTML's `<time datetime>` takes).
 */

const VAGUE_TIME = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/** The schema of such a point, made from that of text; it takes what front matter takes too. */
export const vagueTime = (text: z.ZodString) =>
  text
    .overwrite(spellTimestamp)
    .regex(VAGUE_TIME, {
      error:
        'must be a year, a month, a day or a timestamp, such as 2022, 2022-01, 2022-01-10 or 2022-01-10T20:45',
      abort: true,
    })
    .refine(isOnCalendar, 'is on no calendar; look at its month, day and time');

/** Clock changes are the zone's matter, and of no weight for an announcement. */
function isOnCalendar(at: string): boolean {
  const whole = at.length < 10 ? `${at}${'-01-01'.slice(at.length - 4)}` : at;
  return parseDay(whole, 'UTC') !== 'not-a-time';
}

const LOCAL = 'YYYY-MM-DDThh:mm'.length;
const DAY = 86_400_000;

/** Whether an end certainly lies before its beginning; a month holds all of its days. */
export function endsBefore(until: string, at: string): boolean {
  const [end, begin] = [until, at].map((one) => one.length > LOCAL);
  if (end && begin) return Date.parse(until) < Date.parse(at);
  // Which day an offset means on the clock of the site is not known here, so a day is given.
  const from = end || begin ? dayBefore(at) : at;
  const shared = Math.min(until.length, at.length, LOCAL);
  return until.slice(0, shared) < from.slice(0, shared);
}

const dayBefore = (at: string): string =>
  new Date(Date.parse(at.length === LOCAL ? `${at}Z` : at) - DAY).toISOString();
