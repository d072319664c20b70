import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMoment } from '../../../src/briefing/time/timestamp.ts';
import { instantIn, localIn } from '../../../src/client/as-of/zone.ts';

const zones = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Apia',
);
const minutes = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((time) => new Date(Math.floor(time.getTime() / 60_000) * 60_000));

describe('the clock of a zone', () => {
  it('is read as front matter is, wherever that says one time', () => {
    fc.assert(
      fc.property(minutes, zones, (time, zone) => {
        const local = localIn(time, zone);
        const moment = parseMoment(local, zone);
        if (typeof moment === 'object') expect(instantIn(local, zone)).toBe(moment.instant);
      }),
    );
  });

  it('gives the later of two times that look the same', () => {
    expect(instantIn('2022-10-30T02:30', 'Europe/Berlin')).toBe('2022-10-30T01:30Z');
  });

  it('gives the minute before a change for a time that it leaves out', () => {
    expect(instantIn('2022-03-27T02:30', 'Europe/Berlin')).toBe('2022-03-27T00:59Z');
  });

  it.each(['', 'soon', '2022-13-01T00:00', '2022-01-01'])('gives nothing for %j', (text) => {
    expect(instantIn(text, 'UTC')).toBeUndefined();
  });
});
