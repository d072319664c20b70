import type { Element } from 'hast';
import type { Place } from '../briefing/problem.ts';
import type { Context } from './context.ts';
import { attributeVerdict } from './elements.ts';
import { placeOf } from './tree.ts';

/** Attributes that Markdown itself makes, which no writer can forge into anything harmful. */
const own = new Set([
  'className',
  'dataFootnotes',
  'dataFootnoteRef',
  'dataFootnoteBackref',
  'ariaDescribedBy',
  'ariaLabel',
  'style',
  'checked',
  'disabled',
  'type',
]);

/** Takes out what an element must not carry; what would run is a problem. */
export function checkAttributes(node: Element, context: Context): void {
  let at: Place | undefined;
  for (const key of Object.keys(node.properties)) {
    const name = key.toLowerCase();
    const verdict = attributeVerdict(node.tagName, name);
    if (verdict === 'keep' || (own.has(key) && isFromMarkdown(node, key))) continue;
    if (verdict === 'handler') {
      at ??= placeOf(node);
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
    return (
      /^t[dh]$/.test(node.tagName) &&
      /^text-align: (left|right|center)$/.test(String(node.properties.style))
    );
  if (key === 'className') return hasParsersClass(node);
  return /^(section|a|input)$/.test(node.tagName);
}

const PARSERS_CLASS =
  /^(language-.*|contains-task-list|task-list-item|footnotes|sr-only|data-footnote-backref)$/;

const hasParsersClass = ({ properties: { className } }: Element): boolean =>
  Array.isArray(className) && className.every((name) => PARSERS_CLASS.test(String(name)));
