import type { Element, Root } from 'hast';
import { mdxToJs } from 'satteri';
import { aimJumps, transformLink } from './link.ts';
import { transformCode } from './code.ts';
import { dressComponent } from './component.ts';
import type { Context, Handler } from './context.ts';
import { checkElement, transformTaskBox } from './element.ts';
import { placeMarginNotes, transformNoteList } from './footnotes.ts';
import { transformHeading } from './heading.ts';
import { braceHint, codeHint, wordHint } from '../syntax/hints.ts';
import { keepId } from './ids.ts';
import { checkParent } from './nesting.ts';
import { transformPicture } from './picture.ts';
import { transformCell, transformTable } from './table.ts';
import { setPunctuation } from '../syntax/punctuation.ts';
import { isBuiltFormula } from '../syntax/show-masked.ts';
import { childrenOf, isBlank, isExpression, isJsx, placeOf } from '../syntax/tree.ts';
import type { AnyNode, ParentNode } from '../syntax/tree.ts';
import { component } from '../../briefing/vocabulary/vocabulary.ts';

/** What is done with each kind of element; all others stay as they are. */
const handlers: Partial<Record<string, Handler>> = {
  a: transformLink,
  h1: transformHeading,
  h2: transformHeading,
  h3: transformHeading,
  h4: transformHeading,
  h5: transformHeading,
  h6: transformHeading,
  img: transformPicture,
  input: transformTaskBox,
  pre: transformCode,
  section: transformNoteList,
  table: transformTable,
  td: transformCell,
  th: transformCell,
};

/**
 * Walks a body once: applies every rule of safety, and gives headings, links, tables, notes
 * and pictures the form that pages need. The tree is changed in place.
 */
export function transform(tree: Root, context: Context): void {
  setPunctuation(tree, context.own);
  tree.children = transformAll(childrenOf(tree), [tree], context) as Root['children'];
  aimJumps(context);
  placeMarginNotes(tree);
}

/** Whether a body has anything that would have to be run. */
export function hasCode(node: AnyNode): boolean {
  if (node.type === 'mdxjsEsm') return true;
  if (isExpression(node)) return !isComment(node.value);
  if (isJsx(node) && node.attributes.some((one) => typeof one.value === 'object' && one.value)) {
    return true;
  }
  if (isJsx(node) && node.attributes.some((one) => one.type !== 'mdxJsxAttribute')) return true;
  return childrenOf(node).some(hasCode);
}

function transformAll(
  nodes: readonly AnyNode[],
  parents: ParentNode[],
  context: Context,
): AnyNode[] {
  return nodes.flatMap((node) => transformNode(node, parents, context));
}

function transformNode(node: AnyNode, parents: ParentNode[], context: Context): AnyNode[] {
  if (node.type === 'comment' || node.type === 'doctype') return [];
  if (node.type === 'mdxjsEsm') return refuseEsm(node, context);
  if (isExpression(node)) return refuseExpression(node, context);
  if (isLoneComponents(node)) return transformAll(childrenOf(node), parents, context);
  checkParent(node, parents.at(-1)!, context);
  if ((node.type !== 'element' && !isJsx(node)) || isBuiltFormula(node)) return [node];
  const parent = node as ParentNode;
  parent.children = transformAll(childrenOf(node), [...parents, parent], context) as never;
  if (isJsx(node) && !isRawElement(node.name)) return dressComponent(node, parents, context);
  const sound = checkElement(node as Element, context);
  if (Array.isArray(sound)) return sound;
  return (handlers[sound.tagName] ?? keepId)(sound, context, parents);
}

const isRawElement = (name: string | null): name is string => name !== null && /^[a-z]/.test(name);

/** Markdown puts components that share a line into a paragraph, where blocks cannot stand. */
function isLoneComponents(node: AnyNode): boolean {
  if (node.type !== 'element' || (node as Element).tagName !== 'p') return false;
  let blocks = 0;
  for (const child of childrenOf(node)) {
    if (isBlank(child)) continue;
    if (!isJsx(child) || component(child.name ?? '')?.inline || isRawElement(child.name))
      return false;
    blocks++;
  }
  return blocks > 0;
}

const isComment = (code: string): boolean =>
  code
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '')
    .trim() === '' && code.trim() !== '';

function refuseEsm(node: AnyNode & { value: string }, context: Context): AnyNode[] {
  if (context.trusted) return soundEsm(node, context);
  const word = /^\s*(import|export)\b/.exec(node.value)?.[1] ?? 'import';
  context.problems.add({
    name: 'code-import',
    at: placeOf(node),
    message: `"${word}" begins code, and a briefing's code is not run`,
    hint: wordHint(node.value),
  });
  return [];
}

/** Imports and exports are parsed only when they are made into a module, which tells no place. */
function soundEsm(node: AnyNode & { value: string }, { problems }: Context): AnyNode[] {
  try {
    mdxToJs(node.value);
  } catch (cause) {
    const why = (cause as Error).message.replace(/ \(mdxjs-rs[^()]*\)$/, '');
    problems.add({ name: 'syntax-error', at: placeOf(node), message: why, hint: codeHint });
  }
  return [node];
}

function refuseExpression(node: AnyNode & { value: string }, context: Context): AnyNode[] {
  if (isComment(node.value)) return [];
  if (context.trusted) return [node];
  context.problems.add({
    name: 'code-expression',
    at: placeOf(node),
    message: `{${node.value.length > 40 ? `${node.value.slice(0, 40)}…` : node.value}} is code, and a briefing's code is not run`,
    hint: braceHint,
  });
  return [];
}
