import { rasterise } from './png.ts';
import { type Coverage, STEPS } from './canvas.ts';

/**
 * The atlas: every glyph is drawn once for each size and each part of a pixel on which it may
 * begin, and painted from then on.
 */

/** Parts of a pixel, along the line and above it, on which a glyph may begin. */
const PARTS = 8;
/** About 50 MB; a site in one script needs a tenth of it. */
const MOST_GLYPHS = 20_000;

/** By outline, and then by size and parts of a pixel: outlines are long to put together. */
const atlas = new Map<string, Map<string, Coverage | undefined>>();
let drawn = 0;

export interface Placed {
  /** Pixels from the left edge and the top of the picture. */
  left: number;
  top: number;
  shape: Coverage;
}

/**
 * A glyph as it falls on the pixels around `x` and `y` (to the right and down); nothing for a
 * space. `outline` is a path with `y` upwards, and `unit` the pixels of one of its units.
 */
export function placeGlyph(
  outline: string,
  { x, y, unit }: { x: number; y: number; unit: number },
): Placed | undefined {
  if (!outline) return undefined;
  const [left, rest] = cut(x);
  const [top, below] = cut(y);
  const key = `${unit} ${rest} ${below}`;
  let shape = atlas.get(outline)?.get(key);
  if (!shape && !atlas.get(outline)?.has(key)) {
    shape = draw(outline, unit, rest / PARTS, below / PARTS);
    keep(outline, key, shape);
  }
  return shape && { left, top, shape };
}

function keep(outline: string, key: string, shape: Coverage | undefined): void {
  if (drawn >= MOST_GLYPHS) {
    atlas.clear();
    drawn = 0;
  }
  const shapes = atlas.get(outline) ?? new Map<string, Coverage | undefined>();
  atlas.set(outline, shapes.set(key, shape));
  drawn += 1;
}

/** A length as whole pixels and parts of one. */
function cut(length: number): [pixels: number, parts: number] {
  const parts = Math.round(length * PARTS);
  const pixels = Math.floor(parts / PARTS);
  return [pixels, parts - pixels * PARTS];
}

function draw(outline: string, unit: number, x: number, y: number): Coverage | undefined {
  const bounds = boundsOf(outline);
  if (!bounds) return undefined;
  const left = Math.floor(bounds.left * unit + x);
  const top = Math.floor(y - bounds.top * unit);
  const width = Math.ceil(bounds.right * unit + x) - left;
  const height = Math.ceil(y - bounds.bottom * unit) - top;
  if (width <= 0 || height <= 0) return undefined;
  const at = `${x - left} ${y - top}`;
  const { pixels } = rasterise(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
      `<path transform="translate(${at}) scale(${unit} ${-unit})" d="${outline}"/></svg>`,
  );
  const steps = Uint8Array.from({ length: width * height }, (_, pixel) =>
    Math.round((pixels[pixel * 4 + 3]! * STEPS) / 255),
  );
  return { left, top, width, height, steps };
}

/** What the points of a path lie within; curves lie within theirs. */
function boundsOf(outline: string) {
  const numbers = outline.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
  if (numbers.length < 4) return undefined;
  const across = numbers.filter((_, index) => index % 2 === 0);
  const up = numbers.filter((_, index) => index % 2 === 1);
  return {
    left: across.reduce((a, b) => Math.min(a, b)),
    right: across.reduce((a, b) => Math.max(a, b)),
    bottom: up.reduce((a, b) => Math.min(a, b)),
    top: up.reduce((a, b) => Math.max(a, b)),
  };
}
