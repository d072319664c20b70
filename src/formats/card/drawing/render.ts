import type { Card } from '../card.ts';
import { drawCard } from './draw.ts';
import { loadFonts } from '../fonts/fonts.ts';
import { encodePng } from './png.ts';

/** A function from a card to the bytes of its PNG; fonts are read once, when it is made. */
export function cardRenderer(): (card: Card) => Promise<Buffer> {
  const fonts = loadFonts();
  return async (card) => encodePng(await drawCard(card, fonts));
}
