import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { isBriefing } from '../../briefing/addresses/id.ts';
import type { Size } from '../../briefing/picture.ts';
import { onOneLine } from '../../briefing/text/printable.ts';
import { hasErrors, type Problem } from '../../briefing/problem.ts';
import { publicFacts, withdrawalOf } from '../../briefing/past.ts';
import type { Entry } from '../../briefing/entry.ts';
import { digestOf, Store, type Kept } from '../../store/store.ts';
import type { Site } from '../../site.ts';
import { takeChecked } from '../check.ts';
import { Corpus } from '../corpus.ts';
import { sizeOfDrawing, sizeOfPicture } from '../../media/drawing-size.ts';
import { firstOfEachId, type Item } from '../listing.ts';
import { overlooked } from '../disk/ignored-files.ts';
import { watchFolder } from './watch.ts';

export interface LoaderOptions {
  site: Site;
  /** The present, UTC, RFC 3339. */
  now: string;
}

/**
 * Fills the collection with briefings. Their facts and problems wait in a store of ours, for Astro's
 * bundler would take seconds to look at them; bodies stay on disk until their page is printed;
 * pictures enter through the paths that facts name, so nothing else in the folder is published.
 */
export function briefingsLoader({ site, now }: LoaderOptions): Loader {
  return {
    name: 'briefings',
    load: async (context) => {
      const root = fileURLToPath(context.config.root);
      if (context.watcher) {
        const all = { root, site, now, showAll: true, keepProcess: true };
        return loadAndWatch(await Corpus.open(all), root, context);
      }
      const items = takeChecked(root) ?? (await Corpus.open({ root, site, now })).list().items;
      const records = new Store(root, 'entry');
      records.forget(await fill(items, records, context));
      records.close();
    },
  };
}

async function loadAndWatch(corpus: Corpus, root: string, context: LoaderContext): Promise<void> {
  const records = new Store(root, 'preview');
  const { items } = corpus.list();
  records.forget(await fill(items, records, context));
  // Nobody may be looking at the pages that say it.
  tell(problemsOf(items, corpus), context);
  watchFolder(corpus.folder, context, (path) => refresh(path, corpus, records, context));
}

/** Brings both stores to what there is, and gives the names in ours that are in use. */
async function fill(
  items: readonly Item[],
  records: Store,
  context: LoaderContext,
): Promise<Set<string>> {
  const root = fileURLToPath(context.config.root);
  const entries = firstOfEachId(items).map((item) => ({ item, kept: entryOf(item, root) }));
  const names = new Set(entries.map(({ kept: [name] }) => name));
  records.keep(entries.map(({ kept }) => kept));
  const { store, parseData } = context;
  const gone = new Set(store.keys());
  for (const { item, kept } of entries) {
    const { id, file: filePath, facts } = item;
    const [digest] = kept;
    gone.delete(id);
    const known = store.get(id);
    if (known?.digest === digest) continue;
    const pictures = picturesOf(item);
    const raw = { entry: digest, pictures };
    // Astro makes the schema anew for each entry, and it is there only to take pictures in.
    const hasPictures = Object.keys(pictures).length > 0;
    const data = hasPictures ? await parseData({ id, data: raw, filePath }) : raw;
    // Deleted first, because Astro looks for pictures that are shown no longer only after that;
    // it would go on importing one that is gone, and every page would fail.
    if (known) store.delete(id);
    store.set({ id, data, filePath, digest, ...(facts?.needsCode && { deferredRender: true }) });
  }
  for (const id of gone) store.delete(id);
  return names;
}

function entryOf(item: Item, root: string): Kept {
  const { id, file, body, facts, problems, past } = item;
  const shown = facts && { facts: publicFacts(facts), ...drawingsOf(item, root) };
  const entry: Entry = { id, file, body, problems, ...shown, ...(past && { past }) };
  const json = JSON.stringify(entry);
  return [digestOf(json), json];
}

/** Pictures by the path that the briefing names; one with errors or taken back shows none. */
function picturesOf({ facts, problems }: Item): Record<string, string> {
  if (!facts || hasErrors(problems) || withdrawalOf(facts.front)) return {};
  return Object.fromEntries(facts.pictures.map((path) => [path, path]));
}

/** What is drawn on the ground of the page, which has to have room and contrast for it. */
function drawingsOf({ file, facts, problems }: Item, root: string): Pick<Entry, 'drawings'> {
  if (!facts || hasErrors(problems) || withdrawalOf(facts.front)) return {};
  const drawings: Record<string, Size> = {};
  for (const path of [...facts.media, ...facts.pictures]) {
    const size = sizeOfDrawing(join(root, dirname(file), path));
    if (size) drawings[path] = size;
  }
  for (const path of facts.publicPictures ?? []) {
    const size = sizeOfPicture(join(root, 'public', path));
    if (size) drawings[path] = size;
  }
  return Object.keys(drawings).length > 0 ? { drawings } : {};
}

/** Takes in one file again, and says in the terminal what is wrong with it. */
async function refresh(
  path: string,
  corpus: Corpus,
  records: Store,
  context: LoaderContext,
): Promise<void> {
  // Other files are what briefings show: whether they are there is checked each time.
  if (isBriefing(path) && !(await corpus.update(path))) return;
  const { items } = corpus.list();
  await fill(items, records, context);
  const own = ({ file }: Problem) => file === `briefings/${path}`;
  tell(problemsOf(items, corpus).filter(own), context);
}

const problemsOf = (items: readonly Item[], { folder }: Corpus): Problem[] => [
  ...items.flatMap(({ problems }) => problems),
  ...overlooked(folder),
];

function tell(problems: readonly Problem[], { logger }: LoaderContext): void {
  for (const { file, line, column, message, severity } of problems) {
    const level = severity === 'error' ? 'error' : 'warn';
    logger[level](onOneLine(`${file}:${line}:${column} ${message}`));
  }
}
