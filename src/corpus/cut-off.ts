import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';

/** Pictures that a copy or an upload left without their end; what is missing would be shown grey. */

/** The marker EOI of a JPEG (ITU-T T.81, annex B). */
const EOI = '\xff\xd9';
/** The last chunk of a PNG, with its check sum (W3C PNG, 11.2.5). */
const IEND = 'IEND\xae\x42\x60\x82';

/** How a file of that format ends; some programs put something behind it. */
const ends: Record<string, string> = { JPEG: EOI, PNG: IEND };

const isWhole: Record<string, (bytes: Buffer) => boolean> = {
  // Before the first scan may stand the small picture of a camera, with an end of its own.
  JPEG: (bytes) => bytes.indexOf(EOI, scanOf(bytes), 'latin1') >= 0,
  PNG: (bytes) => bytes.includes(IEND, 0, 'latin1'),
  // The length that the header says (RFC 9649, 2.4).
  WebP: (bytes) => bytes.readUInt32LE(4) + 8 <= bytes.length,
  GIF: hasTrailer,
  AVIF: hasAllBoxes,
};

/** Whether the file of a picture of that format, of which the beginning is sound, has no end. */
export function isCutOff(path: string, format: string): boolean {
  const end = ends[format];
  // Nearly always true, and then the rest need not be read.
  if (end && tailOf(path, end.length) === end) return false;
  return isWhole[format]?.(readFileSync(path)) === false;
}

/** The last bytes of a file as text of one byte a letter. */
function tailOf(path: string, length: number): string {
  const bytes = Buffer.alloc(length);
  const file = openSync(path, 'r');
  try {
    readSync(file, bytes, 0, length, Math.max(0, fstatSync(file).size - length));
    return bytes.toString('latin1');
  } finally {
    closeSync(file);
  }
}

/** Whether the blocks of a GIF lead to something else than the file's end (GIF89a, 15 to 27). */
function hasTrailer(bytes: Buffer): boolean {
  const afterTable = (at: number, packed = 0) =>
    packed & 0x80 ? at + 3 * 2 ** ((packed & 7) + 1) : at;
  const afterBlocks = (at: number) => {
    while (bytes[at]) at += 1 + bytes[at]!;
    return at + 1;
  };
  let at = afterTable(13, bytes[10]);
  while (bytes[at] === 0x21 || bytes[at] === 0x2c) {
    // An extension and its kind, or a picture with its place, size and colours.
    const data = bytes[at] === 0x21 ? at + 2 : afterTable(at + 10, bytes[at + 9]) + 1;
    at = afterBlocks(data);
  }
  return at < bytes.length;
}

/** Whether the boxes of an AVIF all lie within the file (ISO/IEC 14496-12, 4.2). */
function hasAllBoxes(bytes: Buffer): boolean {
  const LARGE = 1;
  let at = 0;
  while (at + 16 <= bytes.length) {
    const short = bytes.readUInt32BE(at);
    const size = short === LARGE ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    // The last box may leave it to the file's end.
    if (size < 8) return true;
    at += size;
  }
  return at <= bytes.length;
}

const SOS = 0xda;

/** Where the first scan of a JPEG begins, or where the file ends before there is one. */
function scanOf(bytes: Buffer): number {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at + 1] !== SOS) {
    // Any number of 0xFF may stand before a marker.
    at += bytes[at + 1] === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return Math.min(at, bytes.length);
}
