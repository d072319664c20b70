import type { Contents } from './contents.ts';
import type { PageKind } from './page-kind.ts';
import { fill, isMany, isPage } from './patterns.ts';

/** A page as a sitemap names it. */
export interface SitemapPage {
  /** Its path below the base. */
  path: string;
  /** Of a briefing, its status: RFC 3339. */
  changed?: string;
  /** The id of the briefing that it shows. */
  briefing?: string;
}

/** The protocol (sitemaps.org, 0.9) allows so many addresses in one file. */
const LARGEST = 50_000;

/** Every page that a search engine should know, in as many sitemaps as it takes. */
export function sitemapParts(kinds: readonly PageKind[], contents: Contents): SitemapPage[][] {
  const own = contents.ownPages.filter((pattern) => isPage(pattern) && !isMany(pattern));
  const pages = [
    ...kinds.filter(({ inSitemap }) => inSitemap).flatMap((kind) => pagesOf(kind, contents)),
    ...own.map((path) => ({ path })),
  ];
  return Array.from({ length: Math.ceil(pages.length / LARGEST) }, (_, part) =>
    pages.slice(part * LARGEST, (part + 1) * LARGEST),
  );
}

/** A briefing that was taken back is none of them, nor are further pages of a list. */
function pagesOf({ pattern, params }: PageKind, contents: Contents): SitemapPage[] {
  return (params?.(contents) ?? []).flatMap((places) => {
    const { id, page } = places;
    if (page !== undefined) return [];
    const path = fill(pattern, places);
    if (id === undefined) return [{ path }];
    const listed = contents.briefings.get(id);
    return listed && !listed.isWithdrawn ? [{ path, changed: listed.status, briefing: id }] : [];
  });
}
