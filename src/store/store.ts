import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { isUnreadable, openOrReplace, replace } from './database.ts';

/** Where kept things lie, from the project's root. */
export const STORE_FILE = '.cache/store.db';

const kinds = ['facts', 'body', 'picture', 'history', 'revision', 'difference'] as const;

/**
 * What can be kept: facts, so that an unchanged file is not compiled to know what it says; compiled
 * bodies, so that a page is printed without compiling its briefing again; which pictures are sound;
 * what git said of earlier texts; their facts and bodies; and the differences between them.
 */
export type StoreKind = (typeof kinds)[number];

/** A name that says all that the content depends on, and the content as JSON. */
export type Kept = readonly [name: string, json: string];

/**
 * Things of one kind on disk. One database, because thousands of small files take longer to
 * write than to compile.
 */
export class Store {
  readonly #file: string;
  readonly #kind: StoreKind;
  #database: DatabaseSync;
  #select!: StatementSync;
  #find!: StatementSync;
  #insert!: StatementSync;

  /** Opens what is kept of the project in that folder. */
  constructor(root: string, kind: StoreKind) {
    this.#kind = kind;
    this.#file = join(root, STORE_FILE);
    this.#database = openOrReplace(this.#file, kinds);
    this.#prepare();
  }

  #prepare(): void {
    this.#select = this.#database.prepare(`select json from ${this.#kind} where name = ?`);
    this.#find = this.#database.prepare(`select 1 from ${this.#kind} where name = ?`);
    this.#insert = this.#database.prepare(`insert or replace into ${this.#kind} values (?, ?)`);
  }

  /** The content of that name; `undefined` when it is not kept, or not as it was. */
  read(name: string): unknown {
    const json = this.#json(name);
    return json === undefined ? undefined : JSON.parse(json);
  }

  /** Whether something of that name is kept; it may not be as it was. */
  has(name: string): boolean {
    return this.#orReplaced(() => this.#find.get(name)) !== undefined;
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
      this.#database = replace(this.#file, kinds);
      this.#prepare();
      return work();
    }
  }
}

/** A digest of a text: SHA-256 in base64url. */
export const digestOf = (text: string): string => hash('sha256', text, 'base64url');

/** A digest of name and content before the content, which says later that both are as they were. */
const sealed = (name: string, json: string): string => sealOf(name, json) + json;

const DIGEST_LENGTH = 43;
const sealOf = (name: string, json: string): string => digestOf(`${name}\n${json}`);

function unsealed(name: string, kept: string): string | undefined {
  const json = kept.slice(DIGEST_LENGTH);
  return kept.startsWith(sealOf(name, json)) ? json : undefined;
}
