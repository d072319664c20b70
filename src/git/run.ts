import { spawn } from 'node:child_process';

/** Runs git so that it only reads: it asks nobody, fetches nothing and takes no lock. */

export interface GitResult {
  /** The exit code; undefined when git is not installed or the folder is not there. */
  code: number | undefined;
  out: Buffer;
  /** What git says of an error, in English. */
  error: string;
}

const SETTINGS = [
  // A missing object of a partial clone would be fetched, one by one.
  ['protocol.allow', 'never'],
  ['core.quotePath', 'false'],
  ['core.fsmonitor', 'false'],
  ['log.showSignature', 'false'],
].flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/** Runs git in a folder. Throws nothing: what went wrong is in the result. */
export function runGit(
  folder: string,
  args: readonly string[],
  input?: string,
): Promise<GitResult> {
  return new Promise((resolve) => {
    const child = spawn('git', [...SETTINGS, ...args], {
      cwd: folder,
      env: {
        ...process.env,
        LC_ALL: 'C',
        GIT_TERMINAL_PROMPT: '0',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_NO_LAZY_FETCH: '1',
      },
    });
    const out: Buffer[] = [];
    const error: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => error.push(chunk));
    // Git may end before it has read all that it is given; its result says so.
    child.stdin.on('error', () => undefined);
    child.on('error', ({ message }) =>
      resolve({ code: undefined, out: Buffer.alloc(0), error: message }),
    );
    child.on('close', (code) =>
      resolve({
        code: code ?? -1,
        out: Buffer.concat(out),
        error: Buffer.concat(error).toString(),
      }),
    );
    child.stdin.end(input);
  });
}
