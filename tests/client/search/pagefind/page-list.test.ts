import { expect, test } from 'vitest';
import { listPages, type IndexedFacts } from '../../../../src/search/companion-files.ts';
import { monthsOf, narrow } from '../../../../src/client/search/pagefind/page-list.ts';
import { preferRecent } from '../../../../src/client/search/pagefind/rank.ts';

const page = (instant: string, kind: string, topic: string[]): IndexedFacts => ({
  instant,
  month: instant.slice(0, 7),
  values: { kind: [kind], topic, author: [], place: [], year: [instant.slice(0, 4)], language: [] },
});

const list = listPages(
  new Map([
    ['old', page('2019-05-01T00:00Z', 'News', ['NATO'])],
    ['new', page('2022-02-01T00:00Z', 'News', ['NATO', 'Energy'])],
    ['mid', page('2021-12-31T04:13Z', 'Analysis', ['Energy'])],
  ]),
  ['the'],
  [],
);
const all = list.ids.map((_, place) => ({ page: place }));
const ask = (choice: object) => {
  const { left, counts } = narrow(list, all, {
    chosen: {},
    from: undefined,
    to: undefined,
    ...choice,
  });
  return { ids: left.map((item) => list.ids[item.page]), counts };
};

test('lists pages by status, newest first', () => {
  expect(list.ids).toEqual(['new', 'mid', 'old']);
  expect(list.months).toEqual(['2022-02', '2021-12', '2019-05']);
  expect(monthsOf(list)).toEqual({ first: '2019-05', last: '2022-02' });
  expect(monthsOf(listPages(new Map(), [], []))).toBeUndefined();
});

test('takes several values of one facet for any of them, and all facets together', () => {
  expect(ask({ chosen: { topic: ['NATO', 'Energy'] } }).ids).toEqual(['new', 'mid', 'old']);
  expect(ask({ chosen: { topic: ['energy'], kind: ['News'] } }).ids).toEqual(['new']);
  expect(ask({ chosen: { topic: ['Unheard of'] } }).ids).toEqual([]);
  expect(ask({ chosen: { topic: [] } }).ids).toHaveLength(3);
});

test('counts what each value has, or would have if it were chosen as well', () => {
  const { counts } = ask({ chosen: { topic: ['Energy'], kind: ['News'] } });
  expect(counts.topic).toEqual({ NATO: 2, Energy: 1 });
  expect(counts.kind).toEqual({ News: 1, Analysis: 1 });
  expect(counts.year).toEqual({ '2019': 0, '2021': 0, '2022': 1 });
});

test('narrows down to months, both included', () => {
  expect(ask({ from: '2021-12' }).ids).toEqual(['new', 'mid']);
  expect(ask({ to: '2021-12' }).ids).toEqual(['mid', 'old']);
  const { ids, counts } = ask({ from: '2019-05', to: '2019-05' });
  expect(ids).toEqual(['old']);
  expect(counts.topic).toEqual({ NATO: 1, Energy: 0 });
});

test('puts near-ties in the order of their status, but no title behind a body, and no word behind a part', () => {
  const ranked = preferRecent([
    { score: 10, inTitle: true, isSecond: false, page: 9 },
    { score: 9.99, inTitle: false, isSecond: false, page: 1 },
    { score: 9.98, inTitle: false, isSecond: false, page: 0 },
    { score: 9.97, inTitle: true, isSecond: false, page: 8 },
    { score: 9.96, inTitle: true, isSecond: false, page: 7 },
    { score: 5, inTitle: true, isSecond: false, page: 6 },
    { score: 5, inTitle: true, isSecond: true, page: 5 },
  ]);
  expect(ranked.map((result) => result.page)).toEqual([9, 0, 1, 7, 8, 6, 5]);
});
