import { carries, isCovered } from './coverage.ts';

/**
 * What a card shows of a text. A card may say less than the text, never something else: an accent
 * may be lost on a Latin or Greek letter, and an emoji may be left out; but "≠" without its stroke
 * would be "=", and a sentence without its "√" another sentence.
 */
export interface Drawing {
  /** The text, every character of it with a glyph; missing where it cannot be drawn. */
  shown?: string;
  /** Characters that cannot be drawn, and for which the text is not shown at all. */
  missing: string[];
  /** Emoji that are left out. */
  omitted: string[];
  /** Letters that are shown without some of their accents. */
  bared: string[];
}

/** Characters that stand for one that no font of ours has. */
const standIns: Record<string, string> = { '‐': '-', '‑': '-', '‒': '–', '―': '—', '‟': '“' };

/** Words that every font has and that need no change, as most are. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
/** Joiners, directions and variants of glyphs have no picture of their own. */
const INVISIBLE = /[\p{Cf}\p{Cc}\p{Variation_Selector}\u20e3]/u;
/** Arrows count as emoji in Unicode, but stand for a word. */
const EMOJI = /(?![←-⇿⤀-⥿⬀-⬑])[\p{Extended_Pictographic}\p{RI}\p{EMod}]/u;
/** Raised, lowered and broken numbers: "10⁵" is not "105". */
const ELEVATED = /[\p{Lm}\u2070-\u209f\u2150-\u215f\u2189]/u;
const ACCENTED = /[\p{Script=Latin}\p{Script=Greek}]/u;
/** Marks that stand on a letter; those that strike it out negate it. */
const ACCENT = /(?![\u0334-\u0338\u20d0-\u20ff])\p{M}/u;

/** The text as a card shows it, or `undefined` when it cannot be shown. */
export const drawable = (text: string): string | undefined => draw(text).shown;

/** Draws a text in the mind's eye, and says what becomes of its characters. */
export function draw(text: string): Drawing {
  if (PLAIN.test(text)) return { shown: text, missing: [], omitted: [], bared: [] };
  const [missing, omitted, bared] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let shown = '';
  let base = '';
  for (const character of text.normalize('NFC').replace(/\s+/gu, ' ').trim()) {
    if (INVISIBLE.test(character)) continue;
    if (/\p{M}/u.test(character)) {
      if (carries(base, character)) shown += character;
      else if (ACCENTED.test(base) && ACCENT.test(character)) bared.add(base + character);
      else missing.add(base + character);
      continue;
    }
    base = character;
    const alike = isCovered(character) ? character : alikeOf(character);
    const bare = alike === undefined ? withoutAccents(character) : undefined;
    shown += alike ?? bare ?? '';
    if (bare !== undefined) bared.add(character);
    else if (alike === undefined) (EMOJI.test(character) ? omitted : missing).add(character);
  }
  shown = shown.replace(/ {2,}/g, ' ').trim();
  const lists = { missing: [...missing], omitted: [...omitted], bared: [...bared] };
  return missing.size > 0 ? lists : { shown, ...lists };
}

/** What means the same and looks nearly so (Unicode's compatibility: `①`, `ﬁ`, `Ｆ`). */
function alikeOf(character: string): string | undefined {
  if (ELEVATED.test(character)) return undefined;
  const alike = standIns[character] ?? character.normalize('NFKC');
  return [...alike].every(isCovered) ? alike : undefined;
}

/** A Latin or Greek letter with as many of its accents as a font has on it. */
function withoutAccents(character: string): string | undefined {
  const [letter = '', ...marks] = character.normalize('NFD');
  if (marks.length === 0 || !ACCENTED.test(letter) || !isCovered(letter)) return undefined;
  if (!marks.every((mark) => ACCENT.test(mark))) return undefined;
  return marks.reduce((bare, mark) => {
    const [more = '', ...rest] = (bare + mark).normalize('NFC');
    return rest.length === 0 && isCovered(more) ? more : bare;
  }, letter);
}
