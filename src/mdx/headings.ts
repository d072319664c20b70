import type { Element } from 'hast';
import { slug } from '../briefing/urls.ts';
import type { Context } from './context.ts';
import { element, placeOf, plain, text } from './tree.ts';

/** Ids that the page around a body uses itself. */
const taken = ['changes', 'citation', 'content', 'footnote-label', 'related', 'sources'];

/** Gives a heading its id, notes it for the outline, and lowers one of the first level. */
export function dressHeading(node: Element, context: Context): void {
  if (node.properties.id === 'footnote-label') {
    node.properties.lang = context.lang;
    node.children = [text(context.labels.footnotes)];
    context.found.anchors.push('footnote-label');
    return;
  }
  if (node.tagName === 'h1') {
    context.problems.add({
      name: 'heading-level',
      severity: 'warning',
      at: placeOf(node),
      message: 'A heading of the first level stands in the body; the headline is the title',
      hint: 'Begin cross-heads with two number signs: ## Cross-head.',
    });
    node.tagName = 'h2';
  }
  const title = plain(node);
  const { anchors, outline } = context.found;
  const base =
    (typeof node.properties.id === 'string' && node.properties.id) || slug(title) || 'section';
  let id = base;
  const isTaken = () =>
    anchors.includes(id) ||
    taken.includes(id) ||
    context.sources?.some((source) => id === `source-${source}`);
  for (let n = 2; isTaken(); n++) id = `${base}-${n}`;
  node.properties = { ...node.properties, id };
  anchors.push(id);
  // A link to copy.
  const copy = { className: ['anchor'], href: `#${id}`, ariaLabel: context.labels.sectionLink };
  node.children.push(element('a', copy, [text('#')]));
  outline.push({ depth: Number(node.tagName[1]), id, text: title });
}
