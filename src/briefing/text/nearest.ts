import { closest, distance } from 'fastest-levenshtein';

/** The known word that a mistyped one most likely means, or `undefined` if none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const lower = word.toLowerCase();
  const same = known.find((other) => other.toLowerCase() === lower);
  if (same) return same;
  const near = (limit: number) => {
    const best = closest(word, known);
    return distance(lower, best.toLowerCase()) <= limit ? best : undefined;
  };
  const swapped = () => known.find((other) => isSwapped(lower, other.toLowerCase()));
  // In a short word, two wrong letters make another word.
  return near(1) ?? swapped() ?? near(Math.floor(word.length / 4)) ?? partOf(lower, known);
}

/** The one name of which the word is a part, as of `state-department`. */
function partOf(word: string, known: readonly string[]): string | undefined {
  if (word.length < 4) return undefined;
  const whole = known.filter((other) => other.toLowerCase().split(/[-_ ]/).includes(word));
  return whole.length === 1 ? whole[0] : undefined;
}

/** Whether two neighbouring letters have changed their places, which is one mistake and not two. */
export function isSwapped(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  let at = 0;
  while (at < word.length && word[at] === other[at]) at++;
  const mended = word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
  return mended === other;
}

/** Whether names look the same; a letter and its accent may be written as one sign or as two. */
export const looksLike = (name: string, other: string): boolean =>
  name.normalize('NFC') === other.normalize('NFC');

/** "Did you mean title?", or the list of what is known. */
export function didYouMean(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  return meant ? `Did you mean ${meant}?` : `Known are: ${known.join(', ')}.`;
}
