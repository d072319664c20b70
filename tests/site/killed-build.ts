import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

/**
 * Loaded by a build (`--import`): its process is killed just before the first step that
 * `KILL_BEFORE` matches. A step is a change to the disk, as `renameSync /path/dist`, or a line of
 * the log, as `write 12:00:00 [build] Complete!`.
 */
const last = new RegExp(process.env.KILL_BEFORE!, 's');

/** Gives an object functions that look whether they are the last before they do what they did. */
function watch(holder: object, names: readonly string[]): void {
  for (const name of names) {
    const original = (holder as Record<string, (...words: unknown[]) => unknown>)[name]!;
    const watched = function (this: unknown, ...words: unknown[]) {
      if (last.test(`${name} ${String(words[0])}`)) process.kill(process.pid, 'SIGKILL');
      return original.apply(this, words);
    };
    Object.assign(holder, { [name]: watched });
  }
}

// The threads and processes that a build starts load this too.
if (isMainThread && process.argv[1]?.endsWith('main.mjs')) {
  watch(fs, ['copyFileSync', 'mkdirSync', 'renameSync', 'rmSync', 'writeFileSync']);
  watch(fs.promises, ['link', 'mkdir', 'rename', 'rm', 'writeFile']);
  watch(process.stdout, ['write']);
  syncBuiltinESMExports();
}
