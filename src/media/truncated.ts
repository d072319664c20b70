import { readFileSync } from 'node:fs';
import { tailOf } from './file-ends.ts';
import { memoByFile } from './file-memo.ts';

/**
 * Pictures that a copy or an upload left without their end, which browsers show in part or not at
 * all. What a browser shows whole is whole, also with something behind its end.
 */

/** The marker EOI of a JPEG (ITU-T T.81, annex B). */
const EOI = '\xff\xd9';
/** The last chunk of a PNG, which is empty (W3C PNG, 11.2.5); its check sum may be wrong. */
const IEND = '\0\0\0\0IEND';

interface Format {
  /** How a file ends nearly always; then the rest need not be read. */
  usual?: string;
  isWhole: (bytes: Buffer) => boolean;
}

const formats: Record<string, Format> = {
  // Before the first scan may stand the small picture of a camera, with an end of its own.
  JPEG: { usual: EOI, isWhole: (bytes) => bytes.indexOf(EOI, scanOf(bytes), 'latin1') >= 0 },
  PNG: {
    usual: `${IEND}\xae\x42\x60\x82`,
    isWhole: (bytes) => bytes.includes(IEND, 0, 'latin1'),
  },
  // The length that the header says (RFC 9649, 2.4).
  WebP: { isWhole: (bytes) => bytes.readUInt32LE(4) + 8 <= bytes.length },
  GIF: { isWhole: hasWholeBlocks },
  AVIF: { isWhole: hasWholeData },
};

const hasNoEnd = memoByFile(
  (path: string, { isWhole }: Format): boolean => !isWhole(readFileSync(path)),
);

/** Whether the file of a picture of that format, of which the beginning is sound, has no end. */
export function isCutOff(path: string, format: string): boolean {
  const own = formats[format];
  if (!own || (own.usual && tailOf(path, own.usual.length) === own.usual)) return false;
  return hasNoEnd(path, own);
}

/** Where the first scan of a JPEG begins, or where the file ends before there is one. */
function scanOf(bytes: Buffer): number {
  const [SOS, TEM, RST0, SOI] = [0xda, 0x01, 0xd0, 0xd8];
  for (let at = 2; ;) {
    at = bytes.indexOf(0xff, at);
    if (at < 0 || at + 4 > bytes.length) return bytes.length;
    const marker = bytes[at + 1]!;
    if (marker === SOS) return at;
    // Any number of 0xFF may stand before a marker, and a few have no segment behind them.
    if (marker === 0xff) at += 1;
    else if (marker <= TEM || (marker >= RST0 && marker <= SOI)) at += 2;
    else at += 2 + bytes.readUInt16BE(at + 2);
  }
}

/** Whether the blocks of a GIF are whole as far as they go (GIF89a, 15 to 27); some have no trailer. */
function hasWholeBlocks(bytes: Buffer): boolean {
  const [EXTENSION, PICTURE] = [0x21, 0x2c];
  const afterTable = (at: number, packed = 0) =>
    packed & 0x80 ? at + 3 * 2 ** ((packed & 7) + 1) : at;
  const afterBlocks = (at: number) => {
    while (bytes[at]) at += 1 + bytes[at]!;
    return at + 1;
  };
  let at = afterTable(13, bytes[10]);
  let pictures = 0;
  while (bytes[at] === EXTENSION || bytes[at] === PICTURE) {
    if (bytes[at] === PICTURE) pictures++;
    const data = bytes[at] === EXTENSION ? at + 2 : afterTable(at + 10, bytes[at + 9]) + 1;
    at = afterBlocks(data);
  }
  return at < bytes.length || (at === bytes.length && pictures > 0);
}

/** Whether the boxes of an AVIF lead to the end of its data (ISO/IEC 14496-12, 4.2 and 8.1.1). */
function hasWholeData(bytes: Buffer): boolean {
  const LARGE = 1;
  for (let at = 0; at + 16 <= bytes.length;) {
    const short = bytes.readUInt32BE(at);
    const size = short === LARGE ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    const type = bytes.toString('latin1', at + 4, at + 8);
    // With 0 it goes on to the end of the file; what is no box is not for us to judge.
    if (size < 8) return true;
    const box = bytes.subarray(at, at + size);
    if (type === 'mdat') return box.length === size;
    // A small picture may stand beside what is said of it.
    if (type === 'meta' && box.includes('idat')) return box.length === size;
    at += size;
  }
  return false;
}
