import { Resvg } from '@resvg/resvg-js';
import type { Image } from './canvas.ts';
import { indexedPng } from './indexed.ts';

/** Draws an SVG with the letters that it brings as paths. */
export function rasterise(svg: string): Image {
  const { width, height, pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return { width, height, pixels };
}

/** Packs an opaque image as PNG; nothing in the file tells the time. */
export async function encodePng(image: Image): Promise<Buffer> {
  return indexedPng(image) ?? trueColour(image);
}

async function trueColour({ width, height, pixels }: Image): Promise<Buffer> {
  // Only now, because few cards need it.
  const { default: sharp } = await import('sharp');
  const raw = { width, height, channels: 4 } as const;
  return sharp(pixels, { raw }).removeAlpha().png({ compressionLevel: 4 }).toBuffer();
}
