import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { isCutOff } from '../../src/corpus/cut-off.ts';

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

function isCut(bytes: Uint8Array, format: string): boolean {
  const file = join(folder, 'x');
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
] as const)('a %s picture', (format, encode) => {
  it('is whole, whatever follows its end', async () => {
    const whole = await picture(encode);
    expect(isCut(whole, format)).toBe(false);
    expect(isCut(Buffer.concat([whole, Buffer.from('more\0\0')]), format)).toBe(false);
  });

  it('is cut off, wherever it breaks off', async () => {
    const whole = await picture(encode);
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
      expect(isCut(whole.subarray(0, whole.length * share), format), `at ${share}`).toBe(true);
    }
    expect(isCut(whole.subarray(0, -1), format), 'at the last byte').toBe(true);
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

it('other formats are left to the program that reads them', () => {
  expect(isCut(Buffer.from('II* and the rest of it'), 'TIFF')).toBe(false);
});
