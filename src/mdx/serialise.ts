import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Body, ComponentNode } from '../briefing/body.ts';
import { childrenOf, isJsx, type AnyNode, type JsxNode } from './tree.ts';

/** A character that no source can hold: reading replaces NUL. */
const MARK = '\0';

/**
 * Prints a dressed tree: HTML is written once, and the components in it stay nodes.
 * Markers stand where components were, and the HTML is cut there.
 */
export function toBody(tree: Root | JsxNode): Body {
  const nodes: JsxNode[] = [];
  const html = toHtml(
    { type: 'root', children: childrenOf(tree).map((node) => mark(node, nodes)) } as Root,
    {
      allowDangerousHtml: true,
      characterReferences: { useNamedReferences: false },
    },
  );
  const body: Body = [];
  for (const [index, piece] of html.split(MARK).entries()) {
    if (index % 2 === 0) {
      if (piece) body.push(piece);
    } else {
      body.push(toComponent(nodes[Number(piece)]!));
    }
  }
  return body;
}

function mark(node: AnyNode, nodes: JsxNode[]): AnyNode {
  if (isJsx(node)) {
    nodes.push(node);
    return { type: 'raw', value: `${MARK}${nodes.length - 1}${MARK}` } as unknown as AnyNode;
  }
  if (node.type === 'element') {
    (node as { children: AnyNode[] }).children = childrenOf(node).map((child) =>
      mark(child, nodes),
    );
  }
  return node;
}

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
