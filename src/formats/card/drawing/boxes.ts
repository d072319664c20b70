import { type FaceName, familyOf } from '../fonts/fonts.ts';
import { room } from './fit.ts';

/** The parts that a card is drawn with: boxes, lines of text and rules. Lengths in pixels. */

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
  type: 'div';
  props: { style: Style; children?: string | Element[] };
}

export const box = (style: Style, children: Element[] = []): Element => ({
  type: 'div',
  props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children },
});

const weights: Record<FaceName, number> = {
  headline: 600,
  text: 400,
  label: 600,
  note: 400,
  stamp: 500,
};

/** One line of text, which satori must not break. */
export const line = (face: FaceName, size: number, text: string, style: Style = {}): Element => ({
  type: 'div',
  props: {
    style: {
      fontFamily: familyOf(face),
      fontWeight: weights[face],
      fontSize: size,
      whiteSpace: 'pre',
      flexShrink: 0,
      ...style,
    },
    children: text,
  },
});

export const rule = (thickness: number): Element =>
  box({ height: thickness, width: room.width, flexShrink: 0, background: colour.ink });
