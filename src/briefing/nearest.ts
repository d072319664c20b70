import { closest, distance } from 'fastest-levenshtein';

/** The known word that a mistyped one most likely means, or `undefined` if none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const lower = word.toLowerCase();
  const same = known.find((other) => other.toLowerCase() === lower);
  if (same) return same;
  const best = closest(word, known);
  return distance(lower, best.toLowerCase()) <= Math.max(1, Math.round(word.length / 3))
    ? best
    : undefined;
}

/** "Did you mean title?", or the list of what is known. */
export function didYouMean(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  return meant ? `Did you mean ${meant}?` : `Known are: ${known.join(', ')}.`;
}
