import { breakWords, joinWords } from '../briefing/search.ts';
import { loadPagefind, type Instance, type ResultsElement } from './search-pagefind.ts';
import { renderResult } from './search-result.ts';

/** Milliseconds without a key before a search begins. */
const PAUSE = 100;
const SECTIONS = 3;

/**
 * The form of the search page, as an input of Pagefind's Component UI. That is loaded when a
 * reader turns to the form, or when the address brings a query.
 */
class SearchBox extends HTMLElement {
  #loading: Promise<Instance> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The name under which the Component UI looks for the field of an input. */
  get inputEl(): HTMLInputElement {
    return this.querySelector('input')!;
  }

  /** What surrounds the form and its results. */
  get #page(): HTMLElement {
    return this.closest<HTMLElement>('.search')!;
  }

  connectedCallback(): void {
    const { inputEl: input } = this;
    const form = this.querySelector('form')!;
    input.addEventListener('focus', () => void this.#load());
    input.addEventListener('input', () => this.#searchAfter(PAUSE));
    input.addEventListener('keydown', (event) => this.#key(event));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#searchAfter(0);
    });
    const query = new URLSearchParams(location.search).get('q');
    if (query && !input.value) input.value = query;
    if (input.value) this.#searchAfter(0);
    else if (document.activeElement === input) void this.#load();
  }

  override focus(): void {
    this.inputEl.focus();
  }

  #load(): Promise<Instance> {
    this.#loading ??= this.#connect().catch((cause: unknown) => {
      // Not kept, so that a reader who was offline can try again.
      this.#loading = undefined;
      throw cause;
    });
    return this.#loading;
  }

  async #connect(): Promise<Instance> {
    const instance = await loadPagefind(this.dataset.bundle!);
    const results = this.#page.querySelector<ResultsElement>('pagefind-results')!;
    const template = this.#page.querySelector<HTMLTemplateElement>('[data-search-result]')!;
    results.resultTemplate = (found) =>
      renderResult(template, found, instance.getDisplaySubResults(found, SECTIONS));
    instance.registerInput(this, { keyboardNavigation: true });
    instance.on('filters', () => this.#nameFacets());
    instance.on('results', () => this.#tidySummary());
    void instance.triggerLoad();
    return instance;
  }

  #searchAfter(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search(), pause);
  }

  async #search(): Promise<void> {
    const query = this.inputEl.value.trim();
    const instance = await this.#load();
    this.#page.toggleAttribute('data-asked', query !== '');
    const address = query ? `?${new URLSearchParams({ q: query })}` : location.pathname;
    history.replaceState(history.state, '', address);
    instance.triggerSearch(breakWords(query));
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape' && this.inputEl.value) {
      event.preventDefault();
      this.inputEl.value = '';
      this.#searchAfter(0);
    }
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      void this.#load().then((instance) => instance.focusNextResults(this.inputEl));
    }
  }

  /** The pane has just been drawn, with the names of the index as headings. */
  #nameFacets(): void {
    const names = JSON.parse(this.dataset.facets!) as Record<string, string>;
    for (const group of this.#page.querySelectorAll<HTMLElement>('[data-filter-name]')) {
      const name = names[group.dataset.filterName!];
      if (!name) continue;
      for (const heading of group.querySelectorAll('.pf-filter-group-name, legend')) {
        heading.textContent = name;
      }
    }
  }

  #tidySummary(): void {
    const summary = this.#page.querySelector('.pf-summary');
    if (summary) summary.textContent = joinWords(summary.textContent);
  }
}

customElements.define('search-box', SearchBox);
