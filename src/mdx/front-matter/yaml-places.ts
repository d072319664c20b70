import { isMap, isNode, isPair, isScalar, isSeq, type Document } from 'yaml';
import type { Place } from '../../briefing/place.ts';

/** A field's place in front matter, as zod names it: `['sources', 0, 'url']`. */
export type Path = readonly PropertyKey[];

/** The value at a path. A single author or topic is not a list in the file, so list positions are skipped there. */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const key of path) {
    if (typeof key === 'number' && !Array.isArray(value)) continue;
    if (Array.isArray(value) || (typeof value === 'object' && value !== null)) {
      value = (value as Record<PropertyKey, unknown>)[key];
    }
  }
  return value;
}

/**
 * Where a field stands, or the innermost one around it; skips list positions like `valueAt`. Of a
 * field that stands there twice it is the last, whose value is read.
 */
export function offsetOf(document: Document, path: Path, key: boolean): number {
  let node: unknown = document.contents;
  let found = 0;
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.findLast(
        (item) => isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (!pair && typeof step === 'number') continue;
      if (!pair || !isNode(pair.key)) break;
      const last = depth === path.length - 1;
      node = pair.value;
      const target = (last && key) || !isNode(node) || !node.range ? pair.key : node;
      found = target.range?.[0] ?? found;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      if (isNode(node) && node.range) found = node.range[0];
    }
  }
  return found;
}

/** Where every value stands, by its dotted path. */
export function placesOf(document: Document, at: (offset: number) => Place): Record<string, Place> {
  const places: Record<string, Place> = {};
  const visit = (node: unknown, path: string) => {
    if (isNode(node) && node.range && path) places[path] = at(node.range[0]);
    const items = isMap(node) || isSeq(node) ? node.items : [];
    for (const [index, item] of items.entries()) {
      const step = isPair(item)
        ? isScalar(item.key)
          ? String(item.key.value)
          : ''
        : String(index);
      visit(isPair(item) ? item.value : item, path ? `${path}.${step}` : step);
    }
  };
  visit(document.contents, '');
  return places;
}
