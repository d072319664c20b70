import { nearest } from '../../briefing/text/nearest.ts';
import { component, vocabulary } from '../../briefing/vocabulary/vocabulary.ts';
import type { Context } from './context.ts';
import { checkNesting } from './nesting.ts';
import {
  attributePlace,
  collectFacts,
  normaliseAttributes,
  resolveFiles,
} from './component-facts.ts';
import {
  childrenOf,
  isBlank,
  placeOf,
  type AnyNode,
  type JsxNode,
  type ParentNode,
} from '../syntax/tree.ts';

type Props = Record<string, string | true>;
const known = Object.keys(vocabulary);

/**
 * Checks a component against the vocabulary and notes the facts that it states. One whose
 * attributes do not fit could carry anything, so only what stands between its tags is printed.
 */
export function dressComponent(node: JsxNode, parents: ParentNode[], context: Context): AnyNode[] {
  const name = node.name ?? '';
  const entry = component(name);
  if (!entry) {
    if (context.trusted) return [node];
    const meant = nearest(name, known);
    context.problems.add({
      name: 'unknown-component',
      at: placeOf(node),
      message: name
        ? `There is no component <${name}>`
        : 'An element without a name, <>, has no use here',
      hint: meant
        ? `Did you mean <${meant}>?`
        : `Known are: ${known.map((one) => `<${one}>`).join(', ')}.`,
    });
    return [];
  }
  checkNesting(node, name, entry, parents, context);
  const props = readProps(node, context);
  if (!props) return context.trusted ? [node] : childrenOf(node);
  const result = entry.props.safeParse(props);
  for (const issue of result.error?.issues ?? []) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        context.problems.add({
          name: 'unknown-prop',
          at: attributePlace(node, key, context),
          message: `<${name}> has no attribute "${key}"`,
          hint: propHint(key, Object.keys(entry.props.shape)),
        });
      }
      continue;
    }
    const key = String(issue.path[0] ?? '');
    const missing = key !== '' && !(key in props);
    const remedy = missing
      ? `Write <${name} ${key}="…"${entry.children === 'none' ? ' /' : ''}>.`
      : key && 'Mend the value.';
    context.problems.add({
      name: 'invalid-prop',
      at: missing || !key ? placeOf(node) : attributePlace(node, key, context),
      message: missing
        ? `<${name}> needs ${key}="…"`
        : `<${name}>: ${key ? `${key} ` : ''}${issue.message}`,
      hint: [remedy, entry.about].filter(Boolean).join(' '),
    });
  }
  if (!result.success) return childrenOf(node);
  const stated = result.data as Record<string, string>;
  normaliseAttributes(node, entry, stated, context);
  const printed =
    collectFacts(node, entry, stated, parents.at(-1)!, context) &&
    resolveFiles(node, entry, stated, context);
  // What a component has no room for is printed after it, so that no reader misses it.
  if (printed && entry.children === 'none') {
    const rest: AnyNode[] = node.children.splice(0);
    return rest.every(isBlank) ? [node] : [node, ...rest];
  }
  return printed ? [node] : childrenOf(node);
}

function propHint(key: string, names: string[]): string {
  if (names.length === 0) return 'Take it out; this component takes none.';
  const meant = nearest(key, names);
  return meant ? `Did you mean ${meant}?` : `Known are: ${names.join(', ')}.`;
}

/** The literal attributes of a component, or `undefined` when some are code on a trusting site. */
function readProps(node: JsxNode, context: Context): Props | undefined {
  const props: Props = {};
  let code = false;
  for (const attribute of node.attributes) {
    if (
      attribute.type === 'mdxJsxAttribute' &&
      (attribute.value === null ||
        attribute.value === undefined ||
        typeof attribute.value === 'string')
    ) {
      props[attribute.name] = attribute.value ?? true;
      continue;
    }
    code = true;
    if (context.trusted) continue;
    const key = attribute.type === 'mdxJsxAttribute' ? attribute.name : '';
    context.problems.add({
      name: /^on[A-Z]/.test(key) ? 'event-handler' : 'code-expression',
      at: key ? attributePlace(node, key, context) : placeOf(node),
      message: key
        ? `${key}={…} is code, and a briefing's code is not run`
        : "{...} is code, and a briefing's code is not run",
      hint: key ? `Write the value in quotes: ${key}="…".` : 'Write the attributes out.',
    });
  }
  return code ? undefined : props;
}
