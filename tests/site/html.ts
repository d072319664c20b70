import type { Element, ElementContent, Root } from 'hast';
import { htmlToHast } from 'satteri';

/** Pages as a browser's parser sees them. */

/** All elements of a document in document order, those in templates and `<noscript>` included. */
export const elementsOf = (html: string): Element[] => within(treeOf(html));

/** The tree of a whole document. */
export const treeOf = (html: string): Root => htmlToHast(html) as Root;

/** All elements below a node, in document order. */
export function within(node: Root | Element): Element[] {
  const found: Element[] = [];
  const go = (parent: Root | Element): void => {
    for (const child of parent.children as ElementContent[]) {
      if (child.type !== 'element') continue;
      found.push(child);
      go(child);
    }
    // What is in a template.
    if ('content' in parent && parent.content) go(parent.content);
  };
  go(node);
  return found;
}

/** Every piece of text that a reader sees, with the language that it is marked with. */
export const textsOf = (html: string): { text: string; lang: string }[] => {
  const go = (node: Element | Root, lang: string): { text: string; lang: string }[] =>
    (node.children as ElementContent[]).flatMap((child) => {
      if (child.type === 'text') return [{ text: child.value, lang }];
      if (child.type !== 'element' || ['script', 'style'].includes(child.tagName)) return [];
      return go(child, attribute(child, 'lang') ?? lang);
    });
  return go(treeOf(html), '');
};

/** An attribute by its name in hast (`href`, `srcSet`); lists are joined, absent is `undefined`. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** The text of an element and all that is in it. */
export const textOf = (node: Element | Root): string =>
  (node.children as ElementContent[])
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : '',
    )
    .join('');
