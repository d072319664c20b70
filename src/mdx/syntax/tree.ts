import type { Element, ElementContent, Nodes, Root, RootContent, Text } from 'hast';
import type {
  MdxFlowExpressionHast,
  MdxJsxFlowElementHast,
  MdxJsxTextElementHast,
  MdxTextExpressionHast,
  MdxjsEsmHast,
} from 'satteri';
import type { Place } from '../../briefing/place.ts';

/** The syntax tree of a body: hast with the nodes that MDX adds. */

export type JsxNode = MdxJsxFlowElementHast | MdxJsxTextElementHast;
export type CodeNode = MdxFlowExpressionHast | MdxTextExpressionHast | MdxjsEsmHast;
export type AnyNode = Nodes | RootContent | ElementContent | JsxNode | CodeNode;
export type ParentNode = Root | Element | JsxNode;

export const isJsx = (node: AnyNode): node is JsxNode =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

export const isExpression = (
  node: AnyNode,
): node is MdxFlowExpressionHast | MdxTextExpressionHast =>
  node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';

/** The name of an element's tag or of a component. */
export const nameOf = (node: Element | JsxNode): string =>
  isJsx(node) ? (node.name ?? '') : node.tagName;

/** Whether a node is nothing but white space between others. */
export const isBlank = (node: AnyNode): boolean => node.type === 'text' && !node.value.trim();

export const childrenOf = (node: AnyNode): AnyNode[] =>
  'children' in node ? (node.children as AnyNode[]) : [];

export const placeOf = (node: AnyNode): Place | undefined =>
  node.position && { line: node.position.start.line, column: node.position.start.column };

export const text = (value: string): Text => ({ type: 'text', value });

export function element(
  tagName: string,
  properties: Element['properties'],
  children: AnyNode[] = [],
): Element {
  return { type: 'element', tagName, properties, children: children as ElementContent[] };
}

/** A component node made by the compiler, not by a writer. */
export function jsx(
  name: string,
  props: Record<string, string>,
  children: AnyNode[] = [],
  inline = true,
): JsxNode {
  const attributes = Object.entries(props).map(([key, value]) => ({
    type: 'mdxJsxAttribute' as const,
    name: key,
    value,
  }));
  const type = inline ? 'mdxJsxTextElement' : 'mdxJsxFlowElement';
  // `_mdxExplicitJsx` keeps a component of this name from being swapped by MDX providers.
  return {
    type,
    name,
    attributes,
    children,
    data: { _mdxExplicitJsx: true },
  } as unknown as JsxNode;
}

/** Elements after which a reader hears a break, so that words on both sides stay apart. */
const BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 li dt dd td th tr div blockquote pre br figcaption caption summary'.split(
    ' ',
  ),
);

/** Classes of references, anchors and copies for the margin, which are not part of what is said. */
const NOT_TEXT = new Set(['note-ref', 'note-back', 'anchor', 'margin-note']);

/** The text of a node as a reader would copy it; blocks end with a line end. */
export function textOf(node: AnyNode): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element') {
    const { tagName, properties } = node;
    if (tagName === 'img') return String(properties.alt ?? '');
    if (tagName === 'math' && properties.alttext) return String(properties.alttext);
    if (properties.className !== undefined && NOT_TEXT.has(String(properties.className))) return '';
    return BLOCKS.has(tagName) ? `${innerText(node)}\n` : innerText(node);
  }
  return node.type === 'mdxJsxFlowElement' ? `${innerText(node)}\n` : innerText(node);
}

function innerText(node: AnyNode): string {
  let inner = '';
  for (const child of childrenOf(node)) inner += textOf(child);
  return inner;
}

/** `textOf` on one line. */
export const plain = (node: AnyNode): string => textOf(node).replace(/\s+/g, ' ').trim();
