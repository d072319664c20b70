import type { Shaped } from './shaping.ts';

/** The parts that a card is drawn with: boxes, lines of text and rules. Lengths in pixels. */

/** The width inside the margins. */
export const WIDTH = 1056;

export const colour = {
  paper: '#faf8f3',
  ink: '#1b1b19',
  muted: '#5d5a52',
  signal: '#b3261e',
  rule: '#d8d3c7',
} as const;

export type Style = Record<string, string | number>;

/** A set line of text as it is drawn; lengths of its glyphs and pictures in em. */
export interface TextLine {
  glyphs: Shaped['glyphs'];
  /** Emoji, by the paths of their SVG. */
  pictures: readonly { file: string; x: number }[];
  size: number;
  /** Pixels from the top of its box. */
  baseline: number;
  color: string;
}

/** An element as satori takes it. */
export interface Element {
  type: 'div' | 'img';
  props: {
    style: Style;
    children?: Element[];
    /** Text in a box without children; satori does not look at it. */
    line?: TextLine;
    src?: string;
    width?: number;
    height?: number;
  };
}

export const box = (style: Style, children: Element[] = []): Element => ({
  type: 'div',
  props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children },
});

/** A vector picture at a place of the box that it stands in. */
export const vector = (
  svg: string | Uint8Array,
  { left, top, width, height }: Record<'left' | 'top' | 'width' | 'height', number>,
): Element => ({
  type: 'img',
  props: {
    style: { position: 'absolute', left, top },
    src: `data:image/svg+xml;base64,${Buffer.from(svg as Uint8Array).toString('base64')}`,
    width,
    height,
  },
});

export const rule = (thickness: number, background: string = colour.ink): Element =>
  box({ height: thickness, width: WIDTH, flexShrink: 0, background });
