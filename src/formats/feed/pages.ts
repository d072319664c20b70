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

/** The newest by their last change, latest first. */
export const newestOf = <Item extends Dated>(items: readonly Item[]): Item[] =>
  byUpdate(items).slice(0, FEED_SIZE);

const byUpdate = <Item extends Dated>(items: readonly Item[]): Item[] =>
  items.toSorted((a, b) => compare(b.updated, a.updated) || compare(a.name, b.name));
