import type { BriefingView } from '../view.ts';
import type { Grouping } from '../addresses/groupings.ts';
import type { Labelled } from '../addresses/urls.ts';

/** Lists of briefings: groups, years and months, and the pages of a long list. */

/** All briefings that share a topic, an author, a kind or a place. */
export interface Group extends Labelled {
  /** The last segment of its address. */
  slug: string;
  briefings: BriefingView[];
}

function membersOf(view: BriefingView, grouping: Grouping): Labelled[] {
  if (grouping === 'kinds') return [view.kind];
  if (grouping === 'desks') return view.authors.flatMap(({ desk }) => desk ?? []);
  return view[grouping];
}

/** The groups of one grouping, by label; within each the order of `views` is kept. */
export function groupsOf(
  views: readonly BriefingView[],
  grouping: Grouping,
  locale: string,
): Group[] {
  const groups = new Map<string, Group>();
  for (const view of views) {
    const hrefs = new Set<string>();
    for (const { label, href } of membersOf(view, grouping)) {
      if (hrefs.has(href)) continue;
      hrefs.add(href);
      const group = groups.get(href);
      if (group) group.briefings.push(view);
      else groups.set(href, { label, href, slug: lastSegment(href), briefings: [view] });
    }
  }
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return [...groups.values()].sort(
    (a, b) => compare(a.label, b.label) || (a.slug < b.slug ? -1 : 1),
  );
}

const lastSegment = (href: string): string => href.split('/').at(-2)!;

export interface Month {
  /** `2021-12`. */
  month: string;
  briefings: BriefingView[];
}

export interface Year {
  year: string;
  months: Month[];
  count: number;
}

/** Years and months by `date`, newest first; within a month the newest date first. */
export function archiveOf(views: readonly BriefingView[]): Year[] {
  const months = new Map<string, BriefingView[]>();
  for (const view of views) {
    const month = view.date.day.slice(0, 7);
    const list = months.get(month);
    if (list) list.push(view);
    else months.set(month, [view]);
  }
  const years = new Map<string, Year>();
  for (const month of [...months.keys()].sort().reverse()) {
    const briefings = months.get(month)!.sort(byDate);
    const year = month.slice(0, 4);
    const entry = years.get(year) ?? { year, months: [], count: 0 };
    entry.months.push({ month, briefings });
    entry.count += briefings.length;
    years.set(year, entry);
  }
  return [...years.values()];
}

const byDate = (a: BriefingView, b: BriefingView): number =>
  a.date.day === b.date.day ? 0 : a.date.day < b.date.day ? 1 : -1;

/** One page of a long list. Numbers count from 1. */
export interface ListPage<Item> {
  items: Item[];
  number: number;
  last: number;
  total: number;
}

/** A page of a list by its number as addresses have it; an empty list still has its first page. */
export function listPage<Item>(
  items: readonly Item[],
  size: number,
  page: string | undefined,
): ListPage<Item> {
  const number = Number(page ?? 1);
  return {
    items: items.slice((number - 1) * size, number * size),
    number,
    last: Math.max(1, Math.ceil(items.length / size)),
    total: items.length,
  };
}
