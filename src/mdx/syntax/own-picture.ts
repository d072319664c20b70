import { posix } from 'node:path';
import { decode } from '../../briefing/addresses/alias.ts';
import { isWebAddress } from '../../briefing/picture.ts';

/** Where a site is served, by which it knows its own addresses. */
export interface Served {
  /** Its origin; without one no address is its own. */
  url?: string;
  /** With both slashes. */
  base: string;
}

/** The address at which a picture is shown, with the file (from the project's root) it was made of. */
export const ownAddress = (href: string, file: string): string => `${href}#${encodeURI(file)}`;

/**
 * The picture that such an address of this site shows, as the briefing at `path` (below
 * `briefings/`) names it: so a text that was exported has its pictures when it is read again.
 */
export function ownPicture(written: string, path: string, site: Served): string | undefined {
  const address = site.url && isWebAddress(written) ? URL.parse(written) : null;
  if (!address?.href.startsWith(new URL(site.base, site.url).href)) return undefined;
  const [, folder, file] = /^#(briefings|public)\/(.+)$/.exec(address.hash) ?? [];
  if (!file) return undefined;
  const clean = posix.normalize(decode(file));
  return folder === 'public' ? `/${clean}` : posix.relative(posix.dirname(path), clean);
}
