import { joinWords, coreOf } from '../../../search/words.ts';

/** What Pagefind's script marks on a page that is opened from a result. */

/** The name of the parameter: https://pagefind.app/docs/highlighting/ */
const PARAMETER = 'highlight';
/** More would only colour the page. */
const MOST = 8;

/** Words that are marked only where there are no others: "the", but not "EU". */
const SMALL = /^(?!\p{Lu}{2})[\p{Script=Latin}\p{M}]{1,3}$/u;

/** Phrases whole and other words each for itself, as they stand on the page. */
export function highlights(
  words: readonly string[],
  places: readonly number[],
  phrases: readonly (readonly number[])[],
): string[] {
  const within = new Set(phrases.flat());
  const together = phrases
    .filter(({ length }) => length > 0)
    .map((phrase) => phrase.map((place) => words[place] ?? '').join(' '));
  const single = places.filter((place) => !within.has(place)).map((place) => words[place] ?? '');
  const plain = (text: string) => joinWords(coreOf(text).core);
  const all = distinct([...together, ...single].map(plain));
  const telling = all.filter((word) => !SMALL.test(word));
  return (telling.length > 0 ? telling : all).slice(0, MOST);
}

/** Of words that differ by case alone, the first. */
function distinct(words: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const word of words) {
    const key = word.toLowerCase();
    if (key && !first.has(key)) first.set(key, word);
  }
  return [...first.values()];
}

/** The address of a page on which words will be marked. */
export function highlightAt(url: string, words: readonly string[]): string {
  const query = words.map((word) => `${PARAMETER}=${encodeURIComponent(word)}`).join('&');
  return query === '' ? url : `${url}?${query}`;
}
