import { escapeMarkup } from '../briefing/text/escape.ts';

/** Sitemaps after sitemaps.org protocol 0.9. */

export interface Place {
  /** Absolute address. */
  href: string;
  /** Last change, RFC 3339. */
  changed?: string;
}

export const sitemap = (places: readonly Place[]): string => file('urlset', 'url', places);

/** The index that names the parts of a sitemap by their absolute addresses. */
export const sitemapIndex = (places: readonly Place[]): string =>
  file('sitemapindex', 'sitemap', places);

function file(root: string, entry: string, places: readonly Place[]): string {
  const lines = places.map(
    ({ href, changed }) =>
      `<${entry}><loc>${escapeMarkup(href)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</${entry}>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</${root}>\n`;
}
