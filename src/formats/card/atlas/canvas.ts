/** A picture while it is painted, and the strokes that a card needs. Lengths in whole pixels. */

/** A picture: its size in pixels, and red, green, blue and alpha of each of them. */
export interface Image {
  width: number;
  height: number;
  pixels: Uint8Array;
}

export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** How much of each pixel a shape covers, in steps of `1 / STEPS`. */
export interface Coverage {
  /** From the shape's own origin. */
  left: number;
  top: number;
  width: number;
  height: number;
  steps: Uint8Array;
}

/**
 * Steps between nothing and a full pixel. Fewer than the eye can tell, so that the edges of all
 * letters of a card and its few colours fit into a palette of 256.
 */
export const STEPS = 40;

/** Red, green, blue and alpha of a colour such as `#1b1b19`, as a little-endian number. */
export function packed(colour: string): number {
  const channels = Number.parseInt(colour.slice(1), 16);
  return opaque(channels >>> 16, (channels >>> 8) & 0xff, channels & 0xff);
}

export class Canvas implements Image {
  readonly width: number;
  readonly height: number;
  readonly #pixels: Int32Array;

  constructor({ width, height }: { width: number; height: number }) {
    this.width = width;
    this.height = height;
    this.#pixels = new Int32Array(width * height);
  }

  /** Red, green, blue and alpha of each pixel, row by row. */
  get pixels(): Uint8Array {
    return new Uint8Array(this.#pixels.buffer);
  }

  rectangle(area: Area, colour: number): void {
    const { left, right, top, bottom } = this.#within(area);
    for (let y = top; y < bottom; y++) {
      this.#pixels.fill(colour, y * this.width + left, y * this.width + right);
    }
  }

  /** Lays a colour over what is there, as far as a shape covers it; `left` and `top` are its origin's. */
  cover(shape: Coverage, left: number, top: number, colour: number): void {
    const area = { ...shape, left: left + shape.left, top: top + shape.top };
    const { left: first, right, top: above, bottom } = this.#within(area);
    // Most of what letters stand on has one colour.
    let ground = 0;
    let mixtures = mixturesOf(ground, colour);
    for (let y = above; y < bottom; y++) {
      let from = (y - area.top) * area.width + first - area.left;
      for (let to = y * this.width + first; to < y * this.width + right; to++) {
        const step = shape.steps[from++]!;
        if (step === 0) continue;
        const under = this.#pixels[to]!;
        if (under !== ground) mixtures = mixturesOf((ground = under), colour);
        this.#pixels[to] = mixtures[step]!;
      }
    }
  }

  /** Lays a picture over what is there: red, green, blue and alpha of each of its pixels. */
  lay(pixels: Uint8Array, area: Area): void {
    const { left, right, top, bottom } = this.#within(area);
    for (let y = top; y < bottom; y++) {
      let from = ((y - area.top) * area.width + left - area.left) * 4;
      for (let to = y * this.width + left; to < y * this.width + right; to++, from += 4) {
        const colour = opaque(pixels[from]!, pixels[from + 1]!, pixels[from + 2]!);
        this.#pixels[to] = mixed(this.#pixels[to]!, colour, pixels[from + 3]! / 255);
      }
    }
  }

  #within({ left, top, width, height }: Area) {
    return {
      left: Math.max(0, left),
      right: Math.min(this.width, left + width),
      top: Math.max(0, top),
      bottom: Math.min(this.height, top + height),
    };
  }
}

const mixtures = new Map<number, Int32Array>();
/** Pairs of colours whose mixtures are kept; a card has some ten. */
const MOST_PAIRS = 4096;

/** What becomes of a ground under each step of a colour. */
function mixturesOf(ground: number, colour: number): Int32Array {
  const key = (ground & 0xffffff) * 0x1000000 + (colour & 0xffffff);
  let found = mixtures.get(key);
  if (!found) {
    found = Int32Array.from({ length: STEPS + 1 }, (_, step) =>
      mixed(ground, colour, step / STEPS),
    );
    if (mixtures.size >= MOST_PAIRS) mixtures.clear();
    mixtures.set(key, found);
  }
  return found;
}

/** A colour on a ground, thick or thin; channel by channel, as all renderers of SVG mix in sRGB. */
const mixed = (ground: number, colour: number, share: number): number =>
  opaque(
    channel(ground, colour, 0, share),
    channel(ground, colour, 8, share),
    channel(ground, colour, 16, share),
  );

const opaque = (red: number, green: number, blue: number): number =>
  (0xff << 24) | (blue << 16) | (green << 8) | red;

function channel(ground: number, colour: number, shift: number, share: number): number {
  const from = (ground >>> shift) & 0xff;
  return Math.round(from + (((colour >>> shift) & 0xff) - from) * share);
}
