import { fork, type ChildProcess } from 'node:child_process';
import type { FileAnswer, CompileJob, DraftQuestion } from './worker.ts';

/** How long one file may take, in milliseconds: several times what 2 MB of prose take. */
export const LONGEST = 30_000;

/** Why a process did not answer for all files: it ended, or was ended because it took too long. */
export interface ProcessFault {
  cause: 'died' | 'slow';
  /** The first line that it printed, which says why it ended. */
  said: string;
}

/**
 * A process that compiles briefings. The parser aborts its process for some texts and takes
 * minutes for others, and nothing in that process could stop it: it has to be another one.
 */
export class CompileProcess {
  readonly #child: ChildProcess;
  readonly #ready: Promise<void>;
  #said = '';

  constructor() {
    this.#child = fork(new URL('./worker.ts', import.meta.url), {
      // What comes back is JSON; as JSON, all of its quotes would be escaped once more.
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child.stderr!.on('data', (bytes: Buffer) => {
      if (this.#said.length < 10_000) this.#said += bytes.toString();
    });
    this.#ready = new Promise((resolve, reject) => {
      this.#child.once('message', () => resolve());
      this.#child.once('error', reject);
      this.#child.once('close', () =>
        reject(new Error(`No process can be started that compiles:\n${this.#said}`)),
      );
    });
    // Whoever gives it work hears of it.
    this.#ready.catch(() => undefined);
  }

  /** Gives the answers to `take` as they come; what went wrong comes back, and ends the process. */
  async answer(
    job: CompileJob | DraftQuestion,
    take: (answer: FileAnswer) => void,
    longest = LONGEST,
  ): Promise<ProcessFault | undefined> {
    this.#hold(true);
    await this.#ready;
    const { promise, resolve, reject } = Promise.withResolvers<ProcessFault | undefined>();
    const child = this.#child;
    let [left, isSlow] = [job.paths.length, false];
    // A process that was busy itself reads first what has come in meanwhile.
    const look = (seen: number) => {
      if (seen === left) isSlow = child.kill('SIGKILL');
    };
    const wait = () => setTimeout((seen) => setImmediate(look, seen), longest, left);
    let timer = wait();
    const onAnswer = (answer: FileAnswer) => {
      clearTimeout(timer);
      try {
        take(answer);
      } catch (cause) {
        return reject(cause as Error);
      }
      if (--left === 0) resolve(undefined);
      else timer = wait();
    };
    const onClose = () =>
      resolve({ cause: isSlow ? 'slow' : 'died', said: firstLineOf(this.#said) });
    child.on('message', onAnswer).once('close', onClose);
    child.send(job, (cause) => cause && child.kill());
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      child.off('message', onAnswer).off('close', onClose);
      this.#hold(false);
    }
  }

  /** Whether this process waits for the other one. */
  #hold(waits: boolean): void {
    const { stderr, channel } = this.#child;
    for (const one of [this.#child, stderr, channel] as (ChildProcess | undefined)[]) {
      if (waits) one?.ref();
      else one?.unref();
    }
  }

  end(): void {
    this.#child.kill('SIGKILL');
  }
}

/** Of a panic of Rust, which says where it happened and then why, and of an error of Node. */
const firstLineOf = (said: string): string =>
  /panicked at [\s\S]*?\n.*|FATAL ERROR.*|^\w*Error.*/m.exec(said)?.[0].replace(/\s+/g, ' ') ??
  said.trim().split('\n')[0]!;
