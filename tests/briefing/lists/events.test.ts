import { expect, it } from 'vitest';
import { eventsOf, lastDay, upcoming } from '../../../src/briefing/lists/events.ts';
import { view } from '../views.ts';

const told = (
  id: string,
  status: string,
  ...events: { at: string; place?: string; text: string }[]
) => view(id, { status }, { events });

it('are listed in order of time, each once, from the newest status that tells of it', () => {
  const talks = { at: '2022-01-10', text: 'Talks' };
  const events = eventsOf([
    told('old', '2022-01-01T10:00', talks),
    told('new', '2022-01-02T10:00', { at: '2022-02', text: 'Summit' }, talks),
  ]);
  expect(events.map(({ text, briefing }) => `${text}: ${briefing.id}`)).toEqual([
    'Talks: new',
    'Summit: new',
  ]);
});

it.each([
  ['2022', '2022-12-31'],
  ['2022-01', '2022-01-31'],
  ['2022-01-10', '2022-01-10'],
  ['2022-01-10T09:00+01:00', '2022-01-10'],
])('%s lasts until %s', (at, day) => {
  expect(lastDay({ at, text: '' })).toBe(day);
});

it('an event with an end lasts until then', () => {
  expect(lastDay({ at: '2022-01-09', until: '2022-01-10', text: '' })).toBe('2022-01-10');
});

it('are coming when they end after the newest status of the site', () => {
  const events = upcoming([
    told('a', '2022-01-10T12:00', { at: '2022-01-09', text: 'Past' }),
    told(
      'b',
      '2022-01-05T12:00',
      { at: '2022-01-10', text: 'Today' },
      { at: '2022', text: 'Year' },
    ),
  ]);
  expect(events.map(({ text }) => text)).toEqual(['Year', 'Today']);
});

const inVienna = (at: string, text: string) => ({ at, place: 'Vienna', text });

it('of one day and place are one event, in the newest words, with all that tell of it', () => {
  const [event, ...more] = eventsOf([
    told('old', '2022-01-01T10:00', inVienna('2022-01-13', 'The council will meet.')),
    told('new', '2022-01-14T10:00', inVienna('2022-01-13T10:00', 'The council met.')),
  ]);
  expect(more).toEqual([]);
  expect(event).toMatchObject({ text: 'The council met.', at: '2022-01-13T10:00' });
  expect(event!.told.map(({ id }) => id)).toEqual(['new', 'old']);
});

it('of one day and place are several where a briefing tells of several', () => {
  const events = eventsOf([
    told(
      'both',
      '2022-01-14T10:00',
      inVienna('2022-01-13', 'The council met.'),
      inVienna('2022-01-13', 'The delegations left.'),
    ),
    told('one', '2022-01-15T10:00', inVienna('2022-01-13', 'The council met.')),
  ]);
  expect(events.map(({ text, told: by }) => `${text} ${by.length}`)).toEqual([
    'The council met. 2',
    'The delegations left. 1',
  ]);
});

it('of one month and place need not be the same', () => {
  const events = eventsOf([
    told('a', '2022-01-01T10:00', inVienna('2022-02', 'A congress.')),
    told('b', '2022-01-02T10:00', inVienna('2022-02', 'A trial.')),
  ]);
  expect(events.map(({ text }) => text)).toEqual(['A congress.', 'A trial.']);
});

it.each([
  [
    'times differ',
    inVienna('2022-02-03T10:00', 'The vote.'),
    inVienna('2022-02-03T20:00', 'The vote.'),
  ],
  [
    'no word is shared',
    inVienna('2022-02-03', 'Parliament votes.'),
    inVienna('2022-02-03', 'The opera opens.'),
  ],
  [
    'hardly a word is shared',
    inVienna('2022-02-03', 'Parliament votes after a long debate.'),
    inVienna('2022-02-03', 'The opera opens after repairs.'),
  ],
  [
    'a part of the place is shared',
    { at: '2022-02-03', place: 'Vienna, Austria', text: 'VIENNA votes.' },
    { at: '2022-02-03', place: 'Vienna, Austria', text: 'A ball in Vienna.' },
  ],
  [
    'the same ends on other days',
    { ...inVienna('2022-02-03', 'The congress.'), until: '2022-02-04' },
    { ...inVienna('2022-02-03', 'The congress.'), until: '2022-02-05' },
  ],
  [
    'only the place is shared',
    inVienna('2022-02-03', 'Vienna votes.'),
    inVienna('2022-02-03', 'A ball in Vienna.'),
  ],
  [
    'they end on other days',
    { ...inVienna('2022-02-03', 'The congress.'), until: '2022-02-04' },
    { ...inVienna('2022-02-03', 'A congress.'), until: '2022-02-05' },
  ],
])('of one day and place are several where %s', (_, first, second) => {
  const events = eventsOf([
    told('a', '2022-01-01T10:00', first),
    told('b', '2022-01-02T10:00', second),
  ]);
  expect(events).toHaveLength(2);
});

it('are never told in the words of another language', () => {
  const talks = inVienna('2022-02-03', 'The NATO talks.');
  const german = view('de', { status: '2022-01-02T10:00', lang: 'de' }, { events: [talks] });
  expect(eventsOf([told('en', '2022-01-01T10:00', talks), german])).toHaveLength(2);
});

it('may share no more than a short name', () => {
  const events = eventsOf([
    told('a', '2022-01-01T10:00', inVienna('2022-02-03', 'EU will meet.')),
    told('b', '2022-01-02T10:00', inVienna('2022-02-03', 'EU met.')),
  ]);
  expect(events.map(({ text }) => text)).toEqual(['EU met.']);
});

it('of one briefing are two where the same words stand at two times', () => {
  const [first, second] = ['2022-02-03T10:00', '2022-02-03T20:00'].map((at) =>
    inVienna(at, 'A vote.'),
  );
  expect(eventsOf([told('a', '2022-01-01T10:00', first!, second!)])).toHaveLength(2);
});

it('may be told on two clocks, and in other words', () => {
  const events = eventsOf([
    told('a', '2022-01-01T10:00', inVienna('2022-02-03T10:00+01:00', 'Gas vote.')),
    told('b', '2022-01-02T10:00', inVienna('2022-02-03T09:00Z', 'A vote on gas.')),
  ]);
  expect(events.map(({ text }) => text)).toEqual(['A vote on gas.']);
});
