import type { Element, Root } from 'hast';
import { markdownToHast, type Features } from 'satteri';
import { DEEPEST, TooDeep } from './depth.ts';
import { markWritten } from './written.ts';
import { childrenOf, placeOf, type AnyNode } from './tree.ts';

/**
 * Markdown with HTML in it is read twice: once for what is Markdown, and once as a browser reads
 * the whole, in which the parser forgets all places. So each tag is given a mark that says where
 * it stands, and whether it is closed in itself, before the second reading, and what Markdown
 * makes is found again in order.
 */

const MARK = 'data-placed';
const MARK_KEY = 'dataPlaced';

/** Tags as browsers see them: not in comments, and beyond every `>` in a quoted value. */
const TAG = /<!--(?:-?>|[\s\S]*?(?:--!?>|$))|<([a-z][^\s/>]*)(?:=\s*(?:"[^"]*"|'[^']*')|[^>])*>?/gi;

/** Reads Markdown as HTML; what was written as HTML is marked as such, in print too. */
export function parseRaw(text: string, features: Features): Root {
  const first = markdownToHast(text, { features, position: true }) as Root;
  checkFormatting(first);
  const tree = markdownToHast(markTags(text, first), { features: { ...features, rawHtml: true } });
  findPlaces(tree as Root, first);
  return tree as Root;
}

/**
 * Elements that go on in what follows when they are not closed, so that a browser, and the second
 * reading, goes through all that are open at every tag (HTML, 13.2.4.3).
 */
const FORMATTING = /<(\/?)(?:b|big|code|em|font|i|s|small|strike|strong|tt|u)(?=[\s/>])/gi;

/** More than can stand in one another, with some that are not closed in the cells of a table. */
const MOST_OPEN = 5 * DEEPEST;

function checkFormatting(first: Root): void {
  let open = 0;
  for (const node of inOrder(first)) {
    if (node.type !== 'raw') continue;
    for (const { 1: slash } of node.value.matchAll(FORMATTING)) {
      open += slash ? -1 : 1;
      if (open > MOST_OPEN) throw new TooDeep(placeOf(node));
    }
  }
}

function markTags(text: string, first: Root): string {
  let marked = '';
  let done = 0;
  let [line, lineStart] = [1, 0];
  for (const node of inOrder(first)) {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (node.type !== 'raw' || start === undefined || start < done) continue;
    for (const { 0: whole, 1: name, index } of text.slice(start, end).matchAll(TAG)) {
      if (name === undefined) continue;
      const tag = start + index;
      for (let next; (next = text.indexOf('\n', lineStart) + 1) > 0 && next <= tag; line++) {
        lineStart = next;
      }
      const after = tag + 1 + name.length;
      const end = whole.endsWith('/>') ? '/' : '';
      marked += `${text.slice(done, after)} ${MARK}="${line}:${tag - lineStart + 1}${end}"`;
      done = after;
    }
  }
  return marked + text.slice(done);
}

/** Gives the elements of `tree` their places: from their marks, else from those of Markdown. */
function findPlaces(tree: Root, first: Root): void {
  const places = new Map<string, AnyNode['position'][]>();
  for (const node of inOrder(first)) {
    if (node.type !== 'element') continue;
    const list = places.get(keyOf(node as Element));
    if (list) list.push(node.position);
    else places.set(keyOf(node as Element), [node.position]);
  }
  for (const list of places.values()) list.reverse();
  for (const node of inOrder(tree)) {
    if (node.type !== 'element') continue;
    const { properties } = node as Element;
    const [, line, column, end] = /^(\d+):(\d+)(\/?)$/.exec(String(properties[MARK_KEY])) ?? [];
    delete properties[MARK_KEY];
    const start = { line: Number(line), column: Number(column) };
    if (line) markWritten(node as Element, { selfClosing: end === '/' });
    const position = line ? { start, end: start } : places.get(keyOf(node as Element))?.pop();
    if (position) node.position = position;
  }
}

/** Both readings agree on these; a class or a number may be written in another form. */
const keyOf = ({ tagName, properties: { href, src } }: Element): string =>
  [tagName, href, src].join('\n');

/** All nodes of a tree, parents first, however deep it is. */
function* inOrder(tree: AnyNode): Generator<AnyNode> {
  const rest = [tree];
  for (let node = rest.pop(); node; node = rest.pop()) {
    yield node;
    const children = childrenOf(node);
    for (let index = children.length - 1; index >= 0; index--) rest.push(children[index]!);
  }
}
