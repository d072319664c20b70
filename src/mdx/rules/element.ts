import type { Element } from 'hast';
import { checkAttributes } from './attributes.ts';
import type { Context } from './context.ts';
import { isNoteList } from './footnotes.ts';
import { checkMistaken } from './misspelt-component.ts';
import { inShort } from '../stray/plain-text.ts';
import { allowedElements, elementVerdict, isOfHtml } from '../syntax/allowed-html.ts';
import { markWritten } from '../syntax/written.ts';
import { nearest } from '../../briefing/text/nearest.ts';
import {
  childrenOf,
  element,
  isJsx,
  nameOf,
  placeOf,
  type AnyNode,
  type JsxNode,
  text,
} from '../syntax/tree.ts';

/**
 * Checks one element, whether it comes from Markdown or was written as HTML. Returns it when it may
 * stand in a body, else what is printed in its place.
 */
export function checkElement(node: Element | JsxNode, context: Context): Element | AnyNode[] {
  const isMistaken = checkMistaken(node, context);
  if (isJsx(node) && context.trusted) return [node];
  if (isMistaken) return childrenOf(node);
  if (!isJsx(node) && (isNoteList(node) || isTaskBox(node))) {
    checkAttributes(node, context);
    return node;
  }
  const verdict = elementVerdict(nameOf(node));
  const isMarkdown = context.source.format === 'md';
  if (isMarkdown && verdict === 'unwrap') return childrenOf(node);
  if (isMarkdown && verdict === 'drop') return [];
  if (verdict !== 'keep') {
    context.problems.add({
      name: 'unsafe-element',
      at: placeOf(node),
      message: `<${nameOf(node)}> cannot stand in a briefing`,
      hint: elementHint(node, nameOf(node)),
    });
    return [];
  }
  const plainNode = isJsx(node) ? fromJsx(node, context) : node;
  checkAttributes(plainNode, context);
  return plainNode;
}

function elementHint(node: Element | JsxNode, name: string): string {
  if (/^(?:iframe|embed|object)$/.test(name)) {
    const src = isJsx(node)
      ? node.attributes.find((one) => 'name' in one && one.name === 'src')?.value
      : node.properties.src;
    const href = typeof src === 'string' && /^https?:/.test(src) ? inShort(src) : 'https://…';
    return `Show a video with <Video href="${href}" caption="…" />, which links to it; link to anything else.`;
  }
  if (!isOfHtml(name)) {
    const meant = nearest(name, allowedElements);
    const guess = meant ? `; or did you mean <${meant}>?` : '.';
    return `To show <${name}> as text, put it between backticks, or write &lt; for <${guess}`;
  }
  return 'Take it out, or use Markdown or a component instead.';
}

/** A raw element in MDX is a JSX node; its attributes are literal text or nothing. */
function fromJsx(node: JsxNode, context: Context): Element {
  const properties: Element['properties'] = {};
  for (const attribute of node.attributes) {
    const { value } = attribute;
    if (attribute.type === 'mdxJsxAttribute' && (typeof value !== 'object' || value === null)) {
      // Browsers read names in any case, so every rule must see `HREF` as `href`.
      properties[attribute.name.toLowerCase()] = value ?? true;
      continue;
    }
    context.problems.add({
      name: 'code-expression',
      at: placeOf(node),
      message: `<${node.name}> has a value in braces, which is code, and a briefing's code is not run`,
      hint: 'Write the value in quotes, such as lang="de".',
    });
  }
  const made = element(node.name!, properties, childrenOf(node));
  if (node.position) made.position = node.position;
  markWritten(made);
  return made;
}

/** Whether an element is the box of a task, which Markdown makes and writers may not. */
export const isTaskBox = ({ tagName, properties }: Element): boolean =>
  tagName === 'input' && properties.type === 'checkbox';

/** The box of a task becomes a sign that says whether it is done: nobody can tick it. */
export function transformTaskBox(node: Element, { labels }: Context): AnyNode[] {
  const ticked = node.properties.checked === true;
  const label = { className: ['task'], role: 'img', ariaLabel: ticked ? labels.done : labels.open };
  return [element('span', label, [text(ticked ? '☑\uFE0E' : '☐')])];
}
