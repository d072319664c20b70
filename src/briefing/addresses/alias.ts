import { isTooLong } from './segment.ts';

/**
 * An old address as a path without slashes at its ends, in one spelling, or `undefined` when no
 * page can have it.
 */
export function aliasPath(alias: string): string | undefined {
  const segments = alias.split('/').filter((segment) => segment !== '' && segment !== '.');
  if (/^index\.html?$/.test(segments.at(-1) ?? '')) segments.pop();
  try {
    const decoded = segments.map((segment) => decodeURIComponent(segment).normalize('NFC'));
    return decoded.some((segment) => NO_SEGMENT.test(segment) || isTooLong(segment))
      ? undefined
      : decoded.join('/');
  } catch {
    return undefined;
  }
}

/** Percent-decodes, and leaves alone what is not valid percent-encoding. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// eslint-disable-next-line no-control-regex -- what no file can be called, or addresses mean otherwise
const NO_SEGMENT = /^\.{1,2}$|[\u0000-\u001f\u007f/\\?#%]/;
