import type { Body, ComponentNode } from '../../briefing/body.ts';
import { formatSpan, formatVague } from '../../briefing/time/format.ts';
import { messagesFor } from '../../briefing/messages/messages.ts';
import { likelihoods, type Likelihood } from '../../briefing/vocabulary/judgement.ts';
import { escapeMarkup } from '../../briefing/text/escape.ts';

/** What shapes a body outside of its page. */
export interface FallbackSettings {
  /** Language of the words that components put in. */
  lang: string;
  /** Writes dates. */
  locale: string;
  /** The site's time zone. */
  zone: string;
  /** The absolute address of a file beside the briefing. */
  media: (path: string) => string;
}

/**
 * A body as HTML that needs neither styles nor scripts, for feed readers and mail: every
 * component says in plain elements what it says on its page.
 */
export function fallbackHtml(body: Body, settings: FallbackSettings): string {
  return body
    .map((segment) => (typeof segment === 'string' ? segment : fallbackOf(segment, settings)))
    .join('');
}

function fallbackOf({ component, props, children }: ComponentNode, settings: FallbackSettings) {
  const messages = messagesFor(settings.lang);
  const text = (name: string) => escapeMarkup(typeof props[name] === 'string' ? props[name] : '');
  const file = (name: string) => escapeMarkup(settings.media(String(props[name])));
  const when = (name: string) =>
    text(name) && formatVague(text(name), settings.locale, settings.zone);
  const within = fallbackHtml(children, settings);
  const aside = (label: string) =>
    `<blockquote><p><strong>${label}</strong></p>${within}</blockquote>`;
  const credits = (...names: string[]) => names.map(text).filter(Boolean).join(' · ');
  switch (component) {
    case 'Picture':
      return `<img src="${file('src')}" alt="${text('alt')}">`;
    case 'Figure': {
      const caption = credits('caption', 'credit');
      return `<figure><img src="${file('src')}" alt="${text('alt')}">${caption && `<figcaption>${caption}</figcaption>`}</figure>`;
    }
    case 'Cite':
      return `<sup>[${text('number')}]</sup>`;
    case 'KeyPoints':
      return `<p><strong>${text('title') || messages.keyPoints}</strong></p>${within}`;
    case 'Note':
      return aside(messages.note[(props.type ?? 'background') as keyof typeof messages.note]);
    case 'Quote': {
      const via = text('via') || (text('href') && new URL(String(props.href)).host);
      const medium = text('href') ? `<a href="${text('href')}">${via}</a>` : via;
      const source = [text('by'), text('role'), medium, when('date')].filter(Boolean).join(', ');
      return `<blockquote>${within}<p>— ${source}</p></blockquote>`;
    }
    case 'Video': {
      const href = text('href') || file('src');
      const name = text('programme') || messages.video;
      const aired = when('aired') && ` (${when('aired')})`;
      const rest = credits('caption', 'credit');
      const transcript =
        text('transcript') && `<p>${messages.transcript}: ${text('transcript')}</p>`;
      return `<p><a href="${href}">${name}</a>${aired}${rest && `: ${rest}`}</p>${transcript}`;
    }
    case 'Timeline':
      return `<ul>${within}</ul>`;
    case 'Event': {
      const until = text('until') || undefined;
      const time = formatSpan(text('at'), until, settings.locale, settings.zone);
      return `<li><strong>${[time, text('place')].filter(Boolean).join(' · ')}</strong> ${within}</li>`;
    }
    case 'Judgement': {
      const likelihood = props.likelihood as Likelihood;
      const confidence = messages.confidence[props.confidence as keyof typeof messages.confidence];
      const range = `${messages.likelihood[likelihood]} (${likelihoods[likelihood].join('–')} %)`;
      const judged = [range, confidence, text('by')].filter(Boolean).join(', ');
      return `${aside(messages.judgement)}<p>${judged}</p>`;
    }
  }
}
