import { escapeMarkup } from '../briefing/text/escape.ts';

/**
 * Sitemaps after sitemaps.org protocol 0.9, with pictures:
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps
 */

const IMAGES = 'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"';
/** Google takes so many of one page. */
const MOST_IMAGES = 1000;

export interface SitemapEntry {
  /** Absolute address. */
  href: string;
  /** Last change, RFC 3339. */
  changed?: string;
  /** Absolute addresses of the pictures on it. */
  images?: readonly string[];
}

export const sitemap = (places: readonly SitemapEntry[]): string =>
  file('urlset', 'url', places, ` ${IMAGES}`);

/** The index that names the parts of a sitemap by their absolute addresses. */
export const sitemapIndex = (places: readonly SitemapEntry[]): string =>
  file('sitemapindex', 'sitemap', places);

function file(root: string, entry: string, places: readonly SitemapEntry[], others = ''): string {
  const lines = places.map(({ href, changed, images = [] }) =>
    [
      `<${entry}>${location(href)}`,
      ...(changed ? [`<lastmod>${changed}</lastmod>`] : []),
      ...images
        .slice(0, MOST_IMAGES)
        .map((image) => `<image:image>${location(image, 'image:')}</image:image>`),
      `</${entry}>`,
    ].join(''),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${others}>\n${lines.join('\n')}\n</${root}>\n`;
}

const location = (href: string, prefix = ''): string =>
  `<${prefix}loc>${escapeMarkup(href)}</${prefix}loc>`;
