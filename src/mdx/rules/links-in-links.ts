import type { Element } from 'hast';
import type { Context } from './context.ts';
import {
  childrenOf,
  isJsx,
  placeOf,
  plain,
  type AnyNode,
  type ParentNode,
} from '../syntax/tree.ts';

/**
 * HTML lets no link stand in a link. Marks of notes and sources move behind the link that holds
 * them; another link leaves its words, with a warning unless it leads to the same place.
 */
export function withoutInnerLinks(link: Element, context: Context): AnyNode[] {
  if (link.properties.href === undefined || link.children.every(({ type }) => type === 'text')) {
    return [link];
  }
  const behind: AnyNode[] = [];
  takeOut(link, link, behind, context);
  const last = link.children.at(-1);
  if (behind.length > 0 && last?.type === 'text') last.value = last.value.trimEnd();
  return [link, ...behind];
}

function takeOut(parent: ParentNode, link: Element, behind: AnyNode[], context: Context): void {
  parent.children = childrenOf(parent).flatMap((node): AnyNode[] => {
    if (isMark(node)) {
      behind.push(node);
      return [];
    }
    if (node.type !== 'element' && !isJsx(node)) return [node];
    takeOut(node as ParentNode, link, behind, context);
    if (node.type !== 'element' || node.tagName !== 'a' || !node.properties.href) return [node];
    if (node.properties.href !== link.properties.href) {
      context.problems.add({
        name: 'broken-link',
        severity: 'warning',
        at: placeOf(node) ?? placeOf(link),
        message: `The link "${plain(node)}" stands in another link, so only the outer one leads anywhere`,
        hint: 'Take one of the two off its words.',
      });
    }
    return childrenOf(node);
  }) as never;
}

const isNoteRef = (node: AnyNode): boolean =>
  node.type === 'element' && String(node.properties.className) === 'note-ref';

const isMark = (node: AnyNode): boolean =>
  isNoteRef(node) || childrenOf(node).some(isNoteRef) || (isJsx(node) && node.name === 'Cite');
