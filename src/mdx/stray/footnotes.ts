import type { MdastNode } from 'satteri';
import type { Stray } from './stray.ts';

/** Footnotes that nothing refers to are not on the page, nor are second ones of a name. */
export function lostNotes(nodes: readonly MdastNode[]): Stray[] {
  const cited = new Set<string>();
  for (const node of nodes) if (node.type === 'footnoteReference') cited.add(node.identifier);
  const seen = new Set<string>();
  return nodes.flatMap((node) => {
    if (node.type !== 'footnoteDefinition') return [];
    const { identifier, label } = node;
    const mark = `[^${label ?? identifier}]`;
    const isSecond = seen.has(identifier);
    seen.add(identifier);
    if (cited.has(identifier) && !isSecond) return [];
    const why = isSecond ? 'there is another one of this name above' : 'nothing refers to it';
    return [
      {
        offset: node.position!.start.offset!,
        message: `The footnote ${mark} is not shown, because ${why}`,
        hint: isSecond
          ? 'Give it a name of its own.'
          : `Write ${mark} where it belongs in the text.`,
      },
    ];
  });
}
