import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

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
  // Whoever builds may have set these otherwise, and the first commit or all merges would be missing.
  ['log.showRoot', 'true'],
  ['log.diffMerges', 'separate'],
].flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/** Where a hook of git says which repository it runs for, which need not be the site's. */
const ANOTHER_REPOSITORY = {
  GIT_DIR: undefined,
  GIT_WORK_TREE: undefined,
  GIT_INDEX_FILE: undefined,
  GIT_PREFIX: undefined,
  GIT_COMMON_DIR: undefined,
  GIT_OBJECT_DIRECTORY: undefined,
  GIT_NAMESPACE: undefined,
};

/**
 * The folder in which git is asked about a folder of the project at `root`: itself, where it is a
 * repository of its own, such as a submodule.
 */
export function repositoryOf(root: string, folder: string): string {
  const own = join(root, folder);
  return existsSync(join(own, '.git')) ? own : root;
}

export interface GitInput {
  /** What git reads. */
  input?: string;
  /** Gets what git prints, part by part; it is not in the result then. */
  take?: (chunk: Buffer) => void;
}

/** Runs git in a folder. Throws nothing: what went wrong is in the result. */
export function runGit(
  folder: string,
  args: readonly string[],
  { input, take }: GitInput = {},
): Promise<GitResult> {
  return new Promise((resolve) => {
    const child = spawn('git', [...SETTINGS, ...args], {
      cwd: folder,
      env: {
        ...process.env,
        ...ANOTHER_REPOSITORY,
        LC_ALL: 'C',
        GIT_TERMINAL_PROMPT: '0',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_NO_LAZY_FETCH: '1',
      },
    });
    const out: Buffer[] = [];
    const error: Buffer[] = [];
    child.stdout.on('data', take ?? ((chunk: Buffer) => out.push(chunk)));
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
