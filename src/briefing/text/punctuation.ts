import { lineEndsIn, withLineEnds } from './line-ends.ts';
import { marksIn, type Sign } from './quotation.ts';
import { quotesOf } from './quotation-marks.ts';

/** What print may have another sign for. */
const TYPED = /["'\n]|--|\.\.\./;

/** All signs of a text in a language, in order. */
export function signsIn(text: string, lang: string): Sign[] {
  if (!TYPED.test(text)) return [];
  const signs = [...marksIn(text, quotesOf(lang)), ...dashesIn(text), ...lineEndsIn(text, lang)];
  return signs.toSorted((a, b) => a.index - b.index);
}

/** A straight mark behind one of these, or behind nothing, opens a quotation. */
const OPENING = /[\s\p{Ps}\p{Pi}/=]/u;
const LETTER = /[\p{L}\p{N}]/u;
const RUNS = /-{2,}|\.{3,}/g;
/** What is no prose: a path, an address, an assignment, the name of a host in Punycode. */
const TECHNICAL = /[\\/@=_]|\.[\p{L}\p{N}]|(?:^|[^\p{L}])xn--/u;

/** Hyphens that stand for dashes, and full stops that stand for an ellipsis. */
function dashesIn(text: string): Sign[] {
  const signs: Sign[] = [];
  if (!text.includes('--') && !text.includes('...')) return signs;
  for (const { 0: run, index } of text.matchAll(RUNS)) {
    const end = index + run.length;
    const [before, after] = [text[index - 1] ?? '', text[end] ?? ''];
    if (run[0] === '.') {
      const isPath = before === '/' || after === '/' || after === '\\';
      const isRange = /\d/.test(before) && /\d/.test(after);
      if (!isPath && !isRange) {
        for (let at = index; at + 3 <= end; at += 3) signs.push({ index: at, length: 3, set: '…' });
      }
    } else if (run.length <= 3 && isDash(text, index, end, before, after)) {
      signs.push({ index, length: run.length, set: run.length === 2 ? '–' : '—' });
    }
  }
  return signs;
}

/** Between words or figures, or by itself. `--help` is the name of an option, `i--` is code. */
function isDash(text: string, start: number, end: number, before: string, after: string): boolean {
  if (before === '<' || before === '!' || after === '>') return false;
  const opened = /["']/.test(before) && beginsAt(text[start - 2] ?? '');
  if (opened || beginsAt(before)) return after === '' || /\s/.test(after);
  if (!LETTER.test(before)) return true;
  if (!LETTER.test(after)) return LETTER.test(text[start - 2] ?? '');
  const word = /\S*$/.exec(text.slice(Math.max(0, start - 100), start))![0];
  return !TECHNICAL.test(
    word + text.slice(start, end) + /^\S*/.exec(text.slice(end, end + 100))![0],
  );
}

const beginsAt = (before: string): boolean => before === '' || OPENING.test(before);

/** Puts signs into the text in which they were found. */
export function withSigns(text: string, signs: readonly Sign[]): string {
  let result = '';
  let end = 0;
  for (const { index, length, set } of signs) {
    result += text.slice(end, index) + set;
    end = index + length;
  }
  return result + text.slice(end);
}

/**
 * A text as print has it, in its language: quotation marks, dashes, ellipses, line ends.
 * `written` gives its source, where spaces stand in the text for line ends.
 */
export function punctuated(text: string, lang: string, written = () => text): string {
  const lines = withLineEnds(text, written, lang);
  return withSigns(lines, signsIn(lines, lang));
}
