import type { Past } from '../../briefing/past.ts';
import type { Problem } from '../../briefing/problem.ts';
import type { Item, Listing } from '../listing.ts';
import { readPast, readPastOf, type PastOptions } from '../past.ts';
import type { Session } from '../session.ts';

/** The pasts of the briefings that development shows. A save has that of its own briefing read. */
export class PreviewPast {
  readonly #session: Session;
  readonly #options: PastOptions;
  /** By file. */
  readonly #pasts = new Map<string, Past | undefined>();
  readonly #problems = new Map<string, Problem[]>();

  constructor(session: Session, options: PastOptions) {
    this.#session = session;
    this.#options = { ...options, showAll: true };
  }

  /** Reads the pasts of all; what is wrong with them and is no briefing's own comes back. */
  async readAll(): Promise<Problem[]> {
    const { items, all } = this.#session.list();
    const problems = await readPast(this.#session.corpus, { items, all }, this.#options);
    const files = new Set(items.map(({ file }) => file));
    for (const { file, past } of items) this.#note(file, past, problems);
    this.#giveProblems(items);
    return problems.filter(({ file }) => !files.has(file));
  }

  /** The listing after `file` has changed, with what is known of pasts. */
  async listAfter(file: string): Promise<Listing> {
    const listing = this.#session.list();
    const changed = listing.items.find((item) => item.file === file);
    if (changed) {
      const problems = await readPastOf(changed, this.#session.corpus, this.#options);
      this.#note(file, changed.past, problems);
    }
    for (const item of listing.items) {
      const past = this.#pasts.get(item.file);
      if (past) item.past = past;
    }
    this.#giveProblems(listing.items);
    return listing;
  }

  #note(file: string, past: Past | undefined, problems: readonly Problem[]): void {
    this.#pasts.set(file, past);
    this.#problems.set(
      file,
      problems.filter((problem) => problem.file === file),
    );
  }

  #giveProblems(items: readonly Item[]): void {
    for (const item of items) item.problems.push(...(this.#problems.get(item.file) ?? []));
  }
}
