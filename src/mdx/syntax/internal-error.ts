import type { Finding } from '../../briefing/problem.ts';

/** A fault of ours, or of a library, that a file has brought to light; `said` says what it was. */
export const internalError = (said: string): Finding => ({
  name: 'internal-error',
  message: `The file cannot be read, because of a fault in Dateline itself (${said})`,
  hint: 'Report this message together with the file; until it is mended, take out what was written last.',
});

/** What an error says, and where in our own code it came up. */
export function saidBy(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const where = /[\\/]src[\\/]([^\s()]+:\d+):\d+\)?$/m.exec(cause.stack ?? '')?.[1];
  const line = `${cause.name}: ${cause.message}`.replace(/\s+/g, ' ');
  return where ? `${line}, at ${where}` : line;
}
