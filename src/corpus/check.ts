import { posix } from 'node:path';
import { pathBelow } from '../briefing/addresses/id.ts';
import type { Problem } from '../briefing/problem.ts';
import { Store } from '../store/store.ts';
import type { CorpusOptions } from './corpus.ts';
import type { HeldBack, Item } from './listing.ts';
import { readPast } from './past.ts';
import { overlooked } from './disk/ignored-files.ts';
import { openSession } from './session.ts';

/** What there is to say of all briefings before a build. */
export interface Checked {
  /** How many will be published. */
  count: number;
  heldBack: HeldBack;
  problems: Problem[];
  /** The text of a file, for reports that show the line. */
  text: (file: string) => string;
}

/** Reads every briefing of a project, and drops kept bodies of those that are there no longer. */
export async function checkBriefings(options: CorpusOptions): Promise<Checked> {
  const session = await openSession(options);
  const { corpus } = session;
  const listing = session.list();
  const { items, withheld, heldBack } = listing;
  forgetBodies(options.root, items);
  const historic = await readPast(corpus, listing, options);
  const problems = [
    ...historic,
    ...items.flatMap(({ problems }) => problems),
    ...withheld,
    ...overlooked(corpus.folder, filesUsed(items)),
  ];
  return { count: items.length, heldBack, problems, text: (file) => corpus.text(file) };
}

/** The files that briefings link to, as paths below `briefings/`. */
const filesUsed = (items: readonly Item[]): Set<string> =>
  new Set(
    items.flatMap(({ file, facts }) =>
      (facts?.media ?? []).map((path) => posix.join(posix.dirname(pathBelow(file)), path)),
    ),
  );

function forgetBodies(root: string, items: readonly Item[]): void {
  const bodies = new Store(root, 'body');
  bodies.forget(new Set(items.map(({ body }) => body)));
  bodies.close();
}
