import { escapeMarkup } from '../briefing/text/escape.ts';
import { primaryOf } from '../briefing/text/language.ts';
import type { BriefingView } from '../briefing/view.ts';

/** A news sitemap: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */

/** A page is news for two days, and a file may name a thousand. */
const NEWS_FOR = 2 * 24 * 60 * 60_000;
const MOST = 1_000;

type Dated = Pick<BriefingView, 'href' | 'title' | 'lang' | 'stamp' | 'facts'>;

/**
 * The briefings that were first published in the two days before `now` (RFC 3339), newest first.
 * One that names only the day counts from its beginning in UTC.
 */
export function newsOf<View extends Dated>(views: readonly View[], now: string): View[] {
  const until = Date.parse(now);
  const time = (view: View) => Date.parse(published(view));
  return views
    .filter((view) => time(view) <= until && time(view) > until - NEWS_FOR)
    .toSorted((a, b) => time(b) - time(a) || (a.href < b.href ? -1 : 1))
    .slice(0, MOST);
}

const published = ({ facts: { front } }: Dated): string =>
  front.date.moment?.instant ?? front.date.day;

/** The sitemap of these briefings; `absolute` adds the origin to an address. */
export function newsSitemap(
  views: readonly Dated[],
  site: { name: string },
  absolute: (href: string) => string,
): string {
  const urls = views.map(
    (view) => `<url><loc>${escapeMarkup(absolute(view.href))}</loc><news:news>
<news:publication><news:name>${escapeMarkup(site.name)}</news:name><news:language>${newsLanguage(view.lang)}</news:language></news:publication>
<news:publication_date>${published(view)}</news:publication_date>
<news:title>${escapeMarkup(view.title)}</news:title>
</news:news></url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${urls.join('\n')}
</urlset>
`;
}

/** ISO 639, but for the two kinds of Chinese that the format tells apart. */
function newsLanguage(lang: string): string {
  const primary = primaryOf(lang);
  if (primary !== 'zh') return primary;
  return /-(?:hant|tw|hk|mo)\b/i.test(lang) ? 'zh-tw' : 'zh-cn';
}
