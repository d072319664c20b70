import { Problems, type Finding, type Problem } from './problem.ts';

const REPORT = 'Report this message together with the file';

/**
 * A fault of ours, or of a library, that a file has brought to light; `said` says what it was,
 * and `undone` what cannot be done with the file.
 */
export const internalError = (said: string, undone: 'read' | 'checked' = 'read'): Finding => ({
  name: 'internal-error',
  message: `The file cannot be ${undone}, because of a fault in Dateline itself (${said})`,
  hint: `${REPORT}; until it is mended, take out what was written last.`,
});

/** What an error says, and where in our own code it came up. */
export function saidBy(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const where = /[\\/]src[\\/]([^\s()]+:\d+):\d+\)?$/m.exec(cause.stack ?? '')?.[1];
  const line = `${cause.name}: ${cause.message}`.replace(/\s+/g, ' ');
  return where ? `${line}, at ${where}` : line;
}

/** What a check of one file finds; a fault of the check itself is a problem of the file. */
export function foundBy(file: string, check: () => readonly Problem[]): readonly Problem[] {
  try {
    return check();
  } catch (cause) {
    return faultOf(file, cause);
  }
}

/** The problem of a file that a check cannot deal with. */
export function faultOf(file: string, cause: unknown): readonly Problem[] {
  const problems = new Problems(file);
  problems.add(internalError(saidBy(cause), 'checked'));
  return problems.list;
}

/**
 * What could not be made of a sound briefing. `about` names the briefing and what was to be made;
 * the cause is for whoever mends it.
 */
export class Fault extends Error {
  override name = 'Fault';

  constructor(about: string, cause: unknown) {
    const why = `because of a fault in Dateline or in code of this site (${saidBy(cause)})`;
    super(`${about}, ${why}.\n${REPORT}, and with what follows.`, { cause });
  }
}
