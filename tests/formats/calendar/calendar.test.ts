import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { announced, type ToldEvents } from '../../../src/briefing/lists/announced.ts';
import { eventsOf } from '../../../src/briefing/lists/events.ts';
import { momentAt } from '../../../src/briefing/time/clock.ts';
import type { EventFact } from '../../../src/briefing/vocabulary/facts.ts';
import type { BriefingView } from '../../../src/briefing/view.ts';
import { calendar } from '../../../src/formats/calendar/calendar.ts';
import { view } from '../../briefing/views.ts';

const settings = {
  name: 'Desk & "Sons", for; all',
  page: 'https://example.org/events/',
  host: 'example.org',
  zone: 'Europe/Berlin',
  nameOf: (id: string) => `briefings/${id}`,
  absolute: (address: string) => `https://example.org${address}`,
};
const FIRST = '2021-12-31T05:13';
const status = (local: string) => momentAt(Date.parse(`${local}+01:00`), 'Europe/Berlin');

/** A briefing that tells of events, with what its revisions told of them, newest first. */
interface Telling {
  view: BriefingView;
  past: ToldEvents[];
}

function telling(id: string, ...revisions: [status: string, events: EventFact[]][]): Telling {
  const [[latest, events] = [FIRST, []]] = revisions;
  return {
    view: view(id, { status: latest, topics: ['Ukraine'] }, { events }),
    past: revisions.map(([at, told]) => ({ status: status(at), events: told })),
  };
}

const eventsIn = (...all: Telling[]) =>
  announced(
    eventsOf(all.map((one) => one.view)),
    (id) => all.find((one) => one.view.id === id)!.past,
  );
const written = (...all: Telling[]): string => calendar(eventsIn(...all), settings);

/** The events of a calendar, as ical.js reads them. */
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((component) => ({ component, event: new ICAL.Event(component) }));
const one = (...all: Telling[]) => read(written(...all))[0]!;
const only = (event: EventFact) => one(telling('a', [FIRST, [event]])).event;
const said = ({ component }: ReturnType<typeof one>, name: string) =>
  String(component.getFirstPropertyValue(name));

const talks: EventFact = { at: '2022-01-10', place: 'Geneva', text: 'The two sides meet.' };

describe('times of events', () => {
  it.each([
    ['a day', { at: '2022-01-10' }, '2022-01-10', '2022-01-11'],
    ['days', { at: '2022-01-10', until: '2022-01-12' }, '2022-01-10', '2022-01-13'],
    ['a day until a month', { at: '2022-01-10', until: '2022-02' }, '2022-01-10', '2022-01-11'],
    [
      'a minute of the site’s zone',
      { at: '2022-01-10T20:45' },
      '2022-01-10T19:45:00Z',
      '2022-01-10T19:45:00Z',
    ],
    [
      'a minute in summer',
      { at: '2022-07-10T20:45' },
      '2022-07-10T18:45:00Z',
      '2022-07-10T18:45:00Z',
    ],
    [
      'a minute with an offset',
      { at: '2022-01-10T20:45-05:00' },
      '2022-01-11T01:45:00Z',
      '2022-01-11T01:45:00Z',
    ],
    [
      'minutes',
      { at: '2022-01-10T20:45', until: '2022-01-10T22:00' },
      '2022-01-10T19:45:00Z',
      '2022-01-10T21:00:00Z',
    ],
    [
      'a minute until a day',
      { at: '2022-01-10T20:45', until: '2022-01-11' },
      '2022-01-10T19:45:00Z',
      '2022-01-11T23:00:00Z',
    ],
    [
      'a day until a minute',
      { at: '2022-01-10', until: '2022-01-11T20:45' },
      '2022-01-10',
      '2022-01-12',
    ],
    ['a minute that never was', { at: '2022-03-27T02:30' }, '2022-03-27', '2022-03-28'],
  ])('%s', (_, times, start, end) => {
    const event = only({ ...talks, ...times });
    expect([String(event.startDate), String(event.endDate)]).toEqual([start, end]);
    expect(event.startDate.isDate).toBe(start.length === 10);
  });

  it.each(['2022', '2022-01'])('%s is no day, so that no calendar has it', (at) => {
    expect(written(telling('a', [FIRST, [{ ...talks, at }]]))).not.toContain('VEVENT');
  });

  it('what was over when it was told of was not announced', () => {
    const past = { ...talks, at: '2021-12-30' };
    expect(written(telling('a', [FIRST, [past]]))).not.toContain('VEVENT');
    // It stays in the calendar when it is over.
    expect(
      read(written(telling('a', ['2022-02-01T06:00', [talks]], [FIRST, [talks]]))),
    ).toHaveLength(1);
  });
});

