import { posix } from 'node:path';
import type { Element } from 'hast';
import { component, vocabulary } from '../../briefing/vocabulary/vocabulary.ts';
import type { Context } from './context.ts';
import { elementVerdict } from '../syntax/allowed-html.ts';
import { isSelfClosing } from '../syntax/written.ts';
import { childrenOf, isJsx, nameOf, placeOf, type JsxNode } from '../syntax/tree.ts';

/**
 * Components that came out as elements of HTML: written in lower case, or in a Markdown file,
 * which knows none. HTML has a `<cite>`, a `<figure>` and a `<video>` too, so it counts what
 * these never have.
 */

const byLowerCase = new Map(Object.keys(vocabulary).map((name) => [name.toLowerCase(), name]));

/** Reports an element that was meant as a component, and returns whether it was. */
export function checkMistaken(node: Element | JsxNode, context: Context): boolean {
  const name = nameOf(node);
  const meant = byLowerCase.get(name);
  if (!meant || !isMeant(node, name, meant, context)) return false;
  const { source, path, problems } = context;
  problems.add({
    name: 'unknown-component',
    at: placeOf(node),
    ...(source.format === 'md'
      ? {
          message: `<${meant}> is a component, and components need a file whose name ends in .mdx`,
          hint: `Rename the file to ${posix.basename(path)}x; its address stays as it is.`,
        }
      : {
          message: `There is no component <${name}>; the names of components begin with a capital letter`,
          hint: `Did you mean <${meant}>?`,
        }),
  });
  return true;
}

function isMeant(
  node: Element | JsxNode,
  name: string,
  meant: string,
  { trusted }: Context,
): boolean {
  // Where code is run, HTML's own films are allowed, and code may fill what looks empty.
  if (elementVerdict(name) !== 'keep') return !(trusted && name === 'video');
  const known = Object.keys(component(meant)!.props.shape);
  const isOfComponent = attributesOf(node).some((one) => known.includes(one));
  return isOfComponent || (!trusted && isClosedInItself(node));
}

const attributesOf = (node: Element | JsxNode): string[] =>
  isJsx(node)
    ? node.attributes.map((one) => ('name' in one ? one.name : ''))
    : Object.keys(node.properties);

/** In MDX an element closed in itself is an empty one, of which HTML has no use either. */
const isClosedInItself = (node: Element | JsxNode): boolean =>
  isJsx(node) ? childrenOf(node).length === 0 : isSelfClosing(node);
