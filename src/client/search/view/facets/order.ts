import type { Facet } from '../../../../briefing/addresses/facets.ts';

/** Values that a facet shows before a reader asks for all. */
export const FEW = 10;

/** The order in which a facet lists its values: years from the newest, others by how many results. */
export function orderOf(
  facet: Facet,
  counts: Readonly<Record<string, number>>,
  locale: string,
): string[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return Object.keys(counts).sort((a, b) =>
    facet === 'year' ? compare(b, a) : counts[b]! - counts[a]! || compare(a, b),
  );
}

export interface ListedValues {
  values: string[];
  /** How many there are with those that are not listed. */
  all: number;
}

/**
 * The values of a facet that are worth a box: with results, or chosen. Of a long list the first
 * ones and the chosen ones, unless all are wanted. A facet whose only value all results have
 * narrows nothing and lists none.
 */
export function listed(
  order: readonly string[],
  counts: Readonly<Record<string, number>>,
  chosen: readonly string[],
  { total, wantsAll }: { total: number; wantsAll: boolean },
): ListedValues {
  const known = [...order, ...chosen.filter((value) => !order.includes(value))];
  const all = known.filter((value) => (counts[value] ?? 0) > 0 || chosen.includes(value));
  const idle = all.length === 1 && chosen.length === 0 && counts[all[0]!] === total;
  if (idle) return { values: [], all: 0 };
  const values = wantsAll
    ? all
    : all.filter((value, place) => place < FEW || chosen.includes(value));
  return { values, all: all.length };
}
