import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { sound } from '../corpus/folder.ts';
import { builtOnce } from './once.ts';
import { makeProject, removeProject } from './project.ts';

/** A small site whose bytes are known, to be killed, starved and disturbed. */

export const briefings = {
  '2021/one.mdx': sound('One', 'topics: [Diplomacy]'),
  '2021/two.mdx': sound('Two', 'places: [Vienna]'),
};
export const present = { SOURCE_DATE_EPOCH: '1650000000' };
export const reference = () =>
  builtOnce('two-briefings', () => makeProject({ briefings }), present);

/** A project whose site is built already; whoever calls removes it. */
export async function makeBuilt(): Promise<string> {
  const root = makeProject({ briefings });
  const { root: other } = await reference();
  for (const name of ['.cache', 'dist'])
    cpSync(join(other, name), join(root, name), { recursive: true });
  return root;
}

/** The same, which goes with its test. */
export async function builtProject(): Promise<string> {
  const root = await makeBuilt();
  onTestFinished(() => removeProject(root));
  return root;
}
