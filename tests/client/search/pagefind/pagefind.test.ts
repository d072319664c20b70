import { expect, test } from 'vitest';
import { remembering } from '../../../../src/client/search/pagefind/pagefind.ts';

/** An index that has nothing, and counts how often it was asked; "broken" cannot be answered. */
function counting() {
  const terms: (string | null)[] = [];
  const pagefind = remembering({
    preload: () => Promise.resolve(),
    search: (term) => {
      terms.push(term);
      return term === 'broken'
        ? Promise.reject(new Error('offline'))
        : Promise.resolve({ results: [], unfilteredResultCount: 0 });
    },
  });
  return { terms, pagefind };
}

test('asks once for the same words', async () => {
  const { terms, pagefind } = counting();
  const first = await pagefind.search('talks');
  expect(await pagefind.search('talks')).toBe(first);
  await pagefind.search(null);
  await pagefind.search(null);
  expect(terms).toEqual(['talks', null]);
});

test('asks again with filters, after a failure, and for what was long ago', async () => {
  const { terms, pagefind } = counting();
  const filters = { filters: {} };
  for (const options of [filters, filters]) await pagefind.search('count', options);
  for (let time = 0; time < 2; time++) await expect(pagefind.search('broken')).rejects.toThrow();
  await pagefind.search('old');
  await pagefind.search('kept');
  for (let other = 0; other < 15; other++) {
    await pagefind.search(`other ${other}`);
    await pagefind.search('kept');
  }
  await pagefind.search('old');
  const times = (wanted: string) => terms.filter((term) => term === wanted).length;
  expect(['count', 'broken', 'old', 'kept'].map(times)).toEqual([2, 2, 2, 1]);
});
