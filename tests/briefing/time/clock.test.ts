import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { momentAt } from '../../../src/briefing/time/clock.ts';
import { minutes, zone } from './zones.ts';

describe('momentAt', () => {
  it('says the same minute three times: instant = local + offset', () => {
    fc.assert(
      fc.property(minutes, zone, (minute, name) => {
        const moment = momentAt(minute * 60_000, name);
        expect(Date.parse(moment.instant)).toBe(minute * 60_000);
        expect(Date.parse(moment.local + moment.offset)).toBe(minute * 60_000);
      }),
    );
  });

  it('writes what Temporal writes, in every year that can be written', () => {
    const any = fc.integer({ min: -1.06e9, max: Date.UTC(9999, 11, 31) / 60_000 });
    fc.assert(
      fc.property(any, zone, (minutes, name) => {
        const time = minutes * 60_000;
        const minute = { smallestUnit: 'minute' } as const;
        const zoned = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(name);
        const moment = momentAt(time, name);
        expect(moment.instant).toBe(zoned.toInstant().toString(minute));
        expect(moment.local).toBe(zoned.toPlainDateTime().toString(minute));
      }),
    );
  });

  it('drops seconds, also before 1970', () => {
    expect(momentAt(-1, 'UTC').instant).toBe('1969-12-31T23:59Z');
  });

  it('gives an offset that <time datetime> takes, also before there were zones', () => {
    expect(momentAt(Date.UTC(1850), 'Europe/Berlin').offset).toMatch(/^[+-]\d\d:\d\d$/);
  });
});
