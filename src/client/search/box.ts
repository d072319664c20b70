import { part } from './element.ts';
import { openEngine } from './engine.ts';
import { SearchError } from './errors.ts';
import { noticesOf, offerOf } from './notices.ts';
import { renderResult, replaceResults } from './result.ts';
import { isAsked } from './state.ts';
import { showTrouble } from './trouble.ts';
import type { Engine, Found, Hit, Outcome, SearchState } from './types.ts';
import { Wording } from './wording.ts';

/** Defined in the page itself (inline.ts): says which stamps are due for review. */
declare const stamps: () => void;

/** What page and dialog have in common: a status line, notices, results, and what can go wrong. */
export class Box {
  readonly root: HTMLElement;
  readonly wording: Wording;
  readonly #brief: boolean;
  readonly #styled: Promise<void>;
  #engine: Promise<Engine> | undefined;
  #turn = 0;
  #hits: readonly Hit[] = [];

  /** `styled` is when results look as they should. */
  constructor(root: HTMLElement, { brief, styled }: { brief: boolean; styled: Promise<void> }) {
    this.root = root;
    this.wording = new Wording(root.lang, root.dataset.locale!);
    this.#brief = brief;
    this.#styled = styled;
  }

  get list(): HTMLElement {
    return part(this.root, '.search-results');
  }

  /** Results on the page. */
  get shown(): number {
    return this.list.childElementCount;
  }

  /** A failed attempt is not kept, so that a reader can try again. */
  engine(): Promise<Engine> {
    this.#engine ??= openEngine(this.root.dataset.bundle!).catch((cause: unknown) => {
      this.#engine = undefined;
      throw cause;
    });
    return this.#engine;
  }

  /** Begins to load what a query needs; what goes wrong is told when it is searched for. */
  prepare(query: string): void {
    this.engine().then(
      (engine) => engine.preload(query),
      () => undefined,
    );
  }

  /**
   * Searches, and shows the first `count` results. `print` shows everything else of the outcome.
   * Nothing happens when a newer search has overtaken this one.
   */
  async show(state: SearchState, count: number, print: (outcome: Outcome) => void): Promise<void> {
    const turn = ++this.#turn;
    const isOvertaken = () => turn !== this.#turn;
    this.list.ariaBusy = 'true';
    try {
      const outcome = await (await this.engine()).search(state);
      if (isOvertaken()) return;
      const hits = isAsked(state) ? outcome.hits : [];
      const found = await load(hits.slice(0, count));
      await this.#styled;
      if (isOvertaken()) return;
      this.#hits = hits;
      this.#print(state, outcome, found);
      print(outcome);
      void outcome.offer.then((query) => {
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

  #render(found: readonly Found[]): HTMLElement[] {
    return found.map((one) => renderResult(one, { brief: this.#brief }));
  }

  #print(state: SearchState, outcome: Outcome, found: readonly Found[]): void {
    const total = this.#hits.length;
    const asked = isAsked(state);
    this.#say(asked ? this.wording.results(total, outcome.correction?.query) : '');
    this.#place.replaceChildren(
      ...(asked ? noticesOf(outcome, state, this.wording, this.#base) : []),
    );
    showTrouble(this.root, undefined);
    replaceResults(this.list, this.#render(found));
    this.list.ariaBusy = 'false';
    part(this.root, '[data-search-empty]').hidden = !asked || total > 0;
    stamps();
  }

  #fail({ reason }: SearchError): void {
    this.#say(this.wording.messages.failed);
    showTrouble(this.root, reason);
    part(this.root, '[data-search-empty]').hidden = true;
    this.list.ariaBusy = 'false';
  }

  /** The same words again would be read out again. */
  #say(sentence: string): void {
    const status = part(this.root, '[role=status]');
    if (status.textContent !== sentence) status.textContent = sentence;
  }
}

const load = (hits: readonly Hit[]): Promise<Found[]> => Promise.all(hits.map((hit) => hit.data()));
