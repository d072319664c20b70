import { feedForms, feedTypes, type FeedForm } from '../../briefing/addresses/feeds.ts';
import { answer } from '../../formats/answer.ts';
import { atomFeed } from '../../formats/feed/atom.ts';
import type { FeedEntry, FeedHead } from '../../formats/feed/feed.ts';
import { jsonFeed } from '../../formats/feed/json-feed.ts';
import { feedDocuments, type FeedPage } from '../../formats/feed/pages.ts';
import { rssFeed } from '../../formats/feed/rss.ts';
import { tagOf } from '../../formats/feed/tags.ts';
import { to } from '../../collection.ts';
import { site } from '../../site.ts';
import { readFeeds, type Feed, type FeedItem } from './feeds.ts';

/** The documents of feeds, as files. */

/** A document of a feed, before it is written. */
export interface FeedDocument {
  head: FeedHead;
  items: readonly FeedItem[];
  /** Its entries have no more than their ledes. */
  isBrief: boolean;
}

/** A path for every document of every feed in one format. */
export async function feedPaths(form: FeedForm) {
  const all = await readFeeds();
  const latest = latestOf(all[0]!.items) ?? '1970-01-01T00:00:00Z';
  return all.flatMap((feed) => documentsOf(feed, form, latest));
}

const latestOf = (items: readonly FeedItem[]): string | undefined =>
  items
    .map(({ updated }) => updated)
    .sort()
    .at(-1);

/** `/desk/topics/ukraine/` → `topics/ukraine`; nothing for the top of the site. */
export const listParam = (list: string): string | undefined =>
  list.slice(site.base.length).replace(/\/$/, '') || undefined;

const documentsOf = (feed: Feed, form: FeedForm, latest: string) =>
  feedDocuments(feed.items, feed.list, (page) => to.feedArchive(feed.list, page)).map((one) =>
    documentOf(feed, form, latest, one),
  );

function documentOf(
  { title, description, list: shown }: Feed,
  form: FeedForm,
  /** The latest time of the site, for a feed without entries. */
  latest: string,
  { items, list, older, isComplete }: FeedPage<FeedItem>,
) {
  const address = to.feed(list, form);
  const head: FeedHead = {
    id: tagOf(site.feeds.authority, `feeds/${shown.slice(site.base.length)}`),
    title: shown === to.home() ? title : `${title} · ${site.name}`,
    description,
    lang: site.lang,
    updated: latestOf(items) ?? latest,
    page: to.absolute(shown),
    self: to.absolute(address),
    others: feedForms
      .filter((other) => other !== form)
      .map((other) => ({ type: feedTypes[other], href: to.absolute(to.feed(list, other)) })),
    publisher: site.publisher.name,
    icon: to.absolute(to.file('icon-192.png')),
    logo: to.absolute(to.file('icon-512.png')),
    style: to.feedStyle(),
    ...(site.feeds.hub && { hub: site.feeds.hub }),
    isComplete,
    ...(older && { older: to.absolute(to.feed(older, form)) }),
    ...(list !== shown && { current: to.absolute(to.feed(shown, form)) }),
  };
  // Every text is in so many lists that whole archives of all would be most of a site.
  const isBrief = list !== shown && shown !== to.home();
  const document: FeedDocument = { head, items, isBrief };
  return { params: { list: listParam(list) }, props: { document } };
}

const writers: Record<FeedForm, (head: FeedHead, entries: readonly FeedEntry[]) => string> = {
  atom: atomFeed,
  rss: rssFeed,
  json: jsonFeed,
};

const kinds = { atom: 'atom', rss: 'rss', json: 'jsonFeed' } as const;

/** A document as a server sends it. */
export async function feedResponse(form: FeedForm, { head, items, isBrief }: FeedDocument) {
  const entries: FeedEntry[] = [];
  for (const item of items) {
    entries.push(await (isBrief ? item.brief() : item.entry()));
  }
  return answer(kinds[form], writers[form](head, entries));
}
