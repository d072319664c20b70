import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Body } from '../briefing/body.ts';

/** Where compiled bodies lie, from the project's root. */
export const BODIES = '.cache/bodies.db';

/** How long a process waits for another one that writes, in milliseconds. */
const PATIENCE = 10_000;

/** SQLITE_CORRUPT and SQLITE_NOTADB (sqlite.org/rescode.html). */
const UNREADABLE = new Set([11, 26]);

/** A body as it is kept. */
export type KeptBody = readonly [name: string, json: string];

/**
 * Compiled bodies on disk, so that a page is printed without compiling its briefing again. The
 * name of a body says all that its content depends on. One database, because thousands of small
 * files take longer to write than to compile.
 */
export class KeptBodies {
  readonly #database: DatabaseSync;
  readonly #read;
  readonly #write;

  /** Opens what is kept of the project in that folder. */
  constructor(root: string) {
    this.#database = openOrReplace(join(root, BODIES));
    this.#read = this.#database.prepare('select json from body where name = ?');
    this.#write = this.#database.prepare('insert or replace into body values (?, ?)');
  }

  /** The body of that name, or what `make` gives, which is then kept. */
  async get(name: string, make: () => Promise<Body>): Promise<Body> {
    const kept = this.#read.get(name);
    if (kept) return JSON.parse(kept.json as string) as Body;
    const body = await make();
    this.keep([[name, JSON.stringify(body)]]);
    return body;
  }

  keep(bodies: readonly KeptBody[]): void {
    this.#atOnce(() => {
      for (const body of bodies) this.#write.run(...body);
    });
  }

  /** Keeps the bodies of these names and no others. */
  forget(except: ReadonlySet<string>): void {
    const remove = this.#database.prepare('delete from body where name = ?');
    this.#atOnce(() => {
      for (const name of this.names()) if (!except.has(name)) remove.run(name);
    });
  }

  names(): string[] {
    return this.#database
      .prepare('select name from body order by name')
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
    database.exec(
      `pragma journal_mode = wal;
       pragma synchronous = off;
       create table if not exists body (name text primary key, json text not null)`,
    );
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
