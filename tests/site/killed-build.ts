import fs, { cpSync, readdirSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

/**
 * Loaded by a build (`--import`). A step is a change to the disk, as `renameSync /path/dist`, or a
 * line of the log, as `write 12:00:00 [build] Complete!`.
 *
 * - `KILL_BEFORE`, a pattern: the process is killed just before the first step that it matches.
 * - `KEEP_BEFORE`, patterns as JSON, and `KEEP_IN`, a folder: just before the first step that one
 *   of them matches, what lies in the place of the site is copied to a folder of its number.
 */
const { KILL_BEFORE, KEEP_BEFORE = '[]', KEEP_IN = '' } = process.env;
const last = KILL_BEFORE === undefined ? undefined : new RegExp(KILL_BEFORE, 's');
const waiting = new Map(
  (JSON.parse(KEEP_BEFORE) as string[]).map((step, number) => [number, new RegExp(step, 's')]),
);

function before(step: string): void {
  if (last?.test(step)) process.kill(process.pid, 'SIGKILL');
  for (const [number, pattern] of waiting) {
    if (!pattern.test(step)) continue;
    waiting.delete(number);
    for (const name of readdirSync('.').filter((name) => /^\.?dist\b/.test(name))) {
      cpSync(name, join(KEEP_IN, String(number), name), { recursive: true });
    }
  }
}

/** Gives an object functions that say what they are about to do before they do what they did. */
function watch(holder: object, names: readonly string[]): void {
  for (const name of names) {
    const original = (holder as Record<string, (...words: unknown[]) => unknown>)[name]!;
    const watched = function (this: unknown, ...words: unknown[]) {
      before(`${name} ${String(words[0])}`);
      return original.apply(this, words);
    };
    Object.assign(holder, { [name]: watched });
  }
}

// The threads and processes that a build starts load this too.
if (isMainThread && process.argv[1]?.endsWith('main.mjs')) {
  watch(fs, ['copyFileSync', 'mkdirSync', 'renameSync', 'rmSync', 'writeFileSync']);
  watch(fs.promises, ['copyFile', 'mkdir', 'rename', 'rm', 'writeFile']);
  watch(process.stdout, ['write']);
  syncBuiltinESMExports();
}
