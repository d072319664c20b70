import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
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
import { site as common } from '../fixtures/site.ts';

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
  /** What differs from `tests/fixtures/site.ts`. */
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
  appendFileSync(join(root, 'src/site.ts'), settingFacts({ ...common, ...site }));
  // A repository without a commit: nothing is missing from a history that has not begun.
  execFileSync('git', ['init', '-q', '-b', 'main'], { cwd: root });
  return root;
}

/**
 * Code that gives the facts of `src/site.ts` these values, and takes all others away; the
 * environment has the last word.
 */
const settingFacts = ({ url, base, ...facts }: Site): string =>
  [
    '',
    `const { url: ownUrl, base: ownBase } = site;`,
    `for (const fact of Object.keys(site)) delete (site as unknown as Record<string, unknown>)[fact];`,
    `Object.assign(site, { url: ownUrl, base: ownBase });`,
    `Object.assign(site, ${JSON.stringify(facts)});`,
    `if (!process.env.SITE_URL) site.url = ${JSON.stringify(url)};`,
    `if (!process.env.SITE_BASE) site.base = ${JSON.stringify(base)};`,
    '',
  ].join('\n');

/**
 * The examples with all that lies beside them, by path below `briefings/`. A site with briefings
 * of its own keeps them among the fixtures.
 */
export function exampleBriefings(): Record<string, Uint8Array> {
  const moved = join(fixtures, 'examples');
  const folder = existsSync(moved) ? moved : join(repository, 'briefings');
  if (!existsSync(join(folder, 'how-to-write-a-briefing/index.mdx'))) {
    throw new Error(
      'The tests build the examples that came with Dateline, which are neither in briefings/ nor in tests/fixtures/examples/; get them back with git, and put them into the second.',
    );
  }
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
