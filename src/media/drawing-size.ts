import { readFileSync } from 'node:fs';
import type { Size } from '../briefing/picture.ts';
import { headOf } from './file-ends.ts';
import { memoByFile } from './file-memo.ts';
import { sizeIn } from './picture-size.ts';
import { readSvg } from './svg-safety.ts';
import { PNG_HEAD, transparentSize } from './png-size.ts';
import { XmlFault } from './xml.ts';

/** The largest room of a drawing, in CSS pixels: as wide as a page, as high as pictures may be. */
const ROOM: Size = { width: 1200, height: 768 };

/** CSS pixels in a unit (CSS Values and Units 4, 6.2). */
const UNITS: Record<string, number> = {
  '': 1,
  px: 1,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  pt: 96 / 72,
  pc: 16,
};
const LENGTH = /^((?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?)(px|in|cm|mm|q|pt|pc)?$/i;

/**
 * The size at which a file is shown of which the page's ground is seen, in whole CSS pixels: an
 * SVG, or a PNG with transparent parts. `undefined` for any other, and where it tells no size.
 */
export function sizeOfDrawing(path: string): Size | undefined {
  if (/\.svg$/i.test(path)) return sizeOfSvg(path);
  return /\.png$/i.test(path) ? sizeOfPng(path) : undefined;
}

/** The size of any picture that is served as it is, in whole CSS pixels, if it tells one. */
export const sizeOfPicture = (path: string): Size | undefined =>
  sizeOfDrawing(path) ?? sizeOfPixels(path);

const sizeOfPixels = memoByFile((path: string) => {
  const size = sizeIn(readFileSync(path));
  return size && fit(size, 1);
});

const sizeOfSvg = memoByFile((path: string) => drawingSize(readFileSync(path)));

const sizeOfPng = memoByFile((path: string) => {
  const size = transparentSize(headOf(path, PNG_HEAD));
  return size && fit(size, 1);
});

/**
 * The size at which a drawing is shown, in whole CSS pixels: its own, where it has one, and else
 * all the room there is; never more than that. `undefined` when nothing in it tells its shape.
 */
export function drawingSize(bytes: Uint8Array): Size | undefined {
  const root = rootOf(new TextDecoder().decode(bytes));
  const box = boxOf(root?.get('viewBox'));
  const [width, height] = [lengthOf(root?.get('width')), lengthOf(root?.get('height'))];
  if (width && height) return fit({ width, height }, 1);
  if (!box) return undefined;
  if (width) return fit({ width, height: (width * box.height) / box.width }, 1);
  if (height) return fit({ width: (height * box.width) / box.height, height }, 1);
  return fit(box, Infinity);
}

/** What the outermost element says of itself. */
function rootOf(text: string): ReadonlyMap<string, string> | undefined {
  try {
    for (const part of readSvg(text)) {
      if (part.type === 'open') {
        return new Map(part.attributes.map(({ name, value }) => [name, value]));
      }
    }
  } catch (cause) {
    if (!(cause instanceof XmlFault)) throw cause;
  }
  return undefined;
}

function lengthOf(written: string | undefined): number | undefined {
  const [, digits, unit = ''] = LENGTH.exec((written ?? '').trim()) ?? [];
  return digits === undefined ? undefined : Number(digits) * UNITS[unit.toLowerCase()]!;
}

function boxOf(written: string | undefined): Size | undefined {
  const [, , width, height] = (written ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return width! > 0 && height! > 0 ? { width: width!, height: height! } : undefined;
}

/** Makes a size fill the room, but no more than `most` times larger. */
function fit({ width, height }: Size, most: number): Size | undefined {
  if (!Number.isFinite(width) || !Number.isFinite(height)) return undefined;
  const scale = Math.min(ROOM.width / width, ROOM.height / height, most);
  const whole = (length: number) => Math.max(1, Math.round(length * scale));
  return { width: whole(width), height: whole(height) };
}
