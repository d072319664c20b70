import { ranking } from '../../../search/weights.ts';

/** What is used of Pagefind's JS API: https://pagefind.app/docs/api/ */

export interface Anchor {
  element: string;
  id: string;
  text: string;
  /** The number of the word with which the section begins. */
  location: number;
}

/** What the index stores of a page. */
export interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  anchors: Anchor[];
}

/** A page by name. */
export interface Result {
  id: string;
  score: number;
  /** Numbers of the words that were found. */
  words: number[];
  /** Metadata in which a word was found. */
  matchedMetaFields?: string[];
  data(): Promise<Fragment>;
}

interface Answer {
  results: Result[];
  /** Pages with these words, whatever the filters. */
  unfilteredResultCount: number;
}

export interface Pagefind {
  search(term: string | null, options?: { filters: object }): Promise<Answer>;
  preload(term: string): Promise<void>;
}

/** The module that Pagefind writes into its folder. */
export interface PagefindModule {
  createInstance(options: object): Pagefind;
}

export type LoadModule = (address: string) => Promise<PagefindModule>;

let failures = 0;

/** Loads Pagefind from its folder. */
export const loadPagefind: LoadModule = async (bundle) => {
  // Some browsers keep a failed import, so that only another address is a new attempt.
  const attempt = failures > 0 ? `?attempt=${failures}` : '';
  try {
    return (await import(/* @vite-ignore */ `${bundle}pagefind.js${attempt}`)) as PagefindModule;
  } catch (cause) {
    failures++;
    throw cause;
  }
};

/** Opens the index that lies in `bundle`. */
export const openIndex = ({ createInstance }: PagefindModule, bundle: string): Pagefind =>
  remembering(createInstance({ basePath: bundle, ranking }));

/** Answers that are kept: those of one query with its phrases, exclusions and corrections. */
const KEPT = 16;

/**
 * An index that gives its last answers again. Whoever chooses a topic or another order asks for
 * the same words, and a spelling that was tried is the one that is shown.
 */
export function remembering(pagefind: Pagefind): Pagefind {
  const answers = new Map<string | null, Promise<Answer>>();
  return {
    preload: (term) => pagefind.preload(term),
    search: (term, options) => {
      if (options) return pagefind.search(term, options);
      const answer = answers.get(term) ?? pagefind.search(term);
      // Put in anew, so that the first one is the one that was not asked for the longest.
      answers.delete(term);
      answers.set(term, answer);
      if (answers.size > KEPT) answers.delete(answers.keys().next().value!);
      answer.catch(() => answers.delete(term));
      return answer;
    },
  };
}
