import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A published folder as data. */

/** All files below a folder, sorted, as paths with forward slashes. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();

/** The files that Dateline makes: what a site has put into `public/` is as its owner made it. */
export const madeIn = (dist: string): string[] =>
  filesIn(dist).filter((path) => !existsSync(join('public', path)));

/** The pages that Dateline prints. */
export const pagesIn = (dist: string): string[] =>
  madeIn(dist).filter((path) => path.endsWith('.html'));

/** SHA-256 of every file by its path: two folders with equal values are the same byte for byte. */
export const digestsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    filesIn(folder).map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );

/** The address of a file of a site that is served from `base` (both slashes). */
export const addressOf = (path: string, base: string): string =>
  base + path.replace(/(^|\/)index\.html$/, '$1');

/** Width and height of a PNG from its header, or `undefined` when it is none. */
export function pngSize(bytes: Buffer): { width: number; height: number } | undefined {
  const isPng = bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  return isPng ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : undefined;
}
