import bidiFactory from 'bidi-js';
import { type Subset, subsetOf } from '../fonts/coverage.ts';
import { emojiFile, splitEmoji } from '../fonts/emoji.ts';
import { isDirection } from '../fonts/pieces.ts';
import { type Han, isHan, type Slice, sliceOf, widensInHan } from '../fonts/scripts.ts';

/** Cuts a line of text into runs that one font draws in one direction. */

const bidi = bidiFactory();

/** How a text is set, whatever its font. */
export interface Setting {
  lang: string;
  /** The direction of the lines; text within them may run the other way. */
  direction: 'ltr' | 'rtl' | 'auto';
  han: Han;
}

/** Letters of a font, or an emoji, whose `picture` is the path of an SVG. */
export interface FontRun {
  text: string;
  font: Subset | Slice | undefined;
  picture?: string;
  isLeftward: boolean;
}

/** The runs of a line from left to right (UAX 9); the text of each is in the order of reading. */
export function runsOf(text: string, { direction, han }: Setting): FontRun[] {
  const { levels } = bidi.getEmbeddingLevels(text, direction === 'auto' ? undefined : direction);
  const runs: (FontRun & { level: number })[] = [];
  for (const { segment, index, picture } of piecesOf(text)) {
    if (isDirection(segment)) continue;
    const level = levels[index]!;
    const last = runs.at(-1);
    const font = picture ? undefined : fontOf(segment, { text, index, last: last?.font, han });
    if (last && font !== undefined && last.font === font && last.level === level) {
      last.text += segment;
    } else {
      const isLeftward = level % 2 === 1;
      runs.push({ text: segment, font, level, isLeftward, ...(picture && { picture }) });
    }
  }
  return inVisualOrder(runs);
}

interface Piece {
  segment: string;
  index: number;
  picture?: string;
}

/** The characters as readers count them, and the emoji. */
function* piecesOf(text: string): Generator<Piece> {
  let from = 0;
  for (const [place, part] of splitEmoji(text).entries()) {
    const picture = place % 2 === 1 ? emojiFile(part) : undefined;
    if (picture) yield { segment: part, index: from, picture };
    else {
      for (const { segment, index } of graphemes.segment(part)) {
        yield { segment, index: from + index };
      }
    }
    from += part.length;
  }
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

interface Around {
  text: string;
  index: number;
  /** The font of the run before. */
  last: FontRun['font'];
  han: Han;
}

function fontOf(segment: string, { text, index, last, han }: Around): Subset | Slice | undefined {
  const [character = ''] = segment;
  const isSpace = /^\s/.test(character);
  if (isSpace && typeof last === 'object' && last.codes.has(character.codePointAt(0)!)) return last;
  const before = text.slice(0, index).trimEnd().at(-1) ?? '';
  const after = text
    .slice(index + segment.length)
    .trimStart()
    .charAt(0);
  if (widensInHan(character) && (isHan(before) || isHan(after))) {
    return sliceOf(character, han) ?? subsetOf(character);
  }
  return subsetOf(character) ?? sliceOf(character, han);
}

/** Reverses what runs to the left (UAX 9, L2). */
function inVisualOrder<T extends { level: number }>(runs: readonly T[]): T[] {
  let order = [...runs];
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level--) {
    const next: T[] = [];
    let reversed: T[] = [];
    for (const run of order) {
      if (run.level >= level) reversed.unshift(run);
      else {
        next.push(...reversed, run);
        reversed = [];
      }
    }
    order = [...next, ...reversed];
  }
  return order;
}
