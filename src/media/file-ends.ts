import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** The first or last bytes of a file, as text of one byte a letter. */

export const headOf = (path: string, length: number): string => read(path, length, () => 0);

export const tailOf = (path: string, length: number): string =>
  read(path, length, (file) => Math.max(0, fstatSync(file).size - length));

function read(path: string, length: number, from: (file: number) => number): string {
  const bytes = Buffer.alloc(length);
  const file = openSync(path, 'r');
  try {
    return bytes.toString('latin1', 0, readSync(file, bytes, 0, length, from(file)));
  } finally {
    closeSync(file);
  }
}
