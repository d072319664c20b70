import { EventEmitter } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { expect, it } from 'vitest';
import { loadBriefings } from '../../../src/corpus/astro/loader.ts';
import { currentPlan } from '../../../src/store/current-plan.ts';
import { site } from '../../fixtures/site.ts';
import { Repository } from '../../git/repository.ts';
import { folderWith, pixel, sound } from '../folder.ts';

interface Stored {
  data: { digest: string; pictures: Record<string, string> };
}

/** The loader as `npm run dev` runs it, with a watcher that says what a test wants. */
async function loaded(files: Record<string, string | Uint8Array>, isCommitted = false) {
  const { root, write } = folderWith(files);
  const repository = new Repository(root);
  repository.git('init', '-q', '-b', 'main');
  if (isCommitted) repository.commit();
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
  const store = new Map<string, Stored>();
  const log: string[] = [];
  const deleted: string[] = [];
  const context = {
    config: { root: pathToFileURL(`${root}/`) },
    watcher,
    store: {
      keys: () => [...store.keys()],
      get: (id: string) => store.get(id),
      set: (entry: Stored & { id: string }) => store.set(entry.id, entry),
      delete: (id: string) => deleted.push(id) && store.delete(id),
    },
    parseData: ({ data }: Stored) => Promise.resolve(data),
    logger: { error: (text: string) => log.push(text), warn: (text: string) => log.push(text) },
  };
  const options = { root, site, now: '2022-01-10T09:00:00.000Z' };
  await loadBriefings(options, context as unknown as LoaderContext);
  const briefing = join(root, 'briefings/a.mdx');
  const tell = (event: string, file = briefing) => watcher.emit(event, file);
  const entry = (id = 'a') => (store.has(id) ? currentPlan().briefing(id) : undefined);
  const title = () => entry()?.title;
  return { root, write, store, log, deleted, tell, entry, title };
}

it('says at once what is wrong', async () => {
  const broken = sound('One').replace('status: 2021-12-31T05:13', 'status: yesterday');
  const { log } = await loaded({ 'briefings/a.mdx': broken, 'briefings/b.mdx': sound('Two') });
  expect(log).toEqual([expect.stringMatching(/^briefings\/a\.mdx:\d+:\d+ status: /)]);
});

it('takes in a second save of which the watcher does not tell', async () => {
  const { write, tell, title } = await loaded({ 'briefings/a.mdx': sound('One') });
  write('briefings/a.mdx', sound('Two'));
  tell('change');
  await expect.poll(title).toBe('Two');
  write('briefings/a.mdx', sound('Three'));
  await expect.poll(title).toBe('Three');
});

it('takes a file that is gone when it is to be read for one that was removed', async () => {
  const { root, write, tell, entry, log } = await loaded({ 'briefings/a.mdx': sound('One') });
  rmSync(join(root, 'briefings/a.mdx'));
  tell('change');
  await expect.poll(() => entry()).toBeUndefined();
  write('briefings/a.mdx', sound('Again'));
  tell('unlink');
  await expect.poll(() => entry()?.facts?.front.title).toBe('Again');
  expect(log).toEqual([]);
});

it('says in the terminal what it overlooks, at the start and later', async () => {
  const { root, write, tell, log } = await loaded({ 'briefings/B.MDX': sound('B') });
  expect(log).toEqual([expect.stringContaining('briefings/B.MDX:1:1 The file is not taken')]);
  write('briefings/c.markdown', sound('C'));
  tell('add', join(root, 'briefings/c.markdown'));
  await expect.poll(() => log).toContainEqual(expect.stringContaining('briefings/c.markdown:1:1'));
});

it('says once that a second file has the id of another, and on the page of the first', async () => {
  const { write, tell, log, entry } = await loaded({ 'briefings/a.md': sound('One') });
  write('briefings/a.mdx', sound('Two'));
  tell('add');
  await expect.poll(() => log).not.toEqual([]);
  expect(log).toHaveLength(1);
  expect(entry()!.problems.map(({ name }) => name)).toEqual(['duplicate-id']);
});

it('stores nothing anew when a file is as it was', async () => {
  const { write, tell, title, deleted } = await loaded({ 'briefings/a.mdx': sound('One') });
  tell('change');
  write('briefings/a.mdx', sound('Two'));
  tell('change');
  await expect.poll(title).toBe('Two');
  expect(deleted).toEqual(['a']);
});

it('names no picture that is gone, and says so on the page of that briefing alone', async () => {
  const { root, store, tell, entry, deleted } = await loaded({
    'briefings/a.mdx': sound('One').replace('Text.', '![x](x.png)'),
    'briefings/b.mdx': sound('Other'),
    'briefings/x.png': pixel,
  });
  const pictures = () => store.get('a')?.data.pictures;
  expect(pictures()).toEqual({ './x.png': './x.png' });
  rmSync(join(root, 'briefings/x.png'));
  tell('unlink', join(root, 'briefings/x.png'));
  await expect.poll(pictures).toEqual({});
  expect(entry()!.problems).toMatchObject([{ name: 'missing-file', line: 8 }]);
  expect(entry('b')!.problems).toEqual([]);
  // Astro forgets the pictures of an entry that is deleted, not of one that is replaced.
  expect(deleted).toEqual(['a']);
});

it('a picture in public/ has its size, by the address that the briefing names', async () => {
  const { entry } = await loaded({
    'briefings/a.mdx': sound('One').replace('Text.', '![x](/static/x.png)'),
    'public/static/x.png': pixel,
  });
  expect(entry()?.drawings).toEqual({ '/static/x.png': { width: 1, height: 1 } });
});

it('has the last committed status of a briefing that is being edited, and of all others', async () => {
  const files = { 'briefings/a.mdx': sound('One'), 'briefings/b.mdx': sound('B') };
  const { write, tell, title, entry, log } = await loaded(files, true);
  const told = (id: string) =>
    currentPlan()
      .history.past(id)
      ?.revisions.map(({ status, ...one }) => [status, 'earlier' in one]);
  const isCompared = () =>
    currentPlan()
      .history.past('a')!
      .revisions.map((one) => 'committed' in one);
  expect(told('a')).toEqual([['2021-12-31T04:13Z', false]]);
  expect(isCompared()).toEqual([false]);
  write('briefings/a.mdx', sound('One, edited'));
  tell('change');
  await expect.poll(title).toBe('One, edited');
  expect(told('a')).toEqual([['2021-12-31T04:13Z', false]]);
  expect(isCompared()).toEqual([true]);
  write('briefings/a.mdx', sound('Two').replace('2021-12-31T05:13', '2022-01-02T10:00'));
  tell('change');
  await expect.poll(title).toBe('Two');
  expect(told('a')).toEqual([
    ['2022-01-02T09:00Z', false],
    ['2021-12-31T04:13Z', true],
  ]);
  expect(told('b')).toEqual([['2021-12-31T04:13Z', false]]);
  write('briefings/a.mdx', sound('Three').replace('2021-12-31T05:13', '2021-12-31T05:12'));
  tell('change');
  await expect.poll(title).toBe('Three');
  expect(entry()!.problems.map(({ name }) => name)).toEqual(['status-behind', 'history-order']);
  expect(log).toHaveLength(2);
});
