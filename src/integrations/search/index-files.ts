import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { primaryOf } from '../../briefing/text/language.ts';
import type { IndexedFacts } from '../../search/companion-files.ts';
import { siteWords, type SearchDocument } from '../../formats/search/document.ts';
import { companionFiles } from './companions.ts';
import { tellFailures } from './pagefind-patch.ts';

export type { IndexFile };

/**
 * Words and their places in one file of the index. A reader loads a file for every word of a
 * query; with Pagefind's own 20,000 that of a long title is more than half of what is transferred.
 * Pagefind takes this from the environment, and calls it unstable: a version without it would make
 * larger files.
 */
const CHUNK = 5000;

/** Interfaces that Pagefind writes beside the one in use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui)\./;

type Documents = Iterable<SearchDocument> | AsyncIterable<SearchDocument>;

/**
 * The files of a search index, in memory, with those that the search page adds to it. One index
 * holds all languages (so one search finds them all), with word stems of `lang`. The same
 * documents in the same order give the same bytes.
 * Throws when Pagefind cannot be started or refuses a document.
 */
export async function indexFiles(documents: Documents, lang: string): Promise<IndexFile[]> {
  try {
    const forceLanguage = primaryOf(lang);
    process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(CHUNK);
    const made = await createIndex({ forceLanguage, excludeSelectors: siteWords });
    expectNone(made.errors, 'begin an index');
    const index = made.index!;
    const pages = await addAll(index, documents);
    const { errors, files } = await index.getFiles();
    expectNone(errors, 'write the index');
    await index.deleteIndex();
    const used = tellFailures(files.filter(({ path }) => !UNUSED.test(path)));
    return [...used, ...(await companionFiles(files, pages, forceLanguage))];
  } catch (cause) {
    throw new Error('The search index could not be made, so nothing would be found.', { cause });
  } finally {
    await close();
  }
}

/** How many documents wait in Pagefind's queue; more would only fill the memory. */
const AT_ONCE = 64;

/** Returns the facts of all pages by their address. */
async function addAll(
  index: PagefindIndex,
  documents: Documents,
): Promise<Map<string, IndexedFacts>> {
  const pages = new Map<string, IndexedFacts>();
  let waiting: Promise<void>[] = [];
  for await (const document of documents) {
    pages.set(document.url, document.facts);
    waiting.push(add(index, document));
    if (waiting.length < AT_ONCE) continue;
    await Promise.all(waiting);
    waiting = [];
  }
  await Promise.all(waiting);
  return pages;
}

async function add(index: PagefindIndex, { url, content }: SearchDocument): Promise<void> {
  const { errors } = await index.addHTMLFile({ url, content });
  expectNone(errors, `index ${url}`);
}

function expectNone(errors: readonly string[], task: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not ${task}: ${errors.join('; ')}`);
}
