import { feedTypes } from '../../briefing/addresses/feeds.ts';
import { writtenOnce, type FeedEntry, type FeedHead } from './feed.ts';
import { element, empty, markup } from './xml.ts';

/** Atom 1.0 (RFC 4287), with pages of its archive (RFC 5005) and pictures (Media RSS 1.5). */

const atomEntry = writtenOnce((entry) => {
  const { id, url, title, lang, published, updated, summary, html, authors, categories } = entry;
  return [
    `<entry xml:lang="${lang}">`,
    element('id', id),
    element('title', title),
    element('updated', updated),
    element('published', published),
    ...authors.map(
      ({ name, url: uri }) => `<author>${element('name', name)}${element('uri', uri)}</author>`,
    ),
    empty('link', { rel: 'alternate', type: 'text/html', href: url }),
    ...categories.map(({ label, scheme }) => empty('category', { term: label, scheme, label })),
    ...(summary ? [element('summary', summary)] : []),
    markup('content', html, { type: 'html' }),
    ...pictureOf(entry),
    '</entry>',
  ].join('\n');
});

/** The picture of an entry, as Atom and RSS have it; some readers take `media:content` for a text. */
export const pictureOf = ({ image }: FeedEntry): string[] =>
  image
    ? [empty('media:thumbnail', { url: image.href, width: image.width, height: image.height })]
    : [];

export function atomFeed(head: FeedHead, entries: readonly FeedEntry[]): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    stylesheet(head),
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="${head.lang}">`,
    element('id', head.id),
    element('title', head.title),
    element('subtitle', head.description),
    element('updated', head.updated),
    element('generator', 'Dateline'),
    element('icon', head.icon),
    element('logo', head.logo),
    empty('link', { rel: 'alternate', type: 'text/html', href: head.page }),
    ...relations(head, 'atom', 'link'),
    ...entries.map(atomEntry),
    '</feed>',
    '',
  ].join('\n');
}

export const stylesheet = ({ style }: Pick<FeedHead, 'style'>): string =>
  `<?xml-stylesheet type="text/css"${empty('', { href: style }).slice(1, -2)}?>`;

/** What a document is to others, as links, and what it is in its feed. */
export function relations(head: FeedHead, form: 'atom' | 'rss', link: string): string[] {
  const type = feedTypes[form];
  const { self, others, hub, older, current, isComplete } = head;
  return [
    empty(link, { rel: 'self', type, href: self }),
    ...others.map((other) => empty(link, { rel: 'alternate', ...other })),
    ...(hub ? [empty(link, { rel: 'hub', href: hub })] : []),
    ...(current ? [empty(link, { rel: 'current', type, href: current }), empty('fh:archive')] : []),
    ...(older ? [empty(link, { rel: 'prev-archive', type, href: older })] : []),
    ...(isComplete ? [empty('fh:complete')] : []),
  ];
}
