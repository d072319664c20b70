import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { primaryOf } from '../../../briefing/text/language.ts';
import { cmapOf } from './woff2.ts';
import { readCharacters } from './woff.ts';

/**
 * The fonts of scripts that the faces of a card do not have. A family is cut into slices, and no
 * file is read before a text has a character that may be in it.
 */

/** The families that Chinese, Japanese and Korean share their characters in. */
export type Han = 'noto-serif-jp' | 'noto-serif-kr' | 'noto-serif-sc' | 'noto-serif-tc';

const hanFamilies: readonly Han[] = [
  'noto-serif-jp',
  'noto-serif-sc',
  'noto-serif-tc',
  'noto-serif-kr',
];
/** Families with one slice, which has the name of the script. */
const singleFamilies: readonly [family: string, script: RegExp][] = [
  ['noto-naskh-arabic', /\p{scx=Arabic}/u],
  ['noto-serif-hebrew', /\p{scx=Hebrew}/u],
  ['noto-serif-devanagari', /\p{scx=Devanagari}/u],
  ['noto-serif-bengali', /\p{scx=Bengali}/u],
  ['noto-serif-thai', /\p{scx=Thai}/u],
];

/** Signs of Chinese, Japanese and Korean, of which the wide forms of letters are none. */
const HAN =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffe6]/u;
/** What nearly every script has, by itself or as an extension, is no sign of one of these. */
const SHARED = /[\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}]/u;

export const isHan = (character: string): boolean => HAN.test(character) && !SHARED.test(character);

/** Marks that stand in the line with the letters of a Han font as in their own. */
const QUOTED = /[“”‘’…—·]/u;

/** Whether a sign is as wide as a character between Chinese and Japanese ones. */
export const widensInHan = (character: string): boolean => QUOTED.test(character);

/** A file that has the glyphs of some characters of a family. */
export interface Slice {
  family: string;
  /** The path of a WOFF2 file whose weight varies. */
  file: string;
  codes: ReadonlySet<number>;
}

/** The family for the shapes that readers of a text expect its Han characters to have. */
export function hanOf(text: string, lang: string): Han {
  const primary = primaryOf(lang);
  if (primary === 'ja' || primary === 'ko')
    return primary === 'ja' ? 'noto-serif-jp' : 'noto-serif-kr';
  if (primary === 'zh' || primary === 'yue') {
    const isTraditional = /-(?:hant|tw|hk|mo)\b/i.test(lang) || lang.toLowerCase() === 'yue';
    return isTraditional ? 'noto-serif-tc' : 'noto-serif-sc';
  }
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'noto-serif-jp';
  return /\p{Script=Hangul}/u.test(text) ? 'noto-serif-kr' : 'noto-serif-sc';
}

/** The slice that draws a character, of the family that is preferred where there are several. */
export function sliceOf(character: string, preferred?: Han): Slice | undefined {
  if (isHan(character) || (preferred && widensInHan(character))) {
    const families = preferred ? [preferred, ...hanFamilies] : hanFamilies;
    return firstWith(families, character);
  }
  if (SHARED.test(character)) return undefined;
  return firstWith(
    singleFamilies.flatMap(([family, script]) => (script.test(character) ? family : [])),
    character,
  );
}

function firstWith(families: readonly string[], character: string): Slice | undefined {
  const code = character.codePointAt(0)!;
  for (const family of families) {
    const file = indexOf(family).get(code);
    const slice = file === undefined ? undefined : readSlice(family, file);
    if (slice?.codes.has(code)) return slice;
  }
  return undefined;
}

const require = createRequire(import.meta.url);
const indexes = new Map<string, ReadonlyMap<number, string>>();
const slices = new Map<string, Slice>();

/** The file of a family in which each character is to be looked for; not every one has a glyph. */
function indexOf(family: string): ReadonlyMap<number, string> {
  const known = indexes.get(family);
  if (known) return known;
  const file = require.resolve(`@fontsource-variable/${family}/unicode.json`);
  const index = new Map<number, string>();
  const ranges = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  for (const [key, range] of Object.entries(ranges)) {
    const name = /^\[(\d+)\]$/.exec(key)?.[1] ?? key;
    // Latin letters and their like are drawn in the faces of the card.
    if (name === key && !family.endsWith(`-${name}`)) continue;
    for (const [, first, last = first] of range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)) {
      for (let code = parseInt(first!, 16); code <= parseInt(last!, 16); code++) {
        index.set(code, `${family}-${name}-wght-normal.woff2`);
      }
    }
  }
  indexes.set(family, index);
  return index;
}

function readSlice(family: string, name: string): Slice {
  const known = slices.get(name);
  if (known) return known;
  const file = require.resolve(`@fontsource-variable/${family}/files/${name}`);
  const codes = new Set<number>();
  for (const [code] of readCharacters(cmapOf(readFileSync(file)))) codes.add(code);
  const slice = { family, file, codes };
  slices.set(name, slice);
  return slice;
}
