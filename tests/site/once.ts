import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, vi } from 'vitest';
import type { TestProject } from 'vitest/node';
import { auditProject } from '../audit/project.ts';
import { runBuild, siteOf, type BuildResult } from './build.ts';
import { removeProject } from './project.ts';

/** Sites that several test files look at and none changes: each is built once in a run. */

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder with what is known of this run's sites. */
    sites: string;
  }
}

type Known = Pick<BuildResult, 'root' | 'code' | 'stdout' | 'stderr'>;

const readKnown = (file: string): Known => JSON.parse(readFileSync(file, 'utf8')) as Known;

/** Runs before all test files of a run; what it returns, after them. */
export default function setup(project: TestProject): () => void {
  const sites = mkdtempSync(join(tmpdir(), 'dateline-sites-'));
  project.provide('sites', sites);
  return () => {
    for (const name of readdirSync(sites).filter((name) => name.endsWith('.json'))) {
      removeProject(readKnown(join(sites, name)).root);
    }
    removeProject(sites);
  };
}

/**
 * The site of that name, built in the project that `make` gives; where another test file has
 * begun it, this waits for it. Throws with the output if the build failed.
 */
export async function builtOnce(
  name: string,
  make: () => string | Promise<string>,
  env: Record<string, string> = {},
): Promise<BuildResult> {
  const place = join(inject('sites'), name);
  const file = `${place}.json`;
  if (isFirst(place)) writeFileSync(file, JSON.stringify(await runBuild(await make(), env)));
  const known = await vi.waitFor(() => readKnown(file), { timeout: 5 * 60_000, interval: 100 });
  if (known.code !== 0) throw new Error(`The build failed:\n${known.stdout}${known.stderr}`);
  return siteOf(known);
}

/** The site of the audit, which has all examples and a few briefings more. */
export const builtAudit = (): Promise<BuildResult> => builtOnce('audit', auditProject);

/**
 * Gives a new project the caches of the audit's site, and returns its folder: what it shows of the
 * examples is neither drawn nor encoded again.
 */
export async function withCachesOfAudit(root: string): Promise<string> {
  const { root: other } = await builtAudit();
  cpSync(join(other, '.cache'), join(root, '.cache'), { recursive: true });
  return root;
}

/** A folder can be made once only, whoever else tries at the same moment. */
function isFirst(place: string): boolean {
  try {
    mkdirSync(place);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  }
}
