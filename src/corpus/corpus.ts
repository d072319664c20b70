import { join } from 'node:path';
import { pathBelow } from '../briefing/addresses/id.ts';
import { hasBody, type Compiled } from '../mdx/compile.ts';
import { digestOf, Store } from '../store/store.ts';
import type { Site } from '../site.ts';
import { compileAhead, type CompileOptions } from './compile/pool.ts';
import type { FileAnswer } from './compile/worker.ts';
import { itemOf, standingOf } from './item.ts';
import { damagedPictures, type Damaged } from './disk/damaged-pictures.ts';
import { readText } from './disk/read.ts';
import { listing, type Item, type Listing, type ListingOptions } from './listing.ts';
import { fileState, scan } from './disk/scan.ts';
import { bodyName, factsName, rulesVersion } from './compile/settings.ts';
import { steps } from './steps.ts';

export interface CorpusOptions extends ListingOptions, CompileOptions {
  site: Site;
}

/** Everything below `briefings/`, read once and kept up to date file by file. */
export class Corpus {
  readonly folder: string;
  readonly #options: CorpusOptions;
  /** A digest of the rules by which files are read. */
  readonly rules: string;
  readonly #files = new Map<string, Compiled>();
  readonly #digests = new Map<string, string>();
  #damaged: Damaged = new Map();

  /**
   * Reads all briefings. The facts of those that have not changed since the last run come from
   * the store, and all others are compiled in other processes.
   */
  static async open(options: CorpusOptions): Promise<Corpus> {
    steps.open.publish({ root: options.root });
    const corpus = new Corpus(options);
    await corpus.#read(scan(corpus.folder));
    corpus.#forgetOthers();
    await corpus.lookAtPictures();
    return corpus;
  }

  private constructor(options: CorpusOptions) {
    const { root, site } = options;
    this.#options = options;
    this.folder = join(root, 'briefings');
    this.rules = rulesVersion(root, site);
  }

  /**
   * Reads one file again, which may be gone by now, and says whether anything has changed.
   * `path` is below `briefings/`. A link to a file is no file, as for `scan`.
   */
  async update(path: string): Promise<boolean> {
    const before = this.#files.get(path);
    if (fileState(this.folder, path) === 'found') await this.#read([path]);
    else this.#forget(path);
    return this.#files.get(path) !== before;
  }

  /** Finds out which pictures are damaged; they may have changed, or others be shown. */
  async lookAtPictures(): Promise<void> {
    this.#damaged = await damagedPictures(this.#options.root, this.#files.values(), this.rules);
  }

  #forget(path: string): void {
    this.#digests.delete(`briefings/${path}`);
    this.#files.delete(path);
  }

  /** Drops kept facts of texts that are there no longer. */
  #forgetOthers(): void {
    const used = [...this.#digests].map(([file, digest]) => this.#factsName(file, digest));
    const facts = new Store(this.#options.root, 'facts');
    facts.forget(new Set(used));
    facts.close();
  }

  /** Takes in what is kept of files that have not changed, and has all others compiled. */
  async #read(paths: readonly string[]): Promise<void> {
    const { root, site } = this.#options;
    const kept = { facts: new Store(root, 'facts'), bodies: new Store(root, 'body') };
    const changed = paths.filter((path) => !this.#isKnown(path, kept));
    kept.facts.close();
    kept.bodies.close();
    const job = { root, site, version: this.rules, paths: changed };
    await compileAhead(job, (answer) => this.#take(answer), this.#options);
  }

  /** Whether a file is as it was; a briefing that is shown also needs its body among those kept. */
  #isKnown(path: string, { facts, bodies }: { facts: Store; bodies: Store }): boolean {
    const file = `briefings/${path}`;
    const text = readText(this.folder, path);
    if (typeof text !== 'string') return false;
    const digest = digestOf(text);
    if (this.#digests.get(file) === digest) return true;
    const compiled = facts.read(this.#factsName(file, digest)) as Compiled | undefined;
    if (!compiled) return false;
    const { showAll, now } = this.#options;
    const isShown = showAll || standingOf(compiled, now) === 'published';
    if (isShown && hasBody(compiled) && !bodies.has(this.#bodyName(file, digest))) return false;
    this.#digests.set(file, digest);
    this.#files.set(path, compiled);
    return true;
  }

  #take({ path, digest, json }: FileAnswer): void {
    if (json === undefined) return this.#forget(path);
    const file = `briefings/${path}`;
    this.#files.set(path, JSON.parse(json) as Compiled);
    // What ended its process is tried once more by the next command, but not with every look.
    const text = digest ? undefined : readText(this.folder, path);
    const seen = typeof text === 'string' ? digestOf(text) : digest;
    if (seen) this.#digests.set(file, seen);
    else this.#digests.delete(file);
  }

  /** The briefings to show; see `listing`. */
  list(): Listing {
    const all = [...this.#files]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, compiled]) => this.#itemOf(compiled));
    return listing(all, this.#options);
  }

  #itemOf(compiled: Compiled): Item {
    // A file that cannot be read as text has no digest, and no body.
    const body = this.#bodyName(compiled.file, this.#digests.get(compiled.file) ?? '');
    const beside = { folder: this.folder, now: this.#options.now, damaged: this.#damaged };
    return itemOf(compiled, { ...beside, body });
  }

  #factsName(file: string, digest: string): string {
    return factsName(this.rules, pathBelow(file), digest);
  }

  #bodyName(file: string, digest: string): string {
    return bodyName(this.rules, this.#options.site.base, pathBelow(file), digest);
  }

  /** The text of a briefing's file, for reports that show the line; nothing of any other. */
  text(file: string): string {
    const path = pathBelow(file);
    const text = this.#files.has(path) && readText(this.folder, path);
    return typeof text === 'string' ? text : '';
  }
}
