import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { copySite, siteFiles } from './site-files.ts';

/**
 * The exchange inside of a folder that cannot move. The whole new site is brought into it first;
 * then every file is renamed into its place, which needs no room, and pages come after all that
 * they show. Once the list of files is there, the exchange is brought to its end, even by another
 * process.
 */

const WAITING = '.dateline-next';
/** The root of a file system has it (ext4), and it is nobody's. */
const KEPT = new Set([WAITING, 'lost+found']);

const waiting = (target: string) => ({
  folder: join(target, WAITING),
  site: join(target, WAITING, 'site'),
  list: join(target, WAITING, 'files.json'),
});

export const isInterrupted = (target: string): boolean => existsSync(waiting(target).folder);

/** Takes the complete site `fresh` into `target`, a folder that is there. */
export async function exchangeInPlace(fresh: string, target: string): Promise<void> {
  const { folder, site, list } = waiting(target);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  try {
    await copySite(fresh, site);
    writeFileSync(`${list}.part`, JSON.stringify(siteFiles(fresh)));
    renameSync(`${list}.part`, list);
  } catch (cause) {
    rmSync(folder, { recursive: true, force: true });
    throw cause;
  }
  resumeInPlace(target);
  rmSync(fresh, { recursive: true });
}

/** Ends an exchange whose new site has arrived as a whole; drops any other. */
export function resumeInPlace(target: string): void {
  const { folder, site, list } = waiting(target);
  if (existsSync(list)) {
    const files = JSON.parse(readFileSync(list, 'utf8')) as string[];
    const left = files.filter((file) => existsSync(join(site, file)));
    for (const file of inOrder(left, target)) {
      clearWay(target, file);
      renameSync(join(site, file), join(target, file));
    }
    removeOthers(target, new Set(files));
  }
  rmSync(folder, { recursive: true });
}

/** First what nobody has asked for yet, then what others refer to, then pages. */
function inOrder(files: readonly string[], target: string): string[] {
  const rank = (file: string) =>
    file.endsWith('.html') ? 2 : existsSync(join(target, file)) ? 1 : 0;
  return files.toSorted((a, b) => rank(a) - rank(b));
}

/** A file takes the place of a folder, and a folder that of a file. */
function clearWay(target: string, file: string): void {
  const parents = file.split('/').slice(0, -1);
  parents.forEach((_, index) => {
    const parent = join(target, ...parents.slice(0, index + 1));
    if (lstatSync(parent, { throwIfNoEntry: false })?.isDirectory() === false) rmSync(parent);
  });
  mkdirSync(dirname(join(target, file)), { recursive: true });
  const place = join(target, file);
  if (lstatSync(place, { throwIfNoEntry: false })?.isDirectory())
    rmSync(place, { recursive: true });
}

/** Removes what is not of the new site, and folders in which nothing is left. */
function removeOthers(target: string, files: ReadonlySet<string>, below = ''): void {
  for (const entry of readdirSync(join(target, below), { withFileTypes: true })) {
    if (below === '' && KEPT.has(entry.name)) continue;
    const path = posix.join(below, entry.name);
    if (entry.isDirectory()) removeOthers(target, files, path);
    else if (!files.has(path)) rmSync(join(target, path));
  }
  if (below !== '' && readdirSync(join(target, below)).length === 0) rmdirSync(join(target, below));
}
