import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { Shelf } from '../mdx/shelf.ts';
import type { CompileJob, CompiledFiles, Line } from './compile-worker.ts';

/** Files in one job: enough to forget the cost of asking, few enough to end at the same time. */
const BATCH = 25;
/** A process takes as long to start as to compile this many files. */
const WORTH_A_PROCESS = 250;
/** More processes than this wait for memory rather than for the processor. */
const MOST_PROCESSES = 8;

/**
 * Compiles many files on all processors, keeps their bodies and gives their facts to `take` as
 * they come; none when there are so few files that the caller is as fast. In processes rather
 * than threads, because a thread's memory is not all given back when it ends, and the greatest
 * need is yet to come.
 */
export async function compileAhead(
  { paths, ...job }: CompileJob,
  take: (line: Line) => void,
): Promise<void> {
  const worthwhile = Math.min(MOST_PROCESSES, paths.length / WORTH_A_PROCESS);
  const processes = Math.floor(Math.min(availableParallelism(), worthwhile));
  if (processes < 1) return;
  // First, because it may fail, and nobody would end the processes.
  const bodies = new Shelf(job.root, 'body');
  const pool = new Tinypool({
    filename: new URL('./compile-worker.ts', import.meta.url).href,
    name: 'compileFiles',
    runtime: 'child_process',
    // What comes back is JSON; as JSON, all of its quotes would be escaped once more.
    serialization: 'advanced',
    minThreads: processes,
    maxThreads: processes,
  });
  const compile = async (batch: string[]): Promise<void> => {
    const made = (await pool.run({ ...job, paths: batch })) as CompiledFiles;
    bodies.keep(made.bodies);
    made.lines.forEach(take);
  };
  try {
    const jobs: Promise<void>[] = [];
    for (let start = 0; start < paths.length; start += BATCH) {
      jobs.push(compile(paths.slice(start, start + BATCH)));
    }
    await Promise.all(jobs);
  } finally {
    bodies.close();
    await pool.destroy();
  }
}
