import type { Body, ComponentNode } from '../../briefing/body.ts';
import { escapeMarkup } from '../../briefing/text/escape.ts';
import { formatVague } from '../../briefing/time/format.ts';
import { component as entryOf } from '../../briefing/vocabulary/vocabulary.ts';
import { componentText, type TextSettings } from '../component-text.ts';

/** A body as plain HTML: of a component its words, as a reader of the page sees them. */
export function plainBody(body: Body, settings: TextSettings): string {
  return body
    .map((segment) => (typeof segment === 'string' ? segment : plainComponent(segment, settings)))
    .join('');
}

/** Nobody searches for what the site itself says, nor for what is read aloud alone. */
function plainComponent(node: ComponentNode, settings: TextSettings): string {
  const { locale, zone } = settings;
  const time = (at: string, until?: string) =>
    [at, until ?? []]
      .flat()
      .map((one) => formatVague(one, locale, zone))
      .join(', ');
  const {
    label: _,
    alt: __,
    percent: ___,
    heading = '',
    long = '',
    ...line
  } = componentText(node, settings, time);
  const said = paragraph(Object.values(line).join(', '));
  const within = plainBody(node.children, settings);
  const isBefore = entryOf(node.component)?.says === 'before';
  return paragraph(heading) + (isBefore ? said + within : within + said) + paragraph(long);
}

const paragraph = (text: string): string => (text ? `<p>${escapeMarkup(text)}</p>` : '');
