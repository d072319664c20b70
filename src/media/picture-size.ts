import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { imageSize } from 'image-size';
import { headOf } from './file-ends.ts';
import { memoByFile } from './file-memo.ts';

/** What a picture costs to decode, and whether its parts are what they say. */

/** Pixels of all frames together; a phone makes 108 million at most. */
export const MOST_PIXELS = 120_000_000;
/** The greatest height in which WebP can hold a picture (RFC 9649, 2.6). */
const MOST_HEIGHT = 16_383;
/** The greatest width in which pages show a picture. */
const MOST_WIDTH = 2_000;

/** So many bytes hold what nearly every program writes before the picture itself. */
const HEAD = 128 * 1024;

/** A sequence of pictures among the brands of a file (AVIF 1.1, 6.3), of which a page would show one. */
const SEQUENCE = /^[\s\S]{4}ftyp[\s\S]*?avis/;

/** Why a whole picture of that format cannot be converted, as the end of a sentence. */
export const decodingFault = memoByFile((path: string, format: string): string | undefined => {
  if (format === 'AVIF' && SEQUENCE.test(headOf(path, 64)))
    return 'moves, as only GIF and WebP may';
  const bytes = /^(PNG|GIF|WebP|TIFF)$/.test(format) ? readFileSync(path) : undefined;
  const size = bytes ? sizeIn(bytes) : (sizeIn(headBytes(path)) ?? sizeIn(readFileSync(path)));
  if (!size || size.width === 0 || size.height === 0) return 'says no size';
  const frames = bytes ? framesIn(bytes, format) : 1;
  const { width, height } = size;
  if (width * height * frames > MOST_PIXELS) {
    const each = `${width} × ${height} pixels${frames > 1 ? ` in ${frames} frames` : ''}`;
    return `has ${each}, more than the ${MOST_PIXELS / 1e6} million that can be converted`;
  }
  if (height * Math.min(1, MOST_WIDTH / width) > MOST_HEIGHT) {
    return `is ${height} pixels high, more than the ${MOST_HEIGHT} that pages can show`;
  }
  return format === 'PNG' && !hasSoundChunks(bytes!) ? 'is damaged inside' : undefined;
});

const headBytes = (path: string): Buffer => Buffer.from(headOf(path, HEAD), 'latin1');

export function sizeIn(bytes: Buffer): { width: number; height: number } | undefined {
  try {
    return imageSize(bytes);
  } catch {
    // The library throws for every file of which it finds no size.
    return undefined;
  }
}

function framesIn(bytes: Buffer, format: string): number {
  if (format === 'WebP') return count(bytes, 'ANMF');
  // Each frame of a GIF that moves has an extension that says for how long (GIF89a, 23).
  if (format === 'GIF') return count(bytes, '\x21\xf9\x04');
  return format === 'TIFF' ? pagesOf(bytes) : 1;
}

function count(bytes: Buffer, mark: string): number {
  let marks = 0;
  for (let at = bytes.indexOf(mark, 0, 'latin1'); at >= 0; marks++) {
    at = bytes.indexOf(mark, at + mark.length, 'latin1');
  }
  return Math.max(1, marks);
}

/** The directories of a TIFF, each of which leads to the next (TIFF 6.0, section 2). */
function pagesOf(bytes: Buffer): number {
  const isLittle = bytes[0] === 0x49;
  const short = (at: number) => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const long = (at: number) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const seen = new Set<number>();
  for (let at = long(4); at > 0 && at + 2 <= bytes.length && !seen.has(at);) {
    seen.add(at);
    const next = at + 2 + 12 * short(at);
    at = next + 4 <= bytes.length ? long(next) : 0;
  }
  return Math.max(1, seen.size);
}

/** Whether each chunk has the check sum that it says (PNG, third edition, 5.3); the last need not. */
function hasSoundChunks(bytes: Buffer): boolean {
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return true;
    if (end + 4 > bytes.length) return false;
    if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return false;
    at = end + 4;
  }
  return false;
}
