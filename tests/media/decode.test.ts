import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { dataFault } from '../../src/media/decode.ts';

/** A photograph of noise, 400 × 300. */
async function picture(encode: (noise: Sharp) => Sharp): Promise<Buffer> {
  const [width, height, channels] = [400, 300, 3] as const;
  const noise = Uint8Array.from(
    { length: width * height * channels },
    (_, index) => Math.imul(index, 2654435761) >>> 24,
  );
  return encode(sharp(noise, { raw: { width, height, channels } })).toBuffer();
}

type Encode = (noise: Sharp) => Sharp;
const formats: [string, Encode][] = [
  ['JPEG', (noise) => noise.jpeg()],
  ['progressive JPEG', (noise) => noise.jpeg({ progressive: true })],
  ['PNG', (noise) => noise.png()],
  ['WebP without loss', (noise) => noise.webp({ lossless: true })],
  ['AVIF', (noise) => noise.avif({ effort: 0 })],
  ['GIF', (noise) => noise.gif()],
  ['TIFF', (noise) => noise.tiff({ compression: 'lzw' })],
];

/** From `share` of the bytes on, a tenth of them is something else. */
function withGarbage(whole: Buffer, share: number): Buffer {
  const bytes = Buffer.from(whole);
  const from = Math.floor(bytes.length * share);
  for (let at = from; at < from + bytes.length / 10; at++)
    bytes[at] = Math.imul(at, 2654435761) >>> 22;
  return bytes;
}

/** Without its second half, though with all that stands at the end of every file of its format. */
function withoutHalf(whole: Buffer): Buffer {
  const half = Buffer.from(whole.subarray(0, whole.length / 2));
  if (whole.subarray(0, 4).toString() === 'RIFF') half.writeUInt32LE(half.length - 8, 4);
  return Buffer.concat([half, whole.subarray(-12)]);
}

describe.each(formats)('the data of a %s picture', (_, encode) => {
  it('is sound as it was made', async () => {
    expect(await dataFault(await picture(encode))).toBeUndefined();
  });

  it('is not with garbage in it', async () => {
    const whole = await picture(encode);
    for (const share of [0.3, 0.5, 0.8])
      expect(await dataFault(withGarbage(whole, share)), `at ${share}`).toMatch(/\w/);
  });

  it('is not without its second half', async () => {
    expect(await dataFault(withoutHalf(await picture(encode)))).toMatch(/\w/);
  });
});

it('a WebP with loss cannot hold garbage that is none, but is not sound without its half', async () => {
  const whole = await picture((noise) => noise.webp());
  expect(await dataFault(whole)).toBeUndefined();
  expect(await dataFault(withoutHalf(whole))).toMatch(/\w/);
});

it('a JPEG is sound that has filling before its end, as some cameras write it', async () => {
  const whole = await picture((noise) => noise.jpeg());
  const filled = [whole.subarray(0, -2), Buffer.alloc(9), whole.subarray(-2)];
  expect(await dataFault(Buffer.concat(filled))).toBeUndefined();
});

it('a picture of more pixels than can be decoded is not begun', async () => {
  const large = sharp({
    create: { width: 12_000, height: 10_001, channels: 3, background: '#fff' },
  });
  expect(await dataFault(await large.png().toBuffer())).toContain('pixel limit');
});
