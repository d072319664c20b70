import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { filesIn } from '../site/dist.ts';

/** Folders on disk, and file systems with limits of their own. */

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function writeFiles(folder: string, files: Record<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

export const readFiles = (folder: string): Record<string, string> =>
  Object.fromEntries(
    filesIn(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );

const run = (command: string, ...words: string[]): boolean =>
  spawnSync(command, words, { stdio: 'ignore' }).status === 0;

/** Why tests with file systems of their own are skipped; nothing where they can run. */
export const cannotMount: string | undefined = (() => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-'));
  const can = run('mount', '-t', 'tmpfs', 'dateline', folder);
  if (can) run('umount', folder);
  rmSync(folder, { recursive: true });
  return can ? undefined : 'mounting a file system takes Linux and the rights of root';
})();

/** Makes a folder a file system of its own, of `size` as mount(8) writes it, until the test ends. */
export function mountAt(folder: string, size: string): void {
  mkdirSync(folder, { recursive: true });
  if (!run('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'dateline', folder))
    throw new Error(`${folder} could not be mounted`);
  onTestFinished(() => void run('umount', '-l', folder));
}

export function makeReadOnly(mounted: string): void {
  if (!run('mount', '-o', 'remount,ro', mounted)) throw new Error(`${mounted} stays writable`);
}
