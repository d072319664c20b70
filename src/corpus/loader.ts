import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { pageFacts } from '../briefing/briefing.ts';
import { isBriefing } from '../briefing/identity.ts';
import type { Entry } from '../briefing/view.ts';
import { hasErrors, type Problem } from '../briefing/problem.ts';
import type { Site } from '../site.ts';
import { Corpus, type Item } from './corpus.ts';
import { overlooked } from './overlooked.ts';
import { watchFolder } from './watch.ts';

export interface LoaderOptions {
  site: Site;
  /** The present, UTC, RFC 3339. */
  now: string;
}

/**
 * Fills the collection with facts and problems. Bodies stay on disk until their page is printed;
 * pictures enter through the paths that facts name, so nothing else in the folder is published.
 */
export function briefingsLoader({ site, now }: LoaderOptions): Loader {
  return {
    name: 'briefings',
    load: async (context) => {
      const root = fileURLToPath(context.config.root);
      const dev = context.watcher !== undefined;
      const corpus = new Corpus({ root, site, now, showAll: dev });
      await sync(corpus, context);
      if (!dev) return;
      // These have no page to say it on.
      tell(overlooked(corpus.folder), context);
      watchFolder(corpus.folder, context, (path) => refresh(path, corpus, context));
    },
  };
}

async function sync(corpus: Corpus, context: LoaderContext): Promise<void> {
  const { store, generateDigest, parseData } = context;
  const gone = new Set(store.keys());
  for (const item of firstOfEachId(corpus.list().items)) {
    const { id, file, body, facts, problems } = item;
    gone.delete(id);
    const entry: Entry = { id, file, body, problems, ...(facts && { facts: pageFacts(facts) }) };
    const data = { entry: JSON.stringify(entry), pictures: picturesOf(item) };
    const digest = generateDigest(data.entry);
    const known = store.get(id);
    if (known?.digest === digest) continue;
    const parsed = await parseData({ id, data, filePath: file });
    // Deleted first, because Astro looks for pictures that are shown no longer only after that;
    // it would go on importing one that is gone, and every page would fail.
    if (known) store.delete(id);
    store.set({
      id,
      data: parsed,
      filePath: file,
      digest,
      ...(facts?.needsCode && { deferredRender: true }),
    });
  }
  for (const id of gone) store.delete(id);
}

/** Two files with one id are a problem of the second; the page belongs to the first. */
function firstOfEachId(items: Item[]): Item[] {
  const seen = new Map<string, Item>();
  for (const item of items) {
    const first = seen.get(item.id);
    if (first) first.problems.push(...item.problems.filter(({ name }) => name === 'duplicate-id'));
    else seen.set(item.id, item);
  }
  return [...seen.values()];
}

/** Pictures by the path that the briefing names; a briefing with errors shows none. */
function picturesOf({ facts, problems }: Item): Record<string, string> {
  if (!facts || hasErrors(problems)) return {};
  return Object.fromEntries(facts.pictures.map((path) => [path, path]));
}

/** Takes in one file again, and says in the terminal what is wrong with it. */
async function refresh(path: string, corpus: Corpus, context: LoaderContext): Promise<void> {
  // Other files are what briefings show: whether they are there is checked each time.
  if (isBriefing(path) && !corpus.update(path)) return;
  await sync(corpus, context);
  const problems = [
    ...corpus.list().items.flatMap((item) => item.problems),
    ...overlooked(corpus.folder),
  ];
  tell(
    problems.filter(({ file }) => file === `briefings/${path}`),
    context,
  );
}

function tell(problems: readonly Problem[], { logger }: LoaderContext): void {
  for (const { file, line, column, message, severity } of problems) {
    logger[severity === 'error' ? 'error' : 'warn'](`${file}:${line}:${column} ${message}`);
  }
}
