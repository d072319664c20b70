import satori from 'satori';
import { paintCard } from '../atlas/paint.ts';
import { encodePng, rasterise } from '../atlas/png.ts';
import { type Card, sizeOf } from '../card.ts';
import { template } from '../drawing/template.ts';
import { drawnLine } from '../drawing/shaped-line.ts';
import { typesetterFor } from '../drawing/setting.ts';
import { type Fonts, loadFonts } from '../fonts/fonts.ts';

/** Draws a card as SVG; all text in it is outlines, so it needs no font. */
export async function drawCard(card: Card, fonts: Fonts): Promise<string> {
  const type = await typesetterFor(card, fonts, drawnLine);
  return satori((await template(card, type)) as never, { ...sizeOf(card), fonts: [] });
}

/** A function from a card to the bytes of its PNG; fonts are read once, when it is made. */
export function cardRenderer(): (card: Card) => Promise<Buffer> {
  const fonts = loadFonts();
  return async (card) => {
    const painted = await paintCard(card, await template(card, await typesetterFor(card, fonts)));
    return encodePng(painted ?? rasterise(await drawCard(card, fonts)));
  };
}
