import { join } from 'node:path';
import { standing } from '../briefing/briefing.ts';
import { idOf, pathBelow } from '../briefing/identity.ts';
import { Problems } from '../briefing/problem.ts';
import { compileFacts, type Compiled, type CompileSettings } from '../mdx/compile.ts';
import type { Site } from '../site.ts';
import { digestOf, FactsCache } from './cache.ts';
import { compileAhead } from './compile-ahead.ts';
import { checkFiles } from './files.ts';
import { readText } from './read.ts';
import { listing, type Item, type Listing, type ListingOptions } from './listing.ts';
import { fileState, scan } from './scan.ts';
import { bodyName, rulesVersion, settingsFor } from './settings.ts';

export interface CorpusOptions extends ListingOptions {
  site: Site;
}

/** Everything below `briefings/`, read once and kept up to date file by file. */
export class Corpus {
  readonly folder: string;
  readonly #options: CorpusOptions;
  readonly #settings: CompileSettings;
  readonly #cache: FactsCache<Compiled>;
  readonly #files = new Map<string, Compiled>();
  readonly #digests = new Map<string, string>();

  /** Like `new Corpus`, but many new briefings are compiled on all processors. */
  static async open(options: CorpusOptions): Promise<Corpus> {
    const { root, site } = options;
    const cache = openCache(options);
    const paths = scan(join(root, 'briefings')).filter((path) => !cache.has(path));
    const job = { root, site, version: cache.version, paths };
    const read = new Map<string, string>();
    await compileAhead(job, ([path, digest, json]) => {
      cache.add(path, digest, json);
      read.set(path, digest);
    });
    return new Corpus(options, cache, read);
  }

  /**
   * Reads all briefings; those that have not changed since the last run come from the cache.
   * `read` has the digests of those that were read a moment ago, and are not read once more.
   */
  constructor(
    options: CorpusOptions,
    cache = openCache(options),
    read: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#options = options;
    this.folder = join(options.root, 'briefings');
    this.#settings = settingsFor(options.site);
    this.#cache = cache;
    for (const path of scan(this.folder)) {
      const digest = read.get(path);
      const compiled = digest && cache.get(path, digest);
      if (compiled) this.#take(path, digest, compiled);
      else this.#read(path);
    }
    this.#cache.save();
  }

  #take(path: string, digest: string, compiled: Compiled): void {
    this.#digests.set(`briefings/${path}`, digest);
    this.#files.set(path, compiled);
  }

  /**
   * Reads one file again, which may be gone by now, and says whether anything has changed.
   * `path` is below `briefings/`. A link to a file is no file, as for `scan`.
   */
  update(path: string): boolean {
    if (fileState(this.folder, path) === 'found') return this.#read(path);
    return this.#forget(path);
  }

  #forget(path: string): boolean {
    this.#digests.delete(`briefings/${path}`);
    return this.#files.delete(path);
  }

  #read(path: string): boolean {
    const file = `briefings/${path}`;
    const text = readText(this.folder, path);
    if (text === undefined) return this.#forget(path);
    if (typeof text === 'string') {
      const digest = digestOf(text);
      if (this.#digests.get(file) === digest) return false;
      const compiled =
        this.#cache.get(path, digest) ??
        this.#cache.keep(path, digest, compileFacts(text, path, file, this.#settings));
      this.#take(path, digest, compiled);
      return true;
    }
    this.#digests.delete(file);
    const problems = new Problems(file);
    problems.add(text);
    const format = path.endsWith('.md') ? 'md' : 'mdx';
    this.#files.set(path, { id: idOf(path), file, format, problems: problems.list, files: [] });
    return true;
  }

  /** The briefings to show; see `listing`. */
  list(): Listing {
    const all = [...this.#files]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, compiled]) => this.#itemOf(compiled));
    return listing(all, this.#options);
  }

  #itemOf(compiled: Compiled): Item {
    const { id, file, format, facts, bare, draft } = compiled;
    const unread = draft ? 'draft' : 'published';
    return {
      id,
      file,
      format,
      body: this.#bodyName(file),
      problems: [...compiled.problems, ...checkFiles(this.folder, compiled)],
      standing: facts ? standing(facts.front, this.#options.now) : unread,
      ...(facts ? { facts } : bare && { bare }),
    };
  }

  #bodyName(file: string): string {
    const path = pathBelow(file);
    // A file that cannot be read as text has no digest, and no body.
    const digest = this.#digests.get(file) ?? '';
    return bodyName(this.#cache.version, this.#options.site.base, path, digest);
  }

  /** The text of a briefing's file, for reports that show the line; nothing of any other. */
  text(file: string): string {
    const path = pathBelow(file);
    const text = this.#files.has(path) && readText(this.folder, path);
    return typeof text === 'string' ? text : '';
  }
}

const openCache = ({ root, site }: CorpusOptions): FactsCache<Compiled> =>
  new FactsCache(join(root, '.cache/facts'), rulesVersion(root, site));
