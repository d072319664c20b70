import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** How long a process waits for another one that writes, in milliseconds. */
const PATIENCE = 10_000;

/** SQLITE_CORRUPT and SQLITE_NOTADB (sqlite.org/rescode.html). */
const UNREADABLE = new Set([11, 26]);

/** Whether what was thrown says that the file is no sound database. */
export const isUnreadable = (cause: unknown): boolean =>
  UNREADABLE.has((cause as { errcode?: number }).errcode!);

/**
 * Opens the database, with a table for each kind. What cannot be read as a database is no loss:
 * everything in it can be made again.
 */
export function openOrReplace(file: string, kinds: readonly string[]): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) return replace(file, kinds);
  try {
    return open(file, kinds);
  } catch (cause) {
    if (!isUnreadable(cause)) throw cause;
    return replace(file, kinds);
  }
}

/** Begins the database anew, with nothing in it. */
export function replace(file: string, kinds: readonly string[]): DatabaseSync {
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true, recursive: true });
  return open(file, kinds);
}

function open(file: string, kinds: readonly string[]): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: PATIENCE });
  try {
    database.exec('pragma journal_mode = wal; pragma synchronous = off;');
    for (const kind of kinds) {
      database.exec(
        `create table if not exists ${kind} (name text primary key, json text not null)`,
      );
    }
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
