import { CALENDAR_FILE, feedFiles, type FeedForm } from './feeds.ts';
import type { Facet } from './facets.ts';
import type { Moment } from '../time/clock.ts';
import { stampId } from '../time/timestamp.ts';
import { isTooLong } from './segment.ts';

/** Every address of the site, and nowhere else. */

export type Grouping = 'topics' | 'authors' | 'desks' | 'kinds' | 'places';
export const groupings: readonly Grouping[] = ['topics', 'authors', 'desks', 'kinds', 'places'];

/** The facet by which the search page knows a grouping. */
const facetOf: Partial<Record<Grouping, Facet>> = {
  topics: 'topic',
  authors: 'author',
  kinds: 'kind',
  places: 'place',
};

/** A page by its address, and what a link to it says. */
export interface Labelled {
  label: string;
  href: string;
}

/** Last segments that mean something below a briefing's own address. */
export const reservedSegments: readonly string[] = ['changes', 'at'];

/**
 * An old address as a path without slashes at its ends, in one spelling, or `undefined` when no
 * page can have it.
 */
export function aliasPath(alias: string): string | undefined {
  const segments = alias.split('/').filter((segment) => segment !== '' && segment !== '.');
  if (/^index\.html?$/.test(segments.at(-1) ?? '')) segments.pop();
  try {
    const decoded = segments.map((segment) => decodeURIComponent(segment).normalize('NFC'));
    return decoded.some((segment) => NO_SEGMENT.test(segment) || isTooLong(segment))
      ? undefined
      : decoded.join('/');
  } catch {
    return undefined;
  }
}

/** Percent-decodes, and leaves alone what is not valid percent-encoding. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// eslint-disable-next-line no-control-regex -- what no file can be called, or addresses mean otherwise
const NO_SEGMENT = /^\.{1,2}$|[\u0000-\u001f\u007f/\\?#%]/;

/** Addresses in which a URL would change nothing; nearly all are, and pages have many. */
const NEEDS_NO_URL = /^(?:\/[\w-][\w.-]*)*\/?$/;

/**
 * The addresses of a site served from `root.base` (both slashes) at `root.url` (an origin).
 * Every function returns an address from the host's root; `absolute` adds the origin.
 */
export function addresses(root: { url: string; base: string }) {
  const { origin } = new URL(root.url);
  const at = (path: string) => root.base + path;
  const paged = (path: string, page: number) => at(page > 1 ? `${path}${page}/` : path);
  return {
    home: () => at(''),
    briefings: (page = 1) => paged('briefings/', page),
    briefing: (id: string) => at(`briefings/${id}/`),
    revision: (id: string, status: Pick<Moment, 'instant'>) =>
      at(`briefings/${id}/at/${stampId(status)}/`),
    revisionData: (id: string, status: Pick<Moment, 'instant'>) =>
      at(`briefings/${id}/at/${stampId(status)}.json`),
    changes: (id: string, page = 1) => paged(`briefings/${id}/changes/`, page),
    briefingData: (id: string) => at(`briefings/${id}.json`),
    /** Every new status of every briefing. */
    updates: (page = 1) => paged('updates/', page),
    corrections: (page = 1) => paged('corrections/', page),
    asOf: () => at('as-of/'),
    /** The statuses of a month, for `2021-12`. */
    asOfMonth: (month: string) => at(`as-of/${month.replace('-', '/')}/`),
    asOfData: (year: string) => at(`as-of/${year}.json`),
    archive: () => at('archive/'),
    /** A year has no further pages: `/archive/2021/12/` is December. */
    year: (year: string) => at(`archive/${year}/`),
    month: (month: string, page = 1) => paged(`archive/${month.replace('-', '/')}/`, page),
    grouping: (grouping: Grouping) => at(`${grouping}/`),
    group: (grouping: Grouping, group: string, page = 1) => paged(`${grouping}/${group}/`, page),
    events: () => at('events/'),
    search: () => at('search/'),
    /** A search narrowed down to a group, of those by which results can be narrowed down. */
    searchWithin: (grouping: Grouping, label: string) => {
      const facet = facetOf[grouping];
      return facet && at(`search/?${new URLSearchParams({ [facet]: label })}`);
    },
    openSearch: () => at('opensearch.xml'),
    about: () => at('about/'),
    /** The page that explains and lists all feeds. */
    feeds: () => at('feeds/'),
    /** The same for feed readers. */
    feedList: () => at('feeds/all.opml'),
    feedStyle: () => at('feeds/style.css'),
    /** The feed of what a list shows; a page of the site's archive is a list of its own. */
    feed: (list: string, form: FeedForm) => list + feedFiles[form],
    feedArchive: (page: number) => at(`feeds/${page}/`),
    /** The calendar of the whole site, or of a topic, by the address of its list. */
    calendar: (list: string) => list + CALENDAR_FILE,
    /** One event by its digest. */
    event: (digest: string) => at(`events/${digest}.ics`),
    card: (file: string) => at(`cards/${file}`),
    media: (path: string) => at(`media/${path}`),
    /**
     * A file that is served as it is, as the briefing in `file` (from the project's root) names it:
     * relative to itself, or from `public/` with a slash.
     */
    fileBeside: (file: string, path: string) => {
      if (path.startsWith('/'))
        return at(path.slice(1).split('/').map(encodeURIComponent).join('/'));
      const { pathname } = new URL(path, `http://site/${file.replace(/[^/]*$/, '')}`);
      return at(pathname.replace(/^\/briefings\//, 'media/'));
    },
    pagefind: () => at('pagefind/'),
    sitemap: () => at('sitemap-index.xml'),
    /** A file of `public/`, or any other path below the base. */
    file: (path: string) => at(path.replace(/^\//, '')),
    /** With the origin, and percent-encoded as RFC 3986 wants it. */
    absolute: (address: string) =>
      NEEDS_NO_URL.test(address) ? origin + address : new URL(address, root.url).href,
  };
}

export type Addresses = ReturnType<typeof addresses>;
