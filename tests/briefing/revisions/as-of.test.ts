import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AsOf,
  byMonth,
  startOf,
  type DatedRevision,
} from '../../../src/briefing/revisions/as-of.ts';
import type { Revision } from '../../../src/briefing/revisions/view.ts';

const dated = (id: string, status: string, from?: string): DatedRevision => ({
  id,
  status,
  ...(from && { from }),
  title: id,
  kind: 'News',
  topics: [],
  lang: 'en',
  dir: 'ltr',
});

/** As pages ask: year by year, the latest first. */
function heldAt(at: string, all: readonly DatedRevision[]): DatedRevision[] {
  const sorted = all.toSorted((a, b) => (startOf(a) < startOf(b) ? 1 : -1));
  const years = Map.groupBy(sorted, (one) => startOf(one).slice(0, 4));
  const held = new AsOf(at);
  return [...years.values()].flatMap((year) => [...held.take(year)]);
}

describe('what held at a time', () => {
  const all = [
    dated('a', '2021-12-31T10:00Z'),
    dated('a', '2022-01-02T10:00Z'),
    dated('b', '2022-01-01T10:00Z', '2022-01-05T06:00Z'),
  ];
  const at = (time: string) => heldAt(time, all).map(({ id, status }) => [id, status]);

  it('is of each briefing the latest status by then', () => {
    expect(at('2022-01-02T09:59Z')).toEqual([['a', '2021-12-31T10:00Z']]);
    expect(at('2022-01-02T10:00Z')).toEqual([['a', '2022-01-02T10:00Z']]);
    expect(at('2021-12-31T09:59Z')).toEqual([]);
  });

  it('is nothing that was under embargo', () => {
    expect(at('2022-01-05T05:59Z').map(([id]) => id)).toEqual(['a']);
    expect(at('2022-01-05T06:00Z').map(([id]) => id)).toEqual(['b', 'a']);
  });

  it('has each briefing once, and never later than asked', () => {
    const times = fc.integer({ min: 0, max: 40 }).map((n) => `20${10 + n}-01-01T00:00Z`);
    const one = fc
      .tuple(fc.constantFrom('a', 'b', 'c'), times)
      .map(([id, time]) => dated(id, time));
    const list = fc.uniqueArray(one, { selector: ({ id, status }) => id + status });
    fc.assert(
      fc.property(list, times, (revisions, time) => {
        const held = heldAt(time, revisions);
        expect(new Set(held.map(({ id }) => id)).size).toBe(held.length);
        for (const id of ['a', 'b', 'c']) {
          const latest = revisions
            .filter((revision) => revision.id === id && revision.status <= time)
            .map(({ status }) => status)
            .sort()
            .at(-1);
          expect(held.find((revision) => revision.id === id)?.status).toBe(latest);
        }
      }),
    );
  });
});

it('a status stands in the month that the clocks of the site showed', () => {
  const revision = {
    briefing: { id: 'a', title: 'A', kind: { label: 'News' }, topics: [], lang: 'en', dir: 'ltr' },
    status: { instant: '2021-12-31T23:30Z' },
  } as unknown as Revision;
  const monthIn = (zone: string) => [...byMonth([revision], zone).keys()];
  expect(monthIn('Europe/Berlin')).toEqual(['2022-01']);
  expect(monthIn('UTC')).toEqual(['2021-12']);
});
