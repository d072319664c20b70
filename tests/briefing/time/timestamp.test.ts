import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { momentAt, type Moment } from '../../../src/briefing/time/clock.ts';
import {
  offsetsAround,
  parseDay,
  parseEmbargo,
  parseMoment,
  stampId,
} from '../../../src/briefing/time/timestamp.ts';
import { minutes, zone } from './zones.ts';

const berlin = 'Europe/Berlin';

const orFault = <Value>(read: () => Value): Value | 'not-a-time' => {
  try {
    return read();
  } catch {
    return 'not-a-time';
  }
};

describe('parseMoment', () => {
  it('reads back its own instant, and its local time with offset', () => {
    fc.assert(
      fc.property(minutes, zone, (minute, name) => {
        const moment = momentAt(minute * 60_000, name);
        expect(parseMoment(moment.instant, name)).toEqual(moment);
        expect(parseMoment(moment.local + moment.offset, name)).toEqual(moment);
      }),
    );
  });

  it('reads a bare local time as that time, or asks for an offset because a clock was put back', () => {
    fc.assert(
      fc.property(minutes, zone, (minute, name) => {
        const moment = momentAt(minute * 60_000, name);
        const read = parseMoment(moment.local, name);
        if (read !== 'ambiguous') expect(read).toEqual(moment);
      }),
    );
  });

  it('reads every clock as Temporal does, also around its changes and when offsets had seconds', () => {
    const since1840 = fc.integer({
      min: Date.UTC(1840) / 60_000,
      max: Date.UTC(2100) / 60_000,
    });
    fc.assert(
      fc.property(since1840, fc.integer({ min: -5000, max: 5000 }), zone, (minute, shift, name) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toZonedDateTimeISO(
          name,
        );
        const change = zoned.getTimeZoneTransition('next') ?? zoned;
        for (const minutes of [shift, Math.trunc(shift / 40)]) {
          const near = change.toPlainDateTime().add({ minutes });
          const written = near.toString({ smallestUnit: 'minute' });
          const plain = Temporal.PlainDateTime.from(written);
          const [first, last] = (['earlier', 'later'] as const).map((disambiguation) =>
            plain.toZonedDateTime(name, { disambiguation }),
          ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime];
          const read = parseMoment(written, name);
          if (first.equals(last)) {
            expect(read).toEqual(momentAt(first.epochMilliseconds, name));
            expect(read).toMatchObject({ local: written });
          } else {
            expect(read).toBe(first.toPlainDateTime().equals(plain) ? 'ambiguous' : 'impossible');
          }
        }
      }),
    );
  });

  it('knows the days, minutes and offsets that Temporal knows', () => {
    const figure = (max: number) =>
      fc.integer({ min: 0, max }).map((number) => String(number).padStart(2, '0'));
    const offset = fc.oneof(
      fc.constant('Z'),
      fc
        .tuple(fc.constantFrom('+', '-'), figure(26), figure(62))
        .map(([sign, ...at]) => sign + at.join(':')),
    );
    const year = fc.integer({ min: 1, max: 9998 }).map((number) => String(number).padStart(4, '0'));
    const day = fc.tuple(year, figure(14), figure(33)).map((parts) => parts.join('-'));
    const time = fc.tuple(figure(25), figure(61)).map((parts) => parts.join(':'));
    fc.assert(
      fc.property(day, time, offset, (day, time, offset) => {
        const written = `${day}T${time}${offset}`;
        const exact = orFault(() => Temporal.Instant.from(written).epochMilliseconds);
        const read = parseMoment(written, 'UTC');
        expect(typeof read === 'string' ? read : Date.parse(read.instant)).toBe(exact);
        const plain = orFault(() => Temporal.PlainDate.from(day).toString());
        const onCalendar = parseDay(day, 'UTC');
        expect(typeof onCalendar === 'string' ? onCalendar : onCalendar.day).toBe(plain);
      }),
      { numRuns: 1000 },
    );
  });

  it('sorts as text in the order of time', () => {
    fc.assert(
      fc.property(minutes, minutes, zone, (a, b, name) => {
        const [first, second] = [momentAt(a * 60_000, name), momentAt(b * 60_000, name)];
        expect(first.instant < second.instant).toBe(a < b);
      }),
    );
  });

  it.each([
    ['2021-12-31T05:13', '2021-12-31T04:13Z'],
    ['2021-12-31 05:13', '2021-12-31T04:13Z'],
    ['2021-12-31t05:13', '2021-12-31T04:13Z'],
    ['2021-12-31T05:13:59', '2021-12-31T04:13Z'],
    ['2021-12-31T05:13:59.999999999', '2021-12-31T04:13Z'],
    ['2021-12-31T05:13Z', '2021-12-31T05:13Z'],
    ['2021-12-31T05:13z', '2021-12-31T05:13Z'],
    ['2021-12-31 05:13:00 UTC', '2021-12-31T05:13Z'],
    ['2021-12-31T05:13-05:00', '2021-12-31T10:13Z'],
    ['2021-12-31T05:13 +05:45', '2021-12-30T23:28Z'],
    ['2015-01-05 12:00:00 -0400', '2015-01-05T16:00Z'],
    ['2015-01-05T12:00+0545', '2015-01-05T06:15Z'],
    ['  2021-06-30T05:13 ', '2021-06-30T03:13Z'],
    ['2024-02-29T00:00', '2024-02-28T23:00Z'],
  ])('reads %s as %s', (written, instant) => {
    expect((parseMoment(written, berlin) as Moment).instant).toBe(instant);
  });

  it.each([
    ['2021-12-31', 'no-time-of-day'],
    ['2021-02-30', 'not-a-time'],
    ['2021-12-31T24:00', 'not-a-time'],
    ['2021-12-31T05:60', 'not-a-time'],
    ['2021-02-30T05:13', 'not-a-time'],
    ['2023-02-29T05:13', 'not-a-time'],
    ['2021-13-01T05:13', 'not-a-time'],
    ['2021-00-10T05:13', 'not-a-time'],
    ['2021-12-31T05:13+25:00', 'not-a-time'],
    ['9999-12-31T23:59:59Z', 'not-a-time'],
    ['0000-01-01T00:00+14:00', 'not-a-time'],
    ['0000-01-01T00:00', 'not-a-time'],
    ['2021-12-31T05:13+2500', 'not-a-time'],
    ['yesterday', 'other-notation'],
    ['', 'other-notation'],
    ['31.12.2021 05:13', 'other-notation'],
    ['2021-12-31T5:13', 'other-notation'],
    ['2021-12-31T05:13+01', 'other-notation'],
    ['21-12-31T05:13', 'other-notation'],
    ['+02021-12-31T05:13', 'other-notation'],
    ['2021-12-31T05:13[Europe/Berlin]', 'other-notation'],
    ['2021-12-31T05:13\n+01:00x', 'other-notation'],
  ])('says what keeps %j from being a time: %s', (written, fault) => {
    expect(parseMoment(written, berlin)).toBe(fault);
  });

  it.each([
    ['Europe/Berlin', '1850-01-01T00:00'],
    ['Europe/Dublin', '1916-04-24T12:00'],
    ['Africa/Monrovia', '1971-05-01T08:00'],
  ])('shows in %s the clock of %s, when its offset had seconds', (name, local) => {
    expect(parseMoment(local, name)).toMatchObject({ local });
    expect(parseDay(local, name)).toMatchObject({ day: local.slice(0, 10) });
  });

  it('throws for a zone that there is not', () => {
    expect(() => parseMoment('2021-12-31T05:13', 'MEZ')).toThrow(RangeError);
  });

  it.each([
    ['Europe/Berlin', '2021-03-28T02:30', 'impossible'],
    ['Europe/Berlin', '2021-10-31T02:30', 'ambiguous'],
    ['America/New_York', '2021-03-14T02:00', 'impossible'],
    ['America/New_York', '2021-11-07T01:59', 'ambiguous'],
    // Half an hour: put forward at 02:00 and back to 01:30.
    ['Australia/Lord_Howe', '2021-10-03T02:15', 'impossible'],
    ['Australia/Lord_Howe', '2021-04-04T01:45', 'ambiguous'],
    // A whole day that Samoa left out.
    ['Pacific/Apia', '2011-12-30T12:00', 'impossible'],
  ])('in %s, %s is %s', (name, written, fault) => {
    expect(parseMoment(written, name)).toBe(fault);
  });

  it.each([
    ['Europe/Berlin', '2021-03-28T01:59', '2021-03-28T00:59Z'],
    ['Europe/Berlin', '2021-03-28T03:00', '2021-03-28T01:00Z'],
    ['Europe/Berlin', '2021-10-31T03:00', '2021-10-31T02:00Z'],
    ['Australia/Lord_Howe', '2021-10-03T02:30', '2021-10-02T15:30Z'],
    ['Australia/Lord_Howe', '2021-04-04T01:29', '2021-04-03T14:29Z'],
  ])('in %s, the clock change does not reach %s', (name, written, instant) => {
    expect((parseMoment(written, name) as Moment).instant).toBe(instant);
  });

  it('tells the two halves of an ambiguous hour apart by their offsets', () => {
    const summer = parseMoment('2021-10-31T02:30+02:00', berlin) as Moment;
    const winter = parseMoment('2021-10-31T02:30+01:00', berlin) as Moment;
    expect([summer.local, winter.local]).toEqual(['2021-10-31T02:30', '2021-10-31T02:30']);
    expect([summer.instant, winter.instant]).toEqual(['2021-10-31T00:30Z', '2021-10-31T01:30Z']);
  });

  it('rejects an impossible date with an offset too', () => {
    expect(parseMoment('2021-02-30T05:13Z', berlin)).toBe('not-a-time');
  });
});

