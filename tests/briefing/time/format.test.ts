import { describe, expect, it } from 'vitest';
import {
  formatDay,
  formatMoment,
  formatMonth,
  formatSpan,
  formatVague,
  zoneName,
} from '../../../src/briefing/time/format.ts';
import type { Moment } from '../../../src/briefing/time/clock.ts';
import { parseMoment } from '../../../src/briefing/time/timestamp.ts';

const moment = (text: string, zone: string) => parseMoment(text, zone) as Moment;

describe('formatMoment', () => {
  it('writes day, time and zone as en-GB does', () => {
    const status = moment('2021-12-31T05:13', 'Europe/Berlin');
    expect(formatMoment(status, 'en-GB', 'Europe/Berlin')).toEqual({
      day: '31 December 2021',
      time: '05:13',
      zone: 'CET',
    });
  });

  it('writes midnight as 00:00 of the day that begins', () => {
    const status = moment('2022-01-01T00:00', 'Europe/Berlin');
    expect(formatMoment(status, 'en-GB', 'Europe/Berlin')).toMatchObject({
      day: '1 January 2022',
      time: '00:00',
    });
  });

  it('keeps the wall clock of the site, whatever offset the writer gave', () => {
    const status = moment('2021-12-31T23:30-05:00', 'Europe/Berlin');
    expect(formatMoment(status, 'en-GB', 'Europe/Berlin')).toEqual({
      day: '1 January 2022',
      time: '05:30',
      zone: 'CET',
    });
  });
});

describe('zoneName', () => {
  it.each([
    ['Europe/Berlin', '2021-06-30T12:00', 'CEST'],
    ['Europe/London', '2021-12-31T12:00', 'GMT'],
    ['Europe/London', '2021-06-30T12:00', 'BST'],
    ['UTC', '2021-06-30T12:00', 'UTC'],
    // en-GB has no name for these.
    ['Asia/Kolkata', '2021-06-30T12:00', 'UTC+05:30'],
    ['America/New_York', '2021-12-31T12:00', 'UTC-05:00'],
    ['Africa/Abidjan', '2021-12-31T12:00', 'GMT'],
  ])('%s at %s is %s in en-GB', (zone, at, name) => {
    expect(zoneName(moment(at, zone), 'en-GB', zone)).toBe(name);
  });

  it('goes by the locale: German knows MEZ, American English EST', () => {
    expect(zoneName(moment('2021-12-31T12:00', 'Europe/Berlin'), 'de', 'Europe/Berlin')).toBe(
      'MEZ',
    );
    expect(
      zoneName(moment('2021-12-31T12:00', 'America/New_York'), 'en-US', 'America/New_York'),
    ).toBe('EST');
  });
});

describe('days and months', () => {
  it('writes them as the locale does', () => {
    expect(formatDay('2022-01-01', 'en-GB')).toBe('1 January 2022');
    expect(formatDay('2022-01-01', 'de')).toBe('1. Januar 2022');
    expect(formatMonth('2021-12', 'en-GB')).toBe('December 2021');
    expect(formatMonth('2021-12', 'en-GB', { year: false })).toBe('December');
  });

  it('writes a day before 100 with its own year', () => {
    expect(formatDay('0044-03-15', 'en-GB')).toContain('44');
  });
});

describe('formatVague', () => {
  it.each([
    ['2022', '2022'],
    ['2022-01', 'January 2022'],
    ['2022-01-10', '10 January 2022'],
    ['2022-01-10T09:00', '10 January 2022, 09:00 CET'],
    ['2022-07-10T09:00', '10 July 2022, 09:00 CEST'],
    ['2022-01-10T09:00+01:00', '10 January 2022, 09:00 CET'],
    ['2022-01-10T23:30Z', '11 January 2022, 00:30 CET'],
  ])('writes %s no more exactly than it is: %s', (at, text) => {
    expect(formatVague(at, 'en-GB', 'Europe/Berlin')).toBe(text);
  });
});

describe('formatSpan', () => {
  it.each([
    ['2022-01-10', undefined, 'en-GB', '10 January 2022'],
    ['2022-01-09', '2022-01-10', 'en-GB', '9 – 10 January 2022'],
    ['2021-12-31', '2022-01-02', 'de', '31. Dezember 2021 – 2. Januar 2022'],
    ['2022-01', '2022-03', 'en-GB', 'January 2022 – March 2022'],
    ['2022-01-10T09:00', '2022-01-11', 'en-GB', '10 January 2022, 09:00 CET – 11 January 2022'],
  ])('writes %s to %s in %s as %s', (at, until, locale, text) => {
    // Intl sets thin spaces around its dash.
    const span = formatSpan(at, until, locale, 'Europe/Berlin').replaceAll('\u2009', ' ');
    expect(span).toBe(text);
  });
});
