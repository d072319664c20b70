import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Item } from './listing.ts';
import { fileState } from './disk/scan.ts';

/** A picture on the disk, and a briefing that shows it; both from the project's root. */
export interface ShownPicture {
  picture: string;
  briefing: string;
}

/** The first picture of a briefing whose bytes have this SHA-256, in hexadecimal. */
export function shownPicture(
  root: string,
  items: readonly Item[],
  digest: string,
): ShownPicture | undefined {
  for (const { file: briefing, facts } of items) {
    for (const path of facts?.pictures ?? []) {
      const picture = posix.join(posix.dirname(briefing), path);
      if (fileState(root, picture) !== 'found') continue;
      if (hash('sha256', readFileSync(join(root, picture))) === digest)
        return { picture, briefing };
    }
  }
  return undefined;
}
