import type { Card } from './card.ts';
import type { Fonts } from './fonts.ts';
import { breakLines, firstLines, type Measure, shorten } from './lines.ts';

/** Decides how large the title of a card is, and whether its lede fits. Lengths in pixels. */

/** The room inside the margins. */
export const room = { width: 1056, titleAndLede: 322, gap: 22 } as const;

export const titleLeading = 1.1;
export const lede = { size: 29, leading: 39, width: 960 } as const;

/** Title sizes that are tried, largest first. */
const sizes = [116, 104, 92, 82, 74, 66, 60, 54, 48, 44, 40, 36] as const;
/** Below this size a title is not made smaller only to make room for the lede. */
const SMALLEST_BESIDE_LEDE = 54;
/** A word that is wider than the card at this size is cut rather than set smaller still. */
const SMALLEST_WHOLE_WORD = 48;
/** Kerning can make a line wider than its advances say, by less than this. */
const SAFETY = 0.995;

export interface Fitted {
  size: number;
  title: string[];
  lede: string[];
}

export function fitTexts(card: Card, fonts: Fonts): Fitted {
  const measure: Measure = (text) => fonts.width('headline', text);
  const ledeLines = card.lede ? ledeOf(card.lede, fonts) : [];
  const ledeHeight = ledeLines.length > 0 ? room.gap + ledeLines.length * lede.leading : 0;
  let alone: Fitted | undefined;
  for (const size of sizes) {
    const title = titleLines(card.title, size, measure);
    if (!title) continue;
    const height = title.length * size * titleLeading;
    if (ledeHeight > 0 && size >= SMALLEST_BESIDE_LEDE && height + ledeHeight <= room.titleAndLede) {
      return { size, title, lede: ledeLines };
    }
    if (height <= room.titleAndLede) alone ??= { size, title, lede: [] };
  }
  return alone ?? { ...cutTitle(card.title, measure), lede: [] };
}

function titleLines(title: string, size: number, measure: Measure): string[] | undefined {
  const width = (room.width * SAFETY) / size;
  const longest = (room.width * SAFETY) / SMALLEST_WHOLE_WORD;
  return breakLines(title, width, measure, longest);
}

/** The last resort: as many lines of the smallest size as there is room for. */
function cutTitle(title: string, measure: Measure): Pick<Fitted, 'size' | 'title'> {
  const size = sizes.at(-1)!;
  const count = Math.floor(room.titleAndLede / (size * titleLeading));
  const lines = titleLines(title, size, measure) ?? [];
  return { size, title: firstLines(lines, count, (room.width * SAFETY) / size, measure) };
}

function ledeOf(text: string, fonts: Fonts): string[] {
  const width = (lede.width * SAFETY) / lede.size;
  return breakLines(text, width, (line) => fonts.width('text', line)) ?? [];
}

/** The byline in one line; a desk that leaves no room for names, or has none, is left out. */
export function fitByline(
  { authors, desk }: Card,
  { size, gap, width }: { size: number; gap: number; width: number },
  fonts: Fonts,
): { authors: string; desk: string } {
  const names = shorten(authors, (width * SAFETY) / size, (text) => fonts.width('label', text));
  const left = (width * SAFETY - gap) / size - fonts.width('label', names);
  return { authors: names, desk: fonts.width('note', desk) <= left ? desk : '' };
}
