import { colour } from './boxes.ts';

/** The least contrast of text of normal size with what it stands on (WCAG 2.2, 1.4.3). */
const LEAST = 4.5;

/** Whether a value is a colour, as `#1d4f91`, in which a label can be read on a card. */
export function isAccent(value: unknown): boolean {
  if (typeof value !== 'string' || !/^#[0-9a-f]{6}$/i.test(value)) return false;
  return (luminance(colour.paper) + 0.05) / (luminance(value) + 0.05) >= LEAST;
}

/** Relative luminance from 0, black, to 1 (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
