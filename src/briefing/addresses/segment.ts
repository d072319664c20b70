/**
 * A name as a path segment: lower case, letters and digits of any script, words joined by
 * hyphens. Returns an empty string when nothing of the name can stand in an address.
 */
export function slug(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** Bytes of one segment of an address; file systems take 255, and cards add a digest to it. */
export const LONGEST_SEGMENT = 200;

export const isTooLong = (segment: string): boolean =>
  new TextEncoder().encode(segment).length > LONGEST_SEGMENT;
