import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { printable } from '../../briefing/text/printable.ts';
import { beginBuild, changedSince, endBuild } from '../../corpus/one-build.ts';
import { tryLock, unlockBuild } from '../../store/build-lock.ts';
import { ExchangeError, expectTarget, isLeftOver, settle } from '../../store/exchange.ts';
import type { Format } from '../../formats/report/all.ts';
import type { Told } from '../input/command.ts';
import { Refusal, Unsound } from '../input/refusal.ts';

const NOTHING = '\nNothing was published; an earlier site is as it was.';

/** How often a build begins, if files change while it runs. */
const MOST_STARTS = 3;

/** Checks all briefings and builds the site. Throws a `Refusal` when nothing was published. */
export async function publish(root: string, { format = 'text' }: Pick<Told, 'format'>) {
  try {
    await beginBuild(root, console.log);
    settle(join(root, 'dist'));
    await expectTarget(join(root, 'dist'));
    const { expectSound } = await import('./check.ts');
    // First, because loading Astro holds up this process, and others may compile meanwhile.
    const sound = expectSound(root, format);
    const loaded = import('astro');
    const counts = await sound;
    const { build } = await loaded;
    await build({ root });
    endBuild(root);
    // Last, so that a long log ends with what there is to know.
    console.log(`\n${counts}`);
  } catch (cause) {
    const [changed] = changedSince(root);
    endBuild(root);
    if (changed === undefined) {
      tell(cause);
      throw new Refusal(NOTHING, { cause });
    }
    startAgain(changed, format);
  }
}

/** In a new process, because Astro keeps much of what it has read for as long as it runs. */
function startAgain(changed: string, format: Format): void {
  const starts = Number(process.env.DATELINE_STARTS ?? 1);
  if (starts >= MOST_STARTS) {
    throw new Refusal(
      `${changed} changed during the build, which began ${starts} times; build when nobody writes.\n${NOTHING}`,
    );
  }
  console.log(`${changed} changed during the build, so it starts again.\n`);
  const words = [...process.execArgv, process.argv[1]!, 'build', '--format', format];
  const { status } = spawnSync(process.execPath, words, {
    stdio: 'inherit',
    env: { ...process.env, DATELINE_STARTS: String(starts + 1) },
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Puts right what an interrupted build has left, unless one runs at this moment. */
export function putRight(root: string): void {
  const dist = join(root, 'dist');
  if (!isLeftOver(dist) || !tryLock(root)) return;
  try {
    settle(dist);
  } finally {
    unlockBuild(root);
  }
}

/** What nobody expects is a fault of ours or of a page, and is told with all that is known. */
export function tell(error: unknown): void {
  if (error instanceof Unsound) return console.error(error.message);
  const isExpected = error instanceof Refusal || error instanceof ExchangeError;
  const words = isExpected ? error.message : (diskFault(error) ?? inspect(error));
  console.error(printable(words));
}

/** SQLITE_FULL (sqlite.org/rescode.html). */
const FULL = 13;
/** How the bundler, which knows no codes, tells of ENOSPC. */
const NO_SPACE = /No space left on device|\bos error 28\b/;

/** What the system says of a disk that is full or cannot be written to, for whoever builds. */
function diskFault(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code, path, errcode } = cause as NodeJS.ErrnoException & { errcode?: number };
    const where = path ? ` (${path})` : '';
    if (code === 'ENOSPC' || code === 'EDQUOT' || errcode === FULL || NO_SPACE.test(cause.message))
      return `There is no room left on the disk that .cache/ is on${where}.`;
    if (code === 'EROFS') return `The disk cannot be written to${where}.`;
  }
  return undefined;
}
