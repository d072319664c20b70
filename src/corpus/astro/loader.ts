import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import type { Size } from '../../briefing/picture.ts';
import { onOneLine } from '../../briefing/text/printable.ts';
import { hasErrors, type Problem } from '../../briefing/problem.ts';
import { publicFacts, withdrawalOf } from '../../briefing/past.ts';
import type { Entry } from '../../briefing/entry.ts';
import { digestOf, Store, type Kept } from '../../store/store.ts';
import type { Site } from '../../site.ts';
import { sizeOfDrawing, sizeOfPicture } from '../../media/drawing-size.ts';
import { firstOfEachId, type Item } from '../listing.ts';
import { overlooked } from '../disk/ignored-files.ts';
import { openSession, reopenPreview, type Session } from '../session.ts';
import { watchFolder } from './watch.ts';

export interface LoaderOptions {
  /** The project's folder. */
  root: string;
  site: Site;
  /** The present, UTC, RFC 3339. */
  now: string;
}

/**
 * Fills the collection with briefings. Their facts and problems wait in a store of ours, for Astro's
 * bundler would take seconds to look at them; bodies stay on disk until their page is printed;
 * pictures enter through the paths that facts name, so nothing else in the folder is published.
 */
export async function loadBriefings(options: LoaderOptions, context: LoaderContext): Promise<void> {
  const { root } = options;
  if (context.watcher) return loadAndWatch(await reopenPreview(options), root, context);
  const { items } = (await openSession(options)).list();
  const records = new Store(root, 'entry');
  records.forget(await fill(items, records, context));
  records.close();
}

async function loadAndWatch(session: Session, root: string, context: LoaderContext): Promise<void> {
  const records = new Store(root, 'preview');
  records.forget(await fill(session.list().items, records, context));
  // Nobody may be looking at the pages that say it.
  tell(problemsOf(session), context);
  watchFolder(session.corpus.folder, context, (path) => refresh(path, session, records, context));
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
  session: Session,
  records: Store,
  context: LoaderContext,
): Promise<void> {
  if (!(await session.update(path))) return;
  await fill(session.list().items, records, context);
  const own = ({ file }: Problem) => file === `briefings/${path}`;
  tell(problemsOf(session).filter(own), context);
}

const problemsOf = (session: Session): Problem[] => [
  ...session.list().items.flatMap(({ problems }) => problems),
  ...overlooked(session.corpus.folder),
];

function tell(problems: readonly Problem[], { logger }: LoaderContext): void {
  for (const { file, line, column, message, severity } of problems) {
    const level = severity === 'error' ? 'error' : 'warn';
    logger[level](onOneLine(`${file}:${line}:${column} ${message}`));
  }
}
