import type { Card } from '../card.ts';
import { isCovered, subsetOf } from '../fonts/coverage.ts';
import { type FaceName, faceNames, type Fonts } from '../fonts/fonts.ts';
import { hanOf, isHan, sliceOf } from '../fonts/scripts.ts';
import { colour, type Element, type Style } from './boxes.ts';
import { cropped } from './crop.ts';
import { type Line, type LineForm, paintedLine, setLine } from './shaped-line.ts';
import { runsOf, type Setting } from './runs.ts';
import { extentsOf, type LetterRun, openFonts, shapeRun } from './shaping.ts';

/** Sets the lines of a card. */
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

/** Letters whose advances are the width of their line, but for kerning. */
const isPlain = (text: string): boolean =>
  /^[ -~]*$/.test(text) || [...text].every((character) => isCovered(character));

/** What a template may set, in any face. */
const textsOf = ({ site, title, lede, kicker, kind, authors, desk, stamp }: Card): string[] => {
  const { word, day, time, note } = stamp;
  const capitals = [word.toUpperCase(), note.toUpperCase()];
  return [site, title, lede, kicker, kind, ...authors, desk, word, day, time, note, ...capitals];
};

/** Reads the fonts that the texts of a card need; `form` brings them into its lines. */
export async function typesetterFor(
  card: Card,
  fonts: Fonts,
  form: LineForm = paintedLine,
): Promise<Typesetter> {
  const texts = textsOf(card);
  const { lang, direction } = card;
  const han = hanOf(texts.join(' '), lang);
  const setting: Setting = { lang, direction, han };
  const needed = fontsOf(texts.join(' ') + ADDED, setting);
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
    picture: (width, height) => cropped(card, { width, height }),
    width: (face, text) =>
      direction === 'ltr' && isPlain(text) ? fonts.width(face, text) : lineOf(face, text).width,
    line: (face, size, text, style = {}) => {
      const { letterSpacing = 0, lineHeight, color, ...rest } = style;
      const { ascent, descent } = extentsOf(face);
      const [above, below] = [Math.round(ascent * size), Math.round(descent * size)];
      const height = lineHeight ? Number.parseFloat(String(lineHeight)) : above + below;
      return form(lineOf(face, text, Number(letterSpacing) / size), {
        size,
        height,
        baseline: above + Math.floor((height - above - below) / 2),
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
