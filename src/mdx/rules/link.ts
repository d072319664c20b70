import type { Element } from 'hast';
import { githubAnchors } from '../../briefing/github-anchors.ts';
import type { Context } from './context.ts';
import { transformNoteLink } from './footnotes.ts';
import { setId } from './ids.ts';
import { isFaulty, linkFault } from './link-problems.ts';
import { resolveLink } from './link-target.ts';
import { withoutInnerLinks } from './links-in-links.ts';
import { isBlank, placeOf, plain, type AnyNode } from '../syntax/tree.ts';

/** Checks a link, and takes out of it what may not stand in one. */
export function transformLink(node: Element, context: Context): AnyNode[] {
  checkLink(node, context);
  return withoutInnerLinks(node, context);
}

/** Prints the address that works under the site's base. */
function checkLink(node: Element, context: Context): void {
  const { properties } = node;
  const isOfNote = transformNoteLink(node, context);
  if (typeof properties.name === 'string') {
    properties.id ??= properties.name;
    delete properties.name;
  }
  if (typeof properties.id === 'string') setId(node, properties.id, context);
  if (typeof properties.href !== 'string') return;
  const at = placeOf(node) ?? { line: 1, column: 1 };
  const written = properties.href;
  const target = resolveLink(written, context.path);
  if (isEmpty(node)) {
    context.problems.add({
      name: 'broken-link',
      severity: 'warning',
      at,
      message: 'The link has no words, so nobody can see or follow it',
      hint: 'Write the words that lead there between its square brackets, and a note behind the link.',
    });
  }
  if (isFaulty(target)) {
    context.problems.add({ ...linkFault(written, target), at });
    delete properties.href;
  } else if (target.kind === 'external') {
    properties.href = target.href;
    // On paper, an address that stands in the text is not printed behind it again.
    if (bare(plain(node)) === bare(target.href)) properties.className = ['address'];
    context.found.links.push({ href: target.href, ...at });
  } else if (target.kind === 'internal') {
    properties.href = context.base + target.path.slice(1);
    const short = written !== target.path && { written };
    context.found.links.push({ href: target.path, ...short, ...at });
  } else if (target.kind === 'anchor') {
    if (!isOfNote) {
      const link = { href: `#${target.id}`, ...at };
      context.found.links.push(link);
      context.jumps.push({ node, link });
    }
  } else {
    context.found.files.push({ path: target.path, written, use: 'media', ...at });
    properties.href = `${context.base}media/${encodeURI(target.path)}`;
  }
}

/**
 * Gives the links within a body the ids that their headings have here, once all are known; they
 * may be written as GitHub spells them.
 */
export function aimJumps({ jumps, found }: Context): void {
  if (jumps.length === 0) return;
  const elsewhere = githubAnchors(found.outline);
  for (const { node, link } of jumps) {
    const anchor = link.href.slice(1).normalize('NFC');
    const id = found.anchors.has(anchor) ? anchor : elsewhere.get(anchor);
    if (id === undefined) continue;
    link.href = `#${id}`;
    node.properties.href = link.href;
  }
}

/** A picture or a component in a link may be seen, and a target alone is not meant to be. */
const isEmpty = ({ children, properties }: Element): boolean =>
  children.every(isBlank) && properties.id === undefined && properties.ariaLabel === undefined;

const bare = (address: string): string => address.replace(/^(https?:\/\/|mailto:)|\/$/g, '');
