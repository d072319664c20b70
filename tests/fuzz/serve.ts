import { Worker } from 'node:worker_threads';
import { saidBy } from '../../src/briefing/internal-error.ts';
import type { Input } from './inputs.ts';
import type { Target } from './targets/all.ts';

/** How long one input may take, in milliseconds of processor time. */
export const LONGEST = 2000;

/** Answers with the faults of every input that the other process sends. */
export async function serve(
  targets: Record<string, Target>,
  warmUp: readonly Input[],
  longest = LONGEST,
): Promise<void> {
  // What is loaded with the first input is none of its time.
  for (const input of warmUp) await faultsOf(targets, input);
  const state = new Int32Array(new SharedArrayBuffer(8));
  new Worker(new URL('./watchdog.ts', import.meta.url), { workerData: { state, longest } }).unref();
  let number = 0;
  process.on('message', (input: Input) => {
    Atomics.store(state, 0, ++number);
    void faultsOf(targets, input).then((faults) => {
      Atomics.store(state, 0, 0);
      process.send!(faults);
    });
  });
  process.on('disconnect', () => process.exit());
  process.send!('ready');
}

async function faultsOf(
  targets: Record<string, Target>,
  { target, text, path }: Input,
): Promise<string[]> {
  try {
    return await targets[target]!(text, path);
  } catch (cause) {
    return [`an exception: ${saidBy(cause)}`];
  }
}
