import { cp, rm } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { count } from '../briefing/text/plural.ts';

/** The files of a site on disk, as paths below its folder with forward slashes. */
export const siteFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();

/** Copies a site; what has not arrived as a whole is removed again, and the error thrown. */
export async function copySite(from: string, to: string): Promise<void> {
  try {
    await cp(from, to, { recursive: true });
    expectFiles(to, siteFiles(from));
  } catch (cause) {
    await rm(to, { recursive: true, force: true });
    throw cause;
  }
}

/** Throws when one of these files is not in the folder of a site. */
export function expectFiles(folder: string, files: readonly string[]): void {
  const there = new Set(siteFiles(folder));
  const missing = files.filter((file) => !there.has(file));
  if (missing.length === 0) return;
  const more = missing.length > 1 ? ` and ${count(missing.length - 1, 'other file')}` : '';
  throw new Error(`The new site is not complete: ${missing[0]}${more} should be in ${folder}`);
}
