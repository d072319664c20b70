import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Body } from '../briefing/body.ts';

/**
 * Compiled bodies on disk, one file each, so that a page is printed without compiling its
 * briefing again. A file's name says all that its content depends on.
 */

/** Where they lie, from the project's root. */
export const BODIES = '.cache/bodies';

/** The body of that name, or what `make` gives, which is then kept. */
export async function keptBody(
  folder: string,
  name: string,
  make: () => Promise<Body>,
): Promise<Body> {
  const kept = read(join(folder, name));
  if (kept) return kept;
  const body = await make();
  keepBody(folder, name, body);
  return body;
}

/** Keeps the bodies of these names and no others. */
export function forgetBodies(folder: string, except: ReadonlySet<string>): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (!except.has(name)) rmSync(join(folder, name));
}

export function keepBody(folder: string, name: string, body: Body): void {
  const file = join(folder, name);
  const draft = `${file}.${process.pid}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(draft, JSON.stringify(body));
  renameSync(draft, file);
}

function read(file: string): Body | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Body;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
}
