import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Facts } from '../../briefing/briefing.ts';
import type { Commit } from '../../git/log.ts';
import { fileState } from '../disk/scan.ts';
import { PICTURES } from '../disk/used-files.ts';

/** The files beside an earlier text, as they were at its commit, and those of today. */

/** A text as git has it. */
export interface CommittedText {
  commit: string;
  /** From the project's root. */
  path: string;
}

/** A briefing of today. */
interface Showing {
  file: string;
  facts: Facts;
}

const beside = (file: string, path: string): string => posix.join(posix.dirname(file), path);

export class PastFiles {
  readonly #root: string;
  /** The place of each commit, from the newest on. */
  readonly #order: ReadonlyMap<string, number>;
  readonly #changes = new Map<string, { at: number; blob: string | undefined }[]>();
  /** What git calls the files of today. */
  readonly #today = new Map<string, string | undefined>();

  constructor(root: string, commits: readonly Commit[]) {
    this.#root = root;
    this.#order = new Map(commits.map(({ id }, at) => [id, at]));
    for (const [at, commit] of commits.entries()) {
      for (const { path, after: blob } of commit.changes) {
        const list = this.#changes.get(path);
        if (list) list.push({ at, blob });
        else this.#changes.set(path, [{ at, blob }]);
      }
    }
  }

  /**
   * The object of a file at the commit of a text, which names it by `path`; nothing where there was
   * none, or a link, or the commit of another repository.
   */
  blobOf(path: string, text: CommittedText): string | undefined {
    const since = this.#order.get(text.commit) ?? 0;
    // The list is from the newest on: the first that is not newer than the text.
    return this.#changes.get(beside(text.path, path))?.find(({ at }) => at >= since)?.blob;
  }

  /**
   * The name by which the briefing of today shows the content that git calls `blob`, and an earlier
   * text calls `path`: today's checks have seen it.
   */
  todayOf(path: string, blob: string, { file, facts }: Showing): string | undefined {
    const shown = [...facts.pictures, ...facts.media];
    const alike = shown.filter((name) => name !== path && isLike(name, path));
    const names = shown.includes(path) ? [path, ...alike] : alike;
    return names.find((name) => this.#blobToday(beside(file, name), blob.length) === blob);
  }

  #blobToday(file: string, length: number): string | undefined {
    const key = `${length} ${file}`;
    if (!this.#today.has(key)) {
      const isThere = fileState(this.#root, file) === 'found';
      this.#today.set(
        key,
        isThere ? blobId(readFileSync(join(this.#root, file)), length) : undefined,
      );
    }
    return this.#today.get(key);
  }
}

/** Whether both are drawings, or both pictures that are not; of other files none is like another. */
const isLike = (name: string, path: string): boolean =>
  PICTURES.test(name) && PICTURES.test(path) && isDrawing(name) === isDrawing(path);

const isDrawing = (path: string): boolean => /\.svg$/i.test(path);

/** The name that git gives a content; `length` tells its two kinds of repositories apart. */
const blobId = (content: Buffer, length: number): string =>
  createHash(length === 40 ? 'sha1' : 'sha256')
    .update(`blob ${content.length}\0`)
    .update(content)
    .digest('hex');
