import type { Element, Root } from 'hast';
import { BACK } from '../../briefing/addresses/cite-ids.ts';
import type { Context } from './context.ts';
import { isWritten } from '../syntax/written.ts';
import { childrenOf, element, isJsx, text, type AnyNode, type ParentNode } from '../syntax/tree.ts';

/** Whether an element is the list of notes that Markdown makes. */
export const isNoteList = (node: Element): boolean =>
  node.tagName === 'section' && node.properties.dataFootnotes !== undefined && !isWritten(node);

/** The list of notes, as screen readers know one. */
export function transformNoteList(node: Element): AnyNode[] {
  node.properties = {
    className: ['footnotes'],
    role: 'doc-endnotes',
    ariaLabelledBy: ['footnote-label'],
  };
  return [node];
}

/** Gives the heading above the notes its word; returns whether this heading is the one. */
export function transformNoteHeading(node: Element, { labels, lang, found }: Context): boolean {
  if (node.properties.id !== 'footnote-label' || isWritten(node)) return false;
  node.properties.lang = lang;
  node.children = [text(labels.footnotes)];
  found.anchors.add('footnote-label');
  return true;
}

/** Marks a link to a note, and one back from it; returns whether this link is one of them. */
export function transformNoteLink(node: Element, { labels }: Context): boolean {
  const { properties } = node;
  const isNote = properties.dataFootnoteRef !== undefined;
  const isBack = properties.dataFootnoteBackref !== undefined;
  delete properties.dataFootnoteRef;
  delete properties.dataFootnoteBackref;
  if (isNote) properties.className = ['note-ref'];
  if (isBack) {
    properties.className = ['note-back'];
    const number = /(\d[\d-]*)$/.exec(String(properties.ariaLabel))?.[1] ?? '';
    properties.ariaLabel = labels.footnoteBack(number);
    const [arrow] = node.children;
    if (arrow?.type === 'text') arrow.value = BACK;
  }
  return isNote || isBack;
}

/**
 * Sets the text of each footnote beside the line that refers to it, where a wide window has a
 * margin. The list of notes stays what links, screen readers and narrow windows use.
 */
export function placeMarginNotes(tree: Root): void {
  const list = childrenOf(tree).find((node) => hasClass(node, 'footnotes'));
  if (!list) return;
  const notes = new Map<string, AnyNode[]>();
  const all = collect(list, notes);
  const placed = notes.size;
  place(tree, notes);
  // Only a list of which every note stands in the margin may step back there.
  if (all > 0 && placed === all && notes.size === 0)
    list.properties.className = ['footnotes', 'placed'];
}

const hasClass = (node: AnyNode, name: string): node is Element =>
  node.type === 'element' && String((node as Element).properties.className) === name;

/**
 * Takes notes of a single paragraph of plain text; longer ones stay in the list alone.
 * Returns how many notes there are in all.
 */
function collect(node: AnyNode, notes: Map<string, AnyNode[]>): number {
  let all = 0;
  for (const child of childrenOf(node)) {
    const id = child.type === 'element' ? String((child as Element).properties.id ?? '') : '';
    if (!id.startsWith('fn-')) {
      all += collect(child, notes);
      continue;
    }
    all++;
    const blocks = childrenOf(child).filter((one) => one.type !== 'text');
    if (blocks.length === 1 && isParagraph(blocks[0]!)) {
      notes.set(id, childrenOf(blocks[0]!).flatMap(copied));
    }
  }
  return all;
}

const isTable = (node: AnyNode): boolean =>
  node.type === 'element' && (node as Element).tagName === 'table';

const isParagraph = (node: AnyNode): boolean =>
  node.type === 'element' && (node as Element).tagName === 'p' && !childrenOf(node).some(isJsx);

/** A copy for the margin, of which the keyboard knows nothing: it has the links in the list. */
function copied(node: AnyNode): AnyNode[] {
  if (node.type !== 'element') return [{ ...node }];
  if (hasClass(node, 'note-back')) return [];
  const { tagName, properties } = node as Element;
  const { id: _, ...rest } = properties;
  const inner = childrenOf(node).flatMap(copied);
  return [element(tagName, tagName === 'a' ? { ...rest, tabIndex: -1 } : rest, inner)];
}

function place(parent: ParentNode, notes: Map<string, AnyNode[]>): void {
  parent.children = childrenOf(parent).flatMap((node): AnyNode[] => {
    // In a table, what floats would lie upon its cells.
    if (isTable(node)) return [node];
    const reference = childrenOf(node).find((child) => hasClass(child, 'note-ref')) as
      Element | undefined;
    const id = String(reference?.properties.href ?? '').slice(1);
    const note = notes.get(id);
    if (note) {
      notes.delete(id);
      const number = element('b', {}, [text(`${numberOf(reference!)} `)]);
      return [node, marginNote([number, ...note])];
    }
    if (node.type === 'element' || isJsx(node)) place(node as ParentNode, notes);
    return [node];
  }) as never;
}

const numberOf = (reference: Element): string =>
  childrenOf(reference)
    .map((child) => ('value' in child ? String(child.value) : ''))
    .join('');

const marginNote = (children: AnyNode[]): Element =>
  element('span', { className: ['margin-note'], ariaHidden: 'true' }, children);
