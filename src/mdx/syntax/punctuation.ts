import type { Element, Root } from 'hast';
import type { Sign } from '../../briefing/text/quotation.ts';
import { signsIn, withSigns } from '../../briefing/text/punctuation.ts';
import { childrenOf, type AnyNode } from './tree.ts';

/** Elements that stand in a line, so that a quotation may begin before and end behind them. */
const IN_LINE =
  /^(a|abbr|b|bdi|bdo|cite|del|dfn|em|i|img|ins|mark|s|small|span|strong|sub|sup|time|u)$/;

/** Elements whose text is not prose. */
const VERBATIM = /^(code|kbd|math|pre|samp|var)$/;

/** What stands in a line for something that is not text: it is no space, and no letter either. */
const OBJECT = '\uFFFC';

interface Piece {
  text: string;
  node?: { value: string };
}

/**
 * Gives a body the quotation marks, dashes and ellipses of print, as its language has them. What
 * is decided about a line is decided for all of it, whatever elements it is made of.
 */
export function setPunctuation(tree: Root, lang: string): void {
  const lines: Piece[][] = [[]];
  collect(tree, lines);
  for (const line of lines) {
    const signs = signsIn(line.map(({ text }) => text).join(''), lang);
    if (signs.length > 0) replace(line, signs);
  }
}

/** A sign that is made of several texts stands in the first of them. */
function replace(line: readonly Piece[], signs: readonly Sign[]): void {
  let from = 0;
  let next = 0;
  for (const { text, node } of line) {
    const to = from + text.length;
    const own: Sign[] = [];
    while (next < signs.length && signs[next]!.index < to) {
      const { index, length, set } = signs[next]!;
      const [start, end] = [Math.max(index, from), Math.min(index + length, to)];
      own.push({ index: start - from, length: end - start, set: index < from ? '' : set });
      if (index + length > to) break;
      next++;
    }
    if (node && own.length > 0) node.value = withSigns(text, own);
    from = to;
  }
}

/** Takes the text of a tree apart into lines, which end where a block ends. */
function collect(node: AnyNode, lines: Piece[][]): void {
  for (const child of childrenOf(node)) {
    if (child.type === 'text') {
      lines.at(-1)!.push({ text: child.value, node: child });
    } else if (child.type === 'element' && child.tagName === 'br') {
      lines.at(-1)!.push({ text: '\n' });
    } else if (child.type === 'element' && (VERBATIM.test(child.tagName) || isAddress(child))) {
      lines.at(-1)!.push({ text: OBJECT });
    } else if (isInLine(child)) {
      if (childrenOf(child).length === 0) lines.at(-1)!.push({ text: OBJECT });
      collect(child, lines);
    } else {
      lines.push([]);
      collect(child, lines);
      lines.push([]);
    }
  }
}

const isInLine = (node: AnyNode): boolean =>
  node.type === 'mdxJsxTextElement' ||
  node.type === 'mdxTextExpression' ||
  (node.type === 'element' && IN_LINE.test(node.tagName));

/** A link that says nothing but where it leads. */
function isAddress({ tagName, properties, children: [only, ...more] }: Element): boolean {
  if (tagName !== 'a' || only?.type !== 'text' || more.length > 0) return false;
  return /^(?:https?:\/\/|www\.|\S+@)\S+$/.test(only.value) && properties.href !== undefined;
}
