import { facets, type Facet } from '../briefing/addresses/facets.ts';
import type { HiddenWords } from './hidden-words.ts';
import { compare } from '../briefing/text/compare.ts';

/** What the build writes beside the index, for the search page: pages with facts, and words. */

/** Names in the folder of the index. */
export const PAGES_FILE = 'pages.json';
export const WORDS_FILE = 'words.txt';

/** What one page of the index can be filtered and sorted by. */
export interface IndexedFacts {
  /** The status: UTC to the minute. */
  instant: string;
  /** First published: `YYYY-MM`. */
  month: string;
  values: Record<Facet, readonly string[]>;
}

/** All pages of the index, newest status first. */
export interface PageList {
  /** Small words that are so common that searching for them tells nothing. */
  common: readonly string[];
  hidden: HiddenWords;
  /** Pagefind's names of the pages. */
  ids: string[];
  months: string[];
  facets: Record<Facet, { values: string[]; /** By page, indexes of `values`. */ of: number[][] }>;
}

/** Puts pages, by their id in the index, into the form in which the search page loads them. */
export function listPages(
  pages: ReadonlyMap<string, IndexedFacts>,
  common: readonly string[],
  hidden: HiddenWords,
): PageList {
  const sorted = [...pages].sort(
    ([idA, a], [idB, b]) => compare(b.instant, a.instant) || compare(idA, idB),
  );
  const listed = (facet: Facet) => {
    const values = [...new Set(sorted.flatMap(([, page]) => page.values[facet]))].sort(compare);
    const places = new Map(values.map((value, place) => [value, place]));
    return {
      values,
      of: sorted.map(([, page]) => page.values[facet].map((value) => places.get(value)!)),
    };
  };
  return {
    common,
    hidden,
    ids: sorted.map(([id]) => id),
    months: sorted.map(([, { month }]) => month),
    facets: Object.fromEntries(facets.map((facet) => [facet, listed(facet)])) as PageList['facets'],
  };
}

/** A word of the site. */
export interface SiteWord {
  /** As all its spellings share it (`plainWord`). */
  plain: string;
  /** In lower case, with the marks that it mostly has. */
  shown: string;
  /** How common it is: twice the logarithm to the base 2 of the pages that have it, at most 35. */
  level: number;
}

/** The level of a word on so many pages. */
export const levelOf = (pages: number): number => Math.min(35, Math.round(2 * Math.log2(pages)));

/**
 * Words as lines in order: how many letters are as in the line before and the level (one digit to
 * the base 36 each), the letters that follow and, where it differs, a tab and the shown form.
 * After an empty line stand, each on a line, words that are no spelling of anything, such as a
 * compound without its hyphen, in order.
 */
export function encodeWords(words: readonly SiteWord[], others: readonly string[] = []): string {
  let before = '';
  const lines = [...words]
    .sort((a, b) => compare(a.plain, b.plain))
    .map(({ plain, shown, level }) => {
      let same = 0;
      while (same < 35 && same < plain.length && plain[same] === before[same]) same++;
      before = plain;
      const other = shown === plain ? '' : `\t${shown}`;
      return same.toString(36) + level.toString(36) + plain.slice(same) + other;
    });
  return lines.join('\n') + (others.length > 0 ? `\n\n${others.join('\n')}` : '');
}

/** Undoes `encodeWords`. */
export function decodeWords(text: string): { words: SiteWord[]; others: string[] } {
  const [listed = '', others = ''] = text.split('\n\n');
  let before = '';
  const words = listed
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [letters, shown] = line.slice(2).split('\t') as [string, string?];
      const plain = before.slice(0, parseInt(line[0]!, 36)) + letters;
      before = plain;
      return { plain, shown: shown ?? plain, level: parseInt(line[1]!, 36) };
    });
  return { words, others: others.split('\n').filter(Boolean) };
}
