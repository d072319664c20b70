import type { Place } from '../briefing/problem.ts';
import type { Context } from './context.ts';
import { placeAt } from './source.ts';
import { placeOf, type AnyNode } from './tree.ts';

/**
 * Where a node stands. Raw HTML in Markdown loses its place in the parser, so its tag is
 * looked for in the text after the front matter; the same tag twice is found in order.
 */
export function rawPlace(node: AnyNode, tag: string, context: Context): Place | undefined {
  const known = placeOf(node);
  if (known || !context.withPlaces) return known;
  const { text, yaml, yamlOffset } = context.source;
  const from = Math.max(yamlOffset + (yaml?.length ?? 0), context.searched.get(tag) ?? 0);
  const offset = text.slice(from).search(new RegExp(`<${tag}[\\s/>]`, 'i'));
  if (offset < 0) return undefined;
  context.searched.set(tag, from + offset + 1);
  return placeAt(text, from + offset);
}
