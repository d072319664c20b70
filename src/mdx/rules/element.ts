import type { Element } from 'hast';
import { checkAttributes } from './attributes.ts';
import { languageOf, knowsLanguage } from './code.ts';
import type { Context } from './context.ts';
import { allowedElements, elementVerdict, isOfHtml } from '../syntax/allowed-html.ts';
import { dressLink } from './link.ts';
import { dressHeading } from './heading.ts';
import { withoutInnerLinks } from './links-in-links.ts';
import { isWritten, markWritten } from '../syntax/written.ts';
import { setId } from './ids.ts';
import { checkMistaken } from './misspelt-component.ts';
import { dressPicture } from './picture.ts';
import { inShort } from '../stray/plain-text.ts';
import { alignByClass, dressHeaderCell, tableFrame } from './table.ts';
import { nearest } from '../../briefing/text/nearest.ts';
import {
  childrenOf,
  element,
  isJsx,
  nameOf,
  placeOf,
  text,
  type AnyNode,
  type JsxNode,
  type ParentNode,
} from '../syntax/tree.ts';

/** Checks one element, whether it comes from Markdown or was written as HTML, and dresses it. */
export function dressElement(
  node: Element | JsxNode,
  parents: readonly ParentNode[],
  context: Context,
): AnyNode[] {
  const isMistaken = checkMistaken(node, context);
  if (isJsx(node) && context.trusted) return [node];
  if (isMistaken) return childrenOf(node);
  if (!isJsx(node) && isMarkdownOnly(node)) {
    checkAttributes(node, context);
    return fromMarkdown(node, context);
  }
  const verdict = elementVerdict(nameOf(node));
  const isMarkdown = context.source.format === 'md';
  if (isMarkdown && verdict === 'unwrap') return childrenOf(node);
  if (isMarkdown && verdict === 'drop') return [];
  if (verdict !== 'keep') {
    context.problems.add({
      name: 'unsafe-element',
      at: placeOf(node),
      message: `<${nameOf(node)}> cannot stand in a briefing`,
      hint: elementHint(node, nameOf(node)),
    });
    return [];
  }
  const plainNode = isJsx(node) ? fromJsx(node, context) : node;
  checkAttributes(plainNode, context);
  return dressKept(plainNode, parents, context);
}

function elementHint(node: Element | JsxNode, name: string): string {
  if (/^(?:iframe|embed|object)$/.test(name)) {
    const src = isJsx(node)
      ? node.attributes.find((one) => 'name' in one && one.name === 'src')?.value
      : node.properties.src;
    const href = typeof src === 'string' && /^https?:/.test(src) ? inShort(src) : 'https://…';
    return `Show a video with <Video href="${href}" caption="…" />, which links to it; link to anything else.`;
  }
  if (!isOfHtml(name)) {
    const meant = nearest(name, allowedElements);
    const guess = meant ? `; or did you mean <${meant}>?` : '.';
    return `To show <${name}> as text, put it between backticks, or write &lt; for <${guess}`;
  }
  return 'Take it out, or use Markdown or a component instead.';
}

const isLink = (node: ParentNode): boolean => node.type !== 'root' && nameOf(node) === 'a';

/** A raw element in MDX is a JSX node; its attributes are literal text or nothing. */
function fromJsx(node: JsxNode, context: Context): Element {
  const properties: Element['properties'] = {};
  for (const attribute of node.attributes) {
    const { value } = attribute;
    if (attribute.type === 'mdxJsxAttribute' && (typeof value !== 'object' || value === null)) {
      // Browsers read names in any case, so every rule must see `HREF` as `href`.
      properties[attribute.name.toLowerCase()] = value ?? true;
      continue;
    }
    context.problems.add({
      name: 'code-expression',
      at: placeOf(node),
      message: `<${node.name}> has a value in braces, which is code, and a briefing's code is not run`,
      hint: 'Write the value in quotes, such as lang="de".',
    });
  }
  const made = element(node.name!, properties, childrenOf(node));
  if (node.position) made.position = node.position;
  markWritten(made);
  return made;
}

function dressKept(node: Element, parents: readonly ParentNode[], context: Context): AnyNode[] {
  const { tagName } = node;
  if (tagName === 'a') {
    dressLink(node, context);
    return withoutInnerLinks(node, context);
  }
  if (tagName === 'img') return dressPicture(node, context, parents.some(isLink));
  if (tagName === 'pre') return dressCode(node, context);
  if (tagName === 'table') return [tableFrame(node, context)];
  if (tagName === 'td' || tagName === 'th') alignByClass(node);
  if (tagName === 'th') dressHeaderCell(node);
  if (/^h[1-6]$/.test(tagName)) dressHeading(node, context);
  else if (typeof node.properties.id === 'string') setId(node, node.properties.id, context);
  return [node];
}

function dressCode(node: Element, context: Context): AnyNode[] {
  const code = node.children.find((child) => child.type === 'element' && child.tagName === 'code');
  node.properties = {
    className: ['code'],
    tabIndex: 0,
    role: 'group',
    ariaLabel: context.labels.code,
  };
  if (!code || code.type !== 'element') return [node];
  const language = languageOf(code);
  const meta = (code.data as { meta?: string | null } | undefined)?.meta?.trim();
  if (meta) {
    context.problems.add({
      name: 'unknown-prop',
      severity: 'warning',
      at: placeOf(node),
      message: `${inShort(meta)} behind the language of this code block has no effect and is left out`,
      hint: 'Say in the text above the block what it shows, such as the name of its file.',
    });
  }
  code.properties = {};
  if (language && !knowsLanguage(language)) {
    context.problems.add({
      name: 'unknown-language',
      severity: 'warning',
      at: placeOf(node),
      message: `The language "${language}" of this code block is not known, so it is not coloured`,
      hint: 'Name another language after the three backticks, or "text".',
    });
  }
  context.found.code.push({ code, language });
  return [node];
}

/** Elements that Markdown makes and writers may not: the list of notes, the boxes of a task list. */
function isMarkdownOnly(node: Element): boolean {
  const { tagName, properties } = node;
  if (tagName === 'section') return properties.dataFootnotes !== undefined && !isWritten(node);
  return tagName === 'input' && properties.type === 'checkbox';
}

function fromMarkdown(node: Element, { labels }: Context): AnyNode[] {
  if (node.tagName === 'section') {
    node.properties = {
      className: ['footnotes'],
      role: 'doc-endnotes',
      ariaLabelledBy: ['footnote-label'],
    };
    return [node];
  }
  const ticked = node.properties.checked === true;
  const label = { className: ['task'], role: 'img', ariaLabel: ticked ? labels.done : labels.open };
  return [element('span', label, [text(ticked ? '☑\uFE0E' : '☐')])];
}