describe('an event', () => {
  it('has its words, its place and where it was told of', () => {
    const text = 'Talks, "so-called"; \\ & <b> 🇺🇦 \u200Fمحادثات ' + 'ä'.repeat(200);
    const { event, component } = one(
      telling('a', [FIRST, [{ ...talks, text, place: 'Genève; CH' }]]),
    );
    expect(event.summary).toBe(text);
    expect(event.location).toBe('Genève; CH');
    expect(event.description).toContain('https://example.org/briefings/a/');
    expect(event.description).toContain('31 December 2021, 05:13 CET');
    expect(component.getFirstPropertyValue('url')).toBe('https://example.org/briefings/a/');
    expect(component.getFirstPropertyValue('categories')).toBe('Ukraine');
  });

  it('stands in lines of 75 bytes at most (3.1)', () => {
    const lines = written(telling('a', [FIRST, [{ ...talks, text: '日本'.repeat(100) }]])).split(
      '\r\n',
    );
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });

  it('is the same after every new status, and counts its changes', () => {
    const moved = { ...talks, at: '2022-01-12' };
    const renamed = { ...moved, text: 'The two sides meet again.' };
    const other = { at: '2022-01-20', place: 'Vienna', text: 'The council meets.' };
    const second = ['2022-01-02T06:00', [other, talks]] as [string, EventFact[]];
    const third = ['2022-01-03T06:00', [other, moved]] as [string, EventFact[]];
    const fourth = ['2022-01-04T06:00', [renamed, other]] as [string, EventFact[]];
    const first = [FIRST, [talks]] as [string, EventFact[]];
    const steps = [
      [first],
      [second, first],
      [third, second, first],
      [fourth, third, second, first],
    ];
    const all = steps.map((revisions) => {
      const events = read(written(telling('a', ...revisions)));
      return events.find(({ event }) => event.location === 'Geneva')!;
    });
    expect(new Set(all.map(({ event }) => event.uid)).size).toBe(1);
    expect(all.map(({ event }) => event.sequence)).toEqual([0, 0, 1, 2]);
    const times = [
      '2021-12-31T04:13:00Z',
      '2021-12-31T04:13:00Z',
      '2022-01-03T05:00:00Z',
      '2022-01-04T05:00:00Z',
    ];
    for (const name of ['last-modified', 'dtstamp']) {
      expect(all.map((event) => said(event, name))).toEqual(times);
    }
    expect(all.map((event) => said(event, 'created'))).toEqual(times.map(() => times[0]));
  });

  it('is the same when another briefing tells of it, and when its briefing is renamed', () => {
    const alone = telling('a', [FIRST, [talks]]);
    const before = one(alone).event.uid;
    const later = telling('b', [
      '2022-01-02T06:00',
      [{ ...talks, text: 'The two sides will meet.' }],
    ]);
    const told = one(alone, later);
    expect(told.event.uid).toBe(before);
    expect(told.event.sequence).toBe(1);
    const renamed = telling('2022/c', [FIRST, [talks]]);
    const nameOf = () => 'briefings/a';
    expect(read(calendar(eventsIn(renamed), { ...settings, nameOf }))[0]!.event.uid).toBe(before);
  });

  it('has another name than every other event', () => {
    const events = [talks, { ...talks, at: '2022-01-11' }, { ...talks, place: 'Vienna' }];
    const all = read(
      written(telling('a', [FIRST, events]), telling('b', [FIRST, [{ ...talks, text: 'Words.' }]])),
    );
    expect(new Set(all.map(({ event }) => event.uid)).size).toBe(4);
  });
});

it('a calendar says what RFC 5545 requires, and is the same for the same revisions', () => {
  const text = written(telling('a', [FIRST, [talks]]));
  const parsed = new ICAL.Component(ICAL.parse(text));
  expect(parsed.getFirstPropertyValue('version')).toBe('2.0');
  expect(parsed.getFirstPropertyValue('prodid')).toBe('-//Dateline//Dateline//EN');
  expect(parsed.getFirstPropertyValue('x-wr-calname')).toBe('Desk & "Sons", for; all');
  expect(written(telling('a', [FIRST, [talks]]))).toBe(text);
});
