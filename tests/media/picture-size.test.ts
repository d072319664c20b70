import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { pictureFault } from '../../src/media/picture-problems.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function faultOf(bytes: Buffer, written: string) {
  const path = join(folder, `${files++}${written}`);
  writeFileSync(path, bytes);
  return pictureFault({ path, head: bytes.toString('latin1', 0, 64), written });
}

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#804020' } });

/** The same PNG, which says that it has another size. */
function resized(png: Buffer, width: number, height: number): Buffer {
  const bytes = Buffer.from(png);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

/** Frames of 2 × 2, each of another shade. */
const moving = (frames: number) =>
  sharp(
    Uint8Array.from({ length: frames * 12 }, (_, at) => Math.floor(at / 12) * 80),
    { raw: { width: 2, height: 2 * frames, channels: 3, pageHeight: 2 } },
  );

describe('a picture that cannot be converted has a problem', () => {
  it('with more pixels than anybody can decode', async () => {
    const png = resized(await blank(2, 2).png().toBuffer(), 60_000, 60_000);
    expect(faultOf(png, 'a.png')).toMatchObject({
      name: 'invalid-picture',
      message:
        'The picture "a.png" has 60000 × 60000 pixels, more than the 120 million that can be converted',
    });
  });

  it.each(['gif', 'webp'] as const)('with too many frames: %s', async (format) => {
    const bytes = await moving(3).toFormat(format).toBuffer();
    expect(faultOf(bytes, `a.${format}`)).toBeUndefined();
    // The size of the canvas, as GIF and WebP write it.
    if (format === 'gif') bytes.writeUInt32LE(0x2328_2328, 6);
    else {
      bytes.writeUIntLE(8_999, 24, 3);
      bytes.writeUIntLE(8_999, 27, 3);
    }
    expect(faultOf(bytes, `b.${format}`)!.message).toContain('9000 × 9000 pixels in 3 frames');
  });

  it.each([
    ['first', 8],
    ['among others', 16],
  ])('that moves, as AVIF, and says so %s', async (_, at) => {
    const still = await blank(30, 20).avif({ effort: 0 }).toBuffer();
    expect(faultOf(still, 'a.avif')).toBeUndefined();
    still.write('avis', at);
    expect(faultOf(still, 'b.avif')).toMatchObject({
      message: 'The picture "b.avif" moves, as only GIF and WebP may',
      hint: expect.stringContaining('as GIF or WebP if it moves') as string,
    });
  });

  it('higher than pages can show', async () => {
    const png = resized(await blank(2, 2).png().toBuffer(), 10, 20_000);
    expect(faultOf(png, 'a.png')!.message).toContain('is 20000 pixels high');
  });

  it('with garbage in it', async () => {
    const png = await blank(20, 20).png().toBuffer();
    expect(faultOf(png, 'a.png')).toBeUndefined();
    const at = png.indexOf('IDAT') + 6;
    png[at] = png[at]! ^ 0xff;
    expect(faultOf(png, 'a.png')!.message).toBe('The picture "a.png" is damaged inside');
  });

  it('without a size', async () => {
    expect(
      faultOf(Buffer.from('\xff\xd8\xff\xe0garbage of no size at all\xff\xd9', 'latin1'), 'a.jpg')!
        .message,
    ).toContain('says no size');
  });
});

it.each(['jpeg', 'png', 'webp', 'avif', 'gif', 'tiff'] as const)(
  'a sound %s has none',
  async (format) => {
    expect(faultOf(await blank(30, 20).toFormat(format).toBuffer(), `a.${format}`)).toBeUndefined();
  },
);
