import { join } from 'node:path';
import { kinds } from '../../briefing/addresses/site-pages.ts';
import { walk } from './scan.ts';

/** What Astro makes a page of, and what a file that answers with something else. */
const PAGE = /\.(?:astro|html|mdx?)$/;
const ENDPOINT = /\.[jt]s$/;

/** The pattern of each page and file in `src/pages`, as `addresses/patterns.ts` writes them. */
export const printedPatterns = (root: string): string[] =>
  walk(join(root, 'src/pages')).flatMap(({ path }) => patternOf(path) ?? []);

/** `about.mdx` → `about/`; nothing for what Astro passes over. */
function patternOf(path: string): string | undefined {
  if (path.split('/').some((segment) => segment.startsWith('_'))) return undefined;
  if (ENDPOINT.test(path)) return path.replace(ENDPOINT, '');
  if (!PAGE.test(path)) return undefined;
  const name = path.replace(PAGE, '');
  return name === '404' ? '404.html' : `${name}/`.replace(/(^|\/)index\/$/, '$1');
}

/** Pages and files that a site has added itself. */
export function ownPages(root: string): string[] {
  const ours = new Set(kinds.map(({ pattern }) => pattern.replace(/\/$/, '')));
  return printedPatterns(root)
    .filter((pattern) => !ours.has(pattern.replace(/\/$/, '')))
    .sort();
}
