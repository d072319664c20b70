import type { Entry } from '../briefing/vocabulary.ts';
import type { Context } from './context.ts';
import { childrenOf, isJsx, placeOf, type AnyNode, type JsxNode, type ParentNode } from './tree.ts';

/** Checks what stands around a component and between its tags; its children are dressed already. */
export function checkNesting(
  node: JsxNode,
  name: string,
  entry: Entry,
  parents: readonly ParentNode[],
  { problems }: Context,
): void {
  const add = (message: string, hint: string) =>
    problems.add({ name: 'invalid-prop', at: placeOf(node), message, hint });
  const line = parents.at(-1);
  if (!entry.inline && line?.type === 'element' && line.tagName === 'p') {
    add(
      `<${name}> stands in the middle of a paragraph`,
      'Put it on lines of its own, with an empty line before and after it.',
    );
  }
  const empty = childrenOf(node).every(isBlank);
  if (entry.children === 'required' && empty) add(`<${name}> is empty`, entry.about);
  if (entry.children === 'none' && !empty) {
    const caption = 'caption' in entry.props.shape ? ', or into caption="…"' : '';
    add(
      `<${name}> takes no text, and there is some between its tags`,
      `Close it in itself with />, and put the text before or after it${caption}.`,
    );
  }
  const isAround = (parent: ParentNode) => parent.type !== 'root' && isJsx(parent);
  if (entry.within && !parents.some((one) => isAround(one) && one.name === entry.within)) {
    add(
      `<${name}> stands outside of <${entry.within}>`,
      `Put it between <${entry.within}> and </${entry.within}>.`,
    );
  }
}

const isBlank = (node: AnyNode): boolean => node.type === 'text' && !node.value.trim();
