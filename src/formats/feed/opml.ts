import { element, empty } from './xml.ts';

/** A list of feeds as OPML 2.0 (opml.org/spec2.opml), which feed readers take in at once. */
export interface FeedList {
  title: string;
  /** What the feeds are of, such as "Topics"; feeds without a heading stand on top. */
  sections: readonly { heading?: string; feeds: readonly ListedFeed[] }[];
}

/** Addresses are absolute. */
export interface ListedFeed {
  title: string;
  feed: string;
  page: string;
}

export function opml({ title, sections }: FeedList): string {
  const lines = sections.flatMap(({ heading, feeds }) => {
    const outlines = feeds.map(({ title: text, feed, page }) =>
      // Every form of feed has the type "rss" here; readers look into it.
      empty('outline', { type: 'rss', text, title: text, xmlUrl: feed, htmlUrl: page }),
    );
    if (heading === undefined) return outlines;
    return [empty('outline', { text: heading }).replace('/>', '>'), ...outlines, '</outline>'];
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<opml version="2.0">',
    `<head>${element('title', title)}</head>`,
    '<body>',
    ...lines,
    '</body>',
    '</opml>',
    '',
  ].join('\n');
}
