import { readFileSync } from 'node:fs';
import { convert } from 'fontverter';
import { Blob, Buffer as Letters, Direction, Face, Font, shape, Variation } from 'harfbuzzjs';
import { type FaceName, fontFile, weightOf } from '../fonts/fonts.ts';
import { type FontRun, type Setting } from './runs.ts';

/**
 * Shapes letters with HarfBuzz. Satori has it too, but moves marks that stand above a letter
 * further up (0.63), and orders words by rules that know of no brackets.
 */

/** A run of glyphs; lengths in em of the font size. */
export interface Shaped {
  width: number;
  /** Outlines, each moved along the line by `x` and above it by `y`, in units of `scale` em. */
  glyphs: { outline: string; x: number; y: number; scale: number }[];
}

const faces = new Map<string, Face>();
const fonts = new Map<string, Font>();
const outlines = new WeakMap<Font, Map<number, string>>();

/** A run of letters, for which there is a font. */
export type LetterRun = FontRun & { font: NonNullable<FontRun['font']> };
type Source = LetterRun['font'];

const fileKey = (source: Source, face: FaceName): string =>
  typeof source === 'object' ? source.file : `${face}-${source}`;

let loading: Promise<void> = Promise.resolve();

/**
 * Reads fonts, unless they have been read before. One after the other: the decoder of WOFF2 hands
 * out a part of its memory, which the next font would fill before it is copied.
 */
export function openFonts(sources: Iterable<Source>, face: FaceName): Promise<void> {
  const load = () => readFonts(sources, face);
  loading = loading.then(load, load);
  return loading;
}

async function readFonts(sources: Iterable<Source>, face: FaceName): Promise<void> {
  for (const source of sources) {
    const key = fileKey(source, face);
    if (faces.has(key)) continue;
    const data = typeof source === 'object' ? readFileSync(source.file) : fontFile(face, source);
    faces.set(key, new Face(new Blob(await convert(data, 'sfnt'))));
  }
}

function fontFor(source: Source, face: FaceName): Font {
  const weight = weightOf(face);
  const file = fileKey(source, face);
  const key = `${file} ${weight}`;
  const known = fonts.get(key);
  if (known) return known;
  const loaded = faces.get(file);
  if (!loaded) throw new Error(`The font ${file} has not been read; no text of the card needs it.`);
  const font = new Font(loaded);
  if (typeof source === 'object') font.setVariations([new Variation('wght', weight)]);
  fonts.set(key, font);
  outlines.set(font, new Map());
  return font;
}

/** How far a face reaches above and below the line, in em. */
export function extentsOf(face: FaceName): { ascent: number; descent: number } {
  const font = fontFor('latin', face);
  const { ascender, descender } = font.hExtents();
  return { ascent: ascender / font.face.upem, descent: -descender / font.face.upem };
}

/** Shapes a run whose font has been loaded; `tracking` is put after each letter. */
export function shapeRun(
  run: LetterRun,
  face: FaceName,
  { lang }: Setting,
  tracking: number,
): Shaped {
  const font = fontFor(run.font, face);
  const scale = 1 / font.face.upem;
  const letters = new Letters();
  letters.addText(run.text);
  letters.guessSegmentProperties();
  letters.setDirection(run.isLeftward ? Direction.RTL : Direction.LTR);
  letters.setLanguage(lang);
  shape(font, letters);
  const infos = letters.getGlyphInfos();
  const shaped: Shaped = { width: 0, glyphs: [] };
  for (const [index, position] of letters.getGlyphPositions().entries()) {
    const { codepoint: glyph, cluster } = infos[index]!;
    if (glyph === 0) throw new Error(`The font of "${run.text}" has no glyph for a part of it.`);
    shaped.glyphs.push({
      outline: outlineOf(font, glyph),
      x: shaped.width + position.xOffset * scale,
      y: position.yOffset * scale,
      scale,
    });
    const isLast = infos[index + 1]?.cluster !== cluster;
    shaped.width += position.xAdvance * scale + (isLast ? tracking : 0);
  }
  return shaped;
}

function outlineOf(font: Font, glyph: number): string {
  const known = outlines.get(font)!;
  let outline = known.get(glyph);
  if (outline === undefined) known.set(glyph, (outline = font.glyphToPath(glyph)));
  return outline;
}
