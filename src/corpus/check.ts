import { posix, resolve } from 'node:path';
import { pathBelow } from '../briefing/addresses/id.ts';
import type { Problem } from '../briefing/problem.ts';
import { Store } from '../store/store.ts';
import { Corpus, type CorpusOptions } from './corpus.ts';
import type { HeldBack, Item } from './listing.ts';
import { readPast } from './past.ts';
import { overlooked } from './disk/ignored-files.ts';

/** What there is to say of all briefings before a build. */
export interface Checked {
  /** How many will be published. */
  count: number;
  heldBack: HeldBack;
  problems: Problem[];
  /** The text of a file, for reports that show the line. */
  text: (file: string) => string;
}

/** What checks find, by project, until it is taken. */
const found = new Map<string, Item[] | undefined>();

/** Reads every briefing of a project, and drops kept bodies of those that are there no longer. */
export async function checkBriefings(options: CorpusOptions): Promise<Checked> {
  const root = resolve(options.root);
  const corpus = await Corpus.open(options);
  const listing = corpus.list();
  const { items, withheld, heldBack } = listing;
  found.set(root, items);
  forgetBodies(root, items);
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

/** Whether this process has checked a project: the command does, and the build need not again. */
export const wasChecked = (root: string): boolean => found.has(resolve(root));

/** The briefings that a check found, once: they are many, and only the loader needs them. */
export function takeChecked(root: string): Item[] | undefined {
  const items = found.get(resolve(root));
  if (items) found.set(resolve(root), undefined);
  return items;
}
