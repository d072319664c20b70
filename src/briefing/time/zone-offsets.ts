import { Temporal } from 'temporal-polyfill';

/**
 * Offsets of time zones from UTC. `Temporal` knows them, but takes long to say, and a site asks for
 * one zone thousands of times; so it is asked once for each stretch between two clock changes. That
 * takes longer still, some milliseconds, of which a site has need for two stretches a year.
 */

/** A stretch of time in which the clocks of a zone are not changed; epoch milliseconds. */
export interface Stretch {
  from: number;
  until: number;
  /** What they are ahead of UTC, in milliseconds. */
  ahead: number;
  /** The same as `Temporal` writes it: `+01:00`, before there were zones with seconds. */
  offset: string;
}

const known = new Map<string, Stretch[]>();

/**
 * The stretch in which a moment lies (epoch milliseconds), in `zone` (IANA name). Throws a
 * `RangeError` where there is no such zone.
 */
export function stretchAt(time: number, zone: string): Stretch {
  let stretches = known.get(zone);
  if (!stretches) known.set(zone, (stretches = []));
  let stretch = stretches.find(({ from, until }) => from <= time && time < until);
  if (!stretch) stretches.push((stretch = askFor(time, zone)));
  return stretch;
}

function askFor(time: number, zone: string): Stretch {
  const at = (moment: number) =>
    Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
  const zoned = at(time);
  // The change at the very moment is the beginning of its stretch, and "previous" is before it.
  const before = at(time + 1).getTimeZoneTransition('previous');
  const after = zoned.getTimeZoneTransition('next');
  return {
    from: before?.epochMilliseconds ?? -Infinity,
    until: after?.epochMilliseconds ?? Infinity,
    ahead: zoned.offsetNanoseconds / 1e6,
    offset: zoned.offset,
  };
}
