import { readFileSync } from 'node:fs';
import type { Card } from '../card.ts';
import { isCovered, subsetOf } from '../fonts/coverage.ts';
import { type FaceName, faceNames, type Fonts } from '../fonts/fonts.ts';
import { hanOf, isHan, sliceOf } from '../fonts/scripts.ts';
import { box, colour, type Element, line, picture, type Style } from './boxes.ts';
import { type Run, runsOf, type Setting } from './runs.ts';
import type { LetterRun, Shaped } from './shaping.ts';

/** Sets the lines of a card: plain ones are left to satori, all others become pictures of text. */
export interface Typesetter {
  /** The width of a text in em, set in one line. */
  width(face: FaceName, text: string): number;
  line(face: FaceName, size: number, text: string, style?: Style): Element;
}

/** What may be put between and behind the texts of a card. */
const ADDED = '…-, ·';
/** An emoji in em: its size, the room that it takes in the line, and how far it reaches above it. */
const emoji = { size: 0.96, room: 1.06, above: 0.8 } as const;

/** A set line; lengths in em. */
interface Line extends Shaped {
  pictures: { file: string; x: number }[];
}

/** Names, dates and labels run as their first letter does, whatever they stand on. */
const isReadAlone = (face: FaceName): boolean => face !== 'headline' && face !== 'text';

/** Whether the faces have all letters of a text, and satori sets it as it should be. */
const isPlain = (text: string): boolean =>
  /^[ -~]*$/.test(text) || [...text].every((character) => isCovered(character));

/** What a template may set, in any face. */
const textsOf = ({ site, title, lede, kicker, kind, authors, desk, stamp }: Card): string[] => {
  const { word, day, time, note } = stamp;
  const capitals = [word.toUpperCase(), note.toUpperCase()];
  return [site, title, lede, kicker, kind, ...authors, desk, word, day, time, note, ...capitals];
};

/** Reads the fonts that the texts of a card need besides those of the faces. */
export async function typesetterFor(card: Card, fonts: Fonts): Promise<Typesetter> {
  const texts = textsOf(card);
  const { lang, direction } = card;
  const han = hanOf(texts.join(' '), lang);
  const setting: Setting = { lang, direction, han };
  const isForSatori = (text: string) => direction === 'ltr' && isPlain(text);
  const others = texts.filter((text) => !isForSatori(text));
  if (others.length === 0) return { width: fonts.width, line };

  // Only now, because the shaper takes a while to load.
  const { extentsOf, loadFonts, shapeRun } = await import('./shaping.ts');
  const needed = fontsOf(others.join(' ') + ADDED, setting);
  for (const face of faceNames) await loadFonts(needed, face);
  const known = new Map<string, Line>();
  const lineOf = (face: FaceName, text: string, tracking = 0): Line => {
    const key = `${face} ${tracking} ${text}`;
    let found = known.get(key);
    if (!found) {
      const runs = runsOf(text, isReadAlone(face) ? { ...setting, direction: 'auto' } : setting);
      found = setLine(runs, (run) => shapeRun(run, face, setting, tracking));
      known.set(key, found);
    }
    return found;
  };
  return {
    width: (face, text) => (isForSatori(text) ? fonts.width(face, text) : lineOf(face, text).width),
    line: (face, size, text, style = {}) => {
      if (isForSatori(text)) return line(face, size, text, style);
      const { letterSpacing = 0, lineHeight, color, ...rest } = style;
      const set = lineOf(face, text, Number(letterSpacing) / size);
      const { ascent, descent } = extentsOf(face);
      // Satori rounds in this way, and lines stand beside others that it sets.
      const [above, below] = [Math.round(ascent * size), Math.round(descent * size)];
      const height = lineHeight ? Number.parseFloat(String(lineHeight)) : above + below;
      const baseline = above + Math.floor((height - above - below) / 2);
      return drawLine(set, {
        size,
        height,
        baseline,
        color: String(color ?? colour.ink),
        style: rest,
      });
    },
  };
}

/** All fonts that may draw a character of a text, whatever stands beside it. */
function fontsOf(text: string, { han }: Setting): Set<LetterRun['font']> {
  const fonts = new Set<LetterRun['font']>();
  const preferred = [...text].some(isHan) ? han : undefined;
  for (const character of text) {
    const subset = subsetOf(character);
    const slice = sliceOf(character, preferred);
    if (subset) fonts.add(subset);
    if (slice) fonts.add(slice);
  }
  return fonts;
}

function setLine(runs: readonly Run[], shape: (run: LetterRun) => Shaped): Line {
  const set: Line = { width: 0, glyphs: [], pictures: [] };
  for (const run of runs) {
    if (run.picture) {
      set.pictures.push({ file: run.picture, x: set.width + (emoji.room - emoji.size) / 2 });
      set.width += emoji.room;
      continue;
    }
    const { width, glyphs } = shape(run as LetterRun);
    set.glyphs.push(...glyphs.map((glyph) => ({ ...glyph, x: glyph.x + set.width })));
    set.width += width;
  }
  return set;
}

interface Place {
  size: number;
  height: number;
  /** From the top of the line. */
  baseline: number;
  color: string;
  style: Style;
}

function drawLine(set: Line, { size, height, baseline, color, style }: Place): Element {
  // Marks may stand outside the line.
  const margin = Math.ceil(size / 2);
  const width = set.width * size;
  const outer = { width: Math.ceil(width) + 2 * margin, height: Math.ceil(height) + 2 * margin };
  const glyphs = set.glyphs.map(({ outline, x, y, scale }) => {
    const unit = round(scale * size, 6);
    const at = `${round(margin + x * size)} ${round(margin + baseline - y * size)}`;
    return `<path transform="translate(${at}) scale(${unit} -${unit})" d="${outline}"/>`;
  });
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${outer.width}" height="${outer.height}" viewBox="0 0 ${outer.width} ${outer.height}" fill="${color}">${glyphs.join('')}</svg>`;
  return box({ position: 'relative', flexShrink: 0, width, height, ...style }, [
    ...(glyphs.length > 0 ? [picture(text, { left: -margin, top: -margin, ...outer })] : []),
    ...set.pictures.map(({ file, x }) =>
      picture(readFileSync(file), {
        left: x * size,
        top: baseline - emoji.above * size,
        width: emoji.size * size,
        height: emoji.size * size,
      }),
    ),
  ]);
}

const round = (value: number, digits = 2): number => Number(value.toFixed(digits));
