import { expect, test } from 'vitest';
import { SearchError } from '../../../../src/client/search/errors.ts';
import { load, EngineSource } from '../../../../src/client/search/engine/session.ts';
import type { Engine, FoundResult, Hit, Outcome } from '../../../../src/client/search/types.ts';
import { asked } from '../searching.ts';

const nothing: Outcome = {
  hits: [],
  counts: {} as Outcome['counts'],
  correction: undefined,
  offer: Promise.resolve(undefined),
  missing: [],
  idle: [],
  unfiltered: 0,
};

/** An engine whose searches end when they are told to, and a field in which queries are typed. */
function typing() {
  const begun: string[] = [];
  const endings: ((outcome: Outcome) => void)[] = [];
  const engine: Engine = {
    search: ({ query }) => {
      begun.push(query);
      return new Promise((resolve) => endings.push(resolve));
    },
    preload: () => undefined,
    months: () => Promise.resolve(undefined),
  };
  const source = new EngineSource('/pagefind/', () => Promise.resolve(engine));
  let last = '';
  const type = (query: string) => {
    last = query;
    return source.find(asked(query), 10, () => query !== last);
  };
  return { begun, type, end: () => endings.shift()!(nothing) };
}

test('searches at once, then for the last of what was typed meanwhile', async () => {
  const { begun, type, end } = typing();
  const [first, second, third] = [type('t'), type('ta'), type('tal')];
  await expect.poll(() => begun).toEqual(['tal']);
  end();
  expect(await Promise.all([first, second])).toEqual([undefined, undefined]);
  expect((await third)?.outcome).toBe(nothing);
  const [fourth, fifth] = [type('talk'), type('talks')];
  await expect.poll(() => begun).toEqual(['tal', 'talks']);
  end();
  expect(await fourth).toBeUndefined();
  expect((await fifth)?.outcome).toBe(nothing);
});

test('waits no longer than a moment for a search that gets no answer', async () => {
  const { begun, type, end } = typing();
  void type('stuck');
  await expect.poll(() => begun).toEqual(['stuck']);
  const second = type('other');
  await expect.poll(() => begun).toEqual(['stuck', 'other']);
  end();
  end();
  expect((await second)?.outcome).toBe(nothing);
});

/** Results of which those with the given numbers cannot be read. */
const hits = (count: number, ...broken: number[]): Hit[] =>
  Array.from({ length: count }, (_, at) => ({
    id: String(at),
    data: () =>
      broken.includes(at)
        ? Promise.reject(new SearchError('missing'))
        : Promise.resolve({ title: String(at) } as FoundResult),
  }));

test('shows all other results where one cannot be read, after a second attempt', async () => {
  let opened = 0;
  const search = () => Promise.resolve({ ...nothing, hits: hits(4, 1) });
  const open = () => {
    opened++;
    return Promise.resolve({
      search,
      preload: () => undefined,
      months: () => Promise.resolve(undefined),
    });
  };
  const answer = await new EngineSource('/pagefind/', open).find(asked('x'), 3, () => false);
  expect(answer!.found.map((one) => one?.title)).toEqual(['0', undefined, '2']);
  expect(opened).toBe(2);
});

test('fails where no result can be read', async () => {
  await expect(load(hits(2, 0, 1))).rejects.toMatchObject({ reason: 'missing' });
  expect(await load([])).toEqual([]);
});
