import { existsSync, lstatSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { access, constants, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { exchangeInPlace, isInterrupted, resumeInPlace } from './exchange-in-place.ts';
import { copySite } from './site-files.ts';

/**
 * Puts a new site in the place of an earlier one, so that whatever ends the process, a whole site
 * is there or is put back at the next start.
 */

/** Why the published folder cannot be exchanged, in words for whoever builds. */
export class ExchangeError extends Error {}

/** Folders beside the published one, on the same disk: the next site, the last one, and rubbish. */
const beside = (target: string) => {
  const named = (end: string) => join(dirname(target), `.${basename(target)}.${end}`);
  return { next: named('next'), last: named('last'), gone: named('gone') };
};

const isLink = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

const codeOf = (cause: unknown): string => (cause as NodeJS.ErrnoException).code ?? '';

/**
 * What a rename says that this folder cannot move: it is a mount point, or in use (Windows), or
 * the folder around it may not be written to.
 */
const UNMOVABLE = new Set(['EBUSY', 'EXDEV', 'EPERM', 'EACCES', 'EROFS', 'EINVAL']);

/** Throws an `ExchangeError` if the folder could not be published to; before hours of work. */
export async function expectTarget(target: string): Promise<void> {
  const name = basename(target);
  if (isLink(target) && !existsSync(target)) {
    throw new ExchangeError(
      `${name} is a symbolic link to a folder that is not there; make that folder, or remove the link.`,
    );
  }
  if (!existsSync(target)) mkdirSync(dirname(target), { recursive: true });
  else if (!lstatSync(realpathSync(target)).isDirectory()) {
    throw new ExchangeError(
      `${name} is a file, and the site is written to a folder of that name; move the file away.`,
    );
  }
  const folder = existsSync(target) ? target : dirname(target);
  await access(folder, constants.W_OK).catch((cause: unknown) => {
    throw new ExchangeError(`${name}/ cannot be written to (${codeOf(cause)}).`, { cause });
  });
}

/** Moves the complete site `fresh` to `target`; `tell` hears when that is done file by file. */
export async function exchange(
  fresh: string,
  target: string,
  tell: (news: string) => void,
): Promise<void> {
  const name = basename(target);
  try {
    const stays = isLink(target) ? { why: LINK, site: fresh } : await swap(fresh, target);
    if (!stays) return;
    tell(`${name}/ ${stays.why}, so its files are exchanged one by one`);
    await exchangeInPlace(stays.site, realpathSync(target));
  } catch (cause) {
    if (codeOf(cause) !== 'ENOSPC') throw cause;
    throw new ExchangeError(`There is no room left on the disk for the new site in ${name}/.`, {
      cause,
    });
  }
}

const LINK = 'is a symbolic link';

/** Why only the files in a folder can be exchanged, and where the new site is meanwhile. */
interface Stays {
  why: string;
  site: string;
}

/** Two renames side by side. */
async function swap(fresh: string, target: string): Promise<Stays | undefined> {
  const { next, last, gone } = beside(target);
  try {
    await bring(fresh, next);
  } catch (cause) {
    if (!existsSync(target) || !UNMOVABLE.has(codeOf(cause))) throw cause;
    return { why: 'alone can be written to, not the folder around it', site: fresh };
  }
  try {
    if (existsSync(target)) renameSync(target, last);
  } catch (cause) {
    if (!UNMOVABLE.has(codeOf(cause))) throw cause;
    return { why: 'is a mount point or in use', site: next };
  }
  try {
    renameSync(next, target);
  } catch (cause) {
    if (existsSync(last)) renameSync(last, target);
    throw cause;
  }
  setAside(last, gone);
  // A disk takes its time for each file, so several go at once: there may be tens of thousands.
  await rm(gone, { recursive: true, force: true });
  return undefined;
}

/** A rename, or a copy from one disk to another. */
async function bring(from: string, to: string): Promise<void> {
  try {
    renameSync(from, to);
  } catch (cause) {
    if (codeOf(cause) !== 'EXDEV') throw cause;
    await copySite(from, to);
    rmSync(from, { recursive: true });
  }
}

/** What a stop leaves of a site that is on its way out must not be taken for a site. */
function setAside(folder: string, gone: string): void {
  rmSync(gone, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, gone);
}

/** Whether an exchange was interrupted, or only its rubbish was left. */
export const isLeftOver = (target: string): boolean =>
  Object.values(beside(target)).some((path) => existsSync(path)) || isInterrupted(target);

/** Puts an interrupted exchange right: back where the folder was moved, on to its end where files were. */
export function settle(target: string): void {
  const { next, last, gone } = beside(target);
  if (!existsSync(target) && existsSync(last)) renameSync(last, target);
  setAside(last, gone);
  rmSync(gone, { recursive: true, force: true });
  rmSync(next, { recursive: true, force: true });
  if (isInterrupted(target)) resumeInPlace(realpathSync(target));
}
