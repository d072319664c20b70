import { inflateSync } from 'node:zlib';

/** How wide each character is, in em, by code point. A character without an entry has no glyph. */
export type Advances = Map<number, number>;

/**
 * Reads which characters a font has and how wide they are (WOFF 1.0; OpenType `cmap` formats 4
 * and 12, `hmtx`). Kerning is left out: it only makes text narrower by a hair.
 */
export function readAdvances(woff: Buffer): Advances {
  const tables = readTables(woff);
  const unitsPerEm = tables('head').readUInt16BE(18);
  const metrics = tables('hmtx');
  const last = tables('hhea').readUInt16BE(34) - 1;
  const advances: Advances = new Map();
  for (const [code, glyph] of readCharacters(tables('cmap'))) {
    advances.set(code, metrics.readUInt16BE(Math.min(glyph, last) * 4) / unitsPerEm);
  }
  return advances;
}

function readTables(woff: Buffer): (tag: string) => Buffer {
  const HEADER = 44;
  const ENTRY = 20;
  const entries = new Map<string, number>();
  for (let index = 0; index < woff.readUInt16BE(12); index++) {
    const at = HEADER + index * ENTRY;
    entries.set(woff.toString('latin1', at, at + 4), at);
  }
  return (tag) => {
    const at = entries.get(tag);
    if (at === undefined) throw new Error(`The font has no table "${tag}".`);
    const offset = woff.readUInt32BE(at + 4);
    const packed = woff.readUInt32BE(at + 8);
    const bytes = woff.subarray(offset, offset + packed);
    return packed < woff.readUInt32BE(at + 12) ? inflateSync(bytes) : bytes;
  };
}

/** Which glyph a font has for a character (OpenType `cmap`, formats 4 and 12). */
export function* readCharacters(cmap: Buffer): Generator<[code: number, glyph: number]> {
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const subtable = cmap.subarray(cmap.readUInt32BE(8 + index * 8));
    const format = subtable.readUInt16BE(0);
    if (format === 4) yield* readSegments(subtable);
    if (format === 12) yield* readGroups(subtable);
  }
}

function* readSegments(table: Buffer): Generator<[number, number]> {
  const span = table.readUInt16BE(6);
  for (let at = 14; at < 14 + span; at += 2) {
    const end = table.readUInt16BE(at);
    const start = table.readUInt16BE(at + span + 2);
    const delta = table.readUInt16BE(at + 2 * span + 2);
    const rangeAt = at + 3 * span + 2;
    const range = table.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const listed = range ? table.readUInt16BE(rangeAt + range + (code - start) * 2) : code;
      const glyph = listed || !range ? (listed + delta) & 0xffff : 0;
      if (glyph) yield [code, glyph];
    }
  }
}

function* readGroups(table: Buffer): Generator<[number, number]> {
  for (let index = 0; index < table.readUInt32BE(12); index++) {
    const at = 16 + index * 12;
    const start = table.readUInt32BE(at);
    const first = table.readUInt32BE(at + 8);
    for (let code = start; code <= table.readUInt32BE(at + 4); code++) {
      yield [code, first + code - start];
    }
  }
}
