import { parseMoment } from '../../briefing/time/timestamp.ts';

/** A time without an offset is one of the site's zone; days stay days. */
export function withOffset(at: string, zone: string): string {
  const moment = parseMoment(at, zone);
  return typeof moment === 'string' ? at : `${moment.local}${moment.offset}`;
}
