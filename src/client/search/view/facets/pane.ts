import { facets, type Facet } from '../../../../briefing/addresses/facets.ts';
import { part } from '../dom/element.ts';
import { FacetGroup } from './group.ts';
import type { Counts, SearchState } from '../../types.ts';
import type { Wording } from '../../wording.ts';

/** Where the pane stands beside the results and is always open; as in facets.css. */
const WIDE = '(width >= 60rem)';

interface Decisions {
  toggle: (facet: Facet, value: string) => void;
  range: (from: string | undefined, to: string | undefined) => void;
}

/** By what results can be narrowed down: facets and a range of months. */
export class FacetPane {
  readonly #root: HTMLDetailsElement;
  readonly #groups: Record<Facet, FacetGroup>;
  readonly #from: HTMLInputElement;
  readonly #to: HTMLInputElement;
  readonly #wording: Wording;

  constructor(root: HTMLDetailsElement, wording: Wording, { toggle, range }: Decisions) {
    this.#root = root;
    this.#wording = wording;
    this.#groups = Object.fromEntries(
      facets.map((facet) => [facet, new FacetGroup(facet, wording)]),
    ) as Record<Facet, FacetGroup>;
    const dates = part(root, '[data-range]');
    dates.after(...facets.map((facet) => this.#groups[facet].element));
    this.#from = part(dates, '[name=from]');
    this.#to = part(dates, '[name=to]');
    root.addEventListener('change', ({ target }) => {
      const input = target as HTMLInputElement;
      if (input.type === 'checkbox') toggle(input.name as Facet, input.value);
      else if (isMonth(input)) range(this.#from.value || undefined, this.#to.value || undefined);
    });
    const wide = matchMedia(WIDE);
    root.open = wide.matches;
    wide.addEventListener('change', () => (root.open = wide.matches));
  }

  setMonths(months: { first: string; last: string } | undefined): void {
    for (const input of months ? [this.#from, this.#to] : []) {
      input.min = months!.first;
      input.max = months!.last;
    }
  }

  update(state: SearchState, counts: Counts, total: number): void {
    const { chosen, from, to, query } = state;
    const { locale } = this.#root.dataset;
    for (const facet of facets) {
      const about = { query: `${query} ${from} ${to}`, total, locale: locale! };
      this.#groups[facet].update(counts[facet], chosen[facet] ?? [], about);
    }
    setValue(this.#from, from);
    setValue(this.#to, to);
    const active =
      Object.values(chosen).reduce((sum, values) => sum + values.length, 0) + (from || to ? 1 : 0);
    const badge = part(this.#root, '[data-active]');
    badge.hidden = active === 0;
    badge.textContent = this.#wording.number(active);
    this.#root.hidden = false;
  }
}

/** Also a month without a briefing is one. */
const isMonth = ({ validity }: HTMLInputElement): boolean =>
  !validity.badInput && !validity.patternMismatch;

/** A field that a reader is about to change is left alone. */
function setValue(input: HTMLInputElement, value = ''): void {
  if (input !== document.activeElement || isMonth(input)) input.value = value;
}
