import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeProject } from '../../site/project.ts';
import { measureSteps, type Steps } from '../measure.ts';
import { measureReading, medianOf } from './reading.ts';
import { changeOnce, commit, makeHistory } from './repository.ts';

/** How often a second build is measured with and without a history, in turns. */
const RUNS = 3;

/**
 * Prints what the histories of `size` briefings cost: reading them beside git itself, a first build,
 * and a build after one new commit, each beside a site of the same texts without a history.
 */
export async function measureRevisions(size: number): Promise<void> {
  const root = makeProject({ briefings: {} });
  const bare = makeProject({ briefings: {} });
  try {
    await makeHistory(root, size);
    cpSync(join(root, 'briefings'), join(bare, 'briefings'), { recursive: true });
    const { commits, revisions, reading, git } = await measureReading(root);
    console.log(`${size} briefings, ${commits} commits, ${revisions} revisions\n`);
    console.log(
      `reading the history   ${seconds(reading)}; git log and cat-file alone ${seconds(git)}: ` +
        `${(reading / git).toFixed(1)} times\n`,
    );
    rmSync(join(root, '.cache'), { recursive: true, force: true });
    console.log(
      `${'build'.padEnd(32)}${['wall', 'history', 'print', 'rest', 'peak'].map(cell).join('')}`,
    );
    const without = await measureSteps(bare);
    print('first, without a history', without);
    const first = await measureSteps(root);
    print('first', first);
    const [one, other]: [Steps[], Steps[]] = [[], []];
    for (let run = 0; run < RUNS; run++) {
      changeOnce(bare, run);
      one.push(await measureSteps(bare));
      changeOnce(root, run);
      await commit(root);
      other.push(await measureSteps(root));
    }
    const [second, after] = [median(one), median(other)];
    print('after one change, without', second);
    print('after one commit', after);
    console.log(
      `\nCold, the revisions cost ${seconds(first.seconds - without.seconds)}, of which reading and ` +
        `compiling ${seconds(first.past)}, printing ${seconds(first.print - without.print)}.`,
    );
    console.log(
      `After one commit they add ${seconds(restOf(after) - restOf(second))}, printing apart, and ` +
        `${seconds(after.print - second.print)} of printing.`,
    );
  } finally {
    for (const made of [root, bare]) rmSync(made, { recursive: true, force: true });
  }
}

/** All but printing; what reading a history takes is in it. */
const restOf = ({ seconds, print }: Steps): number => seconds - print;

const seconds = (value: number): string => `${value.toFixed(1)} s`;
const cell = (text: string): string => text.padStart(10);

function print(label: string, steps: Steps): void {
  const { past, print, megabytes } = steps;
  const times = [steps.seconds, past, print, restOf(steps) - past].map(seconds);
  console.log(label.padEnd(32) + [...times, `${megabytes.toFixed(0)} MB`].map(cell).join(''));
}

/** The median of each measure. */
const median = (runs: readonly Steps[]): Steps => {
  const of = (measure: keyof Steps) => medianOf(runs.map((run) => run[measure]));
  return {
    seconds: of('seconds'),
    past: of('past'),
    print: of('print'),
    megabytes: of('megabytes'),
  };
};
