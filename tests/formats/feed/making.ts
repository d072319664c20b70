import { addresses } from '../../../src/briefing/addresses/urls.ts';
import { feedForms, feedTypes, type FeedForm } from '../../../src/briefing/addresses/feeds.ts';
import type { BriefingView } from '../../../src/briefing/view.ts';
import { atomFeed } from '../../../src/formats/feed/atom.ts';
import { briefingEntry } from '../../../src/formats/feed/entry.ts';
import type { FeedEntry, FeedHead } from '../../../src/formats/feed/feed.ts';
import { jsonFeed } from '../../../src/formats/feed/json-feed.ts';
import { rssFeed } from '../../../src/formats/feed/rss.ts';
import { compileBody } from '../../../src/mdx/body.ts';

export const to = addresses({ url: 'https://example.org', base: '/' });

/** The entry of a briefing with this body. */
export async function entryOf(view: BriefingView, source: string): Promise<FeedEntry> {
  const sources = view.facts.front.sources.map(({ id }) => id);
  const body = await compileBody(
    `---\ntitle: T\n---\n\n${source}`,
    `${view.id}.mdx`,
    { own: view.lang, lang: view.interface, sources },
    { base: '/' },
  );
  return briefingEntry(view, body, {
    zone: 'Europe/Berlin',
    to,
    id: `tag:example.org,2026:briefings/${view.id}`,
    image: { href: 'https://example.org/cards/a.png', width: 1200, height: 630 },
    media: (path) =>
      path.includes('lost') ? undefined : to.absolute(to.fileBeside(view.file, path)),
  });
}

const writers = { atom: atomFeed, rss: rssFeed, json: jsonFeed };

/** A document with these entries. */
export function feedOf(
  form: FeedForm,
  entries: readonly FeedEntry[],
  facts: Partial<FeedHead> = {},
): string {
  const address = (other: FeedForm) => to.absolute(to.feed(to.home(), other));
  const head: FeedHead = {
    id: 'tag:example.org,2026:feeds/',
    title: 'Desk & <Sons>',
    description: 'What was known, and when.',
    lang: 'en',
    updated:
      entries
        .map(({ updated }) => updated)
        .sort()
        .at(-1) ?? '2021-12-31T04:13:00Z',
    page: 'https://example.org/',
    self: address(form),
    others: feedForms
      .filter((other) => other !== form)
      .map((other) => ({ type: feedTypes[other], href: address(other) })),
    publisher: 'Desk & Sons',
    icon: 'https://example.org/icon-192.png',
    logo: 'https://example.org/icon-512.png',
    style: '/feed.css',
    isComplete: true,
    ...facts,
  };
  return writers[form](head, entries);
}
