import type { Element } from 'hast';
import { citedIn } from '../../briefing/addresses/cite-ids.ts';
import { frameIds } from '../../briefing/addresses/page-ids.ts';
import type { Context } from './context.ts';
import type { AnyNode } from '../syntax/tree.ts';
import { isWritten } from '../syntax/written.ts';

/** Gives an element the id that it wants, or one like it that nothing else on the page has. */
export function setId(node: Element, wanted: string, context: Context): string {
  const id = isWritten(node) || /^h[1-6]$/.test(node.tagName) ? freeId(wanted, context) : wanted;
  node.properties.id = id;
  context.found.anchors.add(id);
  return id;
}

/** Leaves an element as it is, with the id that a writer gave it, or one like it. */
export function keepId(node: Element, context: Context): AnyNode[] {
  if (typeof node.properties.id === 'string') setId(node, node.properties.id, context);
  return [node];
}

function freeId(wanted: string, { found, sources }: Context): string {
  // A number may be put behind it, with a hyphen.
  const clashes = [wanted, `${wanted}-2`].some((id) => isForReferences(id, sources));
  const base = clashes ? `section-${wanted}` : wanted;
  const isTaken = (id: string) =>
    found.anchors.has(id) ||
    frameIds.includes(id) ||
    sources?.some((source) => id === `source-${source}`);
  let number = found.numbers.get(base) ?? 1;
  let id = numbered(base, number);
  while (isTaken(id)) id = numbered(base, ++number);
  found.numbers.set(base, number);
  return id;
}

const numbered = (id: string, number: number): string => (number > 1 ? `${id}-${number}` : id);

/** Footnotes and citations get their ids by number, wherever in the body they stand. */
function isForReferences(id: string, sources: readonly string[] = []): boolean {
  return /^fn(ref)?-/.test(id) || sources.includes(citedIn(id) ?? '');
}
