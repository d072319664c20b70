import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

/**
 * Ends the process when one input takes more processor time than it may; nothing in the thread
 * that reads the input could, and other processes know only the time on the clock.
 */

const { state, longest } = workerData as { state: Int32Array; longest: number };
const LOOK = 50;

/** Of all threads of this process, in milliseconds. */
function used(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

let [number, begun] = [0, used()];
for (;;) {
  Atomics.wait(state, 1, 0, LOOK);
  const now = Atomics.load(state, 0);
  if (now !== number) [number, begun] = [now, used()];
  else if (number !== 0 && used() - begun > longest) {
    writeSync(2, `more than ${longest} ms of processor time\n`);
    process.kill(process.pid, 'SIGKILL');
  }
}
