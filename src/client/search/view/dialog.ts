import { SearchView } from './search-view.ts';
import { part } from './dom/element.ts';
import { watchField } from './dom/typing.ts';
import { walkWithArrows } from './dom/arrow-keys.ts';
import { followLinks } from './dom/state-links.ts';
import { readState, writeState } from '../query/state.ts';
import type { SearchState } from '../types.ts';

/** Results in the dialog; all others are on the search page. */
const FEW = 8;

/** The dialog: words and the best results. */
export class SearchDialog {
  readonly #view: SearchView;
  readonly #field: HTMLInputElement;
  readonly #all: HTMLAnchorElement;
  readonly #search: string;
  #state = readState('');

  constructor(dialog: HTMLDialogElement, styled: Promise<void>) {
    this.#view = new SearchView(dialog, { brief: true, styled, again: () => this.#type() });
    this.#field = part(dialog, '[name=q]');
    this.#all = part(dialog, '[data-all]');
    this.#search = dialog.dataset.search!;
  }

  /** What was typed while this was loading is searched for at once. */
  start(): void {
    const dialog = this.#view.root;
    watchField(this.#field, {
      typed: (query) => this.#view.source.prepare(query),
      paused: () => this.#type(),
    });
    walkWithArrows(dialog, this.#field, '.search-results a');
    followLinks(dialog, (state) => {
      this.#field.value = state.query;
      this.#field.focus();
      this.#show(state);
    });
    part(dialog, 'form').addEventListener('submit', (event) => {
      event.preventDefault();
      location.assign(this.#search + writeState(this.#typed()));
    });
    if (this.#field.value.trim()) this.#type();
    else this.#view.source.prepare('');
  }

  /** A spelling that a reader insists on holds for the words that it was said of. */
  #typed(): SearchState {
    const query = this.#field.value.trim();
    return {
      ...readState(''),
      query,
      verbatim: this.#state.verbatim && query === this.#state.query,
    };
  }

  #type(): void {
    this.#show(this.#typed());
  }

  #show(state: SearchState): void {
    this.#state = state;
    this.#all.href = this.#search + writeState(state);
    void this.#view.show(state, FEW, () => {});
  }
}
