import { compare } from '../../briefing/text/compare.ts';

/**
 * How the entries of a feed are spread over its documents (RFC 5005, section 4): the one to which
 * readers subscribe, and pages of its archive, from which nothing ever moves.
 */

/** Entries of one document. */
export const FEED_SIZE = 30;

export interface Dated {
  /** Never changes; tells entries of one day apart. */
  name: string;
  /** First published, as text that sorts. */
  published: string;
  /** RFC 3339. */
  updated: string;
}

export interface FeedPages<Item> {
  /** The newest by their last change, with all that no full page has; latest change first. */
  current: Item[];
  /** Full pages, the oldest first, latest entry first in each; none where `current` has all. */
  archive: Item[][];
}

/**
 * Pages are filled in the order of first publication, and only full ones are pages: a reader that
 * has one need not ask for it again. So `current` may have up to a page more than the newest.
 */
export function feedPages<Item extends Dated>(items: readonly Item[]): FeedPages<Item> {
  const newest = newestOf(items);
  if (items.length <= FEED_SIZE) return { current: newest, archive: [] };
  const inOrder = items.toSorted(
    (a, b) => compare(a.published, b.published) || compare(a.name, b.name),
  );
  const full = Math.floor(items.length / FEED_SIZE);
  const archive = Array.from({ length: full }, (_, page) =>
    inOrder.slice(page * FEED_SIZE, (page + 1) * FEED_SIZE).reverse(),
  );
  const rest = inOrder.slice(full * FEED_SIZE);
  return { current: byUpdate([...new Set([...newest, ...rest])]), archive };
}

/** One document of a feed. */
export interface FeedPage<Item> {
  items: readonly Item[];
  /** The address of its folder. */
  list: string;
  /** That of the document with what is older than all of this. */
  older: string | undefined;
  /** Nothing is missing from it. */
  isComplete: boolean;
}

/** All documents of the feed of a list; `archiveAt` gives the folder of a page of the archive. */
export function feedDocuments<Item extends Dated>(
  items: readonly Item[],
  list: string,
  archiveAt: (page: number) => string,
): FeedPage<Item>[] {
  const { current, archive } = feedPages(items);
  const olderThan = (page: number) => (page > 1 ? archiveAt(page - 1) : undefined);
  const isComplete = archive.length === 0;
  return [
    { items: current, list, older: olderThan(archive.length + 1), isComplete },
    ...archive.map((page, index) => ({
      items: page,
      list: archiveAt(index + 1),
      older: olderThan(index + 1),
      isComplete: false,
    })),
  ];
}

/** The newest by their last change, latest first. */
export const newestOf = <Item extends Dated>(items: readonly Item[]): Item[] =>
  byUpdate(items).slice(0, FEED_SIZE);

const byUpdate = <Item extends Dated>(items: readonly Item[]): Item[] =>
  items.toSorted((a, b) => compare(b.updated, a.updated) || compare(a.name, b.name));
