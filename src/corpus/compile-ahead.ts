import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { CompileJob, Line } from './compile-worker.ts';

/** Files in one job: enough to forget the cost of asking, few enough to end at the same time. */
const BATCH = 25;
/** A thread takes as long to start as to compile this many files. */
const WORTH_A_THREAD = 250;
/** More threads than this wait for memory rather than for the processor. */
const MOST_THREADS = 8;

/**
 * Compiles many files in threads and gives their facts; none when there are so few files that
 * the thread of the caller is as fast.
 */
export async function compileAhead({ paths, ...job }: CompileJob): Promise<Line[]> {
  const threads = Math.min(availableParallelism(), MOST_THREADS, paths.length / WORTH_A_THREAD);
  if (threads < 1) return [];
  const pool = new Tinypool({
    filename: new URL('./compile-worker.ts', import.meta.url).href,
    name: 'compileFiles',
    minThreads: Math.floor(threads),
    maxThreads: Math.floor(threads),
  });
  try {
    const jobs: Promise<Line[]>[] = [];
    for (let start = 0; start < paths.length; start += BATCH) {
      jobs.push(pool.run({ ...job, paths: paths.slice(start, start + BATCH) }) as Promise<Line[]>);
    }
    return (await Promise.all(jobs)).flat();
  } finally {
    await pool.destroy();
  }
}
