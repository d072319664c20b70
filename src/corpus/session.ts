import { resolve } from 'node:path';
import { isBriefing } from '../briefing/addresses/id.ts';
import type { Plan } from '../briefing/plan/plan.ts';
import { Corpus, type CorpusOptions } from './corpus.ts';
import type { Listing } from './listing.ts';
import { makePlan } from './plan.ts';

type SessionOptions = Pick<CorpusOptions, 'root' | 'site' | 'now'>;

/**
 * The briefings of a project for everyone in this process who asks: what is made of them is made
 * once, and again only after `update` was told of a change.
 */
export class Session {
  readonly #corpus: Corpus;
  readonly #options: SessionOptions;
  #listing: Listing | undefined;
  #plan: Plan | undefined;

  constructor(corpus: Corpus, options: SessionOptions) {
    this.#corpus = corpus;
    this.#options = options;
  }

  get corpus(): Corpus {
    return this.#corpus;
  }

  /** The briefings to show, with the problems that all rules find. */
  list(): Listing {
    return (this.#listing ??= this.#corpus.list());
  }

  /** What is printed of them; another object says that something has changed. */
  plan(): Plan {
    return (this.#plan ??= makePlan(this.list().items, this.#options));
  }

  /** Says that briefings of the list were told more of themselves, such as their pasts. */
  tellAnew(): void {
    this.#plan = undefined;
  }

  /**
   * Takes in one file below `briefings/`, which may be gone by now, and says whether anything may
   * have changed. Other files are what briefings show: whether they are there is checked anew.
   */
  async update(path: string): Promise<boolean> {
    if (isBriefing(path) && !(await this.#corpus.update(path))) return false;
    await this.#corpus.lookAtPictures();
    this.#listing = undefined;
    this.#plan = undefined;
    return true;
  }
}

const open = new Map<string, Promise<Session>>();

const keyOf = ({ root, site, now, showAll = false }: CorpusOptions): string =>
  JSON.stringify([resolve(root), showAll, now, site]);

/** The one session of a project with these options; the first who asks has all files read. */
export function openSession(options: CorpusOptions): Promise<Session> {
  const key = keyOf(options);
  const known = open.get(key);
  if (known) return known;
  const session = Corpus.open(options).then((corpus) => new Session(corpus, options));
  open.set(key, session);
  // What went wrong is told to who asked; the next may try again.
  session.catch(() => open.delete(key));
  return session;
}

/** The session of the development server, which shows drafts and embargoed briefings too. */
export const openPreview = (options: SessionOptions): Promise<Session> =>
  openSession(previewOf(options));

/** As `openPreview`, but reads all files again: nobody may have told of changes until now. */
export function reopenPreview(options: SessionOptions): Promise<Session> {
  open.delete(keyOf(previewOf(options)));
  return openPreview(options);
}

const previewOf = ({ root, site, now }: SessionOptions): CorpusOptions => ({
  root,
  site,
  now,
  showAll: true,
  keepProcess: true,
});

/** Whether anyone in this process has asked for the session of these options. */
export const isOpen = (options: CorpusOptions): boolean => open.has(keyOf(options));

/** Lets go of what was read, of which a build needs no more than its plan. */
export const closeSession = (options: CorpusOptions): boolean => open.delete(keyOf(options));
