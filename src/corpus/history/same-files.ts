import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Facts } from '../../briefing/briefing.ts';
import type { Commit } from '../../git/log.ts';

/** Which of the files that an earlier text shows are the same today. */

interface Shown {
  text: { commit: string; path: string };
}

interface Showing {
  file: string;
  facts: Facts;
}

/**
 * Says whether a file, named as an earlier text names it, has the same bytes under the same name
 * beside the briefing of today, and is shown there: then today's checks have seen it.
 */
export function sameFiles(root: string, commits: readonly Commit[]) {
  const order = new Map(commits.map(({ id }, at) => [id, at]));
  const changes = new Map<string, { at: number; blob: string | undefined }[]>();
  for (const [at, commit] of commits.entries()) {
    for (const { path, after } of commit.changes) {
      const list = changes.get(path) ?? [];
      list.push({ at, blob: after });
      changes.set(path, list);
    }
  }
  const today = new Map<string, Buffer>();
  const contentOf = (file: string): Buffer => {
    const content = today.get(file) ?? readFileSync(join(root, file));
    today.set(file, content);
    return content;
  };
  return (path: string, { text }: Shown, { file, facts }: Showing): boolean => {
    if (!facts.pictures.includes(path) && !facts.media.includes(path)) return false;
    const beside = (of: string) => posix.join(posix.dirname(of), path);
    const since = order.get(text.commit) ?? 0;
    // The list is from the newest on: the first that is not newer than the text.
    const blob = changes.get(beside(text.path))?.find(({ at }) => at >= since)?.blob;
    return blob !== undefined && blobId(contentOf(beside(file)), blob.length) === blob;
  };
}

/** The name that git gives a content; `length` tells its two kinds of repositories apart. */
function blobId(content: Buffer, length: number): string {
  return createHash(length === 40 ? 'sha1' : 'sha256')
    .update(`blob ${content.length}\0`)
    .update(content)
    .digest('hex');
}
