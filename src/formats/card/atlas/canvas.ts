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
export const packed = (colour: string): number =>
  (0xff000000 |
    Number.parseInt(colour.slice(5, 7) + colour.slice(3, 5) + colour.slice(1, 3), 16)) >>>
  0;

export class Canvas implements Image {
  readonly width: number;
  readonly height: number;
  readonly #pixels: Uint32Array;

  constructor({ width, height }: { width: number; height: number }) {
    this.width = width;
    this.height = height;
    this.#pixels = new Uint32Array(width * height);
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
    this.#each(area, (from, to) => {
      const step = shape.steps[from]!;
      if (step === STEPS) this.#pixels[to] = colour;
      else if (step > 0) this.#pixels[to] = mixed(this.#pixels[to]!, colour, step / STEPS);
    });
  }

  /** Lays a picture over what is there: red, green, blue and alpha of each of its pixels. */
  lay(pixels: Uint8Array, area: Area): void {
    this.#each(area, (from, to) => {
      const [red, green, blue, alpha] = pixels.subarray(from * 4, from * 4 + 4) as unknown as [
        number,
        number,
        number,
        number,
      ];
      const colour = ((0xff << 24) | (blue << 16) | (green << 8) | red) >>> 0;
      this.#pixels[to] = mixed(this.#pixels[to]!, colour, alpha / 255);
    });
  }

  /** Pairs the numbers of an area's own pixels with those of the pixels that they fall on. */
  #each(area: Area, pair: (from: number, to: number) => void): void {
    const { left, right, top, bottom } = this.#within(area);
    for (let y = top; y < bottom; y++) {
      let from = (y - area.top) * area.width + left - area.left;
      for (let to = y * this.width + left; to < y * this.width + right; to++) pair(from++, to);
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

/** A colour on a ground, thick or thin; channel by channel, as all renderers of SVG mix in sRGB. */
function mixed(ground: number, colour: number, share: number): number {
  const red = channel(ground, colour, 0, share);
  const green = channel(ground, colour, 8, share);
  const blue = channel(ground, colour, 16, share);
  return ((0xff << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}

function channel(ground: number, colour: number, shift: number, share: number): number {
  const from = (ground >>> shift) & 0xff;
  return Math.round(from + (((colour >>> shift) & 0xff) - from) * share);
}
