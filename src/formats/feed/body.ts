import type { Body, ComponentNode } from '../../briefing/body.ts';
import { escapeMarkup } from '../../briefing/text/escape.ts';
import { messagesFor } from '../../briefing/messages/messages.ts';
import { componentText, type ComponentText, type TextSettings } from '../component-text.ts';

/** What shapes a body outside of its page. */
export interface FallbackSettings extends TextSettings {
  /** The absolute address of a file that the briefing names; missing where it is not kept. */
  media: (path: string) => string | undefined;
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

function fallbackOf(node: ComponentNode, settings: FallbackSettings): string {
  const { props } = node;
  const words = Object.entries(componentText(node, settings));
  return fallbacks[node.component]({
    words: Object.fromEntries(words.map(([name, text]) => [name, escapeMarkup(text)])),
    within: fallbackHtml(node.children, settings),
    text: (name) => escapeMarkup(String(props[name] ?? '')),
    file: (name) => escapeMarkup(settings.media(String(props[name])) ?? ''),
    transcript: messagesFor(settings.lang).transcript,
  });
}

/** What a component is printed from; all of it may stand in HTML. */
interface Printed {
  words: ComponentText;
  within: string;
  /** An attribute as it is written. */
  text: (name: string) => string;
  /** The address of the file that an attribute names; empty where it is not kept. */
  file: (name: string) => string;
  /** The site's name for one. */
  transcript: string;
}

const fallbacks: Record<ComponentNode['component'], (printed: Printed) => string> = {
  Picture: pictureOf,
  Figure: (printed) => {
    const said = joined(' · ', printed.words.caption, printed.words.credit);
    return `<figure>${pictureOf(printed)}${said && `<figcaption>${said}</figcaption>`}</figure>`;
  },
  Cite: ({ text }) => `<sup>[${text('number')}]</sup>`,
  KeyPoints: ({ words: { heading, label }, within }) =>
    `<p><strong>${heading ?? label}</strong></p>${within}`,
  Note: ({ words, within }) => aside(words, within),
  Quote: ({ words, within, text }) => {
    const href = text('href');
    const via = words.via ?? (href && new URL(href).host);
    const medium = href ? `<a href="${href}">${via}</a>` : via;
    return `<blockquote>${within}<p>— ${joined(', ', words.by, words.role, medium, words.date)}</p></blockquote>`;
  },
  Video: ({ words, text, file, transcript }) => {
    const { label, programme = label, aired, caption, credit, long } = words;
    const rest = joined(' · ', caption, credit);
    const href = text('href') || file('src');
    const film = href ? `<a href="${href}">${programme}</a>` : programme;
    return `<p>${film}${aired ? ` (${aired})` : ''}${rest && `: ${rest}`}</p>${long ? `<p>${transcript}: ${long}</p>` : ''}`;
  },
  Timeline: ({ within }) => `<ul>${within}</ul>`,
  Event: ({ words: { time, place }, within }) =>
    `<li><strong>${joined(' · ', time, place)}</strong> ${within}</li>`,
  Judgement: ({ words, within }) => {
    const { likelihood, percent, confidence, by } = words;
    return `${aside(words, within)}<p>${joined(', ', `${likelihood} ${percent}`, confidence, by)}</p>`;
  },
};

/** What it shows, in words, stands for a picture that is not kept; one on another site is linked. */
function pictureOf({ text, file }: Printed): string {
  const href = text('href');
  if (href) return `<a href="${href}">${text('alt') || href}</a>`;
  const src = file('src');
  return src ? `<img src="${src}" alt="${text('alt')}">` : text('alt');
}

const aside = ({ label }: ComponentText, within: string): string =>
  `<blockquote><p><strong>${label}</strong></p>${within}</blockquote>`;

const joined = (between: string, ...texts: (string | undefined)[]): string =>
  texts.filter(Boolean).join(between);
