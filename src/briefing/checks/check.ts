import type { Reading } from '../briefing.ts';
import type { Problem } from '../problem.ts';

/** What of the site around the briefings the rules need to know. */
export interface Grounds {
  /** Briefings on one page of a list. */
  pageSize: number;
  /** The files of `public/`, as paths below it. */
  publicFiles: readonly string[];
  /** Pages and files that the site has added in `src/pages`, as patterns of addresses. */
  ownPages: readonly string[];
  /** Ids of drafts and of briefings under embargo, which have no page yet. */
  unpublished: ReadonlySet<string>;
  /** The folder that the site is served from, with both slashes. */
  base: string;
  /** Language of briefings that name none. */
  lang: string;
  /** The present, UTC, RFC 3339. */
  now: string;
  /** Files that alone are looked at one by one, because the others were before; else all are. */
  opened?: ReadonlySet<string>;
}

/** A rule that looks at all briefings together. */
export type Check = (readings: readonly Reading[], grounds: Grounds) => Problem[];

/** The briefings that a rule looks at one by one. */
export const lookedAt = (readings: readonly Reading[], { opened }: Grounds): readonly Reading[] =>
  opened ? readings.filter(({ file }) => opened.has(file)) : readings;
