import type { TextVersion } from '../../briefing/revisions/revisions.ts';
import type { GitHistory } from '../../git/history.ts';
import type { Commit } from '../../git/log.ts';
import type { Ended } from './follow.ts';

/** The histories of all briefings, as git and their texts tell them. */

/** A public text of a revision. */
export interface PublicText {
  /** SHA-256 of the text, in hexadecimal digits. */
  digest: string;
  /** Missing for the file as it is now. */
  commit?: string;
  blob?: string;
  path: string;
}

export interface CommittedRevision {
  /** UTC, RFC 3339 to the minute. */
  status: string;
  /** All that were public, oldest first; a reader is shown the last. */
  texts: PublicText[];
}

export interface BriefingHistory {
  /** By status, newest first; the current text is in one of them. */
  revisions: CommittedRevision[];
  /** The last public status before the current one, in the order of the commits. */
  previousStatus?: string;
  formerIds: string[];
  doubtful: TextVersion[];
  irregular: TextVersion[];
}

export interface Histories {
  /** `submodules` are folders in which git keeps nothing but a commit of another repository. */
  git: Pick<GitHistory, 'state' | 'reason' | 'prefix'> & { submodules: readonly string[] };
  /** Newest first; what they changed below `briefings/`. */
  commits: readonly Commit[];
  /** By id. */
  briefings: Map<string, BriefingHistory>;
  /** Briefings with public texts that are there no longer, with how many revisions they had. */
  ended: (Ended & { revisions: number })[];
  /** Briefings with public texts that are held back now. */
  heldBack: { file: string; revisions: number }[];
}
