import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file to write, with its folder where that is missing. */
export interface PageFile {
  path: string;
  bytes: ArrayBuffer;
}

/** Writes files, in a thread that has nothing else to do. */
export function writePages(pages: readonly PageFile[]): void {
  for (const { path, bytes } of pages) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, new Uint8Array(bytes));
    // Gives the memory back at once; the collector of a thread that does so little would wait.
    bytes.transfer(0);
  }
}
