import type { Problem } from '../briefing/problem.ts';
import { Store } from '../store/store.ts';
import type { Corpus, CorpusOptions } from './corpus.ts';
import type { Item, Listing } from './listing.ts';
import { settingsFor } from './compile/settings.ts';
import { prepareRevisions } from './history/prepare.ts';
import { historyProblems, type Historied } from './history/problems.ts';
import { readHistories, type Current } from './history/read.ts';
import type { KeptHistory } from './history/texts.ts';
import { steps } from './steps.ts';

export type PastOptions = Pick<CorpusOptions, 'root' | 'site' | 'now' | 'showAll'>;

/**
 * Reads the histories of all briefings, gives each published one its past, and returns what is
 * wrong with them.
 */
export async function readPast(
  corpus: Corpus,
  { items, all }: Pick<Listing, 'items' | 'all'>,
  options: PastOptions,
): Promise<Problem[]> {
  steps.past.begin.publish({ briefings: items.length });
  try {
    return await read(corpus, { items, all }, options, true);
  } finally {
    steps.past.end.publish({ briefings: items.length });
  }
}

/** As `readPast`, for one briefing: what is kept of all others stays as it is. */
export async function readPastOf(
  item: Item,
  corpus: Corpus,
  options: PastOptions,
): Promise<Problem[]> {
  const problems = await read(corpus, { items: [item], all: [item] }, options, false);
  return problems.filter(({ file }) => file === item.file);
}

async function read(
  corpus: Corpus,
  { items, all }: Pick<Listing, 'items' | 'all'>,
  { root, site, now, showAll = false }: PastOptions,
  isWhole: boolean,
): Promise<Problem[]> {
  const shelf = new Store(root, 'history');
  try {
    const used = new Set<string>();
    const histories = await readHistories(
      all.map((item) => currentOf(item, corpus)),
      { root, site, now, rules: corpus.rules, kept: noting(shelf, used) },
    );
    if (isWhole) shelf.forget(used);
    const options = {
      root,
      zone: site.zone,
      settings: settingsFor(site),
      rules: corpus.rules,
      isPreview: showAll,
    };
    const known = items.filter(isRead);
    const past = await prepareRevisions(known, histories, options, isWhole);
    for (const item of items) {
      const own = past.get(item.id);
      if (own) item.past = own;
    }
    return historyProblems(histories, known);
  } finally {
    shelf.close();
  }
}

const isRead = (item: Item): item is Item & Historied => item.facts !== undefined;

function currentOf({ id, file, facts, standing }: Item, corpus: Corpus): Current {
  return {
    id,
    file,
    aliases: facts?.front.aliases ?? [],
    isPublic: standing === 'published',
    status: facts?.front.status.instant ?? '',
    text: corpus.text(file),
  };
}

/** A shelf that notes what is in use. */
function noting(shelf: Store, used: Set<string>): KeptHistory {
  return {
    read: (name) => {
      used.add(name);
      return shelf.read(name);
    },
    keep: (things) => {
      for (const [name] of things) used.add(name);
      shelf.keep(things);
    },
  };
}
