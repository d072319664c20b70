import type { Reading, Standing } from '../briefing/briefing.ts';
import type { Moment } from '../briefing/time/clock.ts';
import { byPlace, type Problem } from '../briefing/problem.ts';
import type { Past } from '../briefing/past.ts';
import type { Site } from '../site.ts';
import { ownPages } from './disk/own-pages.ts';
import { publicFiles } from './disk/scan.ts';
import { checkDrafts, checkTogether } from './embargo-checks.ts';

/** A briefing as the corpus has it: with the problems that only show beside all others. */
export interface Item extends Reading {
  standing: Standing;
  /** The name under which its compiled body is kept. */
  body: string;
  /** Its revisions, once its history was read. */
  past?: Past;
}

export interface Listing {
  items: Item[];
  /** All that were read, drafts and embargoed ones too. */
  all: readonly Item[];
  /** What is wrong with embargoed briefings that are left out, or will be when their hour comes. */
  withheld: Problem[];
  /** What is left out, whether its problems are told or not. */
  heldBack: HeldBack;
}

export interface HeldBack {
  drafts: number;
  /** When the embargoes end, soonest first. */
  embargoes: Moment[];
}

/** What decides which briefings are shown. */
export interface ListingOptions {
  /** The project's folder. */
  root: string;
  site: Pick<Site, 'pageSize' | 'base' | 'lang'>;
  /** The present, UTC, RFC 3339: what is under embargo after it is left out. */
  now: string;
  /** Show drafts and embargoed briefings too, as `npm run dev` does. */
  showAll?: boolean;
}

/**
 * The briefings to show of all that were read by themselves, in their order, each with all of its
 * problems. Drafts are left out with their problems; embargoed ones are left out, and `withheld`
 * says what is wrong with them or will be with others when their hour comes. Where all are shown,
 * so is all of that.
 */
export function listing(
  all: readonly Item[],
  { root, site, now, showAll }: ListingOptions,
): Listing {
  const { pageSize, base, lang } = site;
  const known = {
    pageSize,
    base,
    lang,
    now,
    publicFiles: publicFiles(root),
    ownPages: ownPages(root),
  };
  const items = all.filter(({ standing }) => showAll || standing === 'published');
  const embargoed = all.filter(({ standing }) => standing === 'embargoed');
  const withheld = embargoed.flatMap(({ problems }) => problems);
  const together = checkTogether(all, known);
  const found = showAll
    ? [...together.now, ...together.later, ...checkDrafts(all, known)]
    : together.now;
  const byFile = new Map(items.map((item) => [item.file, item]));
  for (const problem of found) byFile.get(problem.file)?.problems.push(problem);
  for (const item of items) item.problems.sort(byPlace);
  return {
    items,
    all,
    withheld: [...withheld, ...together.later].sort(byPlace),
    heldBack: heldBack(showAll ? [] : all),
  };
}

function heldBack(all: readonly Item[]): HeldBack {
  return {
    drafts: all.filter(({ standing }) => standing === 'draft').length,
    embargoes: all
      .filter(({ standing }) => standing === 'embargoed')
      .flatMap(({ facts }) => facts?.front.embargo ?? [])
      .sort((a, b) => (a.instant < b.instant ? -1 : 1)),
  };
}

/** Two files with one id are a problem of the second; the page belongs to the first. */
export function firstOfEachId(items: readonly Item[]): Item[] {
  const seen = new Map<string, Item>();
  for (const item of items) {
    const first = seen.get(item.id);
    const more = item.problems.filter(({ name }) => name === 'duplicate-id');
    seen.set(item.id, first ? { ...first, problems: [...first.problems, ...more] } : item);
  }
  return [...seen.values()];
}
