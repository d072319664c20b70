import { showAdvice } from './advice.ts';
import { part } from './dom/element.ts';
import { SearchError } from '../errors.ts';
import { noticesOf, offerOf } from './notices.ts';
import { renderResult, renderUnreadable, replaceResults } from './result.ts';
import { load, EngineSource, type SearchAnswer } from '../engine/session.ts';
import { isAsked } from '../query/state.ts';
import { StatusLine } from './status-line.ts';
import { showTrouble } from './failure.ts';
import type { Hit, Order, Outcome, SearchState } from '../types.ts';
import { Wording } from '../wording.ts';

/** Defined in the page itself (inline-scripts.ts): says which stamps are due for review. */
declare const stamps: () => void;

interface Options {
  /** Sections without their excerpts. */
  brief: boolean;
  /** When results look as they should. */
  styled: Promise<void>;
  /** Makes the last search again: a reader has asked for it, or the connection is back. */
  again: () => void;
}

/** What page and dialog have in common: a status line, notices, results, and what can go wrong. */
export class SearchView {
  readonly root: HTMLElement;
  readonly wording: Wording;
  readonly source: EngineSource;
  readonly list: HTMLElement;
  readonly #options: Options;
  readonly #status: StatusLine;
  #turn = 0;
  #hits: readonly Hit[] = [];
  #order: Order = 'relevance';

  constructor(root: HTMLElement, options: Options) {
    this.root = root;
    this.wording = new Wording(root.lang, root.dataset.locale!);
    this.list = part(root, '.search-results');
    this.source = new EngineSource(root.dataset.bundle!);
    this.#options = options;
    this.#status = new StatusLine(root);
    part(root, '[data-retry]').addEventListener('click', options.again);
    addEventListener('online', () => {
      if (!part(root, '[data-search-error]').hidden) options.again();
    });
  }

  /** Results on the page. */
  get shown(): number {
    return this.list.childElementCount;
  }

  /**
   * Searches, and shows the first `count` results. `print` shows everything else of the outcome.
   * Nothing happens when a newer search has overtaken this one.
   */
  async show(state: SearchState, count: number, print: (outcome: Outcome) => void): Promise<void> {
    const turn = ++this.#turn;
    const isOvertaken = () => turn !== this.#turn;
    this.list.ariaBusy = 'true';
    this.#status.wait(this.wording.messages.searching);
    try {
      const answer = await this.source.find(state, count, isOvertaken);
      await this.#options.styled;
      if (!answer || isOvertaken()) return;
      this.#print(state, answer);
      print(answer.outcome);
      void answer.outcome.offer.then((query) => {
        if (query && !isOvertaken()) {
          this.#place.append(offerOf(query, state, this.wording, this.#base));
        }
      });
    } catch (cause) {
      if (!(cause instanceof SearchError)) throw cause;
      if (isOvertaken()) return;
      // Results of other words would be taken for those of these.
      this.list.replaceChildren();
      this.#place.replaceChildren();
      this.#fail(cause);
    }
    this.root.dataset.shown = state.query;
  }

  /** Adds results below the others, and moves the focus to the first of them. */
  async more(count: number): Promise<void> {
    const turn = this.#turn;
    const before = this.shown;
    try {
      const found = await load(this.#hits.slice(before, before + count));
      if (turn !== this.#turn || before !== this.shown) return;
      this.list.append(...this.#render(found));
      stamps();
      this.list.children[before]?.querySelector('a')?.focus();
    } catch (cause) {
      if (!(cause instanceof SearchError)) throw cause;
      this.#fail(cause);
    }
  }

  /** Where notices stand. */
  get #place(): HTMLElement {
    return part(this.root, '[data-search-notices]');
  }

  get #base(): string {
    return this.root.dataset.search!;
  }

  #render(found: SearchAnswer['found']): HTMLElement[] {
    return found.map((one) =>
      one ? renderResult(one, this.#options) : renderUnreadable(this.wording.messages.unreadable),
    );
  }

  #print(state: SearchState, { outcome, hits, found }: SearchAnswer): void {
    const asked = isAsked(state);
    this.#hits = hits;
    this.#sayHowMany(state, asked ? outcome : undefined);
    this.#place.replaceChildren(
      ...(asked ? noticesOf(outcome, state, this.wording, this.#base) : []),
    );
    showTrouble(this.root, undefined);
    replaceResults(this.list, this.#render(found));
    this.list.ariaBusy = 'false';
    this.root.toggleAttribute('data-asked', asked);
    const empty = part(this.root, '[data-search-empty]');
    empty.hidden = !asked || hits.length > 0;
    showAdvice(empty, state);
    stamps();
  }

  /** Another order changes no number, so it is read out by its name. */
  #sayHowMany({ order }: SearchState, outcome: Outcome | undefined): void {
    const corrected = outcome?.correction?.query;
    const said = outcome ? this.wording.results(outcome.hits.length, corrected) : '';
    const name = this.root.querySelector(`[name=sort] [value=${order}]`)?.textContent;
    const isNew = order !== this.#order && said && name;
    this.#order = order;
    this.#status.say(said, isNew ? this.wording.messages.ordered(said, name) : said);
  }

  #fail({ reason }: SearchError): void {
    this.#status.say('');
    showTrouble(this.root, reason);
    part(this.root, '[data-search-empty]').hidden = true;
    this.list.ariaBusy = 'false';
  }
}
