import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSession } from '../../../src/corpus/session.ts';
import { cards } from '../../../src/integrations/cards/cards.ts';
import { printPlan } from '../../../src/store/current-plan.ts';
import { site } from '../../formats/card/card-facts.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cards-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the hooks before and after pages are made, and returns what they logged. */
async function build(): Promise<string[]> {
  const log: string[] = [];
  const logger = { info: (text: string) => log.push(text) };
  const root = pathToFileURL(`${folder}/`);
  const options = { root: folder, site, now: '2026-01-01T00:00Z' };
  const { hooks } = cards({ ...options, root });
  const dir = new URL('dist/', root);
  const session = await openSession(options);
  printPlan(() => session.plan());
  await hooks['astro:build:start']?.({} as never);
  await hooks['astro:build:done']?.({ dir, logger } as never);
  return log;
}

test('a build writes a card for every briefing', async () => {
  const front = (title: string) =>
    `---\ntitle: ${title}\ndate: 2021-12-31\nstatus: 2021-12-31T05:13\nauthor: Anna\n---\nText.\n`;
  mkdirSync(join(folder, 'briefings/2021'), { recursive: true });
  for (const room of ['briefing', 'mdx', 'corpus', 'media', 'store']) {
    mkdirSync(join(folder, 'src', room), { recursive: true });
  }
  writeFileSync(join(folder, 'package-lock.json'), '{}');
  writeFileSync(join(folder, 'briefings/2021/talks.mdx'), front('Talks'));
  writeFileSync(join(folder, 'briefings/2021/geneva.mdx'), front('日内瓦会谈'));
  expect(await build()).toEqual(['2 briefings, 2 drawn, 0 unchanged']);
  expect(readdirSync(join(folder, 'dist/cards/2021'))).toEqual([
    expect.stringMatching(/^geneva\.[0-9a-f]{16}\.png$/),
    expect.stringMatching(/^talks\.[0-9a-f]{16}\.png$/),
  ]);
  expect(await build()).toEqual(['2 briefings, 0 drawn, 2 unchanged']);
});
