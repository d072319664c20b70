import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, symlinkSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * A way round project paths with signs that Vite takes for parts of an address: every command
 * runs by a symbolic link that has none, and Node and Vite leave that link as it is.
 */

const SIGNS = /[#?%]/;
const FLAGS = ['--preserve-symlinks', '--preserve-symlinks-main'];

/** Runs a command here, or the same words in a process that knows the project by a link. */
export async function byPlainPath(
  words: readonly string[],
  run: () => Promise<void>,
): Promise<void> {
  const isByLink = FLAGS.every((flag) => process.execArgv.includes(flag));
  if (isByLink) {
    // The system knows the folder only by its own path, and Astro asks for it in many places.
    const root = resolve(import.meta.dirname, '../..');
    process.cwd = () => root;
  } else if (SIGNS.test(process.cwd())) {
    process.exitCode = await runByLink(process.cwd(), words);
    return;
  }
  await run();
}

/** Gives the exit code of the command. */
async function runByLink(root: string, words: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'dateline-'));
  const link = join(folder, 'site');
  symlinkSync(root, link, 'junction');
  try {
    const main = join(link, 'src/cli/main.mjs');
    const options = [...process.execArgv, ...FLAGS, main, ...words];
    const child = spawn(process.execPath, options, { stdio: 'inherit', cwd: root });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => child.kill(signal));
    }
    return await new Promise((resolve, reject) => {
      child.on('error', reject).on('exit', (code) => resolve(code ?? 1));
    });
  } finally {
    unlinkSync(link);
    rmSync(folder, { recursive: true });
  }
}
