import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Converted pictures that Astro keeps between builds, and copies without a look at them. */

const LIST = 'digests';

/** Drops what is not as the build that kept it wrote it, so that it is made again. */
export function dropDamaged(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const list = readdirSync(folder, { withFileTypes: true }).find(({ name }) => name === LIST);
  const known = new Set(list?.isFile() ? readFileSync(join(folder, LIST), 'utf8').split('\n') : []);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = join(folder, entry.name);
    const isKnown = entry.isFile() && known.has(lineOf(folder, entry.name));
    if (!isKnown) rmSync(file, { recursive: true });
  }
}

/** Writes down what is kept. */
export function noteKept(folder: string): void {
  const names = readdirSync(folder).filter((name) => name !== LIST);
  writeFileSync(join(folder, LIST), names.map((name) => lineOf(folder, name)).join('\n'));
}

const lineOf = (folder: string, name: string): string =>
  `${hash('sha256', readFileSync(join(folder, name)), 'base64url')} ${name}`;
