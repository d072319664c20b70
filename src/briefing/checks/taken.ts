import { contentsOf } from '../addresses/contents.ts';
import { expressionOf, isMany, isPage } from '../addresses/patterns.ts';
import { kinds, pathsOf } from '../addresses/site-pages.ts';
import type { Reading } from '../briefing.ts';
import type { Grounds } from './check.ts';

/** What stands at the paths of a site, old addresses apart; paths have no slashes at their ends. */
export interface Taken {
  hasFile: (path: string) => boolean;
  /** Whether there is a page, or may be one that only the history of a briefing tells of. */
  hasPage: (path: string) => boolean;
  /** What a page at this path would stand in the place of, or among. */
  clash: (path: string) => 'file' | 'page' | undefined;
}

/** Kinds of which the single pages are not known yet, but which ones there may be. */
const late = kinds.filter(({ isLate }) => isLate);
const latePages = fitting(late.flatMap(({ pattern }) => (isPage(pattern) ? pattern : [])));
const lateFiles = fitting(late.flatMap(({ pattern }) => (isPage(pattern) ? [] : pattern)));
/** Folders in which there is nothing else, such as `cards`. */
const folders = late.flatMap(({ pattern }) => /^([^/[]+)\/\[\.{3}\w+\]$/.exec(pattern)?.[1] ?? []);

export function takenBy(
  readings: readonly Reading[],
  { publicFiles, ownPages, pageSize }: Omit<Grounds, 'unpublished'>,
): Taken {
  const briefings = new Set(readings.map(({ id }) => id));
  const paths = [
    ...pathsOf({ ...contentsOf(readings, { pageSize }), aliases: [] }),
    ...ownPages.filter((pattern) => !isMany(pattern)),
  ];
  const pages = new Set(paths.filter(isPage).map((path) => path.replace(/\/$/, '')));
  const files = new Set([...paths.filter((path) => !isPage(path)), ...publicFiles]);
  const own = ownPages.filter(isMany);
  const ownPatterns = fitting(own.filter(isPage));
  const ownFiles = fitting(own.filter((pattern) => !isPage(pattern)));
  const hasFile = (path: string) => files.has(path) || ownFiles(path) !== undefined;
  const isListed = (path: string) => pages.has(path) || ownPatterns(path) !== undefined;
  const isAmongFiles = (path: string) => {
    const parts = path.split('/');
    const above = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    return folders.includes(parts[0]!) || above.some((one) => hasFile(one) || lateFiles(one));
  };
  return {
    hasFile,
    hasPage: (path) => {
      const fit = latePages(path);
      return isListed(path) || (fit !== undefined && (!fit['id'] || briefings.has(fit['id'])));
    },
    clash: (path) =>
      isAmongFiles(path) ? 'file' : isListed(path) || latePages(path) ? 'page' : undefined,
  };
}

/** Tells of a path what it has in the places of the first of some patterns that it fits. */
function fitting(patterns: readonly string[]) {
  const expressions = patterns.map(expressionOf);
  return (path: string): Partial<Record<string, string>> | undefined => {
    for (const expression of expressions) {
      const found = expression.exec(path);
      if (found) return found.groups ?? {};
    }
    return undefined;
  };
}
