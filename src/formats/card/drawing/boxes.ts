import { type FaceName, familyOf, weightOf } from '../fonts/fonts.ts';

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

/** An element as satori takes it. */
export interface Element {
  type: 'div' | 'img';
  props: {
    style: Style;
    children?: string | Element[];
    src?: string;
    width?: number;
    height?: number;
  };
}

export const box = (style: Style, children: Element[] = []): Element => ({
  type: 'div',
  props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children },
});

/** One line of letters that the faces have, which satori must not break. */
export const line = (face: FaceName, size: number, text: string, style: Style = {}): Element => ({
  type: 'div',
  props: {
    style: {
      fontFamily: familyOf(face),
      fontWeight: weightOf(face),
      fontSize: size,
      whiteSpace: 'pre',
      flexShrink: 0,
      ...style,
    },
    children: text,
  },
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
