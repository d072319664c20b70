/** Reads what `git log --raw -z` prints: https://git-scm.com/docs/git-diff#_raw_output_format */

/** A commit of the first-parent line, with the files that it changed. */
export interface Commit {
  id: string;
  /** When it was committed, in seconds since 1970. Never a status. */
  committed: number;
  changes: FileChange[];
}

export interface FileChange {
  /** From the project's root, with forward slashes. */
  path: string;
  /** The object of the content before and after; missing where there was or is no file. */
  before?: string;
  after?: string;
  /** There is a commit of another repository. */
  isSubmodule?: true;
}

/** What begins a commit in the output; no path begins with it. */
const START = '\u0001';

/** The arguments of a log that `parseLog` can read. */
export const LOG = [
  'log',
  '--first-parent',
  '-m',
  '--raw',
  '-z',
  '--no-abbrev',
  '--no-renames',
  '--relative',
  `--format=%x01%H %ct%x00`,
];

/**
 * The commits in the order in which git prints them: newest first. `prefix` stands before paths.
 * Throws for other output.
 */
export function parseLog(output: string, prefix = ''): Commit[] {
  const commits: Commit[] = [];
  const fields = output.split('\0').values();
  for (const field of fields) {
    const text = field.replace(/^\n+/, '');
    if (text === '') continue;
    if (text.startsWith(START)) {
      const [id = '', committed = ''] = text.slice(1).split(' ');
      commits.push({ id, committed: Number(committed), changes: [] });
      continue;
    }
    const change = /^:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) [A-Z]$/.exec(text);
    const path = fields.next().value;
    const commit = commits.at(-1);
    if (!change || path === undefined || !commit) {
      throw new Error(`git log printed what was not expected: ${JSON.stringify(text)}`);
    }
    const [, modeBefore = '', modeAfter = '', before = '', after = ''] = change;
    commit.changes.push({
      path: prefix + path,
      ...(isFile(modeBefore) && { before }),
      ...(isFile(modeAfter) && { after }),
      ...(modeAfter === SUBMODULE && { isSubmodule: true }),
    });
  }
  return commits;
}

const SUBMODULE = '160000';

/** The paths at which there are submodules after the first of these commits. */
export function submodulesIn(commits: readonly Commit[]): string[] {
  const latest = new Map<string, FileChange>();
  for (const change of commits.flatMap(({ changes }) => changes)) {
    if (!latest.has(change.path)) latest.set(change.path, change);
  }
  return [...latest.values()].filter(({ isSubmodule }) => isSubmodule).map(({ path }) => path);
}

/** Neither a symbolic link nor a submodule is a file; 0 is none. */
const isFile = (mode: string): boolean => mode.startsWith('100');
