import { posix } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { onOneLine } from '../../briefing/text/printable.ts';
import type { Problem } from '../../briefing/problem.ts';
import { printPlan } from '../../store/current-plan.ts';
import { digestOf } from '../../store/store.ts';
import type { Site } from '../../site.ts';
import { firstOfEachId, type Item } from '../listing.ts';
import { overlooked } from '../disk/ignored-files.ts';
import { picturesOf } from '../plan.ts';
import { closeSession, openSession, reopenPreview, type Session } from '../session.ts';
import { PreviewPast } from './preview-past.ts';
import { watchFolder } from './watch.ts';

export interface LoaderOptions {
  /** The project's folder. */
  root: string;
  site: Site;
  /** The present, UTC, RFC 3339. */
  now: string;
}

/**
 * Fills the collection with briefings. Their facts and problems are in the plan, for Astro's bundler
 * would take seconds to look at them; bodies stay on disk until their page is printed; pictures
 * enter through the paths that facts name, so nothing else in the folder is published.
 */
export async function loadBriefings(options: LoaderOptions, context: LoaderContext): Promise<void> {
  if (context.watcher) return loadAndWatch(await reopenPreview(options), options, context);
  const session = await openSession(options);
  const plan = session.plan();
  await fill(session, context);
  printPlan(() => plan);
  closeSession(options);
}

async function loadAndWatch(
  session: Session,
  options: LoaderOptions,
  context: LoaderContext,
): Promise<void> {
  const past = new PreviewPast(session, options);
  const others = await past.readAll();
  await show(session, context);
  // Nobody may be looking at the pages that say it.
  tell([...others, ...problemsOf(session)], context);
  watchFolder(session.corpus.folder, context, (path) => refresh(path, session, past, context));
}

/** Whoever asks in the meantime is shown the earlier plan, not one without pasts. */
async function show(session: Session, context: LoaderContext): Promise<void> {
  session.tellAnew();
  const plan = session.plan();
  await fill(session, context);
  printPlan(() => plan);
}

/** Brings Astro's store to what there is. */
async function fill(session: Session, { store, parseData }: LoaderContext): Promise<void> {
  const plan = session.plan();
  const gone = new Set(store.keys());
  for (const item of firstOfEachId(session.list().items)) {
    const { id, file: filePath, body, problems, past, facts } = item;
    const pictures = picturesBeside(item);
    const digest = digestOf(JSON.stringify([body, problems, past, plan.briefing(id)?.drawings]));
    gone.delete(id);
    const known = store.get(id);
    if (known?.digest === digest) continue;
    const raw = { digest, pictures };
    // Astro makes the schema anew for each entry, and it is there only to take pictures in.
    const hasPictures = Object.keys(pictures).length > 0;
    const data = hasPictures ? await parseData({ id, data: raw, filePath }) : raw;
    // Deleted first, because Astro looks for pictures that are shown no longer only after that;
    // it would go on importing one that is gone, and every page would fail.
    if (known) store.delete(id);
    store.set({ id, data, filePath, digest, ...(facts?.needsCode && { deferredRender: true }) });
  }
  for (const id of gone) store.delete(id);
}

/** The files of pictures, as Astro wants them: relative to the briefing, by its own rules. */
const picturesBeside = (item: Item): Record<string, string> =>
  Object.fromEntries(
    Object.entries(picturesOf(item)).map(([name, file]) => [
      name,
      `./${posix.relative(posix.dirname(item.file), file)}`,
    ]),
  );

/** Takes in one file again, and says in the terminal what is wrong with it. */
async function refresh(
  path: string,
  session: Session,
  past: PreviewPast,
  context: LoaderContext,
): Promise<void> {
  if (!(await session.update(path))) return;
  const file = `briefings/${path}`;
  await past.listAfter(file);
  await show(session, context);
  tell(
    problemsOf(session).filter((problem) => problem.file === file),
    context,
  );
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
