import { join } from 'node:path';
import { BODIES, keepBody } from '../mdx/kept-body.ts';
import { compileWhole } from '../mdx/compile.ts';
import type { Site } from '../site.ts';
import { digestOf } from './cache.ts';
import { readText } from './read.ts';
import { bodyName, settingsFor } from './settings.ts';

/** What a thread is asked to compile. */
export interface CompileJob {
  root: string;
  site: Site;
  version: string;
  /** Below `briefings/`. */
  paths: readonly string[];
}

/** Facts as the cache of facts keeps them. */
export type Line = readonly [path: string, digest: string, json: string];

/** Compiles files: bodies go to disk, facts back to the thread that asked. */
export async function compileFiles({ root, site, version, paths }: CompileJob): Promise<Line[]> {
  const settings = settingsFor(site);
  const lines: Line[] = [];
  for (const path of paths) {
    const text = readText(join(root, 'briefings'), path);
    // What is no text is not kept; whoever reads the file says what is wrong with it.
    if (typeof text !== 'string') continue;
    const { compiled, body } = await compileWhole(text, path, `briefings/${path}`, settings);
    const digest = digestOf(text);
    const name = bodyName(version, site.base, path, digest);
    if (body) keepBody(join(root, BODIES), name, body);
    lines.push([path, digest, JSON.stringify(compiled)]);
  }
  return lines;
}
