import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { idOf } from '../../../src/briefing/addresses/id.ts';
import { scan } from '../../../src/corpus/disk/scan.ts';
import { readHistories, type Current } from '../../../src/corpus/history/read.ts';
import { readHistory } from '../../../src/git/history.ts';
import { site } from '../../../src/site.ts';
import { Store, STORE_FILE } from '../../../src/store/store.ts';
import { git } from './repository.ts';

/** How long it takes to read a history, beside git that only prints it. */

export interface Reading {
  commits: number;
  revisions: number;
  /** Medians of three, in turns; in seconds. */
  reading: number;
  git: number;
}

const NOW = new Date().toISOString();

export async function measureReading(root: string): Promise<Reading> {
  const current = currentIn(root);
  const { commits } = await readHistory({ root, folder: 'briefings' });
  const blobs = commits.flatMap(({ changes }) => changes.flatMap(({ after }) => after ?? []));
  const took: Record<'reading' | 'git', number[]> = { reading: [], git: [] };
  let revisions = 0;
  for (let run = 0; run < 3; run++) {
    took.git.push(
      await secondsOf(async () => {
        await git(root, ['log', '--raw', '--no-abbrev', 'briefings/'], []);
        await git(root, ['cat-file', '--batch'], [`${blobs.join('\n')}\n`]);
      }),
    );
    took.reading.push(
      await secondsOf(async () => {
        const read = await readCold(root, current);
        revisions = [...read.briefings.values()].reduce(
          (sum, one) => sum + one.revisions.length,
          0,
        );
      }),
    );
  }
  return {
    commits: commits.length,
    revisions,
    reading: medianOf(took.reading),
    git: medianOf(took.git),
  };
}

/** As the first build does: nothing is kept. */
async function readCold(root: string, current: readonly Current[]) {
  rmSync(join(root, STORE_FILE, '..'), { recursive: true, force: true });
  const kept = new Store(root, 'history');
  try {
    return await readHistories(current, { root, site, now: NOW, kept, rules: '' });
  } finally {
    kept.close();
  }
}

/** The made-up briefings as the corpus would tell them. */
const currentIn = (root: string): Current[] =>
  scan(join(root, 'briefings')).map((path) => {
    const text = readFileSync(join(root, 'briefings', path), 'utf8');
    const status = /^status: (\S+)/m.exec(text)![1]!;
    return { id: idOf(path), file: `briefings/${path}`, aliases: [], isPublic: true, status, text };
  });

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
}

export const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1]!;
