import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A lead picture that is part of a card. */
export interface LeadPicture {
  /** Where the file is on this machine, which is nothing that a card says. */
  path: string;
  /** 64 bits of SHA-256 over its bytes, in hexadecimal. */
  digest: string;
}

/** The lead picture of a briefing; missing where it has none, or where the file is not there. */
export function leadPictureOf(
  file: string,
  src: string | undefined,
  root: string,
): LeadPicture | undefined {
  if (!src) return undefined;
  const path = src.startsWith('/') ? join(root, 'public', src) : join(root, dirname(file), src);
  if (!existsSync(path)) return undefined;
  return { path, digest: hash('sha256', readFileSync(path)).slice(0, 16) };
}
