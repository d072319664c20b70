import { mdxToMdast, type Features } from 'satteri';
import { Scanner, TooFar } from './scanner.ts';
import type { Source } from './source.ts';

/** Less than a second; sound briefings take a thousandth of them. */
const MOST_STEPS = 60_000_000;

/**
 * Where braces open whose end the parser would look for, longer than anybody waits. Nothing can
 * stop it in this thread, so this must be asked before it begins.
 */
export function endlessBraces(source: Source, features: Features): number | undefined {
  const { text, yaml = '', yamlOffset } = source;
  const begin = yamlOffset + yaml.length;
  if (!mayBeEndless(text, begin)) return undefined;
  const scanner = new Scanner(text, MOST_STEPS);
  const codes = codesIn(text, features);
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

interface Range {
  start: number;
  end: number;
}

/** Code, in which braces and tags are text: found in a text that has none, which is read at once. */
function codesIn(text: string, features: Features): Range[] {
  const harmless = text.replace(/[{}<]/g, '(').replace(/^[ie](?=mport|xport)/gm, 'x');
  const ranges: Range[] = [];
  const collect = ({ type, position, children = [] }: MarkdownNode): void => {
    if (/^(code|inlineCode)$/.test(type) && position) {
      ranges.push({ start: position.start.offset, end: position.end.offset });
    }
    children.forEach(collect);
  };
  collect(mdxToMdast(harmless, { features, position: true }) as MarkdownNode);
  return ranges;
}

interface MarkdownNode {
  type: string;
  position?: { start: { offset: number }; end: { offset: number } };
  children?: MarkdownNode[];
}