describe('parseEmbargo', () => {
  it.each([
    ['2026-12-01T06:00', '2026-12-01T05:00Z'],
    ['2026-12-01T06:00:00', '2026-12-01T05:00Z'],
    ['2026-12-01T06:00:00.000Z', '2026-12-01T06:00Z'],
    ['2026-12-01T06:00:01Z', '2026-12-01T06:01Z'],
    ['2026-12-01T06:59:59+01:00', '2026-12-01T06:00Z'],
    ['2026-12-31 23:59:00.5Z', '2027-01-01T00:00Z'],
  ])('holds %s until %s', (written, instant) => {
    expect(parseEmbargo(written, berlin)).toMatchObject({ instant });
  });

  it('says what keeps a text from being a time', () => {
    expect(parseEmbargo('2026-02-30T05:13:20', berlin)).toBe('not-a-time');
    expect(parseEmbargo('9999-12-31T23:59:30Z', 'UTC')).toBe('not-a-time');
  });
});

describe('parseDay', () => {
  it('takes a day as it is, in any zone', () => {
    expect(parseDay(' 2021-12-31 ', 'Pacific/Kiritimati')).toEqual({ day: '2021-12-31' });
  });

  it('takes the day of a timestamp in the site’s zone', () => {
    expect(parseDay('2021-12-31T23:30Z', berlin)).toMatchObject({
      day: '2022-01-01',
      moment: { instant: '2021-12-31T23:30Z' },
    });
  });

  it.each([
    ['2021-02-30', 'not-a-time'],
    ['2021-13-01', 'not-a-time'],
    ['2021-02-30T05:13', 'not-a-time'],
    ['2021-1-1', 'other-notation'],
    ['1.3.2026', 'other-notation'],
    ['2021', 'other-notation'],
    ['soon', 'other-notation'],
  ])('says what keeps %s from being a day: %s', (written, fault) => {
    expect(parseDay(written, berlin)).toBe(fault);
  });

  it('passes on that a clock change made a time impossible', () => {
    expect(parseDay('2021-03-28T02:30', berlin)).toBe('impossible');
  });
});

