import type { Element, ElementContent, Root, RootContent } from 'hast';
import { htmlToHast } from 'satteri';
import type { Body } from '../../briefing/body.ts';
import type { Block, BlockKind } from '../../difference/block.ts';
import type { TextSettings } from '../component-text.ts';
import { markUp } from './mark-up.ts';

/** A body as the blocks that are compared: what a reader of its page reads, in that order. */

/** The blocks of a body; components say in words what they say on the page. */
export function blocksOf(body: Body, settings: TextSettings): Block[] {
  const blocks: Block[] = [];
  collect((htmlToHast(markUp(body, settings)) as Root).children, 'paragraph', blocks);
  return blocks;
}

/** What the site puts into a body: anchors, and numbers that change with each note before them. */
const OURS = new Set(['anchor', 'note-ref', 'note-back', 'margin-note', 'cite']);
const PHRASING =
  /^(?:a|abbr|b|bdi|bdo|br|cite|code|data|del|dfn|em|i|ins|kbd|mark|math|q|ruby|rt|rp|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/;

type Node = RootContent | ElementContent;

/** Takes the blocks among `nodes`; text that stands between them is a block of `kind`. */
function collect(nodes: readonly Node[], kind: BlockKind, blocks: Block[]): void {
  let line: Node[] = [];
  const flush = () => {
    push({ kind, text: textIn(line), links: linksIn(line) }, blocks);
    line = [];
  };
  for (const node of nodes) {
    if (node.type === 'text' || (node.type === 'element' && isPhrasing(node))) line.push(node);
    else if (node.type === 'element') {
      flush();
      takeElement(node, kind, blocks);
    }
  }
  flush();
}

function takeElement(element: Element, kind: BlockKind, blocks: Block[]): void {
  const { tagName, children, properties } = element;
  const leaf = (of: BlockKind) =>
    push({ kind: of, text: textIn(children), links: linksIn(children) }, blocks);
  if (isOurs(element)) return;
  if (properties.dataBlock) {
    const identity = properties.dataIdentity ? { identity: String(properties.dataIdentity) } : {};
    const of = properties.dataBlock as BlockKind;
    push({ kind: of, text: textIn(children), links: linksIn(children), ...identity }, blocks);
  } else if (/^h[2-6]$/.test(tagName)) leaf(tagName as BlockKind);
  else if (tagName === 'h1') leaf('h2');
  else if (tagName === 'pre') blocks.push({ kind: 'code', text: rawText(children).trimEnd() });
  else if (tagName === 'table') takeTable(element, blocks);
  else if (classesOf(element).includes('footnotes'))
    collect(
      children.filter((child) => !isElement(child) || child.tagName !== 'h2'),
      kind,
      blocks,
    );
  else if (tagName === 'blockquote') collect(children, 'quote', blocks);
  else if (tagName === 'li') collect(children, isNote(element) ? 'note' : 'item', blocks);
  else if (tagName === 'img') {
    const { alt = '', src = '' } = properties;
    push({ kind: 'picture', text: String(alt), identity: String(src) }, blocks);
  } else collect(children, kind, blocks);
}

function takeTable(table: Element, blocks: Block[]): void {
  let columns: string[] = [];
  for (const row of rowsOf(table)) {
    const cells = row.children.filter(isElement).filter(({ tagName }) => /^t[dh]$/.test(tagName));
    const texts = cells.map(({ children }) => textIn(children));
    const isHead = cells.length > 0 && cells.every(({ tagName }) => tagName === 'th');
    if (isHead) columns = texts;
    blocks.push({
      kind: isHead ? 'head' : 'row',
      text: texts.join(' | '),
      cells: texts,
      ...(columns.length > 0 && { columns }),
      ...withLinks(linksIn(cells)),
    });
  }
}

function* rowsOf(element: Element): Generator<Element> {
  for (const child of element.children.filter(isElement)) {
    if (child.tagName === 'tr') yield child;
    else yield* rowsOf(child);
  }
}

const withLinks = (links: string[] | undefined) => (links && links.length > 0 ? { links } : {});

function push({ links, ...block }: Block, blocks: Block[]): void {
  if (block.text !== '' || block.kind === 'picture') blocks.push({ ...block, ...withLinks(links) });
}

const isElement = (node: Node): node is Element => node.type === 'element';

const classesOf = ({ properties: { className } }: Element): string[] =>
  (Array.isArray(className) ? className : [className ?? '']).map(String);

const isOurs = (element: Element): boolean => classesOf(element).some((name) => OURS.has(name));

/** Footnotes stand in a list at the end, each with an id of its own. */
const isNote = ({ properties: { id } }: Element): boolean =>
  /^(?:user-content-)?fn-/.test(String(id));

/** A link may hold whole blocks; then it is no part of a line. */
const isPhrasing = (element: Element): boolean =>
  PHRASING.test(element.tagName) && !element.properties.dataBlock && isOneLine(element);

const isOneLine = ({ children }: Element): boolean =>
  children.every((child) => child.type !== 'element' || isPhrasing(child));

const textIn = (nodes: readonly Node[]): string => rawText(nodes).replace(/\s+/g, ' ').trim();

function rawText(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type !== 'element' || isOurs(node)) return '';
      return node.tagName === 'br' ? ' ' : rawText(node.children);
    })
    .join('');
}

function linksIn(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element' || isOurs(node)) return [];
    const { href } = node.properties;
    const own = node.tagName === 'a' && typeof href === 'string' ? [href] : [];
    return [...own, ...linksIn(node.children)];
  });
}
