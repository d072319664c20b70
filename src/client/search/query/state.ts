import { facets, type Facet } from '../../../briefing/addresses/facets.ts';
import { parseQuery } from './parse.ts';
import type { Counts, Order, SearchState } from '../types.ts';

/** What a reader has asked for, as the query part of an address, and back. */

const orders: readonly Order[] = ['relevance', 'newest', 'oldest'];
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/**
 * Reads an address (`?q=talks&topic=Sanctions`); a question mark may be missing. What has no
 * meaning is ignored; months in the wrong order are put right.
 */
export function readState(address: string): SearchState {
  const params = new URLSearchParams(address);
  const chosen: SearchState['chosen'] = {};
  for (const facet of facets) {
    const values = unique(params.getAll(facet).filter((value) => value.trim() !== ''));
    if (values.length > 0) chosen[facet] = values;
  }
  const [from, to] = inOrder(monthOf(params.get('from')), monthOf(params.get('to')));
  const order = orders.find((order) => order === params.get('sort')?.toLowerCase());
  return {
    query: (params.get('q') ?? '').trim(),
    chosen,
    from,
    to,
    order: order ?? 'relevance',
    verbatim: params.has('verbatim'),
  };
}

/** The address of a state: empty when nothing is asked, else from its question mark on. */
export function writeState({ query, chosen, from, to, order, verbatim }: SearchState): string {
  const params = new URLSearchParams();
  if (query.trim()) params.set('q', query.trim());
  for (const facet of facets) {
    for (const value of chosen[facet] ?? []) params.append(facet, value);
  }
  if (from) params.set('from', from);
  if (to) params.set('to', to);
  if (order !== 'relevance') params.set('sort', order);
  if (verbatim && query.trim()) params.set('verbatim', '1');
  const address = params.toString();
  return address && `?${address}`;
}

/** Whether anything is asked for that has results; an order or signs alone have none. */
export const isAsked = (state: SearchState): boolean =>
  parseQuery(state.query).length > 0 || isNarrowed(state);

export const isNarrowed = ({ chosen, from, to }: SearchState): boolean =>
  Boolean(from || to) || Object.values(chosen).some((values) => values.length > 0);

/** The same words without anything that narrows them down. */
export const widened = (state: SearchState): SearchState => ({
  ...state,
  chosen: {},
  from: undefined,
  to: undefined,
});

/** With a value of a facet added, or taken away. */
export function toggled(state: SearchState, facet: Facet, value: string): SearchState {
  const values = state.chosen[facet] ?? [];
  const others = values.filter((one) => !isSame(one, value));
  const now = others.length < values.length ? others : [...values, value];
  return { ...state, chosen: { ...state.chosen, [facet]: now } };
}

/** With chosen values in the spelling of the index, which an address may have in another case. */
export function spelledAs(state: SearchState, known: Counts): SearchState {
  const chosen: SearchState['chosen'] = {};
  for (const facet of facets) {
    const values = state.chosen[facet] ?? [];
    const spelled = values.map(
      (value) =>
        (Object.hasOwn(known[facet], value) && value) ||
        (Object.keys(known[facet]).find((one) => isSame(one, value)) ?? value),
    );
    if (spelled.length > 0) chosen[facet] = unique(spelled);
  }
  return { ...state, chosen };
}

const isSame = (one: string, other: string): boolean =>
  one.normalize().toLowerCase() === other.normalize().toLowerCase();

const unique = (values: readonly string[]): string[] => [...new Set(values)];

const monthOf = (text: string | null): string | undefined =>
  text && MONTH.test(text) ? text : undefined;

/** Two months, of which one may be missing, the earlier first. */
function inOrder<Month extends string | undefined>(from: Month, to: Month): [Month, Month] {
  return from && to && from > to ? [to, from] : [from, to];
}
