import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cardFile, cardOf } from '../../../../src/formats/card/card.ts';
import { cardsNamed, writeCards } from '../../../../src/formats/card/files/files.ts';
import { progressOn } from '../../../../src/formats/card/files/progress.ts';
import { carded, factsOf, site } from '../card-facts.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cards-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const named = (id: string, title: string) => ({
  id,
  briefing: `briefings/${id}.mdx`,
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

/** What a fault of a card says. */
const told =
  /^The social card of briefings\/2021\/broken\.mdx could not be drawn, because of a fault .*\(TypeError: .+\)\.\nReport this message/;

test('a fault in drawing a card names the briefing by its file, and keeps its cause', async () => {
  const broken = named('2021/broken', 'One');
  const cards = [
    named('2021/a', 'Two'),
    { ...broken, card: { ...broken.card, stamp: null as never } },
  ];
  const failed = await writeCards(cards, folders()).catch((error: unknown) => error);
  expect((failed as Error).message).toMatch(told);
  expect((failed as Error).cause).toBeInstanceOf(Error);
});

test('a fault in what is put on a card names the briefing by its file', () => {
  const view = (id: string) => ({ ...carded(factsOf({})), id, file: `briefings/${id}.mdx` });
  const broken = { ...view('2021/broken'), stamp: null as never };
  const cardsFor = ({ file, ...one }: ReturnType<typeof view>) =>
    cardsNamed(file, () => [{ id: one.id, card: cardOf({ file, ...one }, site, folder) }]);
  expect(() => cardsFor(broken)).toThrow(told);
  expect(cardsFor(view('2021/a'))).toMatchObject([
    { id: '2021/a', briefing: 'briefings/2021/a.mdx' },
  ]);
});

test('progress is told of every card, and shown on a terminal alone', async () => {
  const told: string[] = [];
  const stream = { isTTY: true, write: (text: string) => told.push(text) };
  const cards = [named('a', 'One'), named('b', 'Two'), named('c', 'Three')];
  await writeCards(cards, folders(), progressOn(stream, false));
  expect(told).toEqual([
    '\r\u001b[KDrawing cards: 1 of 3',
    '\r\u001b[KDrawing cards: 2 of 3',
    '\r\u001b[K',
  ]);
  expect(progressOn(stream, true)).toBeUndefined();
  expect(progressOn({ ...stream, isTTY: false }, false)).toBeUndefined();
});

test('progress takes a line for each percent at most', () => {
  const told: string[] = [];
  const progress = progressOn({ isTTY: true, write: (text) => told.push(text) }, false)!;
  for (let done = 1; done <= 4000; done++) progress(done, 4000);
  expect(told).toHaveLength(101);
});
