import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { makeProject, removeProject, type ProjectOptions } from './project.ts';

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

/** Builds a project as `npm run build` does. */
export async function runBuild(
  root: string,
  env: Record<string, string> = {},
): Promise<BuildResult> {
  return siteOf({ root, ...(await run(root, env)) });
}

/** The site that a build has left in a project. */
export function siteOf(
  build: Pick<BuildResult, 'root' | 'code' | 'stdout' | 'stderr'>,
): BuildResult {
  const dist = join(build.root, 'dist');
  return {
    ...build,
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

function run(root: string, extra: Record<string, string>) {
  const {
    SITE_URL: _url,
    SITE_BASE: _base,
    NODE_ENV: _mode,
    VITEST: _vitest,
    ...inherited
  } = process.env;
  // DEV is a variable that may be there and must change nothing.
  const env = { ...inherited, DEV: '1', NO_COLOR: '1', FORCE_COLOR: '0', ...extra };
  const child = spawn(process.execPath, ['src/cli/main.mjs', 'build'], { cwd: root, env });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => (output[name] += text));
  }
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, ...output }));
  });
}
