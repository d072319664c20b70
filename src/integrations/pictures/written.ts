import { stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** How long nothing must have been written to a file, for it to count as whole. */
const QUIET_MS = 100;
const LONGEST_MS = 2000;

/**
 * Resolves when a file is written no more, as far as its time says: editors empty a file before
 * they fill it, and a picture that is read in between cannot be converted. A file that is not
 * there, or that is written to for seconds, is waited for no longer.
 */
export async function untilWritten(file: string): Promise<void> {
  const end = Date.now() + LONGEST_MS;
  while (Date.now() < end) {
    const written = await stat(file).catch(() => undefined);
    const rest = written ? QUIET_MS - (Date.now() - written.mtimeMs) : 0;
    // A time in the future is that of another clock.
    if (rest <= 0 || rest > QUIET_MS) return;
    await wait(rest);
  }
}
