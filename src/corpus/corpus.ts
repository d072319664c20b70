import { join } from 'node:path';
import { standing, type Standing } from '../briefing/briefing.ts';
import { pathBelow } from '../briefing/addresses/id.ts';
import { hasBody, type Compiled } from '../mdx/compile.ts';
import { Store } from '../store/store.ts';
import type { Site } from '../site.ts';
import { digestOf, FactsCache } from '../store/facts-cache.ts';
import { compileAhead, type CompileOptions } from './compile/pool.ts';
import type { Answer } from './compile/worker.ts';
import { checkFiles } from './disk/used-files.ts';
import { readText } from './disk/read.ts';
import { listing, type Item, type Listing, type ListingOptions } from './listing.ts';
import { fileState, scan } from './disk/scan.ts';
import { bodyName, rulesVersion } from './compile/settings.ts';

export interface CorpusOptions extends ListingOptions, CompileOptions {
  site: Site;
}

/** Everything below `briefings/`, read once and kept up to date file by file. */
export class Corpus {
  readonly folder: string;
  readonly #options: CorpusOptions;
  readonly #cache: FactsCache<Compiled>;
  readonly #files = new Map<string, Compiled>();
  readonly #digests = new Map<string, string>();

  /**
   * Reads all briefings. Those that have not changed since the last run come from the cache, and
   * all others are compiled in other processes.
   */
  static async open(options: CorpusOptions): Promise<Corpus> {
    const corpus = new Corpus(options);
    await corpus.#read(scan(corpus.folder));
    corpus.#cache.save();
    return corpus;
  }

  private constructor(options: CorpusOptions) {
    const { root, site } = options;
    this.#options = options;
    this.folder = join(root, 'briefings');
    this.#cache = new FactsCache(join(root, '.cache/facts'), rulesVersion(root, site));
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

  #forget(path: string): void {
    this.#digests.delete(`briefings/${path}`);
    this.#files.delete(path);
  }

  /** Takes in files that have not changed from the cache, and has all others compiled. */
  async #read(paths: readonly string[]): Promise<void> {
    const { root, site } = this.#options;
    const { version } = this.#cache;
    const bodies = new Store(root, 'body');
    const kept = new Set(bodies.names());
    bodies.close();
    const job = { root, site, version, paths: paths.filter((path) => !this.#isKnown(path, kept)) };
    await compileAhead(job, (answer) => this.#take(answer), this.#options);
  }

  /** Whether a file is as it was; a briefing that is shown also needs its body among those kept. */
  #isKnown(path: string, kept: ReadonlySet<string>): boolean {
    const file = `briefings/${path}`;
    if (!this.#cache.has(path) && !this.#digests.has(file)) return false;
    const text = readText(this.folder, path);
    if (typeof text !== 'string') return false;
    const digest = digestOf(text);
    if (this.#digests.get(file) === digest) return true;
    const compiled = this.#cache.get(path, digest);
    if (!compiled || (this.#needsBody(compiled) && !kept.has(this.#bodyName(file, digest)))) {
      return false;
    }
    this.#digests.set(file, digest);
    this.#files.set(path, compiled);
    return true;
  }

  #needsBody(compiled: Compiled): boolean {
    const { showAll } = this.#options;
    return hasBody(compiled) && (showAll || this.#standingOf(compiled) === 'published');
  }

  #take({ path, digest, json }: Answer): void {
    if (json === undefined) return this.#forget(path);
    const file = `briefings/${path}`;
    if (digest) this.#cache.add(path, digest, json);
    this.#files.set(path, digest ? this.#cache.get(path, digest)! : (JSON.parse(json) as Compiled));
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
    const { id, file, format, facts, bare } = compiled;
    return {
      id,
      file,
      format,
      // A file that cannot be read as text has no digest, and no body.
      body: this.#bodyName(file, this.#digests.get(file) ?? ''),
      problems: [...compiled.problems, ...checkFiles(this.folder, compiled)],
      standing: this.#standingOf(compiled),
      ...(facts ? { facts } : bare && { bare }),
    };
  }

  #standingOf({ facts, draft }: Compiled): Standing {
    if (facts) return standing(facts.front, this.#options.now);
    return draft ? 'draft' : 'published';
  }

  #bodyName(file: string, digest: string): string {
    return bodyName(this.#cache.version, this.#options.site.base, pathBelow(file), digest);
  }

  /** The text of a briefing's file, for reports that show the line; nothing of any other. */
  text(file: string): string {
    const path = pathBelow(file);
    const text = this.#files.has(path) && readText(this.folder, path);
    return typeof text === 'string' ? text : '';
  }
}
