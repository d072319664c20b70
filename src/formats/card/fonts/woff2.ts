import { brotliDecompressSync } from 'node:zlib';

/**
 * The tables of WOFF2 that may stand before `cmap`, by their numbers in a directory (WOFF2, 4.1).
 * Tables stand in the order of their names.
 */
const CMAP = 0;
const NAMED = 63;
/** The glyphs, which stand in another form unless their version is this. */
const GLYF = 10;
const LOCA = 11;
const UNCHANGED = 3;

/**
 * The table `cmap` of a WOFF2 file. The others stay packed: they need a decoder, and to know which
 * characters a font has does not.
 */
export function cmapOf(woff2: Buffer): Buffer {
  const reader = { at: 48 };
  let offset = 0;
  let found: [from: number, to: number] | undefined;
  for (let left = woff2.readUInt16BE(12); left > 0; left--) {
    const flags = woff2[reader.at++]!;
    const tag = flags & 63;
    const version = flags >> 6;
    if (tag === NAMED) reader.at += 4;
    const length = readLength(woff2, reader);
    const isGlyphs = tag === GLYF || tag === LOCA;
    const isChanged = isGlyphs ? version !== UNCHANGED : version !== 0;
    const packed = isChanged ? readLength(woff2, reader) : length;
    if (tag === CMAP) found = [offset, offset + length];
    offset += packed;
  }
  if (!found) throw new Error('The font has no table "cmap".');
  const size = woff2.readUInt32BE(20);
  return brotliDecompressSync(woff2.subarray(reader.at, reader.at + size)).subarray(...found);
}

/** A number of seven bits a byte, of which all but the last have the eighth set (UIntBase128). */
function readLength(bytes: Buffer, reader: { at: number }): number {
  let length = 0;
  for (;;) {
    const byte = bytes[reader.at++]!;
    length = length * 128 + (byte & 127);
    if (byte < 128) return length;
  }
}
