import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawingSize } from '../../src/media/drawing-size.ts';

const svg = (attributes: string) =>
  drawingSizeOf(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><path d="M0 0h1"/></svg>`);
const drawingSizeOf = (text: string) => drawingSize(Buffer.from(text));

describe('the size of a drawing', () => {
  it.each([
    ['width="240" height="120"', 240, 120],
    ['width="240px" height="120.4"', 240, 120],
    ['width="2in" height="72pt"', 192, 96],
    ['width="2.54cm" height="25.4mm"', 96, 96],
    ['width="1e2" height="101.6Q"', 100, 96],
    ['width="10pc" height="1.6pc" viewBox="0 0 1 1"', 160, 26],
    ['width="300" viewBox="0 0 40 20"', 300, 150],
    ['height="300" viewBox="-5,-5,40,20"', 600, 300],
  ])('%s is its own', (attributes, width, height) => {
    expect(svg(attributes)).toEqual({ width, height });
  });

  it.each([
    ['viewBox="0 0 4 3"', 1024, 768],
    ['viewBox="0 0 0.4 0.1" width="100%" height="100%"', 1200, 300],
    ['viewBox=" 0, 0 , 1 100 "', 8, 768],
    ['width="4000" height="1000"', 1200, 300],
    ['width="400" height="2000"', 154, 768],
  ])('%s fills the room there is', (attributes, width, height) => {
    expect(svg(attributes)).toEqual({ width, height });
  });

  it.each([
    '',
    'width="100%"',
    'width="240"',
    'width="0" height="0"',
    'width="2em" height="3em"',
    'width="-4" height="-3"',
    'viewBox="0 0 4"',
    'viewBox="0 0 0 3"',
    'viewBox="a b c d"',
    'width="1e400" height="1"',
    `width="${'1'.repeat(100_000)}x" height="1"`,
  ])('%s tells nothing', (attributes) => {
    expect(svg(attributes)).toBeUndefined();
  });

  it('is read behind a document type and a byte order mark, and not from what is no drawing', () => {
    const type =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>';
    expect(drawingSizeOf(`\uFEFF<?xml version="1.0"?>\n${type}\n${drawing}`)).toEqual({
      width: 4,
      height: 3,
    });
    expect(drawingSizeOf('not a drawing')).toBeUndefined();
    expect(drawingSizeOf('')).toBeUndefined();
  });

  it('fits into the room, and keeps its shape to a pixel', () => {
    const length = fc.double({ min: 0.01, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(length, length, (width, height) => {
        const size = svg(`viewBox="0 0 ${width} ${height}"`)!;
        expect(size.width).toBeLessThanOrEqual(1200);
        expect(size.height).toBeLessThanOrEqual(768);
        const scale = Math.min(1200 / width, 768 / height);
        expect(Math.abs(size.width - width * scale)).toBeLessThanOrEqual(1);
        expect(Math.abs(size.height - height * scale)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
