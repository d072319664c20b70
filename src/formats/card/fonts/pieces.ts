import { splitEmoji } from './emoji.ts';

/** Cuts a text into what a card shows or leaves out as one. */

/** Joiners, directions and variants of glyphs have no picture of their own. */
const INVISIBLE = /[\p{Cf}\p{Cc}\p{Variation_Selector}\u20e3]/gu;
/** Joiners shape the letters around them in these scripts, and mean nothing in others. */
const JOINED =
  /(?<=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}]\p{M}*)[\u200c\u200d](?=\p{L})/uy;
/** Signs that say in which direction the text around them runs. */
const DIRECTION = /^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]$/u;
const LEFTWARD = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** A character that is read without its neighbours, a word, or a sign. */
const PIECE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]\p{M}*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}\u200c\u200d])+|./gsu;

/** Signs that order the text around them, and are not seen. */
export const isDirection = (sign: string): boolean => DIRECTION.test(sign);

/** A mark or a joiner, which belongs to the letter before it. */
export const isAttached = (character: string): boolean => /[\p{M}\u200c\u200d]/u.test(character);

export const isJoiner = (character: string): boolean => /[\u200c\u200d]/.test(character);

export interface TextPiece {
  kind: 'word' | 'sign' | 'emoji';
  text: string;
}

/** The pieces of a text; `respell` writes what stands between emoji with other signs. */
export function* piecesOf(text: string, respell: (part: string) => string): Generator<TextPiece> {
  const clean = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const isMixed = LEFTWARD.test(clean);
  for (const [index, part] of splitEmoji(clean).entries()) {
    if (index % 2 === 1) {
      yield { kind: 'emoji', text: part };
      continue;
    }
    const visible = part.replace(INVISIBLE, (sign, at: number) => {
      JOINED.lastIndex = at;
      return (isMixed && isDirection(sign)) || JOINED.test(part) ? sign : '';
    });
    for (const [piece] of respell(visible).matchAll(PIECE)) {
      yield { kind: /^[\p{L}\p{M}\p{N}]/u.test(piece) ? 'word' : 'sign', text: piece };
    }
  }
}
