import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';

/** A drawn card: its size in pixels, and four bytes for each of them. */
export interface Image {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** Turns a card's SVG into PNG. */
export const encodePng = (svg: string): Promise<Buffer> => compress(rasterise(svg));

/** Draws an SVG with the letters that it brings as paths. */
export function rasterise(svg: string): Image {
  const { width, height, pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return { width, height, pixels };
}

/**
 * Packs an image as PNG; nothing in the file tells the time. True colour, because finding a
 * palette takes longer than drawing the card, for half of its 50 kB.
 */
export function compress({ width, height, pixels }: Image): Promise<Buffer> {
  const raw = { width, height, channels: 4 } as const;
  return sharp(pixels, { raw }).removeAlpha().png({ compressionLevel: 4 }).toBuffer();
}
