import { readFileSync } from 'node:fs';
import { box, type Element, type Style, type TextLine, vector } from './boxes.ts';
import type { FontRun } from './runs.ts';
import type { LetterRun, Shaped } from './shaping.ts';

/** Lines of text, as elements of a card. */

/** An emoji in em: its size, the room that it takes in the line, and how far it reaches above it. */
export const emoji = { size: 0.96, room: 1.06, above: 0.8 } as const;

/** A set line; lengths in em. */
export interface Line extends Shaped {
  pictures: { file: string; x: number }[];
}

/** Puts shaped runs and emoji one behind the other. */
export function setLine(runs: readonly FontRun[], shape: (run: LetterRun) => Shaped): Line {
  const set: Line = { width: 0, glyphs: [], pictures: [] };
  for (const run of runs) {
    if (run.picture) {
      set.pictures.push({ file: run.picture, x: set.width + (emoji.room - emoji.size) / 2 });
      set.width += emoji.room;
      continue;
    }
    const { width, glyphs } = shape(run as LetterRun);
    set.glyphs.push(...glyphs.map((glyph) => ({ ...glyph, x: glyph.x + set.width })));
    set.width += width;
  }
  return set;
}

/** Where a line stands, and in what colour. */
export interface LinePlace {
  size: number;
  height: number;
  /** From the top of the line. */
  baseline: number;
  color: string;
  style: Style;
}

/** How the text of a line comes into its box. */
export type LineForm = (set: Line, place: LinePlace) => Element;

/** A line whose glyphs a painter puts into its box. */
export const paintedLine: LineForm = (set, { size, height, baseline, color, style }) => {
  const { glyphs, pictures } = set;
  const { type, props } = box({ flexShrink: 0, width: set.width * size, height, ...style });
  const line: TextLine = { glyphs, pictures, size, baseline, color };
  return { type, props: { ...props, line } };
};

/** A line as a box with a picture of its letters in it. */
export const drawnLine: LineForm = (set, { size, height, baseline, color, style }) => {
  // Marks may stand outside the line.
  const margin = Math.ceil(size / 2);
  const width = set.width * size;
  const outer = { width: Math.ceil(width) + 2 * margin, height: Math.ceil(height) + 2 * margin };
  const glyphs = set.glyphs.map(({ outline, x, y, scale }) => {
    const unit = round(scale * size, 6);
    const at = `${round(margin + x * size)} ${round(margin + baseline - y * size)}`;
    return `<path transform="translate(${at}) scale(${unit} -${unit})" d="${outline}"/>`;
  });
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${outer.width}" height="${outer.height}" viewBox="0 0 ${outer.width} ${outer.height}" fill="${color}">${glyphs.join('')}</svg>`;
  return box({ position: 'relative', flexShrink: 0, width, height, ...style }, [
    ...(glyphs.length > 0 ? [vector(text, { left: -margin, top: -margin, ...outer })] : []),
    ...set.pictures.map(({ file, x }) =>
      vector(readFileSync(file), {
        left: x * size,
        top: baseline - emoji.above * size,
        width: emoji.size * size,
        height: emoji.size * size,
      }),
    ),
  ]);
};

const round = (value: number, digits = 2): number => Number(value.toFixed(digits));
