import { aliasPath } from './alias.ts';
import type { Contents } from './contents.ts';
import { dataPages } from './data-pages.ts';
import { CALENDAR_FILE, feedContentTypes, feedFiles, type FeedForm } from './feeds.ts';
import { groupings, type Grouping } from './groupings.ts';
import {
  file,
  folder,
  page,
  pagesOf,
  parted,
  revisionPlaces,
  yearsOf,
  type KnownKind,
  type PageKind,
} from './page-kind.ts';
import { fill, type Params } from './patterns.ts';
import { sitemapParts } from './sitemap.ts';

const XML_TYPE = 'application/xml';
const CALENDAR_TYPE = 'text/calendar; charset=utf-8';

/** A file beside the lists that have one, which is known when their entries are. */
const beside = (name: string, type: string): PageKind => ({
  ...folder(`[...list]/${name}`, 'pages'),
  type,
});
const feed = (form: FeedForm): PageKind => beside(feedFiles[form], feedContentTypes[form]);

/**
 * The one table of pages and files that a site has. Addresses, the paths that Astro prints,
 * sitemaps, the files that a build must have made, and what no old address may be follow from it:
 * a new kind of page is a row here, and a file that prints it.
 */
export const sitePages = {
  home: page(''),
  briefings: page('briefings/'),
  briefingsFrom2: page(
    'briefings/[page]/',
    ({ total, pageSize }) =>
      pagesOf(total, pageSize).flatMap(({ page }) => (page === undefined ? [] : [{ page }])),
    { inSitemap: false },
  ),
  briefing: page('briefings/[...id]/', ({ briefings }) =>
    [...briefings.keys()].map((id) => ({ id })),
  ),
  ...dataPages,
  changes: page(
    'briefings/[...id]/changes/[...page]/',
    ({ past }) =>
      [...past.changes].flatMap(([id, pages]) => pagesOf(pages, 1).map((one) => ({ id, ...one }))),
    { inSitemap: false, isLate: true },
  ),
  revision: page(
    'briefings/[...id]/at/[stamp]/',
    ({ past }) => past.revisions.map(revisionPlaces),
    {
      inSitemap: false,
      isLate: true,
    },
  ),
  timeMap: file('briefings/[...id]/timemap.link', 'application/link-format', ({ briefings }) =>
    [...briefings].flatMap(([id, listed]) => (listed && !listed.isWithdrawn ? [{ id }] : [])),
  ),
  events: page('events/'),
  updates: page('updates/[...page]/', ({ past, pageSize }) => pagesOf(past.updates, pageSize), {
    isLate: true,
  }),
  corrections: page(
    'corrections/[...page]/',
    ({ past, pageSize }) => pagesOf(past.corrections, pageSize),
    { isLate: true },
  ),
  asOf: page('as-of/'),
  asOfMonth: page('as-of/[year]/[month]/', ({ past }) => past.months.map(parted), {
    inSitemap: false,
    isLate: true,
  }),
  archive: page('archive/'),
  year: page('archive/[year]/', ({ months }) => yearsOf(months.keys())),
  month: page('archive/[year]/[month]/[...page]/', ({ months, pageSize }) =>
    [...months].flatMap(([month, size]) =>
      pagesOf(size, pageSize).map((one) => ({ ...parted(month), ...one })),
    ),
  ),
  grouping: page('[grouping]/', () => groupings.map((grouping) => ({ grouping }))),
  group: page('[grouping]/[group]/[...page]/', ({ groups, pageSize }) =>
    [...groups].flatMap(([name, size]) => {
      const [grouping, group] = name.split('/') as [Grouping, string];
      return pagesOf(size, pageSize).map((one) => ({ grouping, group, ...one }));
    }),
  ),
  feeds: page('feeds/'),
  feedList: file('feeds/all.opml', 'text/x-opml; charset=utf-8'),
  feedStyle: file('feeds/style.css', 'text/css; charset=utf-8'),
  atom: feed('atom'),
  rss: feed('rss'),
  jsonFeed: feed('json'),
  calendar: beside(CALENDAR_FILE, CALENDAR_TYPE),
  event: { ...folder('events/[event].ics', 'pages'), type: CALENDAR_TYPE },
  search: page('search/', undefined, { inSitemap: false }),
  notFound: file('404.html', 'text/html'),
  alias: page(
    '[...alias]/',
    ({ aliases }) => aliases.map((alias) => ({ alias: aliasPath(alias)! })),
    { inSitemap: false },
  ),
  openSearch: file('opensearch.xml', 'application/opensearchdescription+xml'),
  manifest: file('site.webmanifest', 'application/manifest+json'),
  robots: file('robots.txt', 'text/plain'),
  sitemapIndex: file('sitemap-index.xml', XML_TYPE),
  sitemapPart: file('sitemap-[part].xml', XML_TYPE, (contents): { part: string }[] =>
    sitemapParts(kinds, contents).map((_, part) => ({ part: String(part) })),
  ),
  newsSitemap: file('news-sitemap.xml', XML_TYPE),
  llms: file('llms.txt', 'text/plain'),
  wellKnown: file('.well-known/[file]', 'text/plain', ({ hasSecurity }) =>
    hasSecurity ? [{ file: 'security.txt' }] : [],
  ),
  media: file('media/[...path]', undefined, ({ media }) => media.map((path) => ({ path })), {
    isLate: true,
  }),
  cards: folder('cards/[...file]', 'cards'),
  index: folder('pagefind/[...file]', 'search'),
  assets: folder('_astro/[...file]', 'bundler'),
  licences: file('licences.txt', 'text/plain', undefined, { printedBy: 'licences' }),
  headers: file('_headers', 'text/plain', undefined, { printedBy: 'headers' }),
};

export type KindName = keyof typeof sitePages;

type PlacesOf<Name extends KindName> =
  (typeof sitePages)[Name] extends KnownKind<infer P> ? P : never;

/** What stands in the places of the addresses of a kind, of each page that there is. */
export const paramsIn = <Name extends KindName>(name: Name, contents: Contents): PlacesOf<Name>[] =>
  sitePages[name].params!(contents) as PlacesOf<Name>[];

/** The kinds without the knowledge of which row has which places. */
export const kinds: readonly PageKind[] = Object.values(sitePages);

/** The path of a page of a kind, below the base. */
export const pathOf = (kind: KindName, params: Params = {}): string =>
  fill(sitePages[kind].pattern, params);

/** All paths, below the base, of the pages and files that these contents tell of. */
export const pathsOf = (contents: Contents): string[] =>
  kinds.flatMap(({ pattern, params }) =>
    (params?.(contents) ?? []).map((places) => fill(pattern, places)),
  );
