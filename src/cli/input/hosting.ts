import type { Directive } from '../../site.ts';

/** Where a site can be served from, and what it may load from elsewhere. */

/** Whether a text is an origin as addresses are put together with it: no folder, no last slash. */
export function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.href === `${url.origin}/` &&
    !text.endsWith('/')
  );
}

/**
 * Whether a text is a folder with both slashes. Its letters are those that mean the same in an
 * address and on disk, because a build looks for its own files by their addresses.
 */
export const isFolder = (text: string): boolean =>
  /^\/(?:[\w.~-]+\/)*$/.test(text) && !/\/\.{1,2}\//.test(text);

/** What `isFolder` asks for, in words. */
export const folderWanted =
  'the folder that the site is served from, in letters from A to Z, digits and "-", "_", "." or "~", such as /desk/';

const directives: Record<Directive, true> = {
  'connect-src': true,
  'font-src': true,
  'form-action': true,
  'frame-src': true,
  'img-src': true,
  'media-src': true,
  'script-src': true,
  'style-src': true,
  'worker-src': true,
};

/** One source of a Content-Security-Policy; spaces, commas and semicolons would begin another. */
const isSource = (source: unknown): boolean =>
  typeof source === 'string' && /^[!-+\-.-:<-~]+$/.test(source) && source !== "'none'";

/** Whether a value adds sources to directives to which a site may add. */
export const isCsp = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(
    ([directive, sources]) =>
      Object.hasOwn(directives, directive) && Array.isArray(sources) && sources.every(isSource),
  );

/** What `isCsp` asks for, in words. */
export const cspWanted = `a record of lists of sources without spaces, by ${Object.keys(directives).join(', ')}, such as { 'script-src': ['https://statistics.example.org'] }, and may be {}`;
