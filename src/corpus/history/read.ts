import { revisionsOf, type TextVersion } from '../../briefing/revisions/revisions.ts';
import { readHistory, type GitHistory } from '../../git/history.ts';
import { submodulesIn } from '../../git/log.ts';
import { fileLines, type FileVersion } from '../../git/lines.ts';
import { follow, type Followed } from './follow.ts';
import type { BriefingHistory, Histories, PublicText } from './history.ts';
import {
  BRIEFINGS,
  countRevisions,
  textDigest,
  readSayings,
  sha256,
  sinceMissing,
  withoutRepeats,
  withSaying,
  type TextOptions,
  type Read,
} from './texts.ts';

/** Reads the histories of all briefings, once for a build. */

/** A briefing as it is now. */
export interface Current extends Followed {
  /** Whether it is published; what is held back has no history either. */
  isPublic: boolean;
  /** Its status: UTC, RFC 3339 to the minute. */
  status: string;
  text: string;
}

/** The name of the text that is in the working tree and in no commit. */
const UNCOMMITTED = '';

/**
 * Reads git once, and of texts only those that no earlier build has read. Never throws for what
 * git or a writer has: what could not be read is in `git.state`, or is no revision.
 */
export async function readHistories(
  current: readonly Current[],
  options: TextOptions,
): Promise<Histories> {
  const { root, site, kept, now } = options;
  const name = `log ${site.historyFrom ?? ''}`;
  const known = kept.read(name) as GitHistory | undefined;
  const git = await readHistory({
    root,
    folder: BRIEFINGS,
    ...(site.historyFrom && { from: site.historyFrom }),
    ...(known && { known }),
  });
  if (git.head && git.head !== known?.head) kept.keep([[name, JSON.stringify(git)]]);
  const past = follow(fileLines(git.commits), current);
  const published = current.filter(({ isPublic }) => isPublic);
  const all = [
    ...current.flatMap(({ id }) => past.versions.get(id) ?? []),
    ...past.ended.flatMap(({ line }) => line.versions),
  ];
  const read = await readSayings(all, options);
  const isWhole = sinceMissing(all, read).length === all.length;
  const knownOf = (versions: readonly FileVersion[] = []) => sinceMissing(versions, read);
  const briefings = new Map(
    published.map((one) => {
      const versions = knownOf(past.versions.get(one.id));
      const history = historyOf(one, versions, read, now);
      return [one.id, { ...history, formerIds: past.formerIds.get(one.id) ?? [] }] as const;
    }),
  );
  const count = (versions: readonly FileVersion[]) => countRevisions(knownOf(versions), read, now);
  const ended = past.ended.map((one) => ({ ...one, revisions: count(one.line.versions) }));
  const heldBack = current
    .filter(({ isPublic }) => !isPublic)
    .map(({ id, file }) => ({ file, revisions: count(past.versions.get(id) ?? []) }));
  return {
    git: {
      state: isWhole || git.state !== 'complete' ? git.state : 'partial',
      ...(git.reason && { reason: git.reason }),
      ...(git.prefix !== undefined && { prefix: git.prefix }),
      submodules: submodulesIn(git.commits),
    },
    commits: git.commits,
    briefings,
    ended: ended.filter(({ revisions }) => revisions > 0),
    heldBack: heldBack.filter(({ revisions }) => revisions > 0),
  };
}

function historyOf(
  { file, status, text }: Current,
  versions: readonly FileVersion[],
  read: ReadonlyMap<string, Read>,
  now: string,
): Omit<BriefingHistory, 'formerIds'> {
  const digest = sha256(text);
  const committed = versions.map((version) => withSaying(version, read));
  const isCommitted = committed[0] && textDigest(committed[0], read) === digest;
  const working: TextVersion = {
    commit: UNCOMMITTED,
    committed: Date.parse(now) / 1000,
    path: file,
    blob: digest,
    says: { status, draft: false },
  };
  const all = isCommitted ? committed : [working, ...committed];
  const { revisions, statuses, ...rest } = revisionsOf(all, now);
  const previousStatus = statuses.find((one) => one !== status);
  const asPublic = (version: TextVersion): PublicText => {
    const { commit, path, blob } = version;
    if (commit === UNCOMMITTED) return { digest, path };
    return { digest: textDigest(version, read), commit, path, blob };
  };
  return {
    revisions: revisions.map((revision) => ({
      status: revision.status,
      texts: withoutRepeats(revision.texts.map(asPublic)),
    })),
    ...(previousStatus && { previousStatus }),
    ...rest,
  };
}
