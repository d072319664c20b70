import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../briefing/problem.ts';

const LARGEST = 2 * 1024 * 1024;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a briefing's file, or why it cannot be a briefing; nothing when it is gone. */
export function readText(folder: string, path: string): string | Finding | undefined {
  const full = join(folder, path);
  let bytes: Buffer;
  try {
    const { size } = statSync(full);
    if (size > LARGEST) return tooLarge(size);
    bytes = readFileSync(full);
  } catch (cause) {
    // Between the moment in which it was seen and this one a writer may have taken it away.
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
  try {
    return utf8.decode(bytes);
  } catch {
    return {
      name: 'file-encoding',
      message: 'The file is not UTF-8 text',
      hint: 'Save it again with the encoding UTF-8.',
    };
  }
}

const tooLarge = (size: number): Finding => ({
  name: 'file-too-large',
  message: `The file has ${(size / 1024 / 1024).toFixed(1)} MB; a briefing may have 2 MB`,
  hint: 'Split it into several briefings, or put its data into a file beside it and link to that.',
});
