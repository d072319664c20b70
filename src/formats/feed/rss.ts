import { escapeMarkup } from '../../briefing/text/escape.ts';
import { pictureOf, relations, stylesheet } from './atom.ts';
import { writtenOnce, type FeedEntry, type FeedHead } from './feed.ts';
import { element, markup } from './xml.ts';

/**
 * RSS 2.0 (rssboard.org), with what it lacks from others: the whole text (content), names of authors
 * and languages (Dublin Core), the status, and the links of Atom.
 */

const rssItem = writtenOnce((entry) => {
  const { id, url, title, lang, published, updated, summary, html, authors, categories } = entry;
  return [
    '<item>',
    asText('title', title),
    element('link', url),
    element('guid', id, { isPermaLink: 'false' }),
    element('pubDate', new Date(published).toUTCString()),
    element('atom:updated', updated),
    ...authors.map(({ name }) => element('dc:creator', name)),
    element('dc:language', lang),
    ...categories.map(({ label, scheme }) => element('category', label, { domain: scheme })),
    ...pictureOf(entry),
    ...(summary ? [asText('description', summary)] : []),
    markup('content:encoded', html),
    '</item>',
  ].join('\n');
});

export function rssFeed(head: FeedHead, entries: readonly FeedEntry[]): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    stylesheet(head),
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:media="http://search.yahoo.com/mrss/">',
    '<channel>',
    asText('title', head.title),
    element('link', head.page),
    asText('description', head.description),
    element('language', head.lang),
    element('lastBuildDate', new Date(head.updated).toUTCString()),
    element('generator', 'Dateline'),
    element('docs', 'https://www.rssboard.org/rss-specification'),
    ...relations(head, 'rss', 'atom:link'),
    ...entries.map(rssItem),
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}

/**
 * Plain text, in the form that also those readers show who take it for HTML (RSS Best Practices
 * Profile, "Character Data": hexadecimal references of `&` and `<`).
 */
const asText = (name: string, text: string): string =>
  `<${name}>${escapeMarkup(text).replaceAll('&amp;', '&#x26;').replaceAll('&lt;', '&#x3C;')}</${name}>`;
