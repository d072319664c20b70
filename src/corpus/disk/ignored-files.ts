import { statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { isBriefing } from '../../briefing/addresses/id.ts';
import { Problems, type Finding, type Problem } from '../../briefing/problem.ts';
import { walk, type ScannedFile } from './scan.ts';

const MARKDOWN = /\.(mdx|md|markdown|mdown|mkd)$/i;

/** Texts of other programs; some may be served to readers, and are if a briefing links to them. */
const TEXT = /\.(adoc|docx?|html?|ipynb|odt|org|pages|qmd|rmd|rst|rtf|tex|txt)$/i;

/**
 * Warns of what a writer may take for a briefing though it is none. `used` are the files, as
 * paths below `briefings/`, to which briefings link.
 */
export function overlooked(folder: string, used: ReadonlySet<string> = new Set()): Problem[] {
  return walk(folder).flatMap((found) => {
    const finding = used.has(found.path) ? undefined : findingOf(folder, found);
    if (!finding) return [];
    const problems = new Problems(`briefings/${found.path}`);
    problems.add({ name: 'ignored-file', severity: 'warning', ...finding });
    return problems.list;
  });
}

function findingOf(
  folder: string,
  { path, isLink }: ScannedFile,
): Pick<Finding, 'message' | 'hint'> | undefined {
  const better = path.replace(MARKDOWN, (end) => (/^\.mdx$/i.test(end) ? '.mdx' : '.md'));
  if (isLink) {
    const meant = isFolder(join(folder, path)) ? `${path}/index.md` : better;
    if (!isBriefing(meant)) return undefined;
    return {
      message: 'This is a link to a file or folder elsewhere, and links are not followed',
      hint: 'Put the file or folder itself here: what is published is what is committed.',
    };
  }
  if (TEXT.test(path) && isBriefing(path.replace(TEXT, '.mdx'))) {
    return {
      message: `The file is not taken for a briefing: its name ends in ${extname(path)}, not in .mdx or .md`,
      hint: 'Save its text as a file whose name ends in .mdx, link to it from a briefing, or let its name begin with _ if it is neither.',
    };
  }
  if (isBriefing(path) || !isBriefing(better)) return undefined;
  return {
    message: `The file is not taken for a briefing: its name ends in ${extname(path)}, not in .mdx or .md`,
    hint: `Rename it to ${better.split('/').at(-1)!}, or let its name begin with _ if it is none.`,
  };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
