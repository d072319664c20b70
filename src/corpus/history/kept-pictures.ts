import { hash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { extname, join, posix } from 'node:path';
import { isKeptPicture } from '../../briefing/past.ts';
import { memoByFile } from '../../media/file-memo.ts';

/** Pictures that only git has any more, as files named by the SHA-256 of their bytes. */

/** Where they lie, from the project's root. */
const FOLDER = '.cache/pictures';

/** The file of a kept picture, from the project's root, with forward slashes. */
export const keptPicture = (name: string): string => posix.join(FOLDER, name);

const contentOf = memoByFile((path: string) => hash('sha256', readFileSync(path)));

/** Whether a picture is kept, byte for byte. */
export function hasPicture(root: string, name: string): boolean {
  const file = join(root, keptPicture(name));
  return existsSync(file) && name.startsWith(contentOf(file));
}

/** Keeps a picture that an earlier text calls `path`, and returns the name under which it is kept. */
export function keepPicture(root: string, path: string, bytes: Uint8Array): string {
  const name = hash('sha256', bytes) + extname(path).toLowerCase();
  const file = join(root, keptPicture(name));
  mkdirSync(join(root, FOLDER), { recursive: true });
  writeFileSync(`${file}.new`, bytes);
  renameSync(`${file}.new`, file);
  return name;
}

/** Drops all but these. */
export function forgetPictures(root: string, except: ReadonlySet<string>): void {
  const folder = join(root, FOLDER);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  for (const name of names) {
    if (!isKeptPicture(name) || !except.has(name)) rmSync(join(folder, name), { recursive: true });
  }
}
