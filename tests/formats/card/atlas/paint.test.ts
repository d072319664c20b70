import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { paintCard } from '../../../../src/formats/card/atlas/paint.ts';
import { Canvas, packed } from '../../../../src/formats/card/atlas/canvas.ts';
import { indexedPng } from '../../../../src/formats/card/atlas/indexed.ts';
import { encodePng, rasterise } from '../../../../src/formats/card/atlas/png.ts';
import { type Card, cardOf, cardsOf } from '../../../../src/formats/card/card.ts';
import { box, type Style } from '../../../../src/formats/card/drawing/boxes.ts';
import { typesetterFor } from '../../../../src/formats/card/drawing/setting.ts';
import { template } from '../../../../src/formats/card/drawing/template.ts';
import { drawCard } from '../../../../src/formats/card/files/render.ts';
import { loadFonts } from '../../../../src/formats/card/fonts/fonts.ts';
import { carded, factsOf, hardTitles, site } from '../card-facts.ts';

const fonts = loadFonts();
const paint = async (card: Card) =>
  (await paintCard(card, await template(card, await typesetterFor(card, fonts))))!;
const cardTitled = (title: string, lang = 'en') => cardOf(carded(factsOf({ title, lang })), site);

const cards: Record<string, Card> = {
  ...Object.fromEntries(
    Object.entries(hardTitles).map(([name, title]) => [name, cardTitled(title)]),
  ),
  arabic: cardTitled('محادثات جنيف (NATO) ثَتُ', 'ar'),
  hebrew: cardTitled('שיחות בז׳נבה 2022', 'he'),
  devanagari: cardTitled('राष्ट्रपतियों की वार्ता', 'hi'),
  bengali: cardTitled('জেনেভা আলোচনা', 'bn'),
  thai: cardTitled('การเจรจาที่เจนีวา', 'th'),
  japanese: cardTitled('ジュネーブで「合意」', 'ja'),
  square: cardsOf(carded(factsOf({})), { ...site, cards: { square: true } })[1]!,
};

test.each(Object.entries(cards))('what is painted is what resvg draws: %s', async (_, card) => {
  const painted = (await paint(card)).pixels;
  const drawn = rasterise(await drawCard(card, fonts)).pixels;
  let sum = 0;
  for (let at = 0; at < drawn.length; at++) sum += Math.abs(drawn[at]! - painted[at]!);
  // Of 255; only edges of letters and emoji differ.
  expect(sum / drawn.length).toBeLessThan(0.5);
});

describe('a template of a site of its own', () => {
  const page = (style: Style) =>
    box({ width: 1200, height: 630, background: '#123456' }, [box(style)]);

  test('is painted where it has boxes, borders and lines', async () => {
    const card = cardTitled('Talks');
    const border = '10px solid #ffffff';
    const canvas = await paintCard(card, page({ width: 100, height: 50, borderLeft: border }));
    const colours = new Int32Array(canvas!.pixels.buffer);
    expect([colours[0], colours[9], colours[10], colours[1200 * 50]]).toEqual(
      ['#ffffff', '#ffffff', '#123456', '#123456'].map(packed),
    );
  });

  const more: Style[] = [
    { borderRadius: 4 },
    { background: 'linear-gradient(red, blue)' },
    { opacity: 0.5 },
    { border: '1px dashed #123456' },
  ];

  test.each(more)('is left to satori where it has more: %o', async (style) => {
    expect(await paintCard(cardTitled('Talks'), page(style))).toBeUndefined();
  });
});

describe('an indexed PNG', () => {
  const sizes = fc.record({
    width: fc.integer({ min: 1, max: 40 }),
    height: fc.integer({ min: 1, max: 20 }),
    colours: fc.integer({ min: 1, max: 300 }),
    seed: fc.integer({ min: 1, max: 1_000_000 }),
  });

  test('holds every pixel, or has too many colours', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, async ({ width, height, colours, seed }) => {
        const canvas = new Canvas({ width, height });
        const used = new Set<number>();
        for (let at = 0; at < width * height; at++) {
          const colour = (((at * seed) % colours) * 40_503) & 0xffffff;
          used.add(colour);
          const area = { left: at % width, top: Math.floor(at / width), width: 1, height: 1 };
          canvas.rectangle(area, packed(`#${colour.toString(16).padStart(6, '0')}`));
        }
        const png = indexedPng(canvas);
        expect(png !== undefined).toBe(used.size <= 256);
        const read = await sharp(png ?? (await encodePng(canvas)))
          .removeAlpha()
          .raw()
          .toBuffer();
        const rgb = Buffer.from(canvas.pixels.filter((_, index) => index % 4 !== 3));
        expect(read.equals(rgb)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

test('nothing is painted beside the canvas', () => {
  const canvas = new Canvas({ width: 4, height: 4 });
  const shape = { left: -2, top: -2, width: 8, height: 8, steps: new Uint8Array(64).fill(20) };
  canvas.rectangle({ left: -5, top: -5, width: 20, height: 20 }, packed('#ffffff'));
  canvas.cover(shape, 0, 0, packed('#000000'));
  canvas.lay(new Uint8Array(9 * 9 * 4).fill(255), { left: 3, top: 3, width: 9, height: 9 });
  expect([...canvas.pixels.subarray(0, 4)]).toEqual([128, 128, 128, 255]);
  expect([...canvas.pixels.subarray(-4)]).toEqual([255, 255, 255, 255]);
});
