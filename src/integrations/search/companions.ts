import { gunzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import {
  encodeWords,
  listPages,
  PAGES_FILE,
  WORDS_FILE,
  type IndexedFacts,
} from '../../search/companion-files.ts';
import { PARTS } from '../../search/weights.ts';
import { stemmerOf } from '../../formats/search/beginnings.ts';
import { WordCount } from '../../formats/search/word-count.ts';

/** What is used of a file that holds one page of an index. */
interface Fragment {
  url: string;
  content: string;
  meta: { title: string; names: string; [PARTS]?: string };
}

const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;
/** Stands before the JSON of every file of Pagefind. */
const SIGNATURE = 'pagefind_dcd';

/**
 * What the search page needs besides Pagefind's own files: all pages by their names in the index
 * with what they are filtered by, and the words of the site. `pages` is by address, `lang` the
 * language of whose words the index has stems.
 */
export async function companionFiles(
  files: readonly IndexFile[],
  pages: ReadonlyMap<string, IndexedFacts>,
  lang: string,
): Promise<IndexFile[]> {
  const named = new Map<string, IndexedFacts>();
  const words = new WordCount();
  for (const { path, content } of files) {
    const id = FRAGMENT.exec(path)?.[1];
    if (!id) continue;
    const { url, meta, content: text } = readFragment(content);
    const facts = pages.get(url);
    if (!facts) throw new Error(`The index has a page that nobody gave it: ${url}`);
    named.set(id, facts);
    words.add(`${meta.title} ${meta.names} ${text}`);
    words.addOthers(meta[PARTS] ?? '');
  }
  const stem = await stemmerOf(lang);
  const hidden = stem ? words.hidden(stem) : [];
  return [
    file(PAGES_FILE, JSON.stringify(listPages(named, words.common(), hidden))),
    file(WORDS_FILE, encodeWords(words.list(), words.others())),
  ];
}

const readFragment = (content: Uint8Array): Fragment =>
  JSON.parse(gunzipSync(content).toString().slice(SIGNATURE.length)) as Fragment;

const file = (path: string, text: string): IndexFile => ({
  path,
  content: new TextEncoder().encode(text),
});
