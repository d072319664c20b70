import type { VocabularyEntry } from '../../briefing/vocabulary/entry.ts';
import { component } from '../../briefing/vocabulary/vocabulary.ts';
import type { Context } from './context.ts';
import { elementVerdict } from '../syntax/allowed-html.ts';
import { childrenOf, isBlank, isJsx, nameOf, placeOf } from '../syntax/tree.ts';
import type { AnyNode, JsxNode, ParentNode } from '../syntax/tree.ts';

/** Checks what stands around a component and between its tags; its children are dressed already. */
export function checkNesting(
  node: JsxNode,
  name: string,
  entry: VocabularyEntry,
  parents: readonly ParentNode[],
  { problems }: Context,
): void {
  const add = (message: string, hint: string) =>
    problems.add({ name: 'invalid-prop', at: placeOf(node), message, hint });
  const line = entry.inline ? undefined : lineAround(parents);
  if (line) {
    add(
      `<${name}> stands in the middle of ${line}`,
      'Put it on lines of its own, with an empty line before and after it.',
    );
  }
  if ('href' in entry.props.shape && parents.some(isLink)) {
    add(`<${name}> stands in a link, and may lead elsewhere itself`, 'Take it out of the link.');
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
  if (entry.within && nameAround(parents) !== entry.within) {
    add(
      `<${name}> stands outside of <${entry.within}>`,
      `Put it between <${entry.within}> and </${entry.within}>.`,
    );
  }
}

/** Elements that HTML gives nothing but words (HTML, "phrasing content"). */
const OF_WORDS =
  /^(?:abbr|b|bdi|bdo|cite|code|dfn|em|h[1-6]|i|kbd|mark|p|pre|q|s|samp|small|span|strong|su[bp]|summary|time|u|var)$/;
/** What these may hold is what may stand where they are (HTML, "transparent content models"). */
const TRANSPARENT = /^(?:a|del|ins)$/;

/** What a component stands in that has room for words alone, in words. */
function lineAround(parents: readonly ParentNode[]): string | undefined {
  const around = parents.findLast((one) => one.type === 'root' || !TRANSPARENT.test(nameOf(one)));
  const name = !around || around.type === 'root' ? '' : nameOf(around);
  if (!OF_WORDS.test(name)) return undefined;
  return name === 'p' ? 'a paragraph' : /^h\d$/.test(name) ? 'a heading' : `<${name}>`;
}

const isLink = (node: ParentNode): boolean => node.type !== 'root' && nameOf(node) === 'a';

/** The innermost component of the vocabulary; one of a trusting site's own may stand between. */
function nameAround(parents: readonly ParentNode[]): string | undefined {
  const names = parents.map((one) => (one.type === 'root' ? '' : nameOf(one)));
  return names.findLast((name) => component(name));
}

/** Checks that a node may stand in the component right around it, as only an event may in a timeline. */
export function checkParent(node: AnyNode, parent: ParentNode, context: Context): void {
  if (parent.type === 'root' || !isJsx(parent)) return;
  const name = nameOf(parent);
  const holds = component(name)?.holds;
  if (!holds || isBlank(node) || !isStray(node, holds, context)) return;
  context.problems.add({
    name: 'invalid-prop',
    at: placeOf(node),
    message: `Only <${holds}> may stand in <${name}>, and this is something else`,
    hint: `Put it into an <${holds}> of its own, or before <${name}> or after </${name}>.`,
  });
}

/** What other rules refuse is no stray; on a trusting site, code may make whatever fits. */
function isStray(node: AnyNode, holds: string, { trusted }: Context): boolean {
  if (!isJsx(node)) return true;
  const name = nameOf(node);
  if (component(name)) return name !== holds;
  return !trusted && elementVerdict(name) === 'keep';
}
