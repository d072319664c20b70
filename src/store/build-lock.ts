import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';

/**
 * One build of a project at a time. The lock is SQLite's own on an empty database: the system
 * holds it for the process, and takes it back from one that dies, however it dies.
 */

/** SQLITE_BUSY and SQLITE_NOTADB (sqlite.org/rescode.html). */
const BUSY = 5;
const NO_DATABASE = 26;

/** How long a build that waits sleeps between two tries, in milliseconds. */
const PAUSE = 200;

const held = new Map<string, DatabaseSync>();

const lockFile = (root: string) => join(root, '.cache/build-lock.db');
const ownerFile = (root: string) => join(root, '.cache/build-lock.owner');

/** Takes the lock of a project, or waits until its owner ends; `tell` hears once who that is. */
export async function lockBuild(root: string, tell: (news: string) => void): Promise<void> {
  if (tryLock(root)) return;
  tell(`Another build of this project is running (${ownerOf(root)}); this one begins after it.`);
  while (!tryLock(root)) await setTimeout(PAUSE);
}

/** Takes the lock of a project if it is free; a process that holds it already may ask again. */
export function tryLock(root: string): boolean {
  const project = resolve(root);
  if (held.has(project)) return true;
  const database = openLock(lockFile(project));
  if (!begin(database)) {
    database.close();
    return false;
  }
  held.set(project, database);
  writeFileSync(ownerFile(project), `process ${process.pid} on ${hostname()}`);
  return true;
}

/** Gives the lock back; without one it does nothing. */
export function unlockBuild(root: string): void {
  const project = resolve(root);
  const database = held.get(project);
  if (!database) return;
  held.delete(project);
  rmSync(ownerFile(project), { force: true });
  database.close();
}

function openLock(file: string): DatabaseSync {
  mkdirSync(join(file, '..'), { recursive: true });
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) rmSync(file, { recursive: true });
  return new DatabaseSync(file, { timeout: 0 });
}

function begin(database: DatabaseSync): boolean {
  try {
    database.exec('begin immediate');
    return true;
  } catch (cause) {
    const { errcode } = cause as { errcode?: number };
    if (errcode === BUSY) return false;
    if (errcode !== NO_DATABASE) throw cause;
    // Emptied rather than replaced, so that all who try lock the same file.
    writeFileSync(database.location()!, '');
    return false;
  }
}

function ownerOf(root: string): string {
  try {
    return readFileSync(ownerFile(root), 'utf8');
  } catch (cause) {
    // Its owner has just begun, or is just about to end.
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return 'another process';
    throw cause;
  }
}
