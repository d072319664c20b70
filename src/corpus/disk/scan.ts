import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { isBriefing } from '../../briefing/addresses/id.ts';

/**
 * The briefings below a folder, as sorted paths with forward slashes. Symbolic links are not
 * followed: what is published is what is committed.
 */
export function scan(folder: string): string[] {
  return walk(folder)
    .filter(({ path, isLink }) => !isLink && isBriefing(path))
    .map(({ path }) => path)
    .sort();
}

/** A file, or a symbolic link to whatever. */
export interface ScannedFile {
  path: string;
  isLink: boolean;
}

/** All files of `public/`, which are copied to the top of the site. */
export const publicFiles = (root: string): string[] =>
  walk(join(root, 'public')).map(({ path }) => path);

/** Node's own recursive reading follows symbolic links to folders. */
export function walk(folder: string, below = ''): ScannedFile[] {
  let entries;
  try {
    entries = readdirSync(join(folder, below), { withFileTypes: true });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
  return entries.flatMap((entry) => {
    const path = posix.join(below, entry.name);
    if (entry.isDirectory()) return walk(folder, path);
    const isLink = entry.isSymbolicLink();
    return isLink || entry.isFile() ? [{ path, isLink }] : [];
  });
}

export const toPosix = (path: string): string => path.split(sep).join(posix.sep);

/** Whether a path below `folder` is a real file that lies in it, and if not, what is wrong. */
export function fileState(folder: string, path: string): 'found' | 'missing' | 'outside' {
  if (path.startsWith('../') || path.startsWith('/')) return 'outside';
  const full = join(folder, path);
  try {
    if (!statSync(full).isFile()) return 'missing';
    const real = toPosix(relative(realpathSync(folder), realpathSync(full)));
    return real === path ? 'found' : real.startsWith('..') ? 'outside' : 'missing';
  } catch {
    return 'missing';
  }
}
