import type { Element } from 'hast';
import type { Context } from './context.ts';
import { element } from '../syntax/tree.ts';

/** Gives Markdown's tables the form that pages need. */

/** Tables scroll inside themselves, also by keyboard. */
export function tableFrame(node: Element, context: Context): Element {
  const frame = {
    className: ['table'],
    role: 'group',
    tabIndex: 0,
    ariaLabel: context.labels.table,
  };
  return element('div', frame, [node]);
}

/** Markdown's tables have headings above their columns, and some above none. */
export function dressHeaderCell(node: Element): void {
  if (node.children.length === 0) node.tagName = 'td';
  else node.properties.scope ??= 'col';
}

/** The parser says with a style how a column is aligned, and pages have none of their own. */
export function alignByClass(node: Element): void {
  const side = /(left|right|center)$/.exec(String(node.properties.style ?? ''))?.[1];
  delete node.properties.style;
  if (side) node.properties.className = [`align-${side}`];
}
