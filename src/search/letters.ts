/**
 * Letters that readers type, and the index should see, as others. The index (Pagefind) takes
 * marks off letters (é is found by e), but knows no letter that Unicode does not take apart.
 * Here such a letter goes into the index as its plain spelling and a variation selector, which
 * the index drops from words and keeps in excerpts; what goes in on one side is undone on the
 * other.
 */

const ONE = '\uFE00';
const TWO = '\uFE01';
const OTHER = '\uFE03';

const spellings: readonly (readonly [letter: string, plain: string, selector: string])[] = [
  ['ł', 'l', ONE],
  ['ø', 'o', ONE],
  ['đ', 'd', ONE],
  ['ð', 'd', OTHER],
  ['ħ', 'h', ONE],
  ['ŧ', 't', ONE],
  ['ŋ', 'n', ONE],
  ['ı', 'i', ONE],
  ['ſ', 's', ONE],
  ['ς', 'σ', ONE],
  ['þ', 'th', TWO],
  ['ß', 'ss', TWO],
  ['æ', 'ae', TWO],
  ['œ', 'oe', TWO],
  ['Ł', 'L', ONE],
  ['Ø', 'O', ONE],
  ['Đ', 'D', ONE],
  ['Ð', 'D', OTHER],
  ['Ħ', 'H', ONE],
  ['Ŧ', 'T', ONE],
  ['Ŋ', 'N', ONE],
  ['Þ', 'TH', TWO],
  ['ẞ', 'SS', TWO],
  ['Æ', 'AE', TWO],
  ['Œ', 'OE', TWO],
];

const plainOf = new Map(spellings.map(([letter, plain]) => [letter, plain]));
const spelledOf = new Map(spellings.map(([letter, plain, selector]) => [letter, plain + selector]));
const letterOf = new Map([...spelledOf].map(([letter, spelled]) => [spelled, letter]));

const LETTER = new RegExp(`[${[...plainOf.keys()].join('')}]`, 'g');
const SPELLED = new RegExp([...letterOf.keys()].join('|'), 'g');
const SELECTOR = /[\uFE00-\uFE03]/;

/** Text for the index. */
export const spellOut = (text: string): string =>
  text.replace(LETTER, (letter) => spelledOf.get(letter)!);

/** Undoes `spellOut`. */
export const spellBack = (text: string): string =>
  SELECTOR.test(text) ? text.replace(SPELLED, (spelled) => letterOf.get(spelled)!) : text;

/** Marks on letters; those of kana make other letters. */
const MARK = /(?![\u3099\u309A])\p{M}/gu;

/** A word as the index is asked for it: lower case, in letters that the index knows. */
export const searchWord = (word: string): string =>
  word
    .toLowerCase()
    .replace(LETTER, (letter) => plainOf.get(letter)!)
    .normalize('NFC');

/** A word in its plainest spelling, which all its spellings with and without marks share. */
export const plainWord = (word: string): string =>
  searchWord(word).normalize('NFD').replace(MARK, '').normalize('NFC');
