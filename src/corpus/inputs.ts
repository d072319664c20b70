import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { walk } from './disk/scan.ts';

/** What a site is made of, as paths from the project's folder, with the state of each on disk. */
export type Inputs = ReadonlyMap<string, string>;

const FOLDERS = ['briefings', 'public', 'src'];
const FILES = ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

export function inputsOf(root: string): Inputs {
  const below = FOLDERS.flatMap((folder) => walk(root, folder).map(({ path }) => path));
  return new Map([...below, ...FILES].map((path) => [path, stateOf(join(root, path))]));
}

/** Another size, another time or another file in its place: what makes a build begin again. */
function stateOf(path: string): string {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.size} ${stat.mtimeMs} ${stat.ino}` : 'gone';
}

/** Paths that are not now as they were, or are new, or gone. */
export const changedInputs = (before: Inputs, now: Inputs): string[] =>
  [...new Set([...before.keys(), ...now.keys()])]
    .filter((path) => before.get(path) !== now.get(path))
    .sort();
