import { CALENDAR_FILE, feedFiles, type FeedForm } from './feeds.ts';
import type { Moment } from '../time/clock.ts';
import { stampId } from '../time/timestamp.ts';
import { facetOf, type Grouping } from './groupings.ts';
import { parted } from './page-kind.ts';
import type { Params } from './patterns.ts';
import type { CitationKind } from './data-pages.ts';
import { pathOf, type KindName } from './site-pages.ts';

/** The addresses of the pages in the one table, for whoever links to them. */

/** A page by its address, and what a link to it says. */
export interface Labelled {
  label: string;
  href: string;
}

/** The part of the page of what changed that tells of a revision. */
export const changeId = (status: Pick<Moment, 'instant'>): string => `at-${stampId(status)}`;

/** Addresses in which a URL would change nothing; nearly all are, and pages have many. */
const NEEDS_NO_URL = /^(?:\/[\w-][\w.-]*)*\/?$/;

/**
 * The addresses of a site served from `root.base` (both slashes) at `root.url` (an origin).
 * Every function returns an address from the host's root; `absolute` adds the origin.
 */
export function addresses(root: { url: string; base: string }) {
  const { origin } = new URL(root.url);
  const at = (path: string) => root.base + path;
  const of = (kind: KindName, params?: Params) => at(pathOf(kind, params));
  /** The first page of a list has no number. */
  const number = (page: number) => (page > 1 ? { page: String(page) } : {});
  const revised = (id: string, status: Pick<Moment, 'instant'>) => ({ id, stamp: stampId(status) });
  return {
    /** The page of a kind that has no function of its own here. */
    of,
    home: () => of('home'),
    briefings: (page = 1) => of(page > 1 ? 'briefingsFrom2' : 'briefings', number(page)),
    briefing: (id: string) => of('briefing', { id }),
    revision: (id: string, status: Pick<Moment, 'instant'>) => of('revision', revised(id, status)),
    revisionData: (id: string, status: Pick<Moment, 'instant'>) =>
      of('revisionData', revised(id, status)),
    /** The citation of a revision as a file for reference managers. */
    citation: (kind: CitationKind, id: string, status: Pick<Moment, 'instant'>) =>
      of(kind, revised(id, status)),
    changes: (id: string, page = 1) => of('changes', { id, ...number(page) }),
    /** What a revision changed, on a page of what changed. */
    change: (id: string, status: Pick<Moment, 'instant'>, page: number) =>
      `${of('changes', { id, ...number(page) })}#${changeId(status)}`,
    /** What has changed since a revision: the page compares it with the current one. */
    changesSince: (id: string, status: Pick<Moment, 'instant'>) =>
      `${of('changes', { id })}?from=${stampId(status)}#compare`,
    briefingData: (id: string) => of('briefingData', { id }),
    /** The text as Markdown. */
    briefingText: (id: string) => of('briefingText', { id }),
    briefingsData: (page = 1) =>
      of(page > 1 ? 'briefingsDataFrom2' : 'briefingsData', number(page)),
    /** The list of a briefing's revisions, for programs (RFC 7089). */
    timeMap: (id: string) => of('timeMap', { id }),
    /** Every new status of every briefing. */
    updates: (page = 1) => of('updates', number(page)),
    corrections: (page = 1) => of('corrections', number(page)),
    asOf: () => of('asOf'),
    /** The statuses of a month, for `2021-12`. */
    asOfMonth: (month: string) => of('asOfMonth', parted(month)),
    asOfData: (year: string) => of('asOfData', { year }),
    archive: () => of('archive'),
    /** A year has no further pages: `/archive/2021/12/` is December. */
    year: (year: string) => of('year', { year }),
    month: (month: string, page = 1) => of('month', { ...parted(month), ...number(page) }),
    grouping: (grouping: Grouping) => of('grouping', { grouping }),
    group: (grouping: Grouping, group: string, page = 1) =>
      of('group', { grouping, group, ...number(page) }),
    events: () => of('events'),
    search: () => of('search'),
    /** A search narrowed down to a group, of those by which results can be narrowed down. */
    searchWithin: (grouping: Grouping, label: string) => {
      const facet = facetOf[grouping];
      return facet && `${of('search')}?${new URLSearchParams({ [facet]: label })}`;
    },
    openSearch: () => of('openSearch'),
    /** A page that a site writes itself. */
    about: () => at('about/'),
    /** The page that explains and lists all feeds. */
    feeds: () => of('feeds'),
    /** The same for feed readers. */
    feedList: () => of('feedList'),
    feedStyle: () => of('feedStyle'),
    /** The feed of what a list shows; a page of a feed's archive is a list of its own. */
    feed: (list: string, form: FeedForm) => list + feedFiles[form],
    feedArchive: (list: string, page: number) => `${list}feeds/${page}/`,
    /** The calendar of the whole site, or of a topic, by the address of its list. */
    calendar: (list: string) => list + CALENDAR_FILE,
    /** One event by its digest. */
    event: (event: string) => of('event', { event }),
    card: (file: string) => of('cards', { file }),
    media: (path: string) => of('media', { path }),
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
    pagefind: () => of('index'),
    sitemap: () => of('sitemapIndex'),
    /** A file of `public/`, or any other path below the base. */
    file: (path: string) => at(path.replace(/^\//, '')),
    /** With the origin, and percent-encoded as RFC 3986 wants it. */
    absolute: (address: string) =>
      NEEDS_NO_URL.test(address) ? origin + address : new URL(address, root.url).href,
  };
}

export type Addresses = ReturnType<typeof addresses>;
