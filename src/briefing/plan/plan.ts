import { aliasPath } from '../addresses/alias.ts';
import { contentsOf, type Contents } from '../addresses/contents.ts';
import { groupings, type Grouping } from '../addresses/groupings.ts';
import { kinds } from '../addresses/site-pages.ts';
import { sitemapParts } from '../addresses/sitemap.ts';
import { addresses } from '../addresses/urls.ts';
import type { Entry } from '../entry.ts';
import { archiveOf, groupsOf } from '../lists/archive.ts';
import { eventsOf, upcoming, type DatedEvent } from '../lists/events.ts';
import { neighboursIn } from '../lists/neighbours.ts';
import { relatedIn } from '../lists/related.ts';
import type { Past } from '../past.ts';
import type { Problem } from '../problem.ts';
import { byStatus, type BriefingView } from '../view.ts';
import { planHistory } from './history.ts';
import { memo } from './memo.ts';

/** What the pages of a site are made of. */
export interface PlanSources {
  /** All briefings with a page, those that were taken back among them. */
  views: readonly BriefingView[];
  /** What is known of the past of each, by its id. */
  pasts: ReadonlyMap<string, Past>;
  /** Files whose front matter is too broken to say what they are; only development shows them. */
  unreadable: readonly Entry[];
  /** What is wrong with any of them. */
  problems: readonly Problem[];
  /** Files that briefings link to, as paths below `briefings/`. */
  media: readonly string[];
  /** Pages that the site has added in `src/pages`, as patterns. */
  ownPages: readonly string[];
}

/** What of the site shapes a plan. */
interface PlanSettings {
  url: string;
  base: string;
  locale: string;
  zone: string;
  pageSize: number;
  security?: unknown;
}

/**
 * Everything that a site shows, worked out once: pages, cards, search and sitemaps only print it.
 * A list is made when it is first asked for.
 */
export type Plan = ReturnType<typeof planOf>;

export function planOf(sources: PlanSources, site: PlanSettings) {
  const { pasts, unreadable, problems, media, ownPages } = sources;
  const to = addresses(site);
  const all = sources.views.toSorted(byStatus);
  const briefings = all.filter(({ withdrawn }) => !withdrawn);
  const byId = new Map(all.map((view) => [view.id, view]));
  const unread = new Map(unreadable.map((entry) => [entry.id, entry]));
  const history = planHistory(all, pasts, { to, zone: site.zone });
  const groups = memo(
    () =>
      new Map(
        groupings.map(
          (grouping) => [grouping, groupsOf(briefings, grouping, site.locale)] as const,
        ),
      ),
  );
  const bySlug = memo(
    () =>
      new Map(
        [...groups()].flatMap(([grouping, list]) =>
          list.map((group) => [`${grouping}/${group.slug}`, group] as const),
        ),
      ),
  );
  const years = memo(() => archiveOf(briefings));
  const months = memo(
    () => new Map(years().flatMap((year) => year.months.map((one) => [one.month, one] as const))),
  );
  const byAlias = memo(
    () =>
      new Map(
        all.flatMap((view) =>
          view.facts.front.aliases.map((one) => [aliasPath(one)!, view] as const),
        ),
      ),
  );
  const coming = memo(() => upcoming(briefings));
  const neighbours = memo(() => neighboursIn(briefings));
  const related = memo(() => relatedIn(briefings));
  /** What decides which addresses the site has. */
  const contents = memo((): Contents => {
    const { pageSize } = site;
    const past = history.contents();
    const hasSecurity = site.security !== undefined;
    return contentsOf([...all, ...unreadable], { pageSize, media, ownPages, hasSecurity, past });
  });
  return {
    /** All that have a page, newest status first. */
    all,
    /** Those to read, in the same order. */
    briefings,
    problems,
    history,
    briefing: (id: string) => byId.get(id),
    unreadable: (id: string) => unread.get(id),
    /** Where an old address leads; `path` has no slashes at its ends. */
    aliased: (path: string) => byAlias().get(path),
    year: (year: string) => years().find((one) => one.year === year)!,
    groups: (grouping: Grouping) => groups().get(grouping)!,
    group: (grouping: Grouping, slug: string) => bySlug().get(`${grouping}/${slug}`)!,
    years,
    /** The briefings of a month, such as `2021-12`. */
    month: (month: string) => months().get(month)!.briefings,
    /** Events still to come at the newest status, and those that were. */
    coming,
    past: memo(() => {
      const ahead = new Set(coming().map(eventKey));
      return eventsOf(briefings)
        .filter((event) => !ahead.has(eventKey(event)))
        .reverse();
    }),
    neighbours: ({ id }: BriefingView) => neighbours().get(id)!,
    related: (view: BriefingView) => related()(view),
    contents,
    /** The pages of each sitemap. */
    sitemaps: memo(() => sitemapParts(kinds, contents())),
  };
}

const eventKey = ({ at, text }: DatedEvent): string => `${at}\n${text}`;
