import type { Root } from 'hast';
import { signsIn, withSigns, type Sign } from '../briefing/punctuation.ts';
import { quotesOf } from '../briefing/quotes.ts';
import { childrenOf, type AnyNode } from './tree.ts';

/** Elements that stand in a line, so that a quotation may begin before and end behind them. */
const IN_LINE =
  /^(a|abbr|b|bdi|bdo|cite|del|dfn|em|i|img|ins|mark|s|small|span|strong|sub|sup|time|u)$/;

/** Elements whose text is not prose. */
const VERBATIM = /^(code|kbd|pre|samp|var)$/;

/** What stands in a line for something that is not text: it is no space, and no letter either. */
const OBJECT = '\uFFFC';

interface Piece {
  text: string;
  node?: { value: string };
}

/**
 * Gives straight quotation marks and apostrophes of a body the form that its language has for
 * them. The parser knows those of English alone.
 */
export function setQuotes(tree: Root, lang: string): void {
  const quotes = quotesOf(lang);
  const lines: Piece[][] = [[]];
  collect(tree, lines);
  for (const line of lines) {
    const signs = signsIn(line.map(({ text }) => text).join(''), quotes);
    if (signs.length > 0) replace(line, signs);
  }
}

function replace(line: readonly Piece[], signs: readonly Sign[]): void {
  let from = 0;
  let next = 0;
  for (const { text, node } of line) {
    const own: Sign[] = [];
    for (let sign; (sign = signs[next]) && sign.index < from + text.length; next++) {
      own.push({ index: sign.index - from, set: sign.set });
    }
    if (node && own.length > 0) node.value = withSigns(text, own);
    from += text.length;
  }
}

/** Takes the text of a tree apart into lines, which end where a block ends. */
function collect(node: AnyNode, lines: Piece[][]): void {
  for (const child of childrenOf(node)) {
    if (child.type === 'text') {
      lines.at(-1)!.push({ text: child.value, node: child });
    } else if (child.type === 'element' && child.tagName === 'br') {
      lines.at(-1)!.push({ text: '\n' });
    } else if (child.type === 'element' && VERBATIM.test(child.tagName)) {
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
