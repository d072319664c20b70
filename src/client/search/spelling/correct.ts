import { FEW } from '../../../search/weights.ts';
import { parseQuery, replaceWord, wantedWords } from '../query/parse.ts';
import type { KnownWords } from './known-words.ts';

/** How many spellings of one word are tried, and for how many words of a query. */
const TRIED = 6;
const DOUBTED = 3;
/** An offered word has to be so much more common (levels, see `SiteWord`): eight times. */
const COMMONER = 6;

/**
 * The query with words of the site in place of those that it does not have or, where it has them
 * all, of the one without which something is found. `undefined` if nothing better is known.
 * `wantedIn` gives the words for which a query is searched.
 */
export async function correct(
  query: string,
  unknown: readonly string[],
  words: KnownWords,
  wantedIn: (query: string) => readonly string[],
): Promise<string | undefined> {
  let corrected = query;
  const doubted = unknown.length > 0 ? unknown : await rarest(query, words);
  if (doubted.length === 0) return undefined;
  const spelling = await words.spelling();
  const doubtful = new Set(unknown);
  for (const word of doubted) {
    const corrections = (limit?: number) =>
      spelling
        .near(word, limit)
        .slice(0, TRIED)
        .map(({ shown }) => replaceWord(corrected, word, shown));
    // Those that are still to be corrected would let nothing be found.
    const finds = (spelled: string) =>
      words.find(wantedIn(spelled).filter((other) => !doubtful.has(other)));
    // One letter is by far the most likely, and quickly looked up.
    let best = await firstThat(finds, corrections(1));
    if (!best && unknown.length > 0) best = await firstThat(finds, corrections());
    if (!best) continue;
    corrected = best;
    if (unknown.length === 0) break;
    doubtful.delete(word);
  }
  return corrected === query ? undefined : corrected;
}

/** One after the other, because the first is mostly right and each may need a file of its own. */
async function firstThat(
  finds: (query: string) => Promise<boolean>,
  queries: readonly string[],
): Promise<string | undefined> {
  for (const query of queries) if (await finds(query)) return query;
  return undefined;
}

/** The longer words of a query by how few pages have them. */
async function rarest(query: string, words: KnownWords): Promise<string[]> {
  const wanted = [...new Set(wantedWords(parseQuery(query)))].filter(({ length }) => length > 3);
  const counts = await Promise.all(wanted.map((word) => words.countExact(word)));
  return wanted
    .map((word, at) => ({ word, count: counts[at]! }))
    .sort((a, b) => a.count - b.count)
    .slice(0, DOUBTED)
    .map(({ word }) => word);
}

/** A much more common spelling of a single word with few results. */
export async function offer(
  query: string,
  results: number,
  words: KnownWords,
): Promise<string | undefined> {
  const [word, ...others] = wantedWords(parseQuery(query));
  if (!word || others.length > 0 || results === 0 || results > FEW) return undefined;
  const spelling = await words.spelling();
  const level = spelling.level(word);
  const [best] = spelling.near(word, 1);
  if (!best || spelling.level(best.shown) < level + COMMONER) return undefined;
  return replaceWord(query, word, best.shown);
}
