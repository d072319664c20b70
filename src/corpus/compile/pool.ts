import { availableParallelism } from 'node:os';
import { idOf } from '../../briefing/addresses/id.ts';
import { Problems, type Finding } from '../../briefing/problem.ts';
import type { Compiled } from '../../mdx/compile.ts';
import { internalError } from '../../briefing/internal-error.ts';
import { Store, type Kept } from '../../store/store.ts';
import { CompileProcess, LONGEST, type ProcessFault } from './process.ts';
import { factsName } from './settings.ts';
import type { FileAnswer, CompileJob } from './worker.ts';

/** Files in one job: enough to forget the cost of asking, few enough to end at the same time. */
const BATCH = 25;
/** A process takes as long to start as to compile this many files. */
const WORTH_A_PROCESS = 250;
/** More processes than this wait for memory rather than for the processor. */
const MOST_PROCESSES = 8;

/** A process that waits for more to do. */
let idle: CompileProcess | undefined;

export interface CompileOptions {
  /** Leave a process for the next time, as development does. */
  keepProcess?: boolean | undefined;
  /** How long one file may take, in milliseconds. */
  longest?: number | undefined;
}

/**
 * Compiles files in other processes, keeps their bodies and facts, and gives what comes of each to `take`.
 * A file that ends its process, or takes too long, becomes a problem of that file, and all others
 * are compiled. In processes rather than threads, because an abort ends all threads of a process,
 * and because a thread's memory is not all given back when it ends.
 */
export async function compileAhead(
  { paths, ...job }: CompileJob,
  take: (answer: FileAnswer) => void,
  { keepProcess = false, longest = LONGEST }: CompileOptions = {},
): Promise<void> {
  if (paths.length === 0) return;
  const bodies = new Store(job.root, 'body');
  const facts = new Store(job.root, 'facts');
  const most = Math.min(availableParallelism(), MOST_PROCESSES);
  const processes = Math.max(1, Math.min(most, Math.floor(paths.length / WORTH_A_PROCESS)));
  const batches: (readonly string[])[] = [];
  for (let start = 0; start < paths.length; start += BATCH) {
    batches.push(paths.slice(start, start + BATCH));
  }
  const work = async (): Promise<void> => {
    let worker = idle ?? new CompileProcess();
    idle = undefined;
    try {
      for (let batch = batches.shift(); batch; batch = batches.shift()) {
        const answers: FileAnswer[] = [];
        const ask = { ...job, paths: batch };
        const fault = await worker.answer(ask, (answer) => answers.push(answer), longest);
        bodies.keep(answers.flatMap(({ body }) => (body ? [body] : [])));
        facts.keep(answers.flatMap((answer) => factsOf(answer, job.version)));
        answers.forEach(take);
        if (!fault) continue;
        worker = new CompileProcess();
        // What it had answered may not have arrived: only a file by itself is known to be the one.
        const left = batch.slice(answers.length);
        if (batch.length > 1) batches.unshift(...left.map((path) => [path]));
        else if (left.length > 0) {
          const isDraft = await saysDraft({ ...job, paths: left }, longest);
          take({ path: left[0]!, json: JSON.stringify(unreadable(left[0]!, fault, isDraft)) });
        }
      }
    } finally {
      if (keepProcess && !idle) idle = worker;
      else worker.end();
    }
  };
  try {
    await Promise.all(Array.from({ length: processes }, work));
  } finally {
    bodies.close();
    facts.close();
  }
}

/** A file that is no text has no digest, and nothing of it is kept. */
const factsOf = ({ path, digest, json }: FileAnswer, version: string): Kept[] =>
  digest && json ? [[factsName(version, path, digest), json]] : [];

/** Whether front matter says so; asked in a process of its own, for it may be what ends one. */
async function saysDraft(job: CompileJob, longest: number): Promise<boolean> {
  const worker = new CompileProcess();
  let isDraft = false;
  try {
    await worker.answer({ ...job, ask: 'draft' }, ({ json }) => (isDraft = !!json), longest);
  } finally {
    worker.end();
  }
  return isDraft;
}

function unreadable(path: string, fault: ProcessFault, draft: boolean): Compiled {
  const file = `briefings/${path}`;
  const problems = new Problems(file);
  problems.add(fault.cause === 'slow' ? tooSlow : internalError(fault.said));
  const format = path.endsWith('.md') ? 'md' : 'mdx';
  const compiled = { id: idOf(path), file, format, problems: problems.list, files: [] } as const;
  return { ...compiled, files: [], ...(draft && { draft }) };
}

const tooSlow: Finding = {
  name: 'time-limit',
  message: 'The file takes too long to read, and was given up',
  hint: 'Look for a sign or a word that is repeated thousands of times, or split the file into several briefings.',
};
