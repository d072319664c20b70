import { relative } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { onOneLine } from '../../briefing/text/printable.ts';
import { toPosix } from '../disk/scan.ts';

/**
 * How long after a look a file is looked at again: the watcher tells of a second save within
 * 50 ms of the first to nobody.
 */
const AGAIN_MS = 120;

/**
 * Calls `look` with the path, below `folder`, of every file that comes, goes or changes, and once
 * more a little later. One call ends before the next begins.
 */
export function watchFolder(
  folder: string,
  { watcher, logger }: Pick<LoaderContext, 'watcher' | 'logger'>,
  look: (path: string) => Promise<void>,
): void {
  let last = Promise.resolve();
  const enqueue = (path: string): Promise<void> =>
    (last = last
      .then(() => look(path))
      .catch((cause: unknown) =>
        logger.error(onOneLine(`briefings/${path} could not be read: ${cause}`)),
      ));
  watcher!.add(folder);
  for (const event of ['change', 'add', 'unlink'] as const) {
    watcher!.on(event, (full) => {
      const path = toPosix(relative(folder, full));
      if (path.startsWith('..')) return;
      void enqueue(path).then(() => setTimeout(() => void enqueue(path), AGAIN_MS));
    });
  }
}
