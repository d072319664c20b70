import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Input } from './inputs.ts';

/** How long an answer may take on the clock, in milliseconds, for what waits without working. */
const LONGEST_WAIT = 120_000;

/** Another process that reads inputs, and is started again after one that has ended it. */
export class FuzzProcess {
  readonly #worker: URL;
  #child: Promise<{ child: ChildProcess; said: () => string }> | undefined;

  constructor(worker: URL) {
    this.#worker = worker;
  }

  /** What is wrong with what came of an input; nothing where all is well. */
  async faults(input: Input): Promise<string[]> {
    this.#child ??= start(this.#worker);
    const { child, said } = await this.#child;
    const { promise, resolve } = Promise.withResolvers<string[]>();
    const onClose = () => resolve([`the end of its process: ${said()}`]);
    child.once('message', (faults: string[]) => resolve(faults)).once('close', onClose);
    const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_WAIT);
    child.send(input);
    const faults = await promise;
    clearTimeout(timer);
    if (child.exitCode === null && child.signalCode === null) child.removeAllListeners();
    else this.#child = undefined;
    return faults;
  }

  async end(): Promise<void> {
    (await this.#child)?.child.kill('SIGKILL');
  }
}

async function start(worker: URL) {
  const child = fork(worker, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], execArgv: [] });
  let text = '';
  child.stderr!.on('data', (bytes: Buffer) => {
    if (text.length < 10_000) text += bytes.toString();
  });
  const ended = once(child, 'close').then(() => {
    throw new Error(`The process that reads inputs cannot be started:\n${text}`);
  });
  await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => undefined);
  /** The first line that tells why: of a panic, of an error of Node, or of the watchdog. */
  const said = () =>
    /panicked at [^]*?\n.*|FATAL ERROR.*|^\w*Error.*|^more than.*/m
      .exec(text)?.[0]
      .replace(/\s+/g, ' ') ?? `${child.signalCode ?? child.exitCode}`;
  return { child, said };
}
