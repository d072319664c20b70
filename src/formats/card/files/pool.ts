import { hash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Fault } from '../../../briefing/internal-error.ts';
import type { Card } from '../card.ts';

/** Draws cards in worker threads. */

/** A card to draw into `<file>.<digest of the bytes>.png`; an error names the briefing's file. */
export interface CardJob {
  briefing: string;
  card: Card;
  file: string;
}

export interface CardReply {
  error?: unknown;
}

/** 64 bits of SHA-256 over the bytes of a file, in hexadecimal. */
export const bytesDigest = (bytes: Uint8Array): string => hash('sha256', bytes).slice(0, 16);

/** More threads than this wait for memory rather than for the processor. */
const MOST_THREADS = 8;
/** A thread takes as long to start as to draw this many cards. */
const WORTH_A_THREAD = 20;

/** Is told how many of the cards to draw are drawn. */
export type Counted = (done: number, all: number) => void;

/** Draws all cards, in threads that do not keep the process alive. Throws, with the briefing's file, what went wrong with the first that failed. */
export async function drawAll(jobs: readonly CardJob[], counted?: Counted): Promise<void> {
  let done = 0;
  const count = () => counted?.(++done, jobs.length);
  const wanted = Math.ceil(jobs.length / WORTH_A_THREAD);
  const threads = Math.min(availableParallelism(), MOST_THREADS, wanted);
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('./card-worker.ts', import.meta.url)),
  );
  for (const worker of workers) worker.unref();
  const queue = jobs.values();
  try {
    await Promise.all(workers.map((worker) => work(worker, queue, count)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

async function work(worker: Worker, queue: Iterator<CardJob>, count: () => void): Promise<void> {
  const ended = new Promise<never>((_, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The thread ended with code ${code}.`)));
  });
  // Threads end after the last job too; only the end during one is an error.
  ended.catch(() => undefined);
  for (let next = queue.next(); !next.done; next = queue.next()) {
    const job = next.value;
    try {
      await Promise.race([draw(worker, job), ended]);
      count();
    } catch (cause) {
      throw new Fault(`The social card of ${job.briefing} could not be drawn`, cause);
    }
  }
}

function draw(worker: Worker, job: CardJob): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('message', ({ error }: CardReply) => (error ? reject(error) : resolve()));
    worker.postMessage(job);
  });
}
