import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { checkBriefings } from '../../src/corpus/check.ts';
import { closeSession, isOpen, openPreview, openSession } from '../../src/corpus/session.ts';
import { site } from '../fixtures/site.ts';
import { folderWith, sound } from './folder.ts';

const now = '2022-01-10T09:00:00.000Z';

function project(files: Record<string, string>) {
  const { root, write } = folderWith(files);
  return { root, write, options: { root, site, now } };
}

/** How often a step is taken from now on. */
function counted(step: string) {
  const taken: unknown[] = [];
  const listen = (message: unknown) => void taken.push(message);
  subscribe(`dateline:corpus:${step}`, listen);
  onTestFinished(() => void unsubscribe(`dateline:corpus:${step}`, listen));
  return taken;
}

it('is one for all who ask with the same options, also at the same moment', async () => {
  const { options } = project({ 'briefings/a.mdx': sound('One') });
  const opened = counted('open');
  expect(isOpen(options)).toBe(false);
  const [one, two] = await Promise.all([openSession(options), openSession(options)]);
  expect(one).toBe(two);
  expect(await openSession({ ...options, root: `${options.root}/` })).toBe(one);
  expect(isOpen(options)).toBe(true);
  expect(opened).toHaveLength(1);
  expect(await openPreview(options)).not.toBe(one);
  closeSession(options);
  expect(await openSession(options)).not.toBe(one);
});

it('runs the rules and makes views once, and again when a file has changed', async () => {
  const { options, root, write } = project({ 'briefings/a.mdx': sound('One') });
  const session = await openSession(options);
  const [rules, views] = [counted('rules'), counted('views')];
  await checkBriefings(options);
  const first = session.plan();
  expect(session.list().items.map(({ id }) => id)).toEqual(['a']);
  expect(session.plan()).toBe(first);
  expect([rules.length, views.length]).toEqual([1, 1]);
  expect(await session.update('a.mdx')).toBe(false);
  expect(session.plan()).toBe(first);
  write('briefings/a.mdx', sound('Two'));
  expect(await session.update('a.mdx')).toBe(true);
  expect(session.plan().briefings.map(({ title }) => title)).toEqual(['Two']);
  expect([rules.length, views.length]).toEqual([2, 2]);
  rmSync(join(root, 'briefings/a.mdx'));
  expect(await session.update('a.mdx')).toBe(true);
  expect(session.plan().briefings).toEqual([]);
});

it('a title that its card cannot show is a problem of the check', async () => {
  const { options } = project({ 'briefings/a.mdx': sound('ჟენევა') });
  const { problems } = await checkBriefings(options);
  expect(problems.filter(({ name }) => name !== 'no-history')).toMatchObject([
    { name: 'card-script', file: 'briefings/a.mdx', line: 2, column: 8 },
  ]);
});
