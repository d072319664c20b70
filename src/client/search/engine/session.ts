import { openEngine } from './engine.ts';
import { isAsked } from '../query/state.ts';
import type { Engine, FoundResult, Hit, Outcome, SearchState } from '../types.ts';

/** What is found, and all that is shown of the first results. */
export interface SearchAnswer {
  outcome: Outcome;
  hits: readonly Hit[];
  /** In the order of the hits; nothing for one that cannot be read. */
  found: readonly (FoundResult | undefined)[];
}

/** Milliseconds for which a search waits for the one before it, which may never get an answer. */
const PATIENCE = 400;

/** The engine: opened when it is first needed, and anew when its index has been replaced. */
export class EngineSource {
  readonly #bundle: string;
  readonly #openEngine: typeof openEngine;
  #engine: Promise<Engine> | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(bundle: string, open = openEngine) {
    this.#bundle = bundle;
    this.#openEngine = open;
  }

  /** A failed attempt is not kept, so that a reader can try again. */
  open(): Promise<Engine> {
    this.#engine ??= this.#openEngine(this.#bundle).catch((cause: unknown) => {
      this.#engine = undefined;
      throw cause;
    });
    return this.#engine;
  }

  /** Begins to load what a query needs; what goes wrong is told when it is searched for. */
  prepare(query: string): void {
    this.open().then(
      (engine) => engine.preload(query),
      () => undefined,
    );
  }

  /**
   * Searches, and loads the first `count` results. One search at a time: of those that had to
   * wait, only the last is made. Gives nothing when nobody waits for it. Throws `SearchError`.
   */
  async find(
    state: SearchState,
    count: number,
    isOvertaken: () => boolean,
  ): Promise<SearchAnswer | undefined> {
    await Promise.race([this.#last, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    if (isOvertaken()) return undefined;
    const answer = this.#find(state, count, isOvertaken);
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  async #find(
    state: SearchState,
    count: number,
    isOvertaken: () => boolean,
  ): Promise<SearchAnswer> {
    const engine = await this.open();
    try {
      return await answer(engine, state, count, isOvertaken, loadAll);
    } catch {
      // A new build names its files anew, and what is open knows only those of the old one.
      this.#engine = undefined;
      return answer(await this.open(), state, count, isOvertaken, load);
    }
  }
}

async function answer(
  engine: Engine,
  state: SearchState,
  count: number,
  isOvertaken: () => boolean,
  load: (hits: readonly Hit[]) => Promise<SearchAnswer['found']>,
): Promise<SearchAnswer> {
  const outcome = await engine.search(state);
  const hits = isAsked(state) ? outcome.hits : [];
  return { outcome, hits, found: isOvertaken() ? [] : await load(hits.slice(0, count)) };
}

const loadAll = (hits: readonly Hit[]): Promise<FoundResult[]> =>
  Promise.all(hits.map((hit) => hit.data()));

/** One that cannot be read keeps no other from being shown. Throws `SearchError` if none can. */
export async function load(hits: readonly Hit[]): Promise<SearchAnswer['found']> {
  const loaded = await Promise.allSettled(hits.map((hit) => hit.data()));
  const failed = loaded.filter((one) => one.status === 'rejected');
  if (failed.length > 0 && failed.length === loaded.length) throw failed[0]!.reason;
  return loaded.map((one) => (one.status === 'fulfilled' ? one.value : undefined));
}
