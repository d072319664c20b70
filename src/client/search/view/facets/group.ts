import type { Facet } from '../../../../briefing/addresses/facets.ts';
import { make } from '../dom/element.ts';
import { FEW, listed, orderOf } from './order.ts';
import type { Wording } from '../../wording.ts';

interface Row {
  row: HTMLLIElement;
  box: HTMLInputElement;
  count: HTMLElement;
}

/** One facet of the pane: a box for each value, with its number of results. */
export class FacetGroup {
  readonly element: HTMLFieldSetElement;
  readonly #facet: Facet;
  readonly #wording: Wording;
  readonly #list = make('ul');
  readonly #rows = new Map<string, Row>();
  readonly #more: HTMLButtonElement;
  #order: string[] = [];
  #orderedFor: string | undefined;
  #wantsAll = false;
  #redraw = () => {};

  constructor(facet: Facet, wording: Wording) {
    this.#facet = facet;
    this.#wording = wording;
    this.#more = make('button', { type: 'button', 'aria-expanded': 'false' });
    this.#more.addEventListener('click', () => {
      this.#wantsAll = !this.#wantsAll;
      this.#redraw();
    });
    this.element = make(
      'fieldset',
      { class: 'search-facet', 'data-facet': facet },
      make('legend', {}, wording.messages.facet[facet]),
      this.#list,
      this.#more,
    );
  }

  /** The order of values holds for one `query`, so that no box moves away from its reader. */
  update(
    counts: Readonly<Record<string, number>>,
    chosen: readonly string[],
    { query, total, locale }: { query: string; total: number; locale: string },
  ): void {
    if (this.#orderedFor !== query) {
      this.#order = orderOf(this.#facet, counts, locale);
      this.#orderedFor = query;
    }
    this.#redraw = () => this.#draw(counts, chosen, total);
    this.#redraw();
  }

  #draw(counts: Readonly<Record<string, number>>, chosen: readonly string[], total: number): void {
    const { values, all } = listed(this.#order, counts, chosen, {
      total,
      wantsAll: this.#wantsAll,
    });
    const rows = values.map((value) => {
      const { row, box, count } = this.#rowOf(value);
      box.checked = chosen.includes(value);
      count.textContent = this.#wording.number(counts[value] ?? 0);
      return row;
    });
    const same = rows.length === this.#list.childElementCount;
    if (!same || rows.some((row, at) => row !== this.#list.children[at])) {
      const focused = document.activeElement as HTMLElement | null;
      this.#list.replaceChildren(...rows);
      // An element that is put in again has lost the focus.
      if (focused !== document.activeElement && focused?.isConnected) focused.focus();
    }
    this.element.hidden = values.length === 0;
    this.#more.hidden = all <= FEW;
    this.#more.ariaExpanded = String(this.#wantsAll);
    const { showAll, showFewer } = this.#wording.messages;
    this.#more.textContent = this.#wantsAll ? showFewer : showAll(this.#wording.number(all));
  }

  #rowOf(value: string): Row {
    const known = this.#rows.get(value);
    if (known) return known;
    const box = make('input', { type: 'checkbox', name: this.#facet, value });
    const count = make('span', { class: 'count' });
    const name = make('span', { class: 'search-value' }, make('bdi', {}, value));
    const row = make('li', {}, make('label', {}, box, name, ' ', count));
    const made = { row, box, count };
    this.#rows.set(value, made);
    return made;
  }
}
