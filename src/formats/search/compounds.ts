import { primaryOf } from '../../briefing/text/language.ts';
import { searchWord } from '../../search/letters.ts';
import { endingsOf, printsIn, type Manner, type Vocabulary } from './split-compound.ts';

const german: Manner = { links: ['', 's', 'es', 'n', 'en', 'e', 'er'], lost: ['e'] };
const danish: Manner = { links: ['', 's', 'e', 'er'], lost: ['e'] };

/** Languages that write compounds as one word, by primary subtag. */
const manners: Readonly<Record<string, Manner>> = {
  de: german,
  nl: { links: ['', 's', 'e', 'en', 'er', 'n'], lost: [] },
  da: danish,
  no: danish,
  nb: danish,
  nn: { ...danish, lost: ['e', 'a'] },
  sv: { links: ['', 's', 'o', 'u', 'e', 'en', 'er'], lost: ['a', 'e'] },
  is: { links: ['', 's', 'ar', 'a', 'u', 'na'], lost: ['a', 'i'] },
  fi: { links: ['', 'n'], lost: [] },
  hu: { links: [''], lost: [] },
};

const WORD = /\p{L}[\p{L}\p{M}]{3,}/gu;
const TAG = /<(?:"[^"]*"|'[^']*'|[^'">])*>/g;

/** Whether a text of a language (BCP 47) has compounds that are to be split. */
export const writesCompounds = (lang: string): boolean => primaryOf(lang) in manners;

/**
 * Splits the compounds of a site's texts with the words that these texts have: every text is to
 * be added before the first is split. Each language has words of its own.
 */
export class Compounds {
  readonly #vocabularies = new Map<string, Vocabulary>();
  /** By the word as it is written: it stands in many texts. */
  readonly #searched = new Map<string, string>();

  /** Adds the words of a text, HTML or plain. */
  add(lang: string, html: string): void {
    const language = primaryOf(lang);
    const vocabulary: Vocabulary = this.#vocabularies.get(language) ?? {
      words: new Set(),
      shortened: new Set(),
      prints: new Set(),
      endings: new Map(),
    };
    this.#vocabularies.set(language, vocabulary);
    const { lost = [] } = manners[language] ?? {};
    const { words, shortened, prints } = vocabulary;
    for (const word of this.#wordsIn(html)) {
      if (words.has(word)) continue;
      words.add(word);
      const print = printsIn(word);
      prints.add(print(0, word.length));
      if (!lost.includes(word.at(-1)!)) continue;
      shortened.add(word.slice(0, -1));
      prints.add(print(0, word.length - 1));
    }
  }

  /**
   * What the compounds of a text end with ("staatsanwalt" and "anwalt" of "Generalstaatsanwalt"),
   * in order, in lower case, without words that stand in the text themselves. What compounds
   * begin with is found anyway.
   */
  endings(lang: string, html: string): string[] {
    const language = primaryOf(lang);
    const vocabulary = this.#vocabularies.get(language);
    const manner = manners[language];
    if (!vocabulary || !manner) return [];
    const words = this.#wordsIn(html);
    const all = new Set([...words].flatMap((word) => endingsOf(word, vocabulary, manner)));
    return [...all].filter((one) => !words.has(one)).sort();
  }

  #wordsIn(html: string): Set<string> {
    const words = new Set<string>();
    for (const written of html.replace(TAG, ' ').normalize('NFC').match(WORD) ?? []) {
      let word = this.#searched.get(written);
      if (word === undefined) this.#searched.set(written, (word = searchWord(written)));
      words.add(word);
    }
    return words;
  }
}
