import { constants, crc32, deflateSync } from 'node:zlib';
import type { Image } from './canvas.ts';

/** PNG with a palette (PNG third edition, 11.2.1 to 11.2.4), a third smaller than true colour. */

const MOST_COLOURS = 256;
const SLOTS = 1024;

/** The colours of an image, each with a number. */
class Palette {
  readonly numbers = new Map<number, number>();
  /** By some bits of a colour, the last one that had them, and its number. */
  readonly #lately = new Int32Array(SLOTS);
  readonly #known = new Uint8Array(SLOTS);

  /** Writes the numbers of a row of colours; a method of its own, so that the engine compiles it. */
  put(colours: Int32Array, row: Uint8Array): void {
    const lately = this.#lately;
    const known = this.#known;
    for (let at = 0; at < colours.length; at++) {
      const colour = colours[at]!;
      const slot = (colour ^ (colour >>> 11)) & (SLOTS - 1);
      if (lately[slot] !== colour) {
        lately[slot] = colour;
        known[slot] = this.#numberOf(colour);
      }
      row[at] = known[slot]!;
    }
  }

  #numberOf(colour: number): number {
    const number = this.numbers.get(colour) ?? this.numbers.size;
    this.numbers.set(colour, number);
    return number;
  }
}

/** Packs an opaque image of at most 256 colours; nothing where it has more. */
export function indexedPng({ width, height, pixels }: Image): Buffer | undefined {
  const colours = new Int32Array(pixels.buffer, pixels.byteOffset, width * height);
  const palette = new Palette();
  // Before each row stands the filter that it was put through: none.
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) {
    const from = y * (width + 1) + 1;
    palette.put(colours.subarray(y * width, (y + 1) * width), rows.subarray(from, from + width));
    if (palette.numbers.size > MOST_COLOURS) return undefined;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, each the number of a colour.
  header.set([8, 3], 8);
  const channels = [...palette.numbers.keys()].flatMap((c) => [
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
