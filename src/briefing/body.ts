import type { ComponentName } from './vocabulary/vocabulary.ts';

/**
 * A briefing's body, ready to print: runs of finished HTML, and components between them.
 * A run may open an element that a later run closes, so runs are only ever printed in order.
 */
export type Body = Segment[];

export type Segment = string | ComponentNode;

export interface ComponentNode {
  component: ComponentName | 'Picture';
  /** Literal values only; a bare attribute is `true`. */
  props: Record<string, string | number | boolean>;
  children: Body;
}

/** A cross-head, as the outline lists it. `depth` is 2 to 6, `id` its anchor. */
export interface Heading {
  depth: number;
  id: string;
  text: string;
}

/** Walks a body depth first, parents before children. */
export function* components(body: Body): Generator<ComponentNode> {
  for (const segment of body) {
    if (typeof segment === 'string') continue;
    yield segment;
    yield* components(segment.children);
  }
}
