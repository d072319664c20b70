import { runGit } from './run.ts';

/** The contents of files, as git keeps them. */

/** Gets a content as soon as git has printed it; the same one may come twice. */
export type TakeBlob = (id: string, content: Buffer) => void;

/**
 * Reads objects by one `git cat-file --batch`. What is not there, as in a partial clone, is never
 * given to `take`. Throws when git itself fails.
 */
export async function readBlobs(
  folder: string,
  ids: Iterable<string>,
  take: TakeBlob,
): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const first = await batch(folder, wanted, take);
  if (first.code === 0) return;
  // A partial clone: older versions of git end at the first object that they would have to fetch.
  const here = await objectsHere(folder);
  const known = wanted.filter((id) => here.has(id));
  const second = await batch(folder, known, take);
  if (second.code === 0) return;
  throw new Error(`git cat-file could not read the earlier texts: ${second.error.trim()}`);
}

function batch(folder: string, ids: readonly string[], take: TakeBlob) {
  const reader = new BatchReader(take);
  const input = `${ids.join('\n')}\n`;
  return runGit(folder, ['cat-file', '--batch'], { input, take: (chunk) => reader.read(chunk) });
}

async function objectsHere(folder: string): Promise<Set<string>> {
  const { out } = await runGit(folder, [
    'cat-file',
    '--batch-all-objects',
    '--batch-check=%(objectname)',
  ]);
  return new Set(out.toString().split('\n'));
}

const NEWLINE = 0x0a;

/** `<id> blob <size>`, a line end, the content, a line end; or `<id> missing`. */
class BatchReader {
  readonly #take: TakeBlob;
  #chunks: Buffer[] = [];
  #length = 0;
  /** With fewer bytes there is nothing whole yet. */
  #needed = 1;

  constructor(take: TakeBlob) {
    this.#take = take;
  }

  read(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    if (this.#length < this.#needed) return;
    const out = Buffer.concat(this.#chunks);
    const rest = out.subarray(this.#readWhole(out));
    this.#chunks = [rest];
    this.#length = rest.length;
  }

  /** Reads what is whole, and returns where the rest begins. */
  #readWhole(out: Buffer): number {
    for (let at = 0; ;) {
      const end = out.indexOf(NEWLINE, at);
      this.#needed = out.length - at + 1;
      if (end < 0) return at;
      const [id = '', type, size] = out.toString('utf8', at, end).split(' ');
      const from = end + 1;
      const next = type === 'missing' ? from : from + Number(size) + 1;
      this.#needed = next - at;
      if (next > out.length) return at;
      if (type === 'blob') this.#take(id, out.subarray(from, next - 1));
      at = next;
    }
  }
}
