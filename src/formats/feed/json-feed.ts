import { safeJson } from '../answer.ts';
import { writtenOnce, type FeedEntry, type FeedHead } from './feed.ts';

/** JSON Feed 1.1 (jsonfeed.org). */

const jsonItem = writtenOnce((entry) =>
  safeJson({
    id: entry.id,
    url: entry.url,
    title: entry.title,
    content_html: entry.html,
    ...(entry.summary && { summary: entry.summary }),
    ...(entry.image && { image: entry.image.href }),
    date_published: entry.published,
    date_modified: entry.updated,
    authors: entry.authors,
    tags: entry.categories.map(({ label }) => label),
    language: entry.lang,
  }),
);

export function jsonFeed(head: FeedHead, entries: readonly FeedEntry[]): string {
  const facts = safeJson({
    version: 'https://jsonfeed.org/version/1.1',
    title: head.title,
    description: head.description,
    home_page_url: head.page,
    feed_url: head.self,
    ...(head.older && { next_url: head.older }),
    icon: head.logo,
    favicon: head.icon,
    authors: [{ name: head.publisher }],
    language: head.lang,
    ...(head.hub && { hubs: [{ type: 'WebSub', url: head.hub }] }),
  });
  return `${facts.slice(0, -1)},"items":[\n${entries.map(jsonItem).join(',\n')}\n]}\n`;
}
