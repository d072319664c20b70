import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lockBuild, unlockBuild } from '../store/build-lock.ts';
import { changedInputs, inputsOf, type Inputs } from './inputs.ts';

/** A build from its first look at a file until its site is published. */

const begun = new Map<string, Inputs>();

/** Where builds print; nobody else is there while the lock is held. */
const STAGING = '.cache/staging';

/**
 * Begins the one build of a project, after any other that runs; `tell` hears of that. A process
 * that has begun it may ask again.
 */
export async function beginBuild(root: string, tell: (news: string) => void): Promise<void> {
  const project = resolve(root);
  if (begun.has(project)) return;
  await lockBuild(project, tell);
  rmSync(join(project, STAGING), { recursive: true, force: true });
  begun.set(project, inputsOf(project));
}

/** A folder of its own for each build, with a slash at its end. */
export const stagingFolder = (): string => `${STAGING}/${process.pid}-${Date.now()}/`;

/** What has changed since the build began, so that parts of a site would not fit together. */
export function changedSince(root: string): string[] {
  const before = begun.get(resolve(root));
  return before ? changedInputs(before, inputsOf(resolve(root))) : [];
}

export function endBuild(root: string): void {
  begun.delete(resolve(root));
  unlockBuild(root);
}
