import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { siteWords, type SearchDocument } from '../formats/search/document.ts';

export type { IndexFile };

/** Interfaces that Pagefind writes beside the one in use. */
const UNUSED = /^pagefind-(?:ui|modular-ui)\.|^pagefind-component-ui\.css$/;

/**
 * The files of a search index, in memory. One index holds all languages (so one search finds
 * them all), with word stems of `lang`. The same documents in the same order give the same bytes.
 * Throws when Pagefind cannot be started or refuses a document.
 */
export async function indexFiles(
  documents: Iterable<SearchDocument>,
  lang: string,
): Promise<IndexFile[]> {
  try {
    const forceLanguage = lang.split('-')[0]!;
    const made = await createIndex({ forceLanguage, excludeSelectors: siteWords });
    expectNone(made.errors, 'begin an index');
    const index = made.index!;
    await addAll(index, documents);
    const { errors, files } = await index.getFiles();
    expectNone(errors, 'write the index');
    await index.deleteIndex();
    return files.filter(({ path }) => !UNUSED.test(path));
  } catch (cause) {
    throw new Error('The search index could not be made, so nothing would be found.', { cause });
  } finally {
    await close();
  }
}

/** How many documents wait in Pagefind's queue; more would only fill the memory. */
const AT_ONCE = 64;

async function addAll(index: PagefindIndex, documents: Iterable<SearchDocument>): Promise<void> {
  let waiting: Promise<void>[] = [];
  for (const document of documents) {
    waiting.push(add(index, document));
    if (waiting.length < AT_ONCE) continue;
    await Promise.all(waiting);
    waiting = [];
  }
  await Promise.all(waiting);
}

async function add(index: PagefindIndex, document: SearchDocument): Promise<void> {
  const { errors } = await index.addHTMLFile(document);
  expectNone(errors, `index ${document.url}`);
}

function expectNone(errors: readonly string[], task: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not ${task}: ${errors.join('; ')}`);
}
