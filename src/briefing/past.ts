import type { FrontMatter } from './schema.ts';
import { pageFacts, type Facts, type PageFacts } from './briefing.ts';

/** What pages are told of a briefing's past, before they read an earlier text. */

export interface Past {
  /** By status, newest first; the current one is among them. */
  revisions: PastRevision[];
  /** Ids that the briefing has had, and the statuses that were public under them. */
  former: { id: string; statuses: string[] }[];
}

export type PastRevision = ReadableRevision | WithdrawnRevision;

/** All that is told of a revision that was taken back. */
export interface WithdrawnRevision {
  /** UTC, RFC 3339 to the minute. */
  status: string;
  withdrawn: Withdrawal;
}

export type Withdrawal = Pick<FrontMatter['withdrawn'][number], 'at' | 'reason'>;

export interface ReadableRevision {
  /** UTC, RFC 3339 to the minute. */
  status: string;
  withdrawn?: never;
  /** The headline under this status. */
  title: string;
  /** The names of those who signed it. */
  authors: string[];
  /** Before this minute (UTC, RFC 3339) nobody could read it. */
  embargo?: string;
  /** What this status brought. */
  change?: Pick<FrontMatter['changes'][number], 'type' | 'note'>;
  /** All texts that were public under this status, oldest first; readers are shown the last. */
  texts: PublicDigest[];
  /** Missing for the text as it is now. */
  earlier?: EarlierText;
  /** In development, the last committed text with this status, if the present one is in no commit. */
  committed?: EarlierText;
}

export interface PublicDigest {
  /** SHA-256 in hexadecimal digits. */
  digest: string;
  /** Missing where the text is in no commit. */
  commit?: string;
  /** The file at that time, from the project's root. */
  path: string;
  /** The same from the root of the repository; missing where that is not the site's. */
  source?: string;
}

export interface EarlierText {
  /** The name under which its facts and its body are kept. */
  name: string;
  /**
   * The pictures and files that can be shown, by the path by which the text names them: the path by
   * which the briefing of today names the same content, or the name of a kept picture.
   */
  files: Record<string, string>;
}

/** Whether that is the name of a kept picture: the SHA-256 of its bytes, and an ending. */
export const isKeptPicture = (name: string): boolean => /^[0-9a-f]{64}\.[a-z]+$/.test(name);

/** The kept pictures that earlier texts show. */
export const keptPictures = ({ revisions }: Pick<Past, 'revisions'>): string[] => [
  ...new Set(
    revisions.flatMap((one) =>
      (one.withdrawn ? [] : [one.earlier, one.committed])
        .flatMap((text) => Object.values(text?.files ?? {}))
        .filter(isKeptPicture),
    ),
  ),
];

/** The facts of an earlier text as they are kept; its body is kept beside them. */
export interface EarlierFacts {
  facts: PageFacts;
  /** Its body can be parsed. */
  isReadable: boolean;
}

/** The entry that takes the whole briefing back. */
export const withdrawalOf = ({ withdrawn }: Pick<FrontMatter, 'withdrawn'>) =>
  withdrawn.find(({ status }) => !status);

/** The entry that takes the revision with this status back, or the whole briefing. */
export function withdrawalAt(front: FrontMatter, status: string): Withdrawal | undefined {
  const found =
    withdrawalOf(front) ?? front.withdrawn.find((one) => one.status?.instant === status);
  return found && { at: found.at, reason: found.reason };
}

/** The facts for pages; of a briefing that was taken back, they know nothing but the notice. */
export const publicFacts = (facts: Facts): PageFacts =>
  withdrawalOf(facts.front) ? noticeFacts(facts) : pageFacts(facts);

/** What a briefing that was taken back may still say of itself. */
function noticeFacts({ front }: Pick<Facts, 'front'>): PageFacts {
  const { title, date, author, status, kind, lang, dir, aliases, supersedes } = front;
  const withdrawn = front.withdrawn.filter((one) => !one.status);
  return {
    front: {
      title,
      date,
      author,
      status,
      kind,
      withdrawn,
      aliases,
      topics: [],
      places: [],
      sources: [],
      changes: [],
      draft: false,
      ...(lang && { lang }),
      ...(dir && { dir }),
      ...(supersedes && { supersedes }),
    },
    lede: '',
    outline: [],
    words: 0,
    minutes: 1,
    pictures: [],
    media: [],
    events: [],
    judgements: [],
    cited: [],
    needsCode: false,
  };
}
