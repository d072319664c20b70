/** An article as somebody remembers it. */
export interface Article {
  /** Path of its page, from the host's root. */
  path: string;
  title: string;
  lede: string;
  /** Its body as on its page. */
  html: string;
}

/** A word with signs around it, such as a quote before and a comma after it. */
const WORD = /(?<!\S)[^\s\p{L}\p{N}]*(\p{L}[\p{L}\p{M}]*)[^\s\p{L}\p{N}]*(?!\S)/gu;

/** Words of letters alone, as they are written; `example.org` or `B-52` is none. */
export const wordsOf = (text: string): string[] =>
  Array.from(text.matchAll(WORD), ([, word]) => word!);

/** The words of HTML, each element's apart from the next. */
export const wordsOfHtml = (html: string): string[] =>
  wordsOf(html.replace(/<[^<>]*>/g, ' ').replace(/&[^;\s]+;/g, ' '));

const keyOf = (word: string): string => word.toLowerCase();

/** In how many articles a word stands, in whatever case. */
export function countWords(articles: readonly Article[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const { title, lede, html } of articles) {
    const keys = new Set([...wordsOf(`${title} ${lede}`), ...wordsOfHtml(html)].map(keyOf));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (word) => counts.get(keyOf(word)) ?? 0;
}

/** Each word once, the rarest first. */
export const rarestFirst = (words: readonly string[], count: (word: string) => number): string[] =>
  [...new Map(words.map((word) => [keyOf(word), word])).values()].toSorted(
    (a, b) => count(a) - count(b),
  );

/** Letters that Unicode does not take apart, with what people type in their place. */
const LETTERS: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  ı: 'i',
};

/** Without the marks on letters, as on a keyboard that lacks them. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđßæœþðı]/giu, (letter) => LETTERS[letter.toLowerCase()]!);

const ACCENTS: Record<string, string> = { a: 'á', e: 'é', i: 'í', o: 'ö', u: 'ü' };

/** With a mark on the first vowel after the beginning, as in another language's spelling. */
export const accented = (word: string): string =>
  word.replace(/(?<=.)[aeiou]/u, (letter) => ACCENTS[letter]!);
