import { nearest } from '../briefing/nearest.ts';
import { component, vocabulary } from '../briefing/vocabulary.ts';
import type { Context } from './context.ts';
import { useFile } from './pictures.ts';
import { placeAt } from './source.ts';
import { childrenOf, isJsx, placeOf, plain, type AnyNode, type JsxNode, type ParentNode } from './tree.ts';

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
      message: name ? `There is no component <${name}>` : 'An element without a name, <>, has no use here',
      hint: meant ? `Did you mean <${meant}>?` : `Known are: ${known.map((one) => `<${one}>`).join(', ')}.`,
    });
    return [];
  }
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
    context.problems.add({
      name: 'invalid-prop',
      at: missing || !key ? placeOf(node) : attributePlace(node, key, context),
      message: missing ? `<${name}> needs ${key}="…"` : `<${name}>: ${key ? `${key} ` : ''}${issue.message}`,
      hint: entry.about,
    });
  }
  const empty = childrenOf(node).every((child) => child.type === 'text' && !child.value.trim());
  if (entry.children === 'required' && empty) {
    context.problems.add({
      name: 'invalid-prop',
      at: placeOf(node),
      message: `<${name}> is empty`,
      hint: entry.about,
    });
  }
  if (entry.within && !parents.some((parent) => parent.type !== 'root' && isJsx(parent) && parent.name === entry.within)) {
    context.problems.add({
      name: 'invalid-prop',
      at: placeOf(node),
      message: `<${name}> stands outside of <${entry.within}>`,
      hint: `Put it between <${entry.within}> and </${entry.within}>.`,
    });
  }
  if (!result.success) return childrenOf(node);
  return note(node, name, result.data as Record<string, string>, context) ? [node] : childrenOf(node);
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
    if (attribute.type === 'mdxJsxAttribute' && (attribute.value === null || attribute.value === undefined || typeof attribute.value === 'string')) {
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

function attributePlace(node: JsxNode, key: string, { source }: Context) {
  const start = node.position?.start.offset ?? 0;
  const offset = source.text.slice(start, node.position?.end.offset).search(new RegExp(`\\s${key}\\b`));
  return offset < 0 ? placeOf(node) : placeAt(source.text, start + offset + 1);
}

/**
 * What a sound component says about the briefing, and what it needs to be printed.
 * Returns whether it can be: not when it names a source or a file that cannot be one.
 */
function note(node: JsxNode, name: string, props: Record<string, string>, context: Context): boolean {
  const set = (key: string, value: string) => {
    node.attributes = node.attributes.filter((one) => one.type !== 'mdxJsxAttribute' || one.name !== key);
    node.attributes.push({ type: 'mdxJsxAttribute', name: key, value });
  };
  if (name === 'Event') {
    const { at, until, place } = props;
    context.found.events.push({ at: at!, ...(until && { until }), ...(place && { place }), text: plain(node) });
  }
  if (name === 'Judgement') {
    const { likelihood, confidence, by } = props;
    context.found.judgements.push({ likelihood: likelihood!, ...(confidence && { confidence }), ...(by && { by }), text: plain(node) });
  }
  if (name === 'Cite' && !cite(node, props.source!, set, context)) return false;
  let sound = true;
  for (const key of ['src', 'poster', 'captions']) {
    if (!props[key]) continue;
    const file = useFile(props[key], attributePlace(node, key, context), context);
    if (file) set(key, file);
    else sound = false;
  }
  return sound;
}

function cite(node: JsxNode, id: string, set: (key: string, value: string) => void, context: Context): boolean {
  const number = context.sources.indexOf(id) + 1;
  if (number === 0) {
    const meant = nearest(id, context.sources);
    context.problems.add({
      name: 'unknown-source',
      at: placeOf(node),
      message: `There is no source with the id "${id}"`,
      hint: meant ? `Did you mean ${meant}?` : 'Add it to sources in the front matter, with id, title and url.',
    });
    return false;
  }
  const times = (context.cited.get(id) ?? 0) + 1;
  context.cited.set(id, times);
  const anchor = times > 1 ? `cite-${id}-${times}` : `cite-${id}`;
  set('number', String(number));
  set('anchor', anchor);
  context.found.anchors.push(anchor);
  return true;
}
