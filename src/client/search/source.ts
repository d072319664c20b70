import { openEngine } from './engine.ts';
import { isAsked } from './state.ts';
import type { Engine, Found, Hit, Outcome, SearchState } from './types.ts';

/** What is found, and all that is shown of the first results. */
export interface Answer {
  outcome: Outcome;
  hits: readonly Hit[];
  found: readonly Found[];
}

/** The engine: opened when it is first needed, and anew when its index has been replaced. */
export class Source {
  readonly #bundle: string;
  #engine: Promise<Engine> | undefined;

  constructor(bundle: string) {
    this.#bundle = bundle;
  }

  /** A failed attempt is not kept, so that a reader can try again. */
  open(): Promise<Engine> {
    this.#engine ??= openEngine(this.#bundle).catch((cause: unknown) => {
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
   * Searches, and loads the first `count` results unless nobody waits for them any more.
   * Throws `SearchError`.
   */
  async find(state: SearchState, count: number, isOvertaken: () => boolean): Promise<Answer> {
    const engine = await this.open();
    try {
      return await answer(engine, state, count, isOvertaken);
    } catch {
      // A new build names its files anew, and what is open knows only those of the old one.
      this.#engine = undefined;
      return answer(await this.open(), state, count, isOvertaken);
    }
  }
}

async function answer(
  engine: Engine,
  state: SearchState,
  count: number,
  isOvertaken: () => boolean,
): Promise<Answer> {
  const outcome = await engine.search(state);
  const hits = isAsked(state) ? outcome.hits : [];
  return { outcome, hits, found: isOvertaken() ? [] : await load(hits.slice(0, count)) };
}

export const load = (hits: readonly Hit[]): Promise<Found[]> =>
  Promise.all(hits.map((hit) => hit.data()));
