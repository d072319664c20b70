import type { Facet } from '../../briefing/addresses/facets.ts';
import type { ResultFacts } from '../../search/result-facts.ts';

/** What the parts of search in the browser say to each other. */

export type Order = 'relevance' | 'newest' | 'oldest';

/** Everything that a reader has asked for; the address holds the same. */
export interface SearchState {
  /** As typed: words, "phrases", -exclusions. */
  query: string;
  /** Values as the index has them; several of one facet mean "or", across facets "and". */
  chosen: Partial<Record<Facet, readonly string[]>>;
  /** Months (`YYYY-MM`) of first publication, both included. */
  from: string | undefined;
  to: string | undefined;
  order: Order;
  /** Search for the words as typed, even where another spelling would find more. */
  verbatim?: boolean;
}

/** One section in which words stand. All texts are as readers of the page see them. */
export interface FoundSection {
  title: string;
  /** With the words to highlight on the page (`?highlight=`) before the section's anchor. */
  url: string;
  /**
   * HTML: text with `<mark>` around what was searched for; never begins with the title. Empty for
   * a section whose text is already shown for its page.
   */
  excerpt: string;
}

/** A result with all that is shown of it. */
export interface FoundResult extends FoundSection {
  /** HTML: the title with marks. */
  marked: string;
  /** Missing where the index has none that can be read. */
  facts: ResultFacts | undefined;
  filters: Record<string, string[]>;
  /** The best sections, not the lead itself, at most three. */
  sections: readonly FoundSection[];
}

/** A result by name; `data` loads what is shown of it (one small file). */
export interface Hit {
  id: string;
  /** Throws `SearchError`. */
  data(): Promise<FoundResult>;
}

/** How many results each value of a facet has, or would have if it were chosen as well. */
export type Counts = Record<Facet, Readonly<Record<string, number>>>;

export interface Outcome {
  /** All results in order. */
  hits: readonly Hit[];
  /** Every value of every facet, also those without a result. */
  counts: Counts;
  /** Another spelling from the site's own words, whose results are shown in place of what was typed. */
  correction: { query: string; applied: true } | undefined;
  /** Another spelling that would find more, to be offered below results that are few. */
  offer: Promise<string | undefined>;
  /** Words that no briefing has, and that are left out of a search for several. */
  missing: readonly string[];
  /** What was to be excluded, and no briefing has. */
  idle: readonly string[];
  /** How many results there would be without any filter. */
  unfiltered: number;
}

export interface Engine {
  /** Throws `SearchError` (see errors.ts) when the index cannot be loaded. */
  search(state: SearchState): Promise<Outcome>;
  /** Begins to load what these words will need. */
  preload(query: string): void;
  /** First and last month with a briefing (`YYYY-MM`). */
  months(): Promise<{ first: string; last: string } | undefined>;
}
