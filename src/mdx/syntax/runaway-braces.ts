import type { Features } from 'satteri';
import { codesIn } from '../masks/masking.ts';
import { Scanner, TooFar } from './brace-scanner.ts';
import type { Source } from './source.ts';

/** Less than a second; sound briefings take a thousandth of them. */
const MOST_STEPS = 60_000_000;

/**
 * Where braces open whose end the parser would look for, longer than anybody waits. Nothing can
 * stop it in this thread, so this must be asked before it begins.
 */
export function endlessBraces(source: Source, features: Features): number | undefined {
  const { masked: text, yaml = '', yamlOffset } = source;
  const begin = yamlOffset + yaml.length;
  if (!mayBeEndless(text, begin)) return undefined;
  const scanner = new Scanner(text, MOST_STEPS);
  const codes = codesIn(text, 'mdx', features);
  const marks = /\\[\s\S]|[{<]/g;
  marks.lastIndex = begin;
  for (let at = begin, code = 0; ; at = marks.lastIndex) {
    const mark = marks.exec(text);
    if (!mark) return undefined;
    while (codes[code] && codes[code]!.start < at) code++;
    if (codes[code] && codes[code]!.start < mark.index) {
      marks.lastIndex = codes[code]!.end;
      continue;
    }
    try {
      marks.lastIndex = Math.max(marks.lastIndex, endOf(mark, scanner));
    } catch (cause) {
      if (cause instanceof TooFar) return mark.index;
      throw cause;
    }
  }
}

function endOf({ 0: mark, index, input }: RegExpExecArray, scanner: Scanner): number {
  if (mark === '<') return scanner.tag(index);
  if (mark !== '{') return -1;
  const line = input.slice(input.lastIndexOf('\n', index) + 1, index);
  const end = /^[\s>*+\-\d.)]*$/.test(line) ? scanner.braces(index) : -1;
  return end < 0 ? scanner.bracesInText(index) : end;
}

const COMMENT = /\{\s*\/\*[\s\S]*?\*\/\s*\}/y;

/** A look that costs nothing: at worst, every brace goes to the end, and every tag doubles its way. */
function mayBeEndless(text: string, begin: number): boolean {
  let first = text.indexOf('{', begin);
  while (first >= 0) {
    COMMENT.lastIndex = first;
    if (!COMMENT.test(text)) break;
    first = text.indexOf('{', COMMENT.lastIndex);
  }
  if (first < 0) return false;
  let [braces, tags] = [0, 0];
  for (const [mark] of text.slice(first).matchAll(/\{|<(?![\s/])/g)) {
    if (mark === '{') braces++;
    else tags++;
  }
  return braces * (text.length - first) * 2 ** tags > MOST_STEPS;
}
