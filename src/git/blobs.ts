import { runGit } from './run.ts';

/** The contents of files, as git keeps them. */

/**
 * Reads objects by one `git cat-file --batch`. What is not there, as in a partial clone, is
 * missing in the answer. Throws when git itself fails.
 */
export async function readBlobs(
  folder: string,
  ids: Iterable<string>,
): Promise<Map<string, Buffer>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const first = await batch(folder, wanted);
  if (first.code === 0) return first.blobs;
  // A partial clone: older versions of git end at the first object that they would have to fetch.
  const here = await objectsHere(folder);
  const second = await batch(
    folder,
    wanted.filter((id) => here.has(id)),
  );
  if (second.code === 0) return second.blobs;
  throw new Error(`git cat-file could not read the earlier texts: ${second.error.trim()}`);
}

async function batch(folder: string, ids: readonly string[]) {
  const { code, out, error } = await runGit(folder, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
  return { code, error, blobs: code === 0 ? parseBatch(out) : new Map<string, Buffer>() };
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
function parseBatch(out: Buffer): Map<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  let at = 0;
  while (at < out.length) {
    const end = out.indexOf(NEWLINE, at);
    const [id = '', type, size] = out.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (type === 'missing') continue;
    const length = Number(size);
    if (type === 'blob') blobs.set(id, out.subarray(at, at + length));
    at += length + 1;
  }
  return blobs;
}
