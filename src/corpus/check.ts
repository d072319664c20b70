import { resolve } from 'node:path';
import type { Problem } from '../briefing/problem.ts';
import { KeptBodies } from '../mdx/kept-body.ts';
import { Corpus, type CorpusOptions, type Item } from './corpus.ts';
import { overlooked } from './overlooked.ts';

/** What there is to say of all briefings before a build. */
export interface Checked {
  /** How many will be published. */
  count: number;
  problems: Problem[];
  /** The text of a file, for reports that show the line. */
  text: (file: string) => string;
}

const checked = new Set<string>();

/** Reads every briefing of a project, and drops kept bodies of those that are there no longer. */
export async function checkBriefings(options: CorpusOptions): Promise<Checked> {
  const root = resolve(options.root);
  checked.add(root);
  const corpus = await Corpus.open(options);
  const { items, withheld } = corpus.list();
  forgetBodies(root, items);
  return {
    count: items.length,
    problems: [
      ...items.flatMap(({ problems }) => problems),
      ...withheld,
      ...overlooked(corpus.folder),
    ],
    text: (file) => corpus.text(file),
  };
}

function forgetBodies(root: string, items: readonly Item[]): void {
  const bodies = new KeptBodies(root);
  bodies.forget(new Set(items.map(({ body }) => body)));
  bodies.close();
}

/** Whether this process has checked a project: the command does, and the build need not again. */
export const wasChecked = (root: string): boolean => checked.has(resolve(root));
