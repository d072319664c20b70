import { hiddenBehind, type HiddenWords } from '../../../search/hidden-words.ts';
import type { Pagefind, Result } from './pagefind.ts';

/** A page that has what was typed, with a word that the index hides from its beginning. */
interface Behind {
  result: Result;
  /** Whether what was typed is a word of the site, which is then meant first. */
  isSecond: boolean;
}

/** Pages that are found when a beginning among the words is completed; each once. */
export async function behindBeginnings(
  pagefind: Pagefind,
  words: readonly string[],
  hidden: HiddenWords,
): Promise<Behind[]> {
  const each = words.flatMap((typed) =>
    hiddenBehind(typed, hidden).map(async (whole): Promise<Behind[]> => {
      const completed = words.map((word) => (word === typed ? whole : word)).join(' ');
      const [found, exact, own] = await Promise.all([
        pagefind.search(completed),
        pagefind.search(`"${whole}"`),
        pagefind.search(`"${typed}"`),
      ]);
      const ids = new Set(exact.results.map(({ id }) => id));
      const isSecond = own.results.length > 0;
      return found.results.flatMap((result) => (ids.has(result.id) ? { result, isSecond } : []));
    }),
  );
  const all = (await Promise.all(each)).flat();
  return [...new Map(all.map((one) => [one.result.id, one])).values()];
}
