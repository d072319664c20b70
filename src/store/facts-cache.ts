import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Results kept on disk between runs, one line for each file: digest of the line, path,
 * digest of the file's text, JSON. A line is parsed only when it is asked for; a file of another
 * version and a line that is not as it was are ignored.
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
    for (const line of lines) {
      const [path, digest, json] = unsealed(line)?.split('\t') ?? [];
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

  /** Writes what was used since the cache was opened; files that are gone drop out. */
  save(): void {
    if (!this.#fresh && this.#used.size === this.#known.size) return;
    const lines = [...this.#used].map(([path, rest]) => sealed(`${JSON.stringify(path)}\t${rest}`));
    mkdirSync(dirname(this.#file), { recursive: true });
    const draft = `${this.#file}.${process.pid}`;
    writeFileSync(draft, [this.version, ...lines, ''].join('\n'));
    if (isFolder(this.#file)) rmSync(this.#file, { recursive: true });
    renameSync(draft, this.#file);
    this.#fresh = false;
  }
}

/** A digest of a file's text. */
export const digestOf = (text: string): string => hash('sha256', text, 'base64url');

const sealed = (line: string): string => `${digestOf(line)}\t${line}`;

function unsealed(line: string): string | undefined {
  const end = line.indexOf('\t');
  const rest = line.slice(end + 1);
  return end > 0 && line.slice(0, end) === digestOf(rest) ? rest : undefined;
}

const isFolder = (file: string): boolean =>
  statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;

function readOrEmpty(file: string): string {
  if (isFolder(file)) return '';
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw cause;
  }
}
