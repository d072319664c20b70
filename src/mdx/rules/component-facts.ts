import { citeId } from '../../briefing/addresses/cite-ids.ts';
import type { Entry } from '../../briefing/vocabulary/entry.ts';
import { proseFieldsOf } from '../../briefing/vocabulary/prose.ts';
import { vocabulary } from '../../briefing/vocabulary/vocabulary.ts';
import { nearest } from '../../briefing/text/nearest.ts';
import { punctuated } from '../../briefing/text/punctuation.ts';
import { warnOfAlt } from '../stray/alt-texts.ts';
import type { Context } from './context.ts';
import { useFile, usePicture } from './picture.ts';
import { placeAt } from '../../briefing/place.ts';
import { warnOfMarkdown } from '../stray/plain-text.ts';
import {
  childrenOf,
  isJsx,
  placeOf,
  plain,
  type JsxNode,
  type ParentNode,
} from '../syntax/tree.ts';

/** By component, the attributes that are read as sentences; others are names, addresses and times. */
const prose = new Map(
  Object.values(vocabulary).map((entry): [Entry, ReadonlySet<string>] => [
    entry,
    proseFieldsOf(entry.props),
  ]),
);

/** Where an attribute stands, else its element. */
export function attributePlace(node: JsxNode, key: string, { source }: Context) {
  const start = node.position?.start.offset ?? 0;
  const offset = source.text
    .slice(start, node.position?.end.offset)
    .search(new RegExp(`\\s${key}\\b`));
  return offset < 0 ? placeOf(node) : placeAt(source.text, start + offset + 1);
}

/**
 * What a sound component says about the briefing, and what it needs to be printed.
 * Returns whether it can be: not when it names a source or a file that cannot be one.
 */
export function note(
  node: JsxNode,
  entry: Entry,
  props: Record<string, string>,
  parent: ParentNode,
  context: Context,
): boolean {
  const set = (key: string, value: string) => {
    node.attributes = node.attributes.filter(
      (one) => one.type !== 'mdxJsxAttribute' || one.name !== key,
    );
    node.attributes.push({ type: 'mdxJsxAttribute', name: key, value });
  };
  for (const one of node.attributes) {
    if (typeof one.value === 'string' && one.type === 'mdxJsxAttribute') {
      // The schema brings times and white space into one form.
      const written = one.value;
      const value = props[one.name] ?? written;
      one.value = value;
      if (!prose.get(entry)?.has(one.name)) continue;
      const place = () => attributePlace(node, one.name, context);
      warnOfMarkdown(one.name, value, place, context.problems);
      one.value = punctuated(value, context.own, () => written);
    }
  }
  if (entry.needsAlt?.(props)) {
    const { alt = '', src = '' } = props;
    warnOfAlt(alt, src, attributePlace(node, 'alt', context), context.problems);
  }
  const { event, judgement } = entry.facts?.(props, plain(node)) ?? {};
  if (event) context.found.events.push(event);
  if (judgement) context.found.judgements.push(judgement);
  if (entry.cites) {
    if (!cite(node, props[entry.cites]!, set, context)) return false;
    if (follows(node, parent)) set('follows', 'true');
  }
  let sound = true;
  for (const [key, kind] of Object.entries(entry.files ?? {})) {
    if (!props[key]) continue;
    const use = kind === 'picture' ? usePicture : useFile;
    const file = use(props[key], attributePlace(node, key, context), context);
    if (file) set(key, file);
    else sound = false;
  }
  return sound;
}

/** Whether a mark stands directly behind another one; styles do not see the text between them. */
function follows(node: JsxNode, parent: ParentNode): boolean {
  const siblings = childrenOf(parent);
  const before = siblings[siblings.indexOf(node) - 1];
  return before !== undefined && isJsx(before) && before.name === node.name;
}

function cite(
  node: JsxNode,
  id: string,
  set: (key: string, value: string) => void,
  context: Context,
): boolean {
  // Without front matter it is not known which sources there are.
  if (!context.sources) return false;
  const number = context.sources.indexOf(id) + 1;
  if (number === 0) {
    const meant = nearest(id, context.sources);
    context.problems.add({
      name: 'unknown-source',
      at: placeOf(node),
      message: `There is no source with the id "${id}"`,
      hint: meant
        ? `Did you mean ${meant}?`
        : 'Add it to sources in the front matter, with id, title and url.',
    });
    return false;
  }
  const times = (context.found.cited.get(id) ?? 0) + 1;
  context.found.cited.set(id, times);
  const anchor = citeId(id, times);
  set('number', String(number));
  set('anchor', anchor);
  context.found.anchors.add(anchor);
  return true;
}
