/** A node of a tree of Markdown (mdast), with the places in the text that it has here. */
export interface MarkdownNode {
  type: string;
  position?: { start: { offset: number; column: number }; end: { offset: number } };
  children?: MarkdownNode[];
  value?: string;
  url?: string;
  title?: string | null;
  alt?: string | null;
  identifier?: string;
  name?: string | null;
  attributes?: readonly { type: string; name?: string; value?: unknown }[];
}

export const childrenIn = ({ children = [] }: MarkdownNode): readonly MarkdownNode[] => children;
export const startOf = ({ position }: MarkdownNode): number => position!.start.offset;
export const endOf = ({ position }: MarkdownNode): number => position!.end.offset;

/** All nodes, parents first. */
export function* nodesIn(node: MarkdownNode): Generator<MarkdownNode> {
  yield node;
  for (const child of childrenIn(node)) yield* nodesIn(child);
}
