import type { Reading, Standing } from '../briefing/briefing.ts';
import { checkAll } from '../briefing/checks/all.ts';
import type { Grounds } from '../briefing/checks/check.ts';
import { byPlace, type Problem } from '../briefing/problem.ts';
import { steps } from './steps.ts';

type Placed = Reading & { standing: Standing };

/** What is known besides the briefings themselves. */
type Known = Omit<Grounds, 'unpublished'>;

/** Applies the rules to some of all briefings, as if the others had no page. */
function checkSome(some: readonly Placed[], all: readonly Placed[], known: Known): Problem[] {
  steps.rules.publish({ briefings: some.length });
  const shown = new Set(some);
  const unpublished = all.filter((item) => !shown.has(item)).map(({ id }) => id);
  return checkAll(some, { ...known, unpublished: new Set(unpublished) });
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
  for (const [index, item] of embargoed.entries()) {
    const { instant, local } = embargoOf(item)!;
    if (embargoOf(embargoed[index + 1])?.instant === instant) continue;
    // What is published stands first, so that of two that clash the embargoed one is reported.
    const open = [...published, ...embargoed.slice(0, index + 1)];
    for (const problem of checkSome(open, items, known)) {
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

function byEmbargo(a: Reading, b: Reading): number {
  const [first, second] = [embargoOf(a)!.instant, embargoOf(b)!.instant];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** What is wrong with drafts beside all others; for the others a draft is not there yet. */
export function checkDrafts(items: readonly Placed[], known: Known): Problem[] {
  const drafts = items.filter(({ standing }) => standing === 'draft');
  if (drafts.length === 0) return [];
  const files = new Set(drafts.map(({ file }) => file));
  const others = items.filter(({ standing }) => standing !== 'draft');
  return checkSome([...others, ...drafts], items, known).filter(({ file }) => files.has(file));
}
