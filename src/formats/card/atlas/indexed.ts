import { constants, crc32, deflateSync } from 'node:zlib';
import type { Image } from './canvas.ts';

/** PNG with a palette (PNG third edition, 11.2.1 to 11.2.4), a third smaller than true colour. */

const MOST_COLOURS = 256;

/** Packs an opaque image of at most 256 colours; nothing where it has more. */
export function indexedPng({ width, height, pixels }: Image): Buffer | undefined {
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const palette = new Map<number, number>();
  // Before each row stands the filter that it was put through: none.
  const rows = new Uint8Array((width + 1) * height);
  let last = -1;
  let index = 0;
  for (let y = 0, from = 0; y < height; y++) {
    let to = y * (width + 1) + 1;
    for (const end = from + width; from < end; from++) {
      const colour = colours[from]!;
      if (colour !== last) {
        index = palette.get(colour) ?? palette.size;
        if (index === palette.size) palette.set(colour, index);
        if (palette.size > MOST_COLOURS) return undefined;
        last = colour;
      }
      rows[to++] = index;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, each the number of a colour.
  header.set([8, 3], 8);
  const channels = [...palette.keys()].flatMap((c) => [
    c & 0xff,
    (c >>> 8) & 0xff,
    (c >>> 16) & 0xff,
  ]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(channels)),
    // Runs of one colour are all that a card has; looking for more takes three times as long.
    chunk('IDAT', deflateSync(rows, { strategy: constants.Z_RLE })),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}
