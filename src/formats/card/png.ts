import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';

/**
 * Turns a card's SVG into PNG; nothing in the file tells the time. True colour, because finding
 * a palette takes longer than drawing the card, for half of its 50 kB.
 */
export async function encodePng(svg: string): Promise<Buffer> {
  const image = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const raw = { width: image.width, height: image.height, channels: 4 } as const;
  return sharp(image.pixels, { raw }).removeAlpha().png({ compressionLevel: 4 }).toBuffer();
}
