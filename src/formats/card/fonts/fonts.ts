import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Subset, subsets } from './coverage.ts';
import { type Advances, readAdvances } from './woff.ts';

/** The faces a card is set in, each made of the font files of all subsets. */

const faceFiles = {
  headline: ['source-serif-4', 600],
  text: ['source-serif-4', 400],
  label: ['source-sans-3', 600],
  note: ['source-sans-3', 400],
  stamp: ['source-code-pro', 500],
} as const;

export type FaceName = keyof typeof faceFiles;
export const faceNames = Object.keys(faceFiles) as FaceName[];

export interface Fonts {
  /** The width of `text` in em, set in one line. */
  width(face: FaceName, text: string): number;
}

export const weightOf = (face: FaceName): 400 | 500 | 600 => faceFiles[face][1];

const require = createRequire(import.meta.url);

export function fontFile(face: FaceName, subset: Subset): Buffer {
  const [family, weight] = faceFiles[face];
  const file = `${family}-${subset}-${weight}-normal.woff`;
  return readFileSync(require.resolve(`@fontsource/${family}/files/${file}`));
}

/** Reads how wide the letters of all faces are; once for each thread that draws. */
export function loadFonts(): Fonts {
  const advances = new Map<FaceName, Advances>();
  for (const face of faceNames) {
    const widths: Advances = new Map();
    for (const subset of subsets) {
      for (const [code, width] of readAdvances(fontFile(face, subset))) {
        if (!widths.has(code)) widths.set(code, width);
      }
    }
    advances.set(face, widths);
  }
  return {
    width(face, text) {
      const widths = advances.get(face)!;
      let sum = 0;
      for (const character of text) sum += widths.get(character.codePointAt(0)!) ?? 0;
      return sum;
    },
  };
}
