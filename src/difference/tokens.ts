import { isUnspaced } from '../briefing/text/unspaced-scripts.ts';

/** The smallest pieces of a text that a difference marks: a number is never cut in two. */

export interface Token {
  text: string;
  /** Whether white space stands before it. */
  space: boolean;
}

const LETTER = String.raw`[\p{L}\p{M}\p{N}_]`;
const DIGITS = String.raw`\p{Nd}+(?:[.,:/’'\u202f\u00a0]\p{Nd}+)*`;

const TOKEN = new RegExp(
  [
    // An address.
    String.raw`(?:https?:\/\/|www\.)[^\s<>"]*[^\s<>".,;:!?)\]]`,
    // A number with its sign, currency, separators, range and unit: −1.5 %, $1,250, 20–25%.
    String.raw`[\p{Sc}+−±~≈<>≤≥-]?(?<!${LETTER})\p{Sc}?${DIGITS}(?:[-–]\p{Sc}?${DIGITS})*(?:\s?[%‰°](?:[CF]\b)?)?${LETTER}*`,
    // A word with what stands within it: don’t, co-operate, R&D.
    String.raw`${LETTER}+(?:['’\-‐‑.·&@]${LETTER}+)*`,
    String.raw`\s+`,
    // Any other sign, with the marks that sit on it.
    String.raw`[^\s]\p{M}*`,
  ].join('|'),
  'gu',
);

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(lang: string): Intl.Segmenter {
  let segmenter = segmenters.get(lang);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
    segmenters.set(lang, segmenter);
  }
  return segmenter;
}

/** The tokens of a text; `lang` (BCP 47) cuts scripts that write without spaces. */
export function tokensOf(text: string, lang: string): Token[] {
  const tokens: Token[] = [];
  let space = false;
  const push = (piece: string) => {
    tokens.push({ text: piece, space });
    space = false;
  };
  for (const [piece] of text.matchAll(TOKEN)) {
    if (piece.trim() === '') space = true;
    else if (!isUnspaced(piece)) push(piece);
    else for (const { segment } of segmenterOf(lang).segment(piece)) push(segment);
  }
  return tokens;
}

/** Lines of code are tokens: within a line of code there are no words. */
export const linesOf = (code: string): Token[] =>
  code.split('\n').map((line, at) => ({ text: at === 0 ? line : `\n${line}`, space: false }));

export const isWord = ({ text }: Token): boolean => /[\p{L}\p{N}]/u.test(text);

/** How many of the tokens are words or numbers. */
export const wordsIn = (tokens: readonly Token[]): number => tokens.filter(isWord).length;

/** The text of tokens; `leading` keeps the white space before the first. */
export const textOf = (tokens: readonly Token[], leading = false): string =>
  tokens.map(({ text, space }, at) => (space && (leading || at > 0) ? ` ${text}` : text)).join('');
