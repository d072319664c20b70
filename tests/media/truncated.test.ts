import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { isCutOff } from '../../src/media/truncated.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A photograph of noise, 120 × 80. */
async function picture(encode: (noise: Sharp) => Sharp): Promise<Buffer> {
  const raw = { width: 120, height: 80, channels: 3 } as const;
  const noise = Uint8Array.from(
    { length: 120 * 80 * 3 },
    (_, index) => Math.imul(index, 2654435761) >>> 24,
  );
  return encode(sharp(noise, { raw })).toBuffer();
}

let files = 0;
function isCut(bytes: Uint8Array, format: string): boolean {
  const file = join(folder, String(files++));
  writeFileSync(file, bytes);
  return isCutOff(file, format);
}

describe.each([
  ['JPEG', (noise: Sharp) => noise.jpeg()],
  ['JPEG', (noise: Sharp) => noise.jpeg({ progressive: true })],
  ['PNG', (noise: Sharp) => noise.png()],
  ['WebP', (noise: Sharp) => noise.webp()],
  ['GIF', (noise: Sharp) => noise.gif()],
  ['AVIF', (noise: Sharp) => noise.avif({ effort: 0 })],
])('a %s picture', (format, encode) => {
  it('is whole, whatever follows its end', async () => {
    const whole = await picture(encode);
    expect(isCut(whole, format)).toBe(false);
    for (const more of ['more', '\0\0', 'something else '.repeat(9), '\xff'.repeat(99)]) {
      expect(isCut(Buffer.concat([whole, Buffer.from(more, 'latin1')]), format)).toBe(false);
    }
  });

  it('is cut off, wherever it breaks off', async () => {
    const whole = await picture(encode);
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
      expect(isCut(whole.subarray(0, whole.length * share), format), `at ${share}`).toBe(true);
    }
    expect(isCut(whole.subarray(0, -12), format), 'shortly before its end').toBe(true);
  });
});

it('the end of a small picture in a photograph is not that of the photograph', async () => {
  const whole = await picture((noise) => noise.jpeg());
  const small = await picture((noise) => noise.jpeg({ quality: 5 }));
  const length = Buffer.alloc(2);
  length.writeUInt16BE(small.length + 2);
  const photograph = Buffer.concat([
    whole.subarray(0, 2),
    Buffer.from([0xff, 0xff, 0xe1]),
    length,
    small,
    whole.subarray(2),
    Buffer.from('more'),
  ]);
  expect(isCut(photograph, 'JPEG')).toBe(false);
  expect(isCut(photograph.subarray(0, -5), 'JPEG')).toBe(true);
});

it.each([
  ['filling', [0xff, 0xff]],
  ['zeros', [0, 0, 0, 0]],
  ['a marker without a segment', [0xff, 0x01]],
])('a JPEG may have %s between its segments', async (_, odd) => {
  const whole = await picture((noise) => noise.jpeg());
  const at = 4 + whole.readUInt16BE(4);
  const bytes = [whole.subarray(0, at), Buffer.from(odd), whole.subarray(at)];
  expect(isCut(Buffer.concat([...bytes, Buffer.from('more')]), 'JPEG')).toBe(false);
  expect(isCut(Buffer.concat(bytes).subarray(0, -9), 'JPEG')).toBe(true);
});

it('a moving GIF is whole with colours of their own for its pictures, and without its trailer', async () => {
  const frames = Uint8Array.from({ length: 20 * 80 * 3 }, (_, index) =>
    index < 2400 ? index % 256 : Math.imul(index, 2654435761) >>> 24,
  );
  const raw = { width: 20, height: 80, channels: 3, pageHeight: 20 } as const;
  const whole = await sharp(frames, { raw }).gif({ reuse: false, effort: 1 }).toBuffer();
  expect(isCut(whole, 'GIF')).toBe(false);
  expect(isCut(whole.subarray(0, -1), 'GIF')).toBe(false);
  for (const share of [0.2, 0.55, 0.8, 0.97]) {
    expect(isCut(whole.subarray(0, whole.length * share), 'GIF'), `at ${share}`).toBe(true);
  }
});

describe('an AVIF', () => {
  const box = (type: string, content: string, size: number) => {
    const head = Buffer.alloc(size > 0xffff ? 16 : 8);
    head.writeUInt32BE(size > 0xffff ? 1 : size);
    head.write(type, 4, 'latin1');
    if (size > 0xffff) head.writeBigUInt64BE(BigInt(16 + content.length), 8);
    return Buffer.concat([head, Buffer.from(content, 'latin1')]);
  };
  const head = box('ftyp', 'avif    mif1', 20);
  const large = 0x10000;

  it.each([
    ['no data', [box('meta', 'x'.repeat(40), 48)], true],
    ['data as long as it says', [box('mdat', 'x'.repeat(40), 48)], false],
    ['data shorter than it says', [box('mdat', 'x'.repeat(40), 49)], true],
    ['data with a large length', [box('mdat', 'x'.repeat(40), large)], false],
    ['data to the end of the file', [box('mdat', 'x'.repeat(40), 0)], false],
    ['data beside what is said of it', [box('meta', 'x'.repeat(30) + 'idat', 42)], false],
    ['half of such data', [box('meta', 'x'.repeat(30) + 'idat', 60)], true],
  ])('with %s', (_, boxes, isCutOff) => {
    expect(isCut(Buffer.concat([head, ...boxes]), 'AVIF')).toBe(isCutOff);
  });

  it('with half of data that has a large length', () => {
    const whole = Buffer.concat([head, box('mdat', 'x'.repeat(40), large)]);
    expect(isCut(whole.subarray(0, -9), 'AVIF')).toBe(true);
  });
});

it('other formats are left to the program that reads them', () => {
  expect(isCut(Buffer.from('II* and the rest of it'), 'TIFF')).toBe(false);
});
