import type { Element } from 'hast';
import type { Context } from './context.ts';
import { element, text, type AnyNode } from '../syntax/tree.ts';

/** Whether an element is the box of a task, which Markdown makes and writers may not. */
export const isTaskBox = ({ tagName, properties }: Element): boolean =>
  tagName === 'input' && properties.type === 'checkbox';

/** The box of a task becomes a sign that says whether it is done: nobody can tick it. */
export function transformTaskBox(node: Element, { labels }: Context): AnyNode[] {
  const ticked = node.properties.checked === true;
  const label = { className: ['task'], role: 'img', ariaLabel: ticked ? labels.done : labels.open };
  return [element('span', label, [text(ticked ? '☑\uFE0E' : '☐')])];
}
