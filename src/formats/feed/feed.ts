/** What a feed says, whatever its format. Addresses are absolute, times RFC 3339 in UTC. */

/** A briefing, or one revision of it. */
export interface FeedEntry {
  /** A tag URI (RFC 4151) that never changes. */
  id: string;
  /** Its page. */
  url: string;
  title: string;
  /** BCP 47. */
  lang: string;
  published: string;
  /** The status; a reader that has the entry with an earlier one shows it as changed. */
  updated: string;
  /** Plain text; may be empty. */
  summary: string;
  /** The whole text. */
  html: string;
  authors: readonly { name: string; url: string }[];
  categories: readonly { label: string; scheme: string }[];
  /** A PNG. */
  image?: { href: string; width: number; height: number };
}

/** One document of a feed, without its entries. */
export interface FeedHead {
  /** A tag URI; all documents of one feed have it. */
  id: string;
  title: string;
  description: string;
  /** BCP 47. */
  lang: string;
  /** The latest of its entries' times. */
  updated: string;
  /** The page that shows the same. */
  page: string;
  /** The document itself. */
  self: string;
  /** The same in the other formats. */
  others: readonly { type: string; href: string }[];
  publisher: string;
  /** PNGs: a small square and a large one. */
  icon: string;
  logo: string;
  /** How a browser shows it; not for JSON. */
  style: string;
  /** Whom to ask for news of it (WebSub, W3C). */
  hub?: string;
  /** It has every entry that there is (RFC 5005, section 2). */
  isComplete: boolean;
  /** The archive page with what is older than all of this (RFC 5005, section 4). */
  older?: string;
  /** Of an archive page: the document to which one subscribes. */
  current?: string;
}

/** Writes an entry the first time that a feed has it; others have the same. */
export function writtenOnce(write: (entry: FeedEntry) => string): (entry: FeedEntry) => string {
  const written = new WeakMap<FeedEntry, string>();
  return (entry) => {
    const text = written.get(entry) ?? write(entry);
    written.set(entry, text);
    return text;
  };
}

/** `2021-12-31T04:13Z` → `2021-12-31T04:13:00Z`, to the second, as RFC 3339 wants it. */
export const toSeconds = (instant: string): string => instant.replace(/Z$/, ':00Z');
