import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';

/**
 * The body of a printed page: the first element with `data-pagefind-body`, read as a browser reads
 * it, so that no text and no attribute of the page can be taken for it.
 */
export function printedBody(page: string): string | undefined {
  const body = firstBody(htmlToHast(page) as Root);
  return body && toHtml(body.children);
}

function firstBody(parent: Root | Element): Element | undefined {
  for (const child of parent.children as ElementContent[]) {
    if (child.type !== 'element') continue;
    if ('dataPagefindBody' in child.properties) return child;
    const found = firstBody(child);
    if (found) return found;
  }
  return undefined;
}
