import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Results kept on disk between runs, one line for each file: path, digest of its text, JSON.
 * A line of the file is parsed only when it is asked for; a file of another version is ignored.
 */
export class FactsCache<Value> {
  readonly #file: string;
  readonly version: string;
  readonly #known = new Map<string, { digest: string; json: string; value?: Value }>();
  readonly #used = new Map<string, string>();
  #fresh = false;

  constructor(file: string, version: string) {
    this.#file = file;
    this.version = version;
    const [first, ...lines] = readOrEmpty(file).split('\n');
    if (first !== version) return;
    // Every line ends with a line end; what follows the last one was cut off.
    for (const line of lines.slice(0, -1)) {
      const [path, digest, json] = line.split('\t');
      if (path && digest && json) this.#known.set(JSON.parse(path) as string, { digest, json });
    }
  }

  has(path: string): boolean {
    return this.#known.has(path);
  }

  /** Stores a value that was made elsewhere, as JSON; parsed at once, while others are made there. */
  add(path: string, digest: string, json: string): void {
    this.#known.set(path, { digest, json, value: JSON.parse(json) as Value });
    this.#fresh = true;
  }

  /** The stored value for this digest of a text. */
  get(path: string, digest: string): Value | undefined {
    const known = this.#known.get(path);
    if (known?.digest !== digest) return undefined;
    this.#used.set(path, `${digest}\t${known.json}`);
    return known.value ?? (JSON.parse(known.json) as Value);
  }

  /** Stores a value, and gives it back. */
  keep(path: string, digest: string, value: Value): Value {
    this.#used.set(path, `${digest}\t${JSON.stringify(value)}`);
    this.#fresh = true;
    return value;
  }

  /** Writes what was used since the cache was opened; files that are gone drop out. */
  save(): void {
    if (!this.#fresh && this.#used.size === this.#known.size) return;
    const lines = [...this.#used].map(([path, rest]) => `${JSON.stringify(path)}\t${rest}`);
    mkdirSync(dirname(this.#file), { recursive: true });
    const draft = `${this.#file}.${process.pid}`;
    writeFileSync(draft, [this.version, ...lines, ''].join('\n'));
    renameSync(draft, this.#file);
    this.#fresh = false;
  }
}

/** A digest of a file's text. */
export const digestOf = (text: string): string => hash('sha256', text, 'base64url');

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw cause;
  }
}
