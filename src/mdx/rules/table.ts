import type { Element } from 'hast';
import type { Context } from './context.ts';
import { keepId } from './ids.ts';
import { element, type AnyNode } from '../syntax/tree.ts';

/** Gives Markdown's tables the form that pages need. */

/** Tables scroll inside themselves, also by keyboard. */
export function transformTable(node: Element, context: Context): AnyNode[] {
  const frame = {
    className: ['table'],
    role: 'group',
    tabIndex: 0,
    ariaLabel: context.labels.table,
  };
  return [element('div', frame, [node])];
}

/** A cell is aligned by its class, and a heading says what it is above. */
export function transformCell(node: Element, context: Context): AnyNode[] {
  alignByClass(node);
  if (node.tagName === 'th') transformHeaderCell(node);
  return keepId(node, context);
}

/** Markdown's tables have headings above their columns, and some above none. */
function transformHeaderCell(node: Element): void {
  if (node.children.length === 0) node.tagName = 'td';
  else node.properties.scope ??= 'col';
}

/** The parser says with a style how a column is aligned, and pages have none of their own. */
function alignByClass(node: Element): void {
  const side = /(left|right|center)$/.exec(String(node.properties.style ?? ''))?.[1];
  delete node.properties.style;
  if (side) node.properties.className = [`align-${side}`];
}
