import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cards } from '../../../src/integrations/cards/cards.ts';
import { writeCards } from '../../../src/integrations/cards/files.ts';
import { cardFile, cardOf } from '../../../src/formats/card/card.ts';
import { carded, factsOf, site } from '../../formats/card/card-facts.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cards-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const named = (id: string, title: string) => ({
  id,
  card: cardOf(carded(factsOf({ title })), site),
});
const folders = () => ({ cache: join(folder, 'cache'), out: join(folder, 'out') });

test('a card is drawn once, and forgotten when no briefing has it', async () => {
  const first = [named('2021/a', 'One'), named('2021/b', 'Two')];
  expect(await writeCards(first, folders())).toEqual({ drawn: 2 });
  const bytes = readFileSync(join(folders().out, cardFile('2021/a', first[0]!.card)));
  rmSync(folders().out, { recursive: true });
  expect(await writeCards(first, folders())).toEqual({ drawn: 0 });
  expect(readFileSync(join(folders().out, cardFile('2021/a', first[0]!.card)))).toEqual(bytes);
  const second = [named('2021/a', 'One'), named('2021/b', 'Three')];
  expect(await writeCards(second, folders())).toEqual({ drawn: 1 });
  expect(readdirSync(folders().cache)).toHaveLength(2);
});

test('two briefings that say the same share a picture', async () => {
  const same = [named('a', 'One'), named('b', 'One')];
  expect(await writeCards(same, folders())).toEqual({ drawn: 1 });
  expect(readdirSync(folders().out)).toHaveLength(2);
});

test('a kept card that is not as it was drawn is drawn again', async () => {
  const cards = [named('a', 'One')];
  await writeCards(cards, folders());
  const [name] = readdirSync(folders().cache);
  const file = join(folders().cache, name!);
  const whole = readFileSync(file);
  const damages = [
    () => writeFileSync(file, whole.subarray(0, 500)),
    () => writeFileSync(file, Buffer.from(whole).fill(0, 900, 901)),
    () => mkdirSync(join(file, 'inner'), { recursive: true }),
  ];
  for (const damage of damages) {
    rmSync(file, { recursive: true });
    damage();
    expect(await writeCards(cards, folders())).toEqual({ drawn: 1 });
    expect(readFileSync(join(folders().out, cardFile('a', cards[0]!.card)))).toEqual(whole);
  }
});

test('an error names the briefing and keeps its cause', async () => {
  const broken = { id: '2021/broken', card: { ...named('x', 'One').card, stamp: null as never } };
  const failed = await writeCards([broken], folders()).catch((error: unknown) => error);
  expect(failed).toMatchObject({ message: expect.stringContaining('2021/broken') });
  expect((failed as Error).cause).toBeInstanceOf(Error);
});

/** Runs the hook that follows a build, and returns what it logged. */
async function build(): Promise<string[]> {
  const log: string[] = [];
  const logger = { info: (text: string) => log.push(text) };
  const root = pathToFileURL(`${folder}/`);
  const { hooks } = cards({ root, site, now: '2026-01-01T00:00Z' });
  const dir = new URL('dist/', root);
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
