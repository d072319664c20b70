import type { IndexFile } from 'pagefind';

/** Pagefind's search, in the page and in its worker; both load the parts of an index. */
const LOADERS = ['pagefind.js', 'pagefind-worker.js'];

/** Where it keeps to itself that a part of the index could not be loaded. */
const SWALLOWED = /(,"load_(?:index|filter)_chunk"\)\))\.catch\(\(\)=>\{\}\)/g;

/**
 * Lets a search fail when a part of its index cannot be loaded. As it comes, Pagefind then
 * answers that no page has the word, and readers would be told so.
 * Throws when a version of Pagefind is written in another way.
 */
export function tellFailures(files: readonly IndexFile[]): IndexFile[] {
  return files.map((file) => (LOADERS.includes(file.path) ? patched(file) : file));
}

function patched({ path, content }: IndexFile): IndexFile {
  const text = new TextDecoder().decode(content);
  const told = text.replace(SWALLOWED, '$1');
  if (told === text) {
    throw new Error(`${path} is not as search-patch.ts expects it, so it would hide failures`);
  }
  return { path, content: new TextEncoder().encode(told) };
}
