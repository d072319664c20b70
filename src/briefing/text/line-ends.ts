import { primaryOf } from './language.ts';
import type { Sign } from './quotation.ts';

/**
 * Letters and signs that are as wide as an ideograph (Unicode UAX 11), without those of Korean,
 * which sets spaces between its words (CSS Text 4, "segment break transformation").
 */
const WIDE = String.raw`[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\u3001-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]`;
/** In Chinese and Japanese, these are as wide. */
const MARKS = `["'“”‘’—…·]`;

const betweenWide = (gap: string) => {
  const between = (left: string, right: string) => `(?<=${left})${gap}(?=${right})`;
  const chinese = `${between(WIDE, `(?:${WIDE}|${MARKS})`)}|${between(MARKS, WIDE)}`;
  return { chinese: new RegExp(chinese, 'gu'), other: new RegExp(between(WIDE, WIDE), 'gu') };
};
const LINE_END = betweenWide(String.raw`[ \t]*\n[ \t]*`);
const GAP = betweenWide(String.raw`[ \t\r\n]+`);

const manner = (lang: string): keyof typeof GAP =>
  /^(?:zh|ja|yue|wuu)$/.test(primaryOf(lang)) ? 'chinese' : 'other';

/** Whether there may be wide letters: most texts have none, and this is told much faster. */
const MAY_BE_WIDE = /[^\0-\u2E7F]/;

/** Line ends that are no space, because no space stands between words. */
export function lineEndsIn(text: string, lang: string): Sign[] {
  if (!text.includes('\n') || !MAY_BE_WIDE.test(text)) return [];
  return [...text.matchAll(LINE_END[manner(lang)])].map(({ 0: end, index }) => ({
    index,
    length: end.length,
    set: '',
  }));
}

/**
 * Puts the line ends that are no space back into a text that was read with spaces for them, as
 * YAML and attributes are. `written` gives the source from the text on, and is asked only where
 * there may be one. Gaps come in the same order in both, and what stands beside one tells whether
 * it still is the same.
 */
export function withLineEnds(text: string, written: () => string, lang: string): string {
  if (!MAY_BE_WIDE.test(text)) return text;
  const gaps = [...text.matchAll(GAP[manner(lang)])];
  if (gaps.length === 0) return text;
  const source = written();
  const sources = [...source.matchAll(GAP[manner(lang)])];
  const signs = text.split('');
  for (const [at, gap] of gaps.entries()) {
    const own = sources[at];
    if (!own || beside(source, own) !== beside(text, gap)) break;
    if (gap[0] === ' ' && own[0].includes('\n')) signs[gap.index] = '\n';
  }
  return signs.join('');
}

const beside = (text: string, { 0: gap, index }: RegExpExecArray): string =>
  text[index - 1]! + text[index + gap.length]!;
