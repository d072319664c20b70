import type { Card } from '../card.ts';
import { type Room, roomOf } from './room.ts';
import type { Typesetter } from './setting.ts';
import { breakLines, firstLines, type Measure, shorten } from './lines.ts';

/** Decides how large the title of a card is, and whether its lede fits. Lengths in pixels. */

/** Marks above and below the letters of these scripts need more room between the lines. */
const leadings: readonly [script: RegExp, leading: number][] = [
  [/\p{Script=Thai}/u, 1.4],
  [/\p{Script=Arabic}/u, 1.36],
  [/[\p{Script=Devanagari}\p{Script=Bengali}]/u, 1.32],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, 1.24],
  [/\p{Script=Hebrew}/u, 1.2],
];

/** The distance between the lines of a title, in em. */
const leadingOf = (title: string): number =>
  leadings.find(([script]) => script.test(title))?.[1] ?? 1.1;

/** Behind a sentence that ends in a whole word or a year; "Prof." and "U.S." end none. */
const SENTENCE_END =
  /(?<=(?:\p{Ll}{4}|\p{Lu}{3}|\p{Lo}\p{M}*\p{Lo}\p{M}*|\d{3})[.!?؟۔।]["”’»)]?) |(?<=[。！？][」』”]?)/gu;

/** Below this size a title is not made smaller only to make room for the lede. */
const SMALLEST_BESIDE_LEDE = 54;
/** A word that is wider than the card at this size is cut rather than set smaller still. */
const SMALLEST_WHOLE_WORD = 40;
/** Kerning can make a line wider than its advances say, by less than this. */
const SAFETY = 0.995;

export interface Fitted {
  size: number;
  /** The distance between the lines of the title, in em. */
  leading: number;
  title: string[];
  lede: string[];
}

export function fitTexts(card: Card, type: Typesetter): Fitted {
  const measure: Measure = (text) => type.width('headline', text);
  const room = roomOf(card);
  const ledeLines = card.lede ? ledeOf(card.lede, room, type) : [];
  const ledeHeight = ledeLines.length > 0 ? room.gap + ledeLines.length * room.lede.leading : 0;
  const leading = leadingOf(card.title);
  let alone: Fitted | undefined;
  for (const size of room.sizes) {
    const title = titleLines(card.title, size, room, measure);
    if (!title) continue;
    const height = title.length * size * leading;
    if (height > room.titleAndLede) continue;
    const mayShrink = !alone || size >= SMALLEST_BESIDE_LEDE;
    if (ledeHeight > 0 && mayShrink && height + ledeHeight <= room.titleAndLede) {
      return { size, leading, title, lede: ledeLines };
    }
    alone ??= { size, leading, title, lede: [] };
  }
  return alone ?? { ...cutTitle(card.title, leading, room, measure), leading, lede: [] };
}

function titleLines(
  title: string,
  size: number,
  room: Room,
  measure: Measure,
): string[] | undefined {
  const width = (room.width * SAFETY) / size;
  const longest = (room.width * SAFETY) / SMALLEST_WHOLE_WORD;
  return breakLines(title, width, measure, longest);
}

/** The last resort: as many lines of the smallest size as there is room for. */
function cutTitle(
  title: string,
  leading: number,
  room: Room,
  measure: Measure,
): Pick<Fitted, 'size' | 'title'> {
  const size = room.sizes.at(-1)!;
  const count = Math.floor(room.titleAndLede / (size * leading));
  const lines = titleLines(title, size, room, measure) ?? [];
  return { size, title: firstLines(lines, count, (room.width * SAFETY) / size, measure) };
}

/** Whole sentences of the lede that stand in a few lines, or all of it where the first does not. */
function ledeOf(text: string, { width: full, lede }: Room, type: Typesetter): string[] {
  const width = (full * SAFETY) / lede.size;
  const linesOf = (part: string) => breakLines(part, width, (line) => type.width('text', line));
  const parts = [...text.matchAll(SENTENCE_END)].map(({ index }) => text.slice(0, index)).reverse();
  const fitting = [text, ...parts].find((part) => (linesOf(part)?.length ?? 0) <= lede.most);
  return linesOf(fitting ?? text) ?? [];
}

/**
 * The byline in one line. Names for which there is no room give way to an ellipsis, a desk for
 * which there is none is left out.
 */
export function fitByline(
  { authors, desk }: Card,
  { size, gap, width }: { size: number; gap: number; width: number },
  type: Typesetter,
): { names: string; desk: string } {
  const most = (width * SAFETY) / size;
  const measure: Measure = (text) => type.width('label', text);
  let names = authors.join(', ');
  for (let count = authors.length - 1; count > 0 && measure(names) > most; count--) {
    names = `${authors.slice(0, count).join(', ')}, …`;
  }
  names = shorten(names, most, measure);
  const left = most - gap / size - measure(names);
  return { names, desk: type.width('note', desk) <= left ? desk : '' };
}
