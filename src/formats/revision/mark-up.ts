import type { Body, ComponentNode } from '../../briefing/body.ts';
import { formatSpan, formatVague } from '../../briefing/time/format.ts';
import { messagesFor } from '../../briefing/messages/messages.ts';
import { likelihoods, type Likelihood } from '../../briefing/vocabulary/judgement.ts';
import type { BlockKind } from '../../difference/block.ts';
import { escapeMarkup } from '../../briefing/text/escape.ts';

/** What shapes the words of components. */
export interface MarkUpSettings {
  /** Language of the words that components put in. */
  lang: string;
  /** Writes dates. */
  locale: string;
  /** The site's time zone. */
  zone: string;
}

/** A body as HTML in which `data-block` names the blocks that components are. */
export function markUp(body: Body, settings: MarkUpSettings): string {
  return body
    .map((segment) => (typeof segment === 'string' ? segment : component(segment, settings)))
    .join('');
}

function component({ component: name, props, children }: ComponentNode, settings: MarkUpSettings) {
  const { lang, locale, zone } = settings;
  const messages = messagesFor(lang);
  const text = (prop: string): string => (typeof props[prop] === 'string' ? props[prop] : '');
  const when = (prop: string): string => (text(prop) ? formatVague(text(prop), locale, zone) : '');
  const within = markUp(children, settings);
  switch (name) {
    case 'Cite':
      return '';
    case 'Picture':
      return block('picture', text('alt'), text('src'));
    case 'Figure':
      return block('picture', words(text('alt'), text('caption'), text('credit')), text('src'));
    case 'Video':
      return block(
        'picture',
        words(text('programme'), when('aired'), text('caption'), text('credit')),
        text('src') || text('href'),
      ).concat(block('paragraph', text('transcript')));
    case 'KeyPoints':
      return `${block('h3', text('title'))}${within}`;
    case 'Note':
    case 'Timeline':
      return `<div>${within}</div>`;
    case 'Quote': {
      const source = words(text('by'), text('role'), text('via'), when('date'));
      return `<blockquote>${within}${block('quote', source)}</blockquote>`;
    }
    case 'Event': {
      const time = formatSpan(text('at'), text('until') || undefined, locale, zone);
      return blockOf('event', `${escapeMarkup(words(time, text('place')))}: ${within}`);
    }
    case 'Judgement': {
      const likelihood = text('likelihood') as Likelihood;
      const range = `${messages.likelihood[likelihood]} (${likelihoods[likelihood].join('–')} %)`;
      const confidence =
        messages.confidence[text('confidence') as keyof typeof messages.confidence] ?? '';
      const judged = escapeMarkup(words(range, confidence, text('by')));
      return blockOf('judgement', `${within} — ${judged}`);
    }
  }
}

const words = (...parts: string[]): string => parts.filter((part) => part !== '').join(' · ');

const block = (kind: BlockKind, text: string, identity = ''): string =>
  text || identity ? blockOf(kind, escapeMarkup(text), identity) : '';

const blockOf = (kind: BlockKind, html: string, identity = ''): string =>
  `<div data-block="${kind}"${identity && ` data-identity="${escapeMarkup(identity)}"`}>${html}</div>`;
