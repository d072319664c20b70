import type { Element } from 'hast';
import type { Context } from './context.ts';
import { attributeVerdict } from '../syntax/allowed-html.ts';
import { isWritten } from '../syntax/written.ts';
import { placeOf } from '../syntax/tree.ts';

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
  const at = placeOf(node);
  for (const key of Object.keys(node.properties)) {
    const name = key.toLowerCase();
    const verdict = attributeVerdict(node.tagName, name);
    if (verdict === 'keep' || (own.has(key) && isFromMarkdown(node, key))) continue;
    if (verdict === 'handler') {
      context.problems.add({
        name: 'event-handler',
        at,
        message: `${name}= runs a script, and nothing in a briefing is run`,
        hint: 'Take the attribute out.',
      });
    } else {
      // Those of a kind are folded into one, so that a converted page is not a page of warnings.
      context.problems.add({
        name: 'unknown-prop',
        severity: 'warning',
        at,
        message: `${asWritten(key)}= has no effect on <${node.tagName}> and is left out`,
        hint: 'Take it out of the file; the look of a briefing comes from the site.',
      });
    }
    delete node.properties[key];
  }
}

/** An attribute as writers know it; the parser has names of its own, such as `className`. */
function asWritten(key: string): string {
  if (key === 'className') return 'class';
  if (key === 'htmlFor') return 'for';
  if (/^data[A-Z]/.test(key)) return key.replace(/[A-Z]/g, '-$&').toLowerCase();
  return key.replace(/^aria(?=[A-Z])/, 'aria-').toLowerCase();
}

/**
 * Alignment of table cells and the classes of notes, tasks and code come from the parser. Of these
 * a writer may set only the language of code and the alignment: what looks like a note is taken
 * for one, and would be hidden where notes stand in the margin.
 */
function isFromMarkdown(node: Element, key: string): boolean {
  if (key === 'style')
    return (
      /^t[dh]$/.test(node.tagName) &&
      /^text-align: (left|right|center)$/.test(String(node.properties.style))
    );
  if (isWritten(node) && !isCheckbox(node)) return key === 'className' && namesLanguage(node);
  if (key === 'className') return hasParsersClass(node);
  return /^(section|a|input)$/.test(node.tagName);
}

const isCheckbox = ({ tagName }: Element): boolean => tagName === 'input';

const namesLanguage = ({ properties: { className } }: Element): boolean =>
  /^language-[^,]*$/.test(String(className));

const PARSERS_CLASS =
  /^(language-.*|contains-task-list|task-list-item|footnotes|sr-only|data-footnote-backref)$/;

const hasParsersClass = ({ properties: { className } }: Element): boolean =>
  Array.isArray(className) && className.every((name) => PARSERS_CLASS.test(String(name)));
