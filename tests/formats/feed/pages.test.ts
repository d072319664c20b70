import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  FEED_SIZE,
  feedDocuments,
  feedPages,
  newestOf,
  type Dated,
} from '../../../src/formats/feed/pages.ts';

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const feeds = fc
  .array(fc.record({ published: day, updated: day }), { maxLength: 200 })
  .map((all): Dated[] => all.map((one, index) => ({ name: `b-${index}`, ...one })));

it('every entry can be reached, the newest by their status at once', () => {
  fc.assert(
    fc.property(feeds, (all) => {
      const { current, archive } = feedPages(all);
      const reached = new Set([...current, ...archive.flat()]);
      expect(reached.size).toBe(all.length);
      expect(current).toEqual(expect.arrayContaining(newestOf(all)));
      expect(current.length).toBeLessThan(2 * FEED_SIZE);
      expect(archive.every((page) => page.length === FEED_SIZE)).toBe(true);
    }),
  );
});

it('a page of the archive keeps its entries, whatever gets a new status or is published later', () => {
  fc.assert(
    fc.property(feeds, feeds, fc.integer({ min: 0 }), (all, more, which) => {
      const later = more.map((one, index) => ({
        ...one,
        name: `later-${index}`,
        published: `2031-${one.published.slice(5)}`,
      }));
      const changed = all.map((one, index) =>
        index === which % Math.max(1, all.length) ? { ...one, updated: '2032-01-01' } : one,
      );
      const names = (pages: Dated[][]) => pages.map((page) => page.map(({ name }) => name));
      const before = names(feedPages(all).archive);
      const after = names(feedPages([...changed, ...later]).archive);
      expect(after.slice(0, before.length)).toEqual(before);
    }),
  );
});

it('a reader walks from the document of any list back to the first entry', () => {
  fc.assert(
    fc.property(feeds, fc.constantFrom('/', '/desk/topics/ukraine/'), (all, list) => {
      const documents = feedDocuments(all, list, (page) => `${list}feeds/${page}/`);
      const byFolder = new Map(documents.map((one) => [one.list, one]));
      expect(byFolder.size).toBe(documents.length);
      const read: Dated[] = [];
      for (let at = byFolder.get(list); at; at = at.older ? byFolder.get(at.older) : undefined) {
        expect(at.isComplete).toBe(all.length <= FEED_SIZE);
        read.push(...at.items);
      }
      expect(new Set(read)).toEqual(new Set(all));
    }),
  );
});

it.each([0, 1, FEED_SIZE])('%i entries need no archive', (count) => {
  const all = Array.from({ length: count }, (_, index) => ({
    name: `b-${index}`,
    published: '2022-01-01',
    updated: '2022-01-01',
  }));
  expect(feedPages(all).archive).toEqual([]);
});
