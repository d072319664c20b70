import { join } from 'node:path';
import { compileWhole, type CompileSettings } from '../mdx/compile.ts';
import type { Kept } from '../mdx/shelf.ts';
import type { Site } from '../site.ts';
import { digestOf } from './cache.ts';
import { readText } from './read.ts';
import { bodyName, settingsFor } from './settings.ts';

/** What a process is asked to compile. */
export interface CompileJob {
  root: string;
  site: Site;
  version: string;
  /** Below `briefings/`. */
  paths: readonly string[];
}

/** Facts as the cache of facts keeps them. */
export type Line = readonly [path: string, digest: string, json: string];

/** What compiled files gave. */
export interface CompiledFiles {
  lines: Line[];
  bodies: Kept[];
}

/** A process compiles for one site; a schema is slow to make, and quick only after some use. */
let settings: CompileSettings | undefined;

/** Compiles files; nothing but text goes back to the process that asked. */
export async function compileFiles(job: CompileJob): Promise<CompiledFiles> {
  const { root, site, version, paths } = job;
  settings ??= settingsFor(site);
  const lines: Line[] = [];
  const bodies: Kept[] = [];
  for (const path of paths) {
    const text = readText(join(root, 'briefings'), path);
    // What is no text is not kept; whoever reads the file says what is wrong with it.
    if (typeof text !== 'string') continue;
    const { compiled, body } = await compileWhole(text, path, `briefings/${path}`, settings);
    const digest = digestOf(text);
    lines.push([path, digest, JSON.stringify(compiled)]);
    if (body) bodies.push([bodyName(version, site.base, path, digest), JSON.stringify(body)]);
  }
  return { lines, bodies };
}
