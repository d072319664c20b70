import { isUnspaced } from '../../../briefing/text/unspaced-scripts.ts';

/** Breaks text into lines of known width. All widths are in em; nothing here knows of fonts. */

/** How wide a text is, set in one line. */
export type Measure = (text: string) => number;

const ELLIPSIS = '…';

/**
 * Where a line may end: after a space, but not before a dash that stands alone; and after
 * hyphens, dashes and slashes that join words.
 */
const BREAK = /(?<=\s)(?![-–—]\s)|(?<=[\p{L}\p{N}][-–—/])(?=[\p{L}\p{N}]{2})/u;

const words = new Intl.Segmenter('en', { granularity: 'word' });
/** What does not begin a line: closing marks, small kana and signs of length (JIS X 4051). */
const NO_START =
  /^[\p{Pe}\p{Pf}、。，．・：；？！”’ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ…—ๆฯ]/u;
/** What does not end one: opening marks, and the first of two dashes. */
const NO_END = /[\p{Ps}\p{Pi}“‘—…]$/u;

/** The words of a text without spaces between them, with the marks that may not leave them. */
function unspacedWords(text: string): string[] {
  const parts: string[] = [];
  for (const { segment } of words.segment(text)) {
    const last = parts.at(-1);
    const isOne = /^\s/.test(segment) || NO_START.test(segment) || NO_END.test(last ?? '');
    const isEnding =
      /^\p{Script=Hiragana}+$/u.test(segment) &&
      (!/\p{Script=Hiragana}$/u.test(last ?? '') || (last ?? '').length + segment.length <= 6);
    const isSpaced = !isUnspaced(segment) && last !== undefined && !isUnspaced(last.at(-1)!);
    if (last !== undefined && (isOne || isEnding || isSpaced)) parts[parts.length - 1] += segment;
    else parts.push(segment);
  }
  return parts;
}

const brokenWhere = (text: string, where: RegExp): string[] =>
  text.split(where).flatMap((part) => (isUnspaced(part) ? unspacedWords(part) : part));

/** Cuts a part that is wider than `width` into equal pieces; a cut within a word is marked with a hyphen. */
function cut(part: string, width: number, measure: Measure): string[] {
  const whole = measure(part.trimEnd());
  if (whole <= width) return [part];
  const fair = whole / Math.ceil(whole / (width - measure('--')));
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of new Intl.Segmenter().segment(part)) {
    if (measure(piece) >= fair) {
      pieces.push(isUnspaced(piece) ? piece : `${piece}-`);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}

/** Fills line after line; `undefined` when a single part is wider than a line. */
function fill(parts: readonly string[], width: number, measure: Measure): string[] | undefined {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line && measure((line + part).trimEnd()) <= width) {
      line += part;
      continue;
    }
    if (line) lines.push(line.trimEnd());
    if (measure(part.trimEnd()) > width) return undefined;
    line = part;
  }
  if (line) lines.push(line.trimEnd());
  return lines;
}

/**
 * The lines of `text`, none wider than `width` and all of about the same length, in as few
 * lines as there can be. A word wider than `longest` is cut; `undefined` when a shorter one is
 * wider than a line.
 */
export function breakLines(
  text: string,
  width: number,
  measure: Measure,
  longest = Number.POSITIVE_INFINITY,
): string[] | undefined {
  const parts = brokenWhere(text, BREAK).flatMap((part) => cut(part, longest, measure));
  const widest = fill(parts, width, measure);
  if (!widest || widest.length < 2) return widest;
  let balanced = widest;
  for (let low = 0, high = width, step = 0; step < 7; step++) {
    const middle = (low + high) / 2;
    const lines = fill(parts, middle, measure);
    if (lines && lines.length === widest.length) {
      balanced = lines;
      high = middle;
    } else low = middle;
  }
  return balanced;
}

/** The text itself if it fits into `width`, else as many words of it as do, and an ellipsis. */
export function shorten(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const parts = brokenWhere(text, /(?<= )/u);
  while (parts.length > 1) {
    parts.pop();
    const shorter = parts.join('').replace(/[\s\p{P}]+$/u, '') + ELLIPSIS;
    if (measure(shorter) <= width) return shorter;
  }
  let piece = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (measure(piece + segment + ELLIPSIS) > width) break;
    piece += segment;
  }
  return piece + ELLIPSIS;
}

/** The first `count` lines; if there are more, the last one ends in an ellipsis. */
export function firstLines(
  lines: readonly string[],
  count: number,
  width: number,
  measure: Measure,
): string[] {
  if (lines.length <= count) return [...lines];
  const rest = lines
    .slice(count - 1)
    .reduce((all, line) => all + (isUnspaced(all.at(-1)!) ? '' : ' ') + line);
  return [...lines.slice(0, count - 1), shorten(rest, width, measure)];
}
