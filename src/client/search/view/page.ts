import { Address } from '../query/address.ts';
import { SearchView } from './search-view.ts';
import { chipsOf } from './facets/chips.ts';
import { part } from './dom/element.ts';
import { watchField } from './dom/typing.ts';
import { walkWithArrows } from './dom/arrow-keys.ts';
import { followLinks } from './dom/state-links.ts';
import { FacetPane } from './facets/pane.ts';
import { isAsked, readState, spelledAs, toggled, writeState } from '../query/state.ts';
import type { Order, Outcome, SearchState } from '../types.ts';

/** Results at first, and with each "more". */
const STEP = 10;

/** The search page: every change of the state goes through `#decide` or `#type`. */
export class SearchPage {
  readonly #root: HTMLElement;
  readonly #view: SearchView;
  readonly #field: HTMLInputElement;
  readonly #order: HTMLSelectElement;
  readonly #more: HTMLButtonElement;
  readonly #pane: FacetPane;
  readonly #address: Address;
  #state: SearchState;

  constructor(root: HTMLElement, styled: Promise<void>) {
    this.#root = root;
    this.#view = new SearchView(root, {
      brief: false,
      styled,
      again: () => void this.#show(this.#view.shown),
    });
    this.#field = part(root, '[name=q]');
    this.#order = part(root, '[name=sort]');
    this.#more = part(root, '[data-more]');
    this.#pane = new FacetPane(part(root, '[data-search-facets]'), this.#view.wording, {
      toggle: (facet, value) => this.#decide(toggled(this.#state, facet, value)),
      range: (from, to) => this.#decide({ ...this.#state, from, to }),
    });
    this.#address = new Address(() => void this.#restore());
    this.#state = this.#address.state;
  }

  /** What was typed while this was loading goes before what the address says. */
  start(): void {
    this.#listen();
    const { top } = this.#address.kept;
    if (this.#field.value.trim() !== this.#state.query) this.#type();
    else void this.#restore().then(() => top && scrollTo({ top, behavior: 'instant' }));
  }

  #listen(): void {
    watchField(this.#field, {
      typed: (query) => this.#view.source.prepare(query),
      paused: () => this.#type(),
    });
    this.#field.addEventListener('keydown', (event) => this.#key(event));
    part(this.#root, 'form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#decide(this.#typed());
    });
    this.#order.addEventListener('change', () =>
      this.#decide({ ...this.#state, order: this.#order.value as Order }),
    );
    this.#more.addEventListener('click', () => void this.#showMore());
    walkWithArrows(this.#root, this.#field, '[data-title], [data-more]:not([hidden])');
    followLinks(this.#root, (state) => this.#follow(state));
    // Whoever opens a result comes back to this search.
    this.#view.list.addEventListener('click', () => this.#address.settle(this.#state));
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || !this.#field.value) return;
    event.preventDefault();
    this.#field.value = '';
    this.#type();
  }

  #typed(): SearchState {
    const query = this.#field.value.trim();
    const { verbatim } = this.#state;
    return { ...this.#state, query, verbatim: verbatim && query === this.#state.query };
  }

  #type(): void {
    const state = this.#typed();
    this.#address.type(state);
    this.#state = state;
    void this.#show(STEP);
  }

  /** What is decided is as its address will be read, so that a new visit gives the same. */
  #decide(state: SearchState): void {
    this.#state = readState(writeState(state));
    this.#address.settle(this.#state);
    void this.#show(STEP);
  }

  /** The link goes with what it changed; its reader goes on from the words. */
  #follow(state: SearchState): void {
    this.#field.value = state.query;
    this.#decide(state);
    this.#field.focus({ preventScroll: true });
  }

  #restore(): Promise<void> {
    this.#state = this.#address.state;
    this.#field.value = this.#state.query;
    return this.#show(this.#address.kept.shown ?? STEP);
  }

  async #show(count: number): Promise<void> {
    const state = this.#state;
    this.#order.value = state.order;
    await this.#view.show(state, Math.max(count, STEP), (outcome) => this.#print(state, outcome));
  }

  #print(asked: SearchState, outcome: Outcome): void {
    const { counts, hits } = outcome;
    const state = spelledAs(asked, counts);
    if (this.#state === asked) this.#state = state;
    this.#pane.update(state, counts, hits.length);
    const { wording } = this.#view;
    part(this.#root, '[data-search-chips]').replaceChildren(
      ...chipsOf(state, wording, this.#root.dataset.search!),
    );
    this.#offerMore(isAsked(state) ? hits.length : 0);
    void this.#view.source
      .open()
      .then(async (engine) => this.#pane.setMonths(await engine.months()));
  }

  async #showMore(): Promise<void> {
    const total = Number(this.#more.dataset.total);
    await this.#view.more(STEP);
    this.#address.keep({ shown: this.#view.shown });
    this.#offerMore(total);
  }

  #offerMore(total: number): void {
    const left = total - this.#view.shown;
    const { wording } = this.#view;
    this.#more.hidden = left <= 0;
    this.#more.dataset.total = String(total);
    this.#more.textContent = wording.messages.more(wording.number(Math.min(STEP, left)));
  }
}
