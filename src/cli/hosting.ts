/** Where a site can be served from. */

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
