import { readState, writeState } from './state.ts';
import type { SearchState } from '../types.ts';

/** Milliseconds without a key before what was typed is in the address. */
const PAUSE = 250;

/** What is kept with an entry of the history besides its address. */
interface Kept {
  /** How many results were on the page. */
  shown?: number;
  /** How far it was scrolled, in CSS pixels; results come too late for the browser to do this. */
  top?: number;
}

/**
 * The address of the search page. Typing goes on in one entry of the history, so that going back
 * does not lead through single letters; what is decided (Enter, a filter, an order, a result that
 * is opened) keeps an entry of its own, and so does the page as it was before any question.
 */
export class Address {
  /** What the present entry said before it was typed over; `undefined` once it may be. */
  #settled: string | undefined = canonical(location.search);
  #typed: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `moved` is told when a reader goes back or forward. */
  constructor(moved: () => void) {
    addEventListener('popstate', () => {
      this.#settled = canonical(location.search);
      this.#forget();
      moved();
    });
    addEventListener('pagehide', () => {
      this.#write();
      this.keep({ top: scrollY });
    });
  }

  get state(): SearchState {
    return readState(location.search);
  }

  /** What a reader left behind at this entry of the history. */
  get kept(): Kept {
    return (history.state as Kept | null) ?? {};
  }

  keep(more: Kept): void {
    history.replaceState({ ...this.kept, ...more } satisfies Kept, '');
  }

  type(state: SearchState): void {
    this.#forget();
    this.#typed = writeState(state);
    this.#timer = setTimeout(() => this.#write(), PAUSE);
  }

  settle(state: SearchState): void {
    this.#write();
    const typed = canonical(location.search);
    if (this.#settled === '' && typed !== '') {
      const { kept } = this;
      history.replaceState(null, '', at(''));
      history.pushState(kept, '', at(typed));
    }
    this.#settled = writeState(state);
    if (this.#settled !== typed) history.pushState(null, '', at(this.#settled));
  }

  /** The first words after something decided begin an entry, but not those on an empty page. */
  #write(): void {
    if (this.#typed !== undefined && this.#typed !== canonical(location.search)) {
      if (this.#settled) {
        history.pushState(null, '', at(this.#typed));
        this.#settled = undefined;
      } else history.replaceState(null, '', at(this.#typed));
    }
    this.#forget();
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#typed = undefined;
  }
}

const canonical = (address: string): string => writeState(readState(address));

const at = (address: string): string => location.pathname + address;
