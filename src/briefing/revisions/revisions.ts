/**
 * A revision is a status. All texts of a briefing with one status are one revision, whose text is
 * the last of them; a new status begins a new one. What was never public is in none.
 */

/** A text that a briefing has had, newest first in every list. */
export interface TextVersion {
  commit: string;
  /** When it was committed, in seconds since 1970. Never a status. */
  committed: number;
  /** The file that held it, from the project's root. */
  path: string;
  /** Tells texts apart, and finds this one again. */
  blob: string;
  /** Missing where its front matter says no status. */
  says?: Saying;
}

/** What the front matter of a text says of when it may be read. */
export interface Saying {
  /** UTC, RFC 3339 to the minute. */
  status: string;
  draft: boolean;
  /** UTC, RFC 3339 to the minute. */
  embargo?: string;
}

export interface Revision {
  /** Its status: UTC, RFC 3339 to the minute. */
  status: string;
  /** The last public text with this status. */
  text: TextVersion;
  /** All different public texts with this status, oldest first; the last is `text`. */
  texts: TextVersion[];
}

export interface History {
  /** By status, newest first. */
  revisions: Revision[];
  /** The statuses of all public texts in the order of their commits, newest first. */
  statuses: string[];
  /** Texts that were under embargo, of which nothing says that they were public. */
  doubtful: TextVersion[];
  /** Texts that came after one with a later status, oldest first: their order is not known. */
  irregular: TextVersion[];
}

/**
 * The revisions among the texts of one briefing, newest first. `now` is the present (UTC,
 * RFC 3339): an embargo that has not ended by then has not ended.
 */
export function revisionsOf(versions: readonly TextVersion[], now: string): History {
  const shown = versions.map((version, at) => publicity(version, versions[at - 1], now));
  const having = (what: Publicity) => versions.filter((_, at) => shown[at] === what);
  const open = having('public') as (TextVersion & { says: Saying })[];
  const byStatus = Map.groupBy(open, ({ says }) => says.status);
  const revisions = [...byStatus].map(([status, group]) => {
    const texts = withoutRepeats(group.toReversed());
    return { status, text: texts.at(-1)!, texts };
  });
  return {
    revisions: revisions.sort((a, b) => (a.status < b.status ? 1 : -1)),
    statuses: open.map(({ says }) => says.status),
    doubtful: having('doubtful'),
    irregular: irregular(open.toReversed()),
  };
}

type Publicity = 'public' | 'withheld' | 'doubtful';

/**
 * Whether a text could be read by the public. One under embargo could if the embargo has ended and
 * it is the newest, or if the next one came after the end in both the clock's and its own time:
 * a build may have published it between. In doubt it could not.
 */
function publicity({ says }: TextVersion, next: TextVersion | undefined, now: string): Publicity {
  if (!says || says.draft) return 'withheld';
  if (!says.embargo) return 'public';
  if (says.embargo > now) return 'withheld';
  if (!next) return 'public';
  const ended = Date.parse(says.embargo) / 1000;
  const isLater = next.committed >= ended && next.says && next.says.status >= says.embargo;
  return isLater ? 'public' : 'doubtful';
}

/** Of equal texts one behind the other, the first; the last text is always there. */
function withoutRepeats(texts: readonly TextVersion[]): TextVersion[] {
  return texts.filter(({ blob }, at) => texts[at + 1]?.blob !== blob);
}

function irregular(texts: readonly (TextVersion & { says: Saying })[]): TextVersion[] {
  let latest = '';
  return texts.filter(({ says }) => {
    const isBehind = says.status < latest;
    if (!isBehind) latest = says.status;
    return isBehind;
  });
}