describe('offsetsAround', () => {
  it.each([
    ['Europe/Berlin', '2021-10-31T02:30', ['+02:00', '+01:00']],
    ['Europe/Berlin', '2021-03-28T02:30', ['+01:00', '+02:00']],
    ['America/New_York', ' 2021-11-07 01:30 ', ['-04:00', '-05:00']],
    ['Australia/Lord_Howe', '2021-10-03T02:15', ['+10:30', '+11:00']],
    ['Pacific/Apia', '2011-12-30T12:00', ['-10:00', '+14:00']],
  ])('names those of %s about %s', (zone, text, offsets) => {
    expect(offsetsAround(text, zone)).toEqual(offsets);
  });
});

describe('stampId', () => {
  it('names a revision in UTC', () => {
    expect(stampId(parseMoment('2021-12-31T05:13', berlin) as Moment)).toBe('20211231T0413Z');
  });

  it('is one to one and sorts like time', () => {
    fc.assert(
      fc.property(minutes, minutes, (a, b) => {
        const [first, second] = [a, b].map((minute) =>
          stampId(momentAt(minute * 60_000, berlin)),
        ) as [string, string];
        expect(first).toMatch(/^\d{8}T\d{4}Z$/);
        expect(first < second).toBe(a < b);
      }),
    );
  });
});
