import type { Commit } from './log.ts';

/** Which contents a file has had, followed back through its names. */

export interface FileVersion {
  commit: string;
  /** When it was committed, in seconds since 1970. */
  committed: number;
  path: string;
  /** The object that holds the content. */
  blob: string;
}

/** A file as it was until it was deleted, or until another took its content over. */
export interface FileLine {
  /** Newest first. */
  versions: FileVersion[];
  /** Missing where the file is still there. */
  ended?: { commit: string; committed: number };
}

/**
 * The lines of all files, by their last path. A file that begins with the very content that
 * another ended with, in one commit, goes on with its line.
 * A path that was deleted and came back has a line for each time; the newest is first.
 */
export function fileLines(commits: readonly Commit[]): Map<string, FileLine[]> {
  const open = new Map<string, FileLine>();
  const ended = new Map<string, FileLine[]>();
  const end = (path: string, line: FileLine) => ended.set(path, [line, ...(ended.get(path) ?? [])]);
  // From the oldest on.
  for (const { id, committed, changes } of commits.toReversed()) {
    const gone = new Map<string, [string, FileLine][]>();
    for (const { path, before, after } of changes) {
      const line = open.get(path);
      if (after !== undefined || !line) continue;
      open.delete(path);
      const content = before ?? '';
      gone.set(content, [...(gone.get(content) ?? []), [path, line]]);
    }
    for (const { path, before, after } of changes) {
      if (after === undefined) continue;
      const version = { commit: id, committed, path, blob: after };
      const line = open.get(path);
      if (line) line.versions.unshift(version);
      else {
        const [, moved] = (before === undefined && gone.get(after)?.shift()) || [];
        open.set(path, { versions: [version, ...(moved?.versions ?? [])] });
      }
    }
    for (const rest of gone.values()) {
      for (const [path, line] of rest) end(path, { ...line, ended: { commit: id, committed } });
    }
  }
  const all = new Map(ended);
  for (const [path, line] of open) all.set(path, [line, ...(all.get(path) ?? [])]);
  return all;
}
