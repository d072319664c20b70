import type { Element } from 'hast';
import type { Heading } from '../../briefing/body.ts';
import type { Link } from '../../briefing/briefing.ts';
import type { Messages } from '../../briefing/messages/messages.ts';
import type { Place } from '../../briefing/place.ts';
import type { EventFact, JudgementFact } from '../../briefing/vocabulary/facts.ts';
import type { Problems } from '../../briefing/problem.ts';
import type { Source } from '../syntax/source.ts';
import type { AnyNode, ParentNode } from '../syntax/tree.ts';

/** A file that a body shows or links to, as a path below `briefings/`. */
export interface FileUse extends Place {
  path: string;
  /** As the writer wrote it. */
  written: string;
  /** One in `public` lies there, and its path begins with a slash. */
  use: 'picture' | 'media' | 'public';
}

/** A block of code to be coloured. */
export interface CodeBlock {
  code: Element;
  /** As its fence names it, in lower case; empty when it names none. */
  language: string;
}

/** What walking a tree finds out about the body. */
export interface CollectedFacts {
  outline: Heading[];
  anchors: Set<string>;
  /** The last number that was put behind an id to tell it from the same one before it. */
  numbers: Map<string, number>;
  links: Link[];
  files: FileUse[];
  events: EventFact[];
  judgements: JudgementFact[];
  code: CodeBlock[];
  /** How often each source was cited so far. */
  cited: Map<string, number>;
  needsCode: boolean;
  /** Lines where paragraphs begin that are not printed as they are meant. */
  stray: ReadonlySet<number>;
}

/** Gives an element that may stand in a body the form that pages need, with what stands beside it. */
export type Handler = (
  node: Element,
  context: Context,
  parents: readonly ParentNode[],
) => AnyNode[];

/** All that the rules of a body need to know and to write to. */
export interface Context {
  source: Source;
  /** The file's path below `briefings/`. */
  path: string;
  /** The site's origin; empty where no address is its own. */
  url: string;
  /** The site's base, with both slashes. */
  base: string;
  /** The words that Markdown itself puts into a page. */
  labels: Messages;
  /** Their language, which need not be the briefing's. */
  lang: string;
  /** The language of the briefing. */
  own: string;
  /** Ids of the briefing's sources, in order; missing when the front matter could not be read. */
  sources: readonly string[] | undefined;
  /** The body has code, and the site trusts its writers. */
  trusted: boolean;
  problems: Problems;
  found: CollectedFacts;
  /** Links within the body, whose headings may be still to come. */
  jumps: { node: Element; link: Link }[];
}

export const nothingFound = (): CollectedFacts => ({
  outline: [],
  anchors: new Set(),
  numbers: new Map(),
  links: [],
  files: [],
  events: [],
  judgements: [],
  code: [],
  cited: new Map(),
  needsCode: false,
  stray: new Set(),
});
