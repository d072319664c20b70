import { hash } from 'node:crypto';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';

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
  readonly #file: string;
  readonly #kind: Kind;
  #database: DatabaseSync;
  #select!: StatementSync;
  #insert!: StatementSync;

  /** Opens what is kept of the project in that folder. */
  constructor(root: string, kind: Kind) {
    this.#kind = kind;
    this.#file = join(root, SHELF);
    this.#database = openOrReplace(this.#file);
    this.#prepare();
  }

  #prepare(): void {
    this.#select = this.#database.prepare(`select json from ${this.#kind} where name = ?`);
    this.#insert = this.#database.prepare(`insert or replace into ${this.#kind} values (?, ?)`);
  }

  /** The content of that name; `undefined` when it is not kept, or not as it was. */
  read(name: string): unknown {
    const json = this.#json(name);
    return json === undefined ? undefined : JSON.parse(json);
  }

  #json(name: string): string | undefined {
    const kept = this.#orReplaced(() => this.#select.get(name));
    return kept && unsealed(name, kept.json as string);
  }

  /** Keeps things, those that are kept already only where they are not as they were. */
  keep(things: readonly Kept[]): void {
    this.#atOnce(() => {
      for (const [name, json] of things) {
        const kept = this.#select.get(name);
        if (!kept || unsealed(name, kept.json as string) !== json) {
          this.#insert.run(name, sealed(name, json));
        }
      }
    });
  }

  /** Keeps what has these names and nothing else. */
  forget(except: ReadonlySet<string>): void {
    this.#atOnce(() => {
      const remove = this.#database.prepare(`delete from ${this.#kind} where name = ?`);
      for (const name of this.#names()) if (!except.has(name)) remove.run(name);
    });
  }

  names(): string[] {
    return this.#orReplaced(() => this.#names());
  }

  #names(): string[] {
    return this.#database
      .prepare(`select name from ${this.#kind} order by name`)
      .all()
      .map(({ name }) => name as string);
  }

  close(): void {
    this.#database.close();
  }

  #atOnce(work: () => void): void {
    this.#orReplaced(() => {
      this.#database.exec('begin immediate');
      try {
        work();
        this.#database.exec('commit');
      } catch (error) {
        // Damage that SQLite meets may have ended the transaction already.
        if (this.#database.isTransaction) this.#database.exec('rollback');
        throw error;
      }
    });
  }

  /** Does the work, in an empty database if the present one turns out to be damaged. */
  #orReplaced<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (cause) {
      if (!isUnreadable(cause)) throw cause;
      this.#database.close();
      this.#database = replace(this.#file);
      this.#prepare();
      return work();
    }
  }
}

/** A digest of name and content before the content, which says later that both are as they were. */
const sealed = (name: string, json: string): string => digestOf(name, json) + json;

const DIGEST_LENGTH = 43;
const digestOf = (name: string, json: string): string =>
  hash('sha256', `${name}\n${json}`, 'base64url');

function unsealed(name: string, kept: string): string | undefined {
  const json = kept.slice(DIGEST_LENGTH);
  return kept.startsWith(digestOf(name, json)) ? json : undefined;
}

const isUnreadable = (cause: unknown): boolean =>
  UNREADABLE.has((cause as { errcode?: number }).errcode!);

/** What cannot be read as a database is no loss: everything in it can be made again. */
function openOrReplace(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) return replace(file);
  try {
    return open(file);
  } catch (cause) {
    if (!isUnreadable(cause)) throw cause;
    return replace(file);
  }
}

function replace(file: string): DatabaseSync {
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true, recursive: true });
  return open(file);
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
