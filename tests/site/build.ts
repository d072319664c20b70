import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
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

export interface BuildResult {
  /** Exit code; `null` when the build was ended by a signal. */
  code: number | null;
  /** Both without colours. */
  stdout: string;
  stderr: string;
  /** The folder of the project. */
  root: string;
  /** The published folder, there or not. */
  dist: string;
  /** The text of a published file; throws when there is none. */
  read: (path: string) => string;
  exists: (path: string) => boolean;
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

/** Writes a file; `path` is below `briefings/`. */
export function writeBriefing(root: string, path: string, text: string | Uint8Array): void {
  const full = join(root, 'briefings', path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
}

/** Builds a project as `npm run build` does. */
export async function runBuild(
  root: string,
  env: Record<string, string> = {},
): Promise<BuildResult> {
  const { code, stdout, stderr } = await run(root, env);
  const dist = join(root, 'dist');
  return {
    code,
    stdout,
    stderr,
    root,
    dist,
    read: (path) => readFileSync(join(dist, path), 'utf8'),
    exists: (path) => existsSync(join(dist, path)),
  };
}

/**
 * Makes a project and builds it. Inside a test the folder goes with the test; in `beforeAll`
 * whoever calls removes it with `removeProject`.
 */
export async function buildSite({
  env = {},
  ...project
}: ProjectOptions & { env?: Record<string, string> }): Promise<BuildResult> {
  const root = makeProject(project);
  try {
    onTestFinished(() => removeProject(root));
  } catch {
    // Outside of a test there is nothing to wait for the end of.
  }
  return runBuild(root, env);
}

export const removeProject = (root: string): void => rmSync(root, { recursive: true, force: true });

function run(root: string, extra: Record<string, string>) {
  const {
    SITE_URL: _url,
    SITE_BASE: _base,
    NODE_ENV: _mode,
    VITEST: _vitest,
    ...inherited
  } = process.env;
  const env = { ...inherited, NO_COLOR: '1', FORCE_COLOR: '0', ...extra };
  const child = spawn(process.execPath, ['src/cli/main.ts', 'build'], { cwd: root, env });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => (output[name] += text));
  }
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, ...output }));
  });
}
