import type { Reading, Standing } from '../briefing/briefing.ts';
import { checkAll } from '../briefing/checks/all.ts';
import type { Grounds } from '../briefing/checks/check.ts';
import { byPlace, type Problem } from '../briefing/problem.ts';
import { steps } from './steps.ts';
import { compare } from '../briefing/text/compare.ts';

type Placed = Reading & { standing: Standing };

/** What is known besides the briefings themselves. */
type Known = Omit<Grounds, 'unpublished'>;

/**
 * Applies the rules to some of all briefings, as if the others had no page; what is not `opened`
 * was looked at before, and can only clash with what is.
 */
function checkSome(
  some: readonly Placed[],
  all: readonly Placed[],
  known: Known,
  opened: readonly Placed[] = some,
): Problem[] {
  steps.rules.publish({ briefings: opened.length });
  const shown = new Set(some);
  const unpublished = new Set(all.filter((item) => !shown.has(item)).map(({ id }) => id));
  const files = opened === some ? undefined : new Set(opened.map(({ file }) => file));
  return checkAll(some, { ...known, unpublished, ...(files && { opened: files }) });
}

/** What the rules for all briefings together find, by who has to know of it. */
export interface Together {
  /** On the site as it is published now. */
  now: Problem[];
  /** Not there now, but from the end of an embargo on. */
  later: Problem[];
}

/**
 * Applies the rules to the site as it is now and as it will be at the end of each embargo. A build
 * that would stop at that very minute has to stop today, while somebody is looking.
 */
export function checkTogether(items: readonly Placed[], known: Known): Together {
  const published = items.filter(({ standing }) => standing === 'published');
  const now = checkSome(published, items, known);
  const told = new Set(now.map(keyOf));
  const later: Problem[] = [];
  const embargoed = items.filter(({ standing }) => standing === 'embargoed').sort(byEmbargo);
  // What is published stands first, so that of two that clash the embargoed one is reported.
  const open = [...published];
  for (const opened of Map.groupBy(embargoed, (item) => embargoOf(item)!.instant).values()) {
    open.push(...opened);
    const { local } = embargoOf(opened.at(-1))!;
    for (const problem of checkSome(open, items, known, opened)) {
      if (told.has(keyOf(problem))) continue;
      told.add(keyOf(problem));
      const when = `When the embargo of ${local.replace('T', ' ')} ends`;
      later.push({ ...problem, message: `${when}: ${problem.message}` });
    }
  }
  return { now, later: later.sort(byPlace) };
}

/** One place has one problem of a name, however its message counts the others. */
const keyOf = ({ name, file, line, column }: Problem): string =>
  [name, file, line, column].join('\n');

const embargoOf = (reading: Reading | undefined) => reading?.facts?.front.embargo;

const byEmbargo = (a: Reading, b: Reading): number =>
  compare(embargoOf(a)!.instant, embargoOf(b)!.instant);

/** What is wrong with drafts beside all others; for the others a draft is not there yet. */
export function checkDrafts(items: readonly Placed[], known: Known): Problem[] {
  const drafts = items.filter(({ standing }) => standing === 'draft');
  if (drafts.length === 0) return [];
  const files = new Set(drafts.map(({ file }) => file));
  const others = items.filter(({ standing }) => standing !== 'draft');
  return checkSome([...others, ...drafts], items, known, drafts).filter(({ file }) =>
    files.has(file),
  );
}
