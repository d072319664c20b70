import { inspect } from 'node:util';
import { Fault } from '../../briefing/internal-error.ts';
import { printable } from '../../briefing/text/printable.ts';
import { ExchangeError } from '../../store/exchange.ts';
import { Refusal, Unsound } from '../input/refusal.ts';

/** What nobody expects is a fault of ours or of a page, and is told with all that is known. */
export function tell(error: unknown): void {
  if (error instanceof Unsound) return console.error(error.message);
  const isExpected = error instanceof Refusal || error instanceof ExchangeError;
  const words = isExpected ? error.message : (diskFault(error) ?? briefingFault(error));
  console.error(printable(words ?? inspect(error)));
}

/** SQLITE_FULL (sqlite.org/rescode.html). */
const FULL = 13;
/** How the bundler, which knows no codes, tells of ENOSPC. */
const NO_SPACE = /No space left on device|\bos error 28\b/;

/** What the system says of a disk that is full or cannot be written to, for whoever builds. */
function diskFault(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code, path, errcode } = cause as NodeJS.ErrnoException & { errcode?: number };
    const where = path ? ` (${path})` : '';
    if (code === 'ENOSPC' || code === 'EDQUOT' || errcode === FULL || NO_SPACE.test(cause.message))
      return `There is no room left on the disk that .cache/ is on${where}.`;
    if (code === 'EROFS') return `The disk cannot be written to${where}.`;
  }
  return undefined;
}

/** What could not be made of a briefing, and below it all that whoever mends it wants to know. */
function briefingFault(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (cause instanceof Fault) return `${cause.message}\n\n${inspect(cause.cause)}`;
  return undefined;
}
