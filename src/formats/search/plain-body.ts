import type { Body, ComponentNode } from '../../briefing/body.ts';
import { formatVague } from '../../briefing/time/format.ts';
import { messagesFor } from '../../briefing/messages/messages.ts';
import { escapeMarkup } from '../../briefing/text/escape.ts';
import type { Likelihood } from '../../briefing/vocabulary/judgement.ts';

interface PlainSettings {
  lang: string;
  locale: string;
  zone: string;
}

/** A body as plain HTML: of a component its words, as a reader of the page sees them. */
export function plainBody(body: Body, settings: PlainSettings): string {
  return body
    .map((segment) => (typeof segment === 'string' ? segment : plainComponent(segment, settings)))
    .join('');
}

function plainComponent(
  { component, props, children }: ComponentNode,
  settings: PlainSettings,
): string {
  const { lang, locale, zone } = settings;
  const text = (name: string): string => (typeof props[name] === 'string' ? props[name] : '');
  const when = (name: string): string => (text(name) ? formatVague(text(name), locale, zone) : '');
  const within = plainBody(children, settings);
  switch (component) {
    case 'Picture':
    case 'Cite':
      return '';
    case 'KeyPoints':
      return paragraph(text('title')) + within;
    case 'Note':
    case 'Timeline':
      return within;
    case 'Quote':
      return within + paragraph(text('by'), text('role'), text('via'), when('date'));
    case 'Figure':
      return paragraph(text('caption'), text('credit'));
    case 'Video':
      return (
        paragraph(text('caption'), text('programme'), when('aired'), text('credit')) +
        paragraph(text('transcript'))
      );
    case 'Event':
      return paragraph(when('at'), when('until'), text('place')) + within;
    case 'Judgement': {
      const messages = messagesFor(lang);
      const likelihood = messages.likelihood[text('likelihood') as Likelihood];
      const confidence =
        messages.confidence[text('confidence') as keyof typeof messages.confidence];
      return within + paragraph(likelihood, confidence ?? '', text('by'));
    }
  }
}

function paragraph(...parts: string[]): string {
  const words = parts.filter((part) => part !== '');
  return words.length > 0 ? `<p>${escapeMarkup(words.join(', '))}</p>` : '';
}
