import { citeId } from '../../briefing/addresses/cite-ids.ts';
import type { VocabularyEntry } from '../../briefing/vocabulary/entry.ts';
import { isWebAddress } from '../../briefing/picture.ts';
import { proseFieldsOf } from '../../briefing/vocabulary/prose.ts';
import { vocabulary } from '../../briefing/vocabulary/vocabulary.ts';
import { nearest } from '../../briefing/text/nearest.ts';
import { punctuated } from '../../briefing/text/punctuation.ts';
import { warnOfAlt } from '../stray/alt-texts.ts';
import type { Context } from './context.ts';
import { ownPicture } from '../syntax/own-picture.ts';
import { leadsToPicture, useFile, usePicture } from './picture.ts';
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
  Object.values(vocabulary).map((entry): [VocabularyEntry, ReadonlySet<string>] => [
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

type Props = Record<string, string>;

/** Brings attributes into one form, as the schema does, and punctuates those that are sentences. */
export function normaliseAttributes(
  node: JsxNode,
  entry: VocabularyEntry,
  props: Props,
  context: Context,
): void {
  for (const one of node.attributes) {
    if (typeof one.value !== 'string' || one.type !== 'mdxJsxAttribute') continue;
    const written = one.value;
    const value = props[one.name] ?? written;
    one.value = value;
    if (!prose.get(entry)?.has(one.name)) continue;
    const place = () => attributePlace(node, one.name, context);
    warnOfMarkdown(one.name, value, place, context.problems);
    one.value = punctuated(value, context.own, () => written);
  }
}

/** Takes in what a sound component says about the briefing. False for a source that there is not. */
export function collectFacts(
  node: JsxNode,
  entry: VocabularyEntry,
  props: Props,
  parent: ParentNode,
  context: Context,
): boolean {
  if (entry.needsAlt?.(props)) {
    const { alt = '', src = '' } = props;
    warnOfAlt(alt, src, attributePlace(node, 'alt', context), context.problems);
  }
  const { event, judgement } = entry.facts?.(props, plain(node)) ?? {};
  if (event) context.found.events.push(event);
  if (judgement) context.found.judgements.push(judgement);
  if (!entry.cites) return true;
  if (!cite(node, props[entry.cites]!, context)) return false;
  if (follows(node, parent)) setAttribute(node, 'follows', 'true');
  return true;
}

/** Names the files of a component as pages find them. False where one of them cannot be shown. */
export function resolveFiles(
  node: JsxNode,
  entry: VocabularyEntry,
  props: Props,
  context: Context,
): boolean {
  let sound = true;
  for (const [key, kind] of Object.entries(entry.files ?? {})) {
    if (!props[key]) continue;
    const place = attributePlace(node, key, context);
    const isPicture = kind === 'picture';
    const written = (isPicture && ownPicture(props[key], context.path, context)) || props[key];
    if (isPicture && isWebAddress(written)) {
      sound &&= leadsToPicture(written, place, context);
      // What a page would load has another name than where it leads.
      node.attributes = without(node, key);
      setAttribute(node, 'href', written);
      continue;
    }
    const file = (isPicture ? usePicture : useFile)(written, place, context);
    if (file) setAttribute(node, key, file);
    else sound = false;
  }
  return sound;
}

function setAttribute(node: JsxNode, name: string, value: string): void {
  node.attributes = [...without(node, name), { type: 'mdxJsxAttribute', name, value }];
}

const without = ({ attributes }: JsxNode, name: string) =>
  attributes.filter((one) => one.type !== 'mdxJsxAttribute' || one.name !== name);

/** Whether a mark stands directly behind another one; styles do not see the text between them. */
function follows(node: JsxNode, parent: ParentNode): boolean {
  const siblings = childrenOf(parent);
  const before = siblings[siblings.indexOf(node) - 1];
  return before !== undefined && isJsx(before) && before.name === node.name;
}

function cite(node: JsxNode, id: string, context: Context): boolean {
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
  setAttribute(node, 'number', String(number));
  setAttribute(node, 'anchor', anchor);
  context.found.anchors.add(anchor);
  return true;
}
