import { standing, type Standing } from '../briefing/briefing.ts';
import { foundBy } from '../briefing/internal-error.ts';
import { checkCard } from '../formats/card/title-problem.ts';
import type { Compiled } from '../mdx/compile.ts';
import type { Damaged } from './disk/damaged-pictures.ts';
import { checkFiles } from './disk/used-files.ts';
import type { Item } from './listing.ts';

interface Beside {
  folder: string;
  now: string;
  /** The name under which its compiled body is kept. */
  body: string;
  damaged: Damaged;
}

/** A briefing that was read by itself, beside what is on the disk and on its card. */
export function itemOf(compiled: Compiled, { folder, now, body, damaged }: Beside): Item {
  const { id, file, format, facts, bare } = compiled;
  return {
    id,
    file,
    format,
    body,
    problems: [
      ...compiled.problems,
      ...foundBy(file, () => checkFiles(folder, compiled, damaged)),
      ...foundBy(file, () => checkCard(compiled)),
    ],
    standing: standingOf(compiled, now),
    ...(facts ? { facts } : bare && { bare }),
  };
}

/** Whether it may be published at `now`; what cannot be read is no draft unless it says so. */
export function standingOf({ facts, draft }: Compiled, now: string): Standing {
  if (facts) return standing(facts.front, now);
  return draft ? 'draft' : 'published';
}
