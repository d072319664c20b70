import type { Element } from 'hast';
import type { Place } from '../briefing/problem.ts';
import { slug } from '../briefing/urls.ts';
import { languageOf, knowsLanguage } from './code.ts';
import type { Context } from './context.ts';
import { attributeVerdict, allowedElements, elementVerdict } from './elements.ts';
import { dressLink } from './anchors.ts';
import { dressPicture } from './pictures.ts';
import { rawPlace } from './raw-place.ts';
import { didYouMean } from '../briefing/nearest.ts';
import { childrenOf, element, isJsx, plain, text, type AnyNode, type JsxNode } from './tree.ts';

/** Ids that the page around a body uses itself. */
const taken = ['content', 'footnote-label', 'outline', 'related', 'sources', 'status', 'top'];

/** Checks one element, whether it comes from Markdown or was written as HTML, and dresses it. */
export function dressElement(node: Element | JsxNode, context: Context): AnyNode[] {
  if (isJsx(node) && context.trusted) return [node];
  if (!isJsx(node) && isMarkdownOnly(node)) {
    checkAttributes(node, context);
    return fromMarkdown(node, context);
  }
  const verdict = elementVerdict(nameOf(node));
  if (verdict === 'unwrap' && context.source.format === 'md') return childrenOf(node);
  if (verdict !== 'keep') {
    context.problems.add({
      name: 'unsafe-element',
      at: rawPlace(node, nameOf(node), context),
      message: `<${nameOf(node)}> cannot stand in a briefing`,
      hint: `Take it out, or use Markdown or a component instead. ${didYouMean(nameOf(node), allowedElements).replace(/^Known are.*/, '')}`.trim(),
    });
    return [];
  }
  const plainNode = isJsx(node) ? fromJsx(node, context) : node;
  checkAttributes(plainNode, context);
  return dressKept(plainNode, context);
}

const nameOf = (node: Element | JsxNode): string =>
  isJsx(node) ? (node.name ?? '') : node.tagName;

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
      at: rawPlace(node, nameOf(node), context),
      message: `<${node.name}> has a value in braces, which is code, and a briefing's code is not run`,
      hint: 'Write the value in quotes, such as lang="de".',
    });
  }
  const made = element(node.name!, properties, childrenOf(node));
  if (node.position) made.position = node.position;
  return made;
}

/** Attributes that Markdown itself makes, which no writer can forge into anything harmful. */
const own = new Set(['className', 'dataFootnotes', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaDescribedBy', 'ariaLabel', 'style', 'checked', 'disabled', 'type']);

function checkAttributes(node: Element, context: Context): void {
  let at: Place | undefined;
  for (const key of Object.keys(node.properties)) {
    const name = key.toLowerCase();
    const verdict = attributeVerdict(node.tagName, name);
    if (verdict === 'keep' || (own.has(key) && isFromMarkdown(node, key))) continue;
    if (verdict === 'handler') {
      at ??= rawPlace(node, node.tagName, context);
      context.problems.add({
        name: 'event-handler',
        at,
        message: `${name}= runs a script, and nothing in a briefing is run`,
        hint: 'Take the attribute out.',
      });
    } else {
      context.dropped.add(`${name} on <${node.tagName}>`);
    }
    delete node.properties[key];
  }
}

/** Alignment of table cells and the classes of notes, tasks and code come from the parser. */
function isFromMarkdown(node: Element, key: string): boolean {
  if (key === 'style')
    return /^t[dh]$/.test(node.tagName) && /^text-align: (left|right|center)$/.test(String(node.properties.style));
  if (key === 'className') return hasParsersClass(node);
  return /^(section|a|input)$/.test(node.tagName);
}

const PARSERS_CLASS =
  /^(language-.*|contains-task-list|task-list-item|footnotes|sr-only|data-footnote-backref)$/;

const hasParsersClass = ({ properties: { className } }: Element): boolean =>
  Array.isArray(className) && className.every((name) => PARSERS_CLASS.test(String(name)));

function dressKept(node: Element, context: Context): AnyNode[] {
  const { tagName } = node;
  if (tagName === 'a') return dressLink(node, context);
  if (tagName === 'img') return dressPicture(node, context);
  if (tagName === 'pre') return dressCode(node, context);
  if (tagName === 'table') return [tableFrame(node, context)];
  if (tagName === 'td' || tagName === 'th') alignByClass(node);
  if (/^h[1-6]$/.test(tagName)) dressHeading(node, context);
  else if (typeof node.properties.id === 'string') context.found.anchors.push(node.properties.id);
  return [node];
}

/** Tables scroll inside themselves, also by keyboard. */
function tableFrame(node: Element, context: Context): Element {
  const frame = { className: ['table'], role: 'region', tabIndex: 0, ariaLabel: context.labels.table };
  return element('div', frame, [node]);
}

function alignByClass(node: Element): void {
  const side = /(left|right|center)$/.exec(String(node.properties.style ?? ''))?.[1];
  delete node.properties.style;
  if (side) node.properties.className = [`align-${side}`];
}

function dressHeading(node: Element, context: Context): void {
  if (node.properties.id === 'footnote-label') {
    node.children = [text(context.labels.footnotes)];
    context.found.anchors.push('footnote-label');
    return;
  }
  if (node.tagName === 'h1') {
    context.problems.add({
      name: 'heading-level',
      severity: 'warning',
      at: rawPlace(node, 'h1', context),
      message: 'A heading of the first level stands in the body; the headline is the title',
      hint: 'Begin cross-heads with two number signs: ## Cross-head.',
    });
    node.tagName = 'h2';
  }
  const title = plain(node);
  const { anchors, outline } = context.found;
  const base = (typeof node.properties.id === 'string' && node.properties.id) || slug(title) || 'section';
  let id = base;
  for (let n = 2; anchors.includes(id) || taken.includes(id); n++) id = `${base}-${n}`;
  node.properties = { ...node.properties, id };
  anchors.push(id);
  outline.push({ depth: Number(node.tagName[1]), id, text: title });
}

function dressCode(node: Element, context: Context): AnyNode[] {
  const code = node.children.find((child) => child.type === 'element' && child.tagName === 'code');
  node.properties = { className: ['code'], tabIndex: 0, role: 'region', ariaLabel: context.labels.code };
  if (!code || code.type !== 'element') return [node];
  const language = languageOf(code);
  code.properties = {};
  if (language && !knowsLanguage(language)) {
    context.problems.add({
      name: 'unknown-language',
      severity: 'warning',
      at: rawPlace(node, 'pre', context),
      message: `The language "${language}" of this code block is not known, so it is not coloured`,
      hint: 'Name another language after the three backticks, or "text".',
    });
  }
  context.found.code.push({ code, language });
  return [node];
}

/** Elements that Markdown makes and writers may not: the list of notes, the boxes of a task list. */
const isMarkdownOnly = ({ tagName, properties }: Element): boolean =>
  (tagName === 'section' && properties.dataFootnotes !== undefined) ||
  (tagName === 'input' && properties.type === 'checkbox');

function fromMarkdown(node: Element, { labels }: Context): AnyNode[] {
  if (node.tagName === 'section') {
    node.properties = { className: ['footnotes'], role: 'doc-endnotes', ariaLabelledBy: ['footnote-label'] };
    return [node];
  }
  const ticked = node.properties.checked === true;
  const label = { className: ['task'], role: 'img', ariaLabel: ticked ? labels.done : labels.open };
  return [element('span', label, [text(ticked ? '☑' : '☐')])];
}
