import satori from 'satori';
import { type Card, sizeOf } from '../card.ts';
import { type Fonts, loadFonts } from '../fonts/fonts.ts';
import { encodePng } from './png.ts';
import { typesetterFor } from './setting.ts';
import { template } from './template.ts';

/** Draws a card as SVG; all text in it is outlines, so it needs no font. */
export async function drawCard(card: Card, fonts: Fonts): Promise<string> {
  const type = await typesetterFor(card, fonts);
  return satori((await template(card, type)) as never, { ...sizeOf(card), fonts: fonts.satori });
}

/** A function from a card to the bytes of its PNG; fonts are read once, when it is made. */
export function cardRenderer(): (card: Card) => Promise<Buffer> {
  const fonts = loadFonts();
  return async (card) => encodePng(await drawCard(card, fonts));
}
