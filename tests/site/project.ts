import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Site } from '../../src/site.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const fixtures = join(repository, 'tests/fixtures');
const copied = [
  'src',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

export interface ProjectOptions {
  /** A folder below `tests/fixtures/`, or files by their path below `briefings/`. */
  briefings: string | Record<string, string | Uint8Array>;
  /** What differs from `src/site.ts`. */
  site?: Partial<Site>;
}

/** Makes a whole project in a new folder, and returns that folder. */
export function makeProject({ briefings, site = {} }: ProjectOptions): string {
  const root = mkdtempSync(join(tmpdir(), 'dateline-'));
  for (const name of copied) {
    if (existsSync(join(repository, name)))
      cpSync(join(repository, name), join(root, name), { recursive: true });
  }
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'), 'dir');
  mkdirSync(join(root, 'briefings'));
  if (typeof briefings === 'string') {
    cpSync(join(fixtures, briefings), join(root, 'briefings'), { recursive: true });
  } else {
    for (const [path, text] of Object.entries(briefings)) writeBriefing(root, path, text);
  }
  const facts = join(root, 'src/site.ts');
  const base = readFileSync(facts, 'utf8');
  writeFileSync(facts, `${base}\nObject.assign(site, ${JSON.stringify(site)});\n`);
  return root;
}

/** The repository's own briefings with all that lies beside them, by path below `briefings/`. */
export function exampleBriefings(): Record<string, Uint8Array> {
  const folder = join(repository, 'briefings');
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const full = join(entry.parentPath, entry.name);
        return [relative(folder, full).replaceAll(sep, '/'), readFileSync(full)];
      }),
  );
}

/** Writes a file; `path` is below `briefings/`. */
export function writeBriefing(root: string, path: string, text: string | Uint8Array): void {
  const full = join(root, 'briefings', path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
}

export const removeProject = (root: string): void => rmSync(root, { recursive: true, force: true });
