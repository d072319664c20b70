import { primaryOf } from '../../briefing/text/language.ts';
import { hide, SHORTEST_BEGINNING, type HiddenWords } from '../../search/hidden-words.ts';

export type Stemmer = (word: string) => string;

/** Languages of which Pagefind indexes stems, and whose Snowball stemmers there are here, too. */
const stemmers: Readonly<Record<string, () => Promise<{ stemmer: Stemmer }>>> = {
  ar: () => import('@orama/stemmers/arabic'),
  da: () => import('@orama/stemmers/danish'),
  de: () => import('@orama/stemmers/german'),
  el: () => import('@orama/stemmers/greek'),
  en: () => import('@orama/stemmers/english'),
  es: () => import('@orama/stemmers/spanish'),
  fi: () => import('@orama/stemmers/finnish'),
  fr: () => import('@orama/stemmers/french'),
  ga: () => import('@orama/stemmers/irish'),
  hi: () => import('@orama/stemmers/indian'),
  hu: () => import('@orama/stemmers/hungarian'),
  hy: () => import('@orama/stemmers/armenian'),
  id: () => import('@orama/stemmers/indonesian'),
  it: () => import('@orama/stemmers/italian'),
  lt: () => import('@orama/stemmers/lithuanian'),
  ne: () => import('@orama/stemmers/nepali'),
  nl: () => import('@orama/stemmers/dutch'),
  no: () => import('@orama/stemmers/norwegian'),
  pt: () => import('@orama/stemmers/portuguese'),
  ro: () => import('@orama/stemmers/romanian'),
  ru: () => import('@orama/stemmers/russian'),
  sr: () => import('@orama/stemmers/serbian'),
  sv: () => import('@orama/stemmers/swedish'),
  ta: () => import('@orama/stemmers/tamil'),
  tr: () => import('@orama/stemmers/turkish'),
};

/** What makes stems as the index of a site in this language (BCP 47) does; none where it has none. */
export const stemmerOf = async (lang: string): Promise<Stemmer | undefined> =>
  (await stemmers[primaryOf(lang)]?.())?.stemmer;

/**
 * Which words of a site are hidden from their beginnings. All are in their plainest spelling;
 * `stemless` are words that the index also has as they are.
 */
export function hiddenWords(
  words: Iterable<string>,
  stem: Stemmer,
  stemless: Iterable<string> = [],
): HiddenWords {
  const stemOf = new Map([...words].sort().map((word) => [word, stem(word)]));
  const stems = [...new Set([...stemOf.values(), ...stemless])].sort();
  const asked = new Map<string, string>();
  const told = new Set<string>();
  return [...stemOf].flatMap(([word, own]) => {
    const beginnings: number[] = [];
    for (let end = SHORTEST_BEGINNING; end < word.length; end++) {
      const typed = word.slice(0, end);
      const letters = asked.get(typed) ?? stem(typed);
      asked.set(typed, letters);
      // Without a word that goes on the index looks for the longest stem that the letters go on.
      if (own.startsWith(letters) || !begins(letters, stems)) continue;
      const name = `${typed} ${own}`;
      if (!told.has(name)) beginnings.push(end);
      told.add(name);
    }
    return beginnings.length > 0 ? hide(word, beginnings[0]!, beginnings.at(-1)!) : [];
  });
}

/** Whether any stem of a list in order begins with these letters. */
function begins(letters: string, stems: readonly string[]): boolean {
  let [from, to] = [0, stems.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (stems[middle]! < letters) from = middle + 1;
    else to = middle;
  }
  return stems[from]?.startsWith(letters) ?? false;
}
