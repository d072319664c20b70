import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Body, ComponentNode } from '../briefing/body.ts';
import { childrenOf, isJsx, type AnyNode, type JsxNode } from './syntax/tree.ts';

/** A character that no source can hold: reading replaces NUL. */
const MARK = '\0';

/**
 * Prints a dressed tree, and uses it up: HTML is written once, and the components in it stay nodes.
 * Markers stand where components were, and the HTML is cut there.
 */
export function toBody(tree: Root | JsxNode): Body {
  const nodes: JsxNode[] = [];
  markChildren(tree, nodes);
  const html = toHtml({ type: 'root', children: tree.children } as Root, {
    allowDangerousHtml: true,
    characterReferences: { useNamedReferences: false },
  });
  const body: Body = [];
  for (const [index, piece] of withoutBrackets(html).split(MARK).entries()) {
    if (index % 2 === 0) {
      if (piece) body.push(piece);
    } else {
      body.push(toComponent(nodes[Number(piece)]!));
    }
  }
  return body;
}

/** Puts markers in place of components, and text in the form in which it is printed. */
function markChildren(parent: AnyNode, nodes: JsxNode[]): void {
  const children = childrenOf(parent);
  for (const [index, node] of children.entries()) {
    if (isJsx(node)) {
      nodes.push(node);
      children[index] = raw(`${MARK}${nodes.length - 1}${MARK}`);
    } else if (node.type === 'text') {
      children[index] = raw(escaped(node.value));
    } else markChildren(node, nodes);
  }
}

/** Every `<` that `toHtml` prints begins a tag or stands in a value, always in double quotes. */
const TAG = /<(?:"[^"]*"|[^">])*>/g;

/**
 * Brackets in attributes are no mistake, but whoever looks for tags in a page by simpler rules
 * than a browser's would find some in them.
 */
const withoutBrackets = (html: string): string =>
  html.replace(TAG, (tag) =>
    tag.replace(/"[^"]*"/g, (value) => value.replaceAll('<', '&#x3C;').replaceAll('>', '&#x3E;')),
  );

const raw = (value: string) => ({ type: 'raw', value }) as unknown as AnyNode;

/** What `toHtml` makes of text outside of `script` and `style`, which no body has; it takes longer. */
const escaped = (text: string): string => text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;');

function toComponent(node: JsxNode): ComponentNode {
  const props: ComponentNode['props'] = {};
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value !== 'object') {
      props[attribute.name] = attribute.value ?? true;
    } else if (attribute.type === 'mdxJsxAttribute' && attribute.value === null) {
      props[attribute.name] = true;
    }
  }
  return { component: node.name as ComponentNode['component'], props, children: toBody(node) };
}
