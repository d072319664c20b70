import type { Contents } from './contents.ts';
import type { Params } from './patterns.ts';

/** One kind of page or file of a site. */
export interface PageKind<P extends Params = Params> {
  /** As in `patterns.ts`; what `src/pages` prints has its path there as its pattern. */
  pattern: string;
  /** What it is sent as (RFC 6838); missing where that hangs on the single file. */
  type?: string;
  /** `pages` are the files of `src/pages`; all others work after them. */
  printedBy: 'pages' | 'bundler' | 'cards' | 'search' | 'licences' | 'headers';
  /** Sitemaps name it; further pages of a list are found from its first. */
  inSitemap: boolean;
  /** Which there are is known only when the history of briefings was read, or they are made. */
  isLate: boolean;
  /** What stands in the places of the pattern; missing where only the maker knows. */
  params?: (contents: Contents) => P[];
}

/** A kind of which the contents of a site tell which pages there are. */
export type KnownKind<P extends Params> = PageKind<P> & Required<Pick<PageKind<P>, 'params'>>;

type Others = Partial<Omit<PageKind, 'params' | 'pattern'>>;

/** A page, which sitemaps name unless it is said that they do not; there is one, or as many as `params` gives. */
export const page = <P extends Params>(
  pattern: string,
  params: (contents: Contents) => P[] = () => [{} as P],
  others: Others = {},
): KnownKind<P> => ({
  pattern,
  type: 'text/html',
  printedBy: 'pages',
  inSitemap: true,
  isLate: false,
  ...others,
  params,
});

/** A file for machines. */
export const file = <P extends Params>(
  pattern: string,
  type: string | undefined,
  params?: (contents: Contents) => P[],
  others: Others = {},
): KnownKind<P> => page(pattern, params, { type, inSitemap: false, ...others });

/** Files of which only the maker knows the names. */
export const folder = (pattern: string, printedBy: PageKind['printedBy']): PageKind => ({
  pattern,
  printedBy,
  inSitemap: false,
  isLate: true,
});

/** The pages of a list with so many entries; the first has no number. */
export const pagesOf = (entries: number, pageSize: number): { page: string | undefined }[] =>
  Array.from({ length: Math.max(1, Math.ceil(entries / pageSize)) }, (_, index) => ({
    page: index > 0 ? String(index + 1) : undefined,
  }));

/** `2021-12` → the places for year and month. */
export const parted = (month: string) => ({ year: month.slice(0, 4), month: month.slice(5) });

/** The places of the address of a revision. */
export const revisionPlaces = ({ id, stamp }: Contents['past']['revisions'][number]) => ({
  id,
  stamp,
});

/** The years in which these months are. */
export const yearsOf = (months: Iterable<string>): { year: string }[] =>
  [...new Set([...months].map((month) => month.slice(0, 4)))].map((year) => ({ year }));
