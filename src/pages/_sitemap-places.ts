import { archiveOf, groupsOf } from '../briefing/lists/archive.ts';
import { groupings } from '../briefing/addresses/urls.ts';
import { briefings, to } from '../collection.ts';
import type { Place } from '../formats/sitemap.ts';
import { site } from '../site.ts';

/** Not for search engines: pages for what is not there, and a form. */
const ASIDE = ['404', 'search'];

/** Pages with a file of their own, those that a site adds among them, by their addresses. */
const ownPages = Object.keys(import.meta.glob('./**/*.{astro,md,mdx}'))
  .map((file) => file.slice('./'.length).replace(/(?:(?:^|\/)index)?\.\w+$/, ''))
  .filter((path) => !/(?:^|\/)_|\[/.test(path) && !ASIDE.includes(path))
  .sort()
  .map((path) => to.file(path && `${encodeURI(path)}/`));

/** Every page that a search engine should know; further pages of a list are found from its first. */
export async function sitemapPlaces(): Promise<Place[]> {
  const all = await briefings();
  const pages = [
    ...ownPages,
    to.events(),
    to.updates(),
    to.corrections(),
    ...archiveOf(all).flatMap(({ year, months }) => [
      to.year(year),
      ...months.map(({ month }) => to.month(month)),
    ]),
    ...groupings.flatMap((grouping) => [
      to.grouping(grouping),
      ...groupsOf(all, grouping, site.locale).map(({ href }) => href),
    ]),
  ];
  return [
    ...all.map(({ href, stamp }) => ({ href: to.absolute(href), changed: stamp.instant })),
    ...[...new Set(pages)].map((href) => ({ href: to.absolute(href) })),
  ];
}
