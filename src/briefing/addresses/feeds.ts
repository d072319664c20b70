/** The formats of feeds. */
export const feedForms = ['atom', 'rss', 'json'] as const;
export type FeedForm = (typeof feedForms)[number];

/** The file of a feed in the folder of the list that it is of. */
export const feedFiles: Record<FeedForm, string> = {
  atom: 'feed.xml',
  rss: 'rss.xml',
  json: 'feed.json',
};

/** Media types, as links name them. */
export const feedTypes: Record<FeedForm, string> = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
};

/** What servers send them as; JSON has no parameter for its letters (RFC 8259, section 11). */
export const feedContentTypes: Record<FeedForm, string> = {
  atom: `${feedTypes.atom}; charset=utf-8`,
  rss: `${feedTypes.rss}; charset=utf-8`,
  json: feedTypes.json,
};

/** As readers know them. */
export const feedNames: Record<FeedForm, string> = { atom: 'Atom', rss: 'RSS', json: 'JSON Feed' };

/** The file of a calendar, beside them. */
export const CALENDAR_FILE = 'calendar.ics';
