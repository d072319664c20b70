import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beginBuild, changedSince, endBuild } from '../../corpus/one-build.ts';
import { tryLock, unlockBuild } from '../../store/build-lock.ts';
import { expectTarget, isLeftOver, settle } from '../../store/exchange.ts';
import type { Format } from '../../formats/report/all.ts';
import type { Told } from '../input/command.ts';
import { Refusal } from '../input/refusal.ts';
import { tell } from './tell.ts';

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
      const { namingPicture } = await import('./picture-fault.ts');
      tell(await namingPicture(cause, root));
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
