import sharp, { type Sharp } from 'sharp';
import { expect, it } from 'vitest';
import { PNG_HEAD, transparentSize } from '../../src/media/png-size.ts';

const [red, clear] = [
  { r: 255, g: 0, b: 0, alpha: 1 },
  { r: 0, g: 0, b: 0, alpha: 0 },
];
const draw = (background: object, channels: 3 | 4) =>
  sharp({ create: { width: 40, height: 30, channels, background } });
const sizeOf = async (picture: Sharp) =>
  transparentSize((await picture.toBuffer()).subarray(0, PNG_HEAD).toString('latin1'));

it.each([
  ['with a channel for it', draw(clear, 4).png()],
  ['grey, with a channel for it', draw(clear, 4).toColourspace('b-w').png()],
  ['with a palette', draw(clear, 4).png({ palette: true })],
])('a PNG %s may be transparent', async (_, picture) => {
  expect(await sizeOf(picture)).toEqual({ width: 40, height: 30 });
});

it.each([
  ['a PNG in true colour', draw(red, 3).png()],
  ['a PNG with a palette', draw(red, 3).png({ palette: true })],
  ['a JPEG', draw(red, 3).jpeg()],
  ['a WebP', draw(clear, 4).webp()],
])('%s is not', async (_, picture) => {
  expect(await sizeOf(picture)).toBeUndefined();
});

it('is not what broke off', () => {
  expect(transparentSize('')).toBeUndefined();
  expect(transparentSize('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')).toBeUndefined();
});
