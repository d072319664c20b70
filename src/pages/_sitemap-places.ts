import { archiveOf, groupsOf } from '../briefing/lists/archive.ts';
import { groupings } from '../briefing/addresses/urls.ts';
import { briefings, to } from '../collection.ts';
import type { Place } from '../formats/sitemap.ts';
import { site } from '../site.ts';

/** Every page that a search engine should know; further pages of a list are found from its first. */
export async function sitemapPlaces(): Promise<Place[]> {
  const all = await briefings();
  const pages = [
    to.home(),
    to.briefings(),
    to.archive(),
    to.events(),
    to.updates(),
    to.corrections(),
    to.asOf(),
    to.feeds(),
    to.about(),
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
    ...pages.map((href) => ({ href: to.absolute(href) })),
  ];
}
