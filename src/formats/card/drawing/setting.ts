import type { Card } from '../card.ts';
import { isCovered, subsetOf } from '../fonts/coverage.ts';
import { type FaceName, faceNames, type Fonts } from '../fonts/fonts.ts';
import { hanOf, isHan, sliceOf } from '../fonts/scripts.ts';
import { colour, type Element, line, type Style } from './boxes.ts';
import { cropped } from './crop.ts';
import { drawLine, type Line, setLine } from './shaped-line.ts';
import { runsOf, type Setting } from './runs.ts';
import type { LetterRun } from './shaping.ts';

/** Sets the lines of a card: plain ones are left to satori, all others become pictures of text. */
export interface Typesetter {
  /** The width of a text in em, set in one line. */
  width(face: FaceName, text: string): number;
  line(face: FaceName, size: number, text: string, style?: Style): Element;
  /** The lead picture, cropped to what catches the eye; missing where the card has none. */
  picture(width: number, height: number): Promise<Element | undefined>;
}

/** What may be put between and behind the texts of a card. */
const ADDED = '…-, ·';
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
  const picture = (width: number, height: number) => cropped(card, { width, height });
  if (others.length === 0) return { width: fonts.width, line, picture };

  // Only now, because the shaper takes a while to load.
  const { extentsOf, openFonts, shapeRun } = await import('./shaping.ts');
  const needed = fontsOf(others.join(' ') + ADDED, setting);
  for (const face of faceNames) await openFonts(needed, face);
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
    picture,
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
