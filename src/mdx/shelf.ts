import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Where kept things lie, from the project's root. */
export const SHELF = '.cache/shelf.db';

/** How long a process waits for another one that writes, in milliseconds. */
const PATIENCE = 10_000;

/** SQLITE_CORRUPT and SQLITE_NOTADB (sqlite.org/rescode.html). */
const UNREADABLE = new Set([11, 26]);

const kinds = ['body', 'entry', 'preview'] as const;

/**
 * What can be kept: compiled bodies, so that a page is printed without compiling its briefing
 * again; entries, so that Astro need not bundle every fact of every briefing; previews, which
 * are the entries that development shows, drafts among them.
 */
export type Kind = (typeof kinds)[number];

/** A name that says all that the content depends on, and the content as JSON. */
export type Kept = readonly [name: string, json: string];

/**
 * Things of one kind on disk. One database, because thousands of small files take longer to
 * write than to compile.
 */
export class Shelf {
  readonly #database: DatabaseSync;
  readonly #kind: Kind;
  readonly #read;
  readonly #write;

  /** Opens what is kept of the project in that folder. */
  constructor(root: string, kind: Kind) {
    this.#kind = kind;
    this.#database = openOrReplace(join(root, SHELF));
    this.#read = this.#database.prepare(`select json from ${kind} where name = ?`);
    this.#write = this.#database.prepare(`insert or replace into ${kind} values (?, ?)`);
  }

  /** The content of that name; `undefined` when it is not kept. */
  read(name: string): unknown {
    const kept = this.#read.get(name);
    return kept && JSON.parse(kept.json as string);
  }

  keep(things: readonly Kept[]): void {
    this.#atOnce(() => {
      for (const thing of things) this.#write.run(...thing);
    });
  }

  /** Keeps what has these names and nothing else. */
  forget(except: ReadonlySet<string>): void {
    const remove = this.#database.prepare(`delete from ${this.#kind} where name = ?`);
    this.#atOnce(() => {
      for (const name of this.names()) if (!except.has(name)) remove.run(name);
    });
  }

  names(): string[] {
    return this.#database
      .prepare(`select name from ${this.#kind} order by name`)
      .all()
      .map(({ name }) => name as string);
  }

  close(): void {
    this.#database.close();
  }

  #atOnce(work: () => void): void {
    this.#database.exec('begin immediate');
    try {
      work();
      this.#database.exec('commit');
    } catch (error) {
      this.#database.exec('rollback');
      throw error;
    }
  }
}

/** What cannot be read as a database is no loss: everything in it can be made again. */
function openOrReplace(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  try {
    return open(file);
  } catch (cause) {
    if (!UNREADABLE.has((cause as { errcode?: number }).errcode!)) throw cause;
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
    return open(file);
  }
}

function open(file: string): DatabaseSync {
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
