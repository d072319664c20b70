import type { Heading } from './body.ts';
import { minuteOf } from './time/clock.ts';
import type { Place } from './place.ts';
import type { Problem } from './problem.ts';
import type { FrontMatter } from './schema.ts';
import type { EventFact, JudgementFact } from './vocabulary/facts.ts';

/** What is known of a briefing once its file has been read; everything here is plain data. */

/** A link in the body. */
export interface Link extends Place {
  href: string;
  /** As the writer wrote it, where that was relative to the briefing. */
  written?: string;
}

export interface Facts {
  front: FrontMatter;
  /** The lede: `summary`, else the first paragraph as plain text, else empty. */
  lede: string;
  outline: Heading[];
  /** Every id that stands in the body, for links with a `#`. */
  anchors: string[];
  words: number;
  /** Reading time in whole minutes, at least 1. */
  minutes: number;
  links: Link[];
  /** Pictures to be optimised, as paths relative to the file that begin with `./` or `../`. */
  pictures: string[];
  /** Films, captions and vector pictures that are served as they are; paths like `pictures`. */
  media: string[];
  /** Pictures in `public/`, by their path from there, which begins with a slash. */
  publicPictures?: string[];
  events: EventFact[];
  judgements: JudgementFact[];
  /** How often the body cites each source, in the order of the sources. */
  cited: number[];
  /** The body has imports or expressions, and the site trusts its writers. */
  needsCode: boolean;
  /** Where each front-matter field stands, by its dotted path (`sources.0.url`). */
  places: Record<string, Place>;
}

/** The facts that pages print; the others serve checks, and would only be carried along. */
export type PageFacts = Omit<Facts, 'anchors' | 'links' | 'places'>;

export function pageFacts({ anchors: _, links: __, places: ___, ...facts }: Facts): PageFacts {
  return facts;
}

/** One file below `briefings/`, read and checked by itself. */
export interface Reading {
  /** The path below `briefings/` without extension; also the address. */
  id: string;
  /** The path from the project's root, with forward slashes. */
  file: string;
  format: 'mdx' | 'md';
  /** Missing when front matter is too broken to say what the briefing is. */
  facts?: Facts;
  /** What the body has, where `facts` are missing: its links are checked all the same. */
  bare?: Pick<Facts, 'links' | 'anchors' | 'outline'>;
  /** Set where `facts` are missing, but the front matter says that the briefing is a draft. */
  draft?: boolean;
  problems: Problem[];
}

export type Standing = 'published' | 'draft' | 'embargoed';

/** Whether a briefing may be published at `now` (UTC minute or finer, RFC 3339). */
export function standing(front: FrontMatter, now: string): Standing {
  if (front.draft) return 'draft';
  return front.embargo && front.embargo.instant > minuteOf(now) ? 'embargoed' : 'published';
}
