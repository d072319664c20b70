import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cardDigest, cardsOf } from '../../../src/formats/card/card.ts';
import { cardRenderer } from '../../../src/formats/card/files/render.ts';
import { carded, factsOf, hardTitles, site } from './card-facts.ts';

let root: string;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'cards-'));
  mkdirSync(join(root, 'briefings'));
  mkdirSync(join(root, 'public'));
  const blue = { width: 900, height: 300, channels: 3, background: '#0044cc' } as const;
  await sharp({ create: blue }).png().toFile(join(root, 'briefings/lead.png'));
  await sharp({ create: { ...blue, background: '#00aa44' } })
    .jpeg()
    .toFile(join(root, 'public/lead.jpg'));
});
afterEach(() => rmSync(root, { recursive: true }));

const pictured = { ...site, cards: { picture: true, square: true } };
const cardsWith = (src: string, at = root, title = 'Talks') =>
  cardsOf(carded(factsOf({ title, image: { src, alt: '' } })), pictured, at);
const render = cardRenderer();

/** The colours of pixels, red, green and blue. */
async function pixelsAt(png: Buffer, ...places: [x: number, y: number][]) {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return places.map(([x, y]) => [...data.subarray((y * info.width + x) * 3).subarray(0, 3)]);
}
const isBlue = ([red = 0, green = 0, blue = 0]: number[]) => red < 20 && green < 90 && blue > 180;
const isGreen = ([red = 0, green = 0, blue = 0]: number[]) => red < 20 && green > 150 && blue < 90;

test('stands beside the text of a wide card and above that of a square one, cropped', async () => {
  const [wide, square] = cardsWith('./lead.png');
  const beside = await pixelsAt(await render(wide!), [770, 147], [1126, 515], [760, 147]);
  expect(beside.map(isBlue)).toEqual([true, true, false]);
  const above = await pixelsAt(await render(square!), [74, 150], [1126, 620], [600, 640]);
  expect(above.map(isBlue)).toEqual([true, true, false]);
  const [fromPublic] = cardsWith('/lead.jpg');
  const [green] = await pixelsAt(await render(fromPublic!), [900, 300]);
  expect(isGreen(green!)).toBe(true);
});

test.each(Object.entries(hardTitles))('no text runs into it: %s', async (_, title) => {
  const [wide, square] = cardsWith('./lead.png', root, title);
  const gap = await pixelsAt(
    await render(wide!),
    ...Array.from({ length: 370 }, (_, y): [number, number] => [756, 150 + y]),
  );
  expect(gap.every(([red]) => red! > 240)).toBe(true);
  const [above] = await pixelsAt(await render(square!), [600, 300]);
  expect(isBlue(above!)).toBe(true);
});

test('its bytes make the address of a card, and the folder that it lies in does not', () => {
  const other = mkdtempSync(join(tmpdir(), 'cards-'));
  try {
    mkdirSync(join(other, 'briefings'));
    copyFileSync(join(root, 'briefings/lead.png'), join(other, 'briefings/lead.png'));
    const digest = (at: string) => cardDigest(cardsWith('./lead.png', at)[0]!);
    const first = digest(root);
    expect(digest(other)).toBe(first);
    copyFileSync(join(root, 'public/lead.jpg'), join(root, 'briefings/lead.png'));
    expect(digest(root)).not.toBe(first);
  } finally {
    rmSync(other, { recursive: true });
  }
});

test('is left out where it is not there, and where the site does not ask for it', () => {
  expect(cardsWith('./missing.png')[0]!.picture).toBeUndefined();
  const facts = factsOf({ image: { src: './lead.png', alt: '' } });
  expect(cardsOf(carded(facts), site, root)[0]!.picture).toBeUndefined();
});
