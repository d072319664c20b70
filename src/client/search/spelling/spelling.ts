import { plainWord } from '../../../search/letters.ts';
import { corrections } from '../../../search/weights.ts';
import { isUnspaced } from '../../../briefing/text/unspaced-scripts.ts';
import type { SiteWord } from '../../../search/companion-files.ts';
import { letterDistance } from './distance.ts';

/** A spelling that may be meant; the one with the least cost first. */
export interface Candidate {
  shown: string;
  cost: number;
}

/** Letters of the shortest part by which a compound is found. */
const PART = 5;

/** The levels of a word's commonness that make up for one letter. */
const LEVELS_PER_LETTER = 20;

/** The site's words, from which mistyped ones are corrected. */
export class Spelling {
  readonly #words: readonly SiteWord[];
  readonly #others: readonly string[];
  readonly #letters: Uint32Array;

  /** `words` in the order of their plain spelling, and whatever else a word may begin. */
  constructor(words: readonly SiteWord[], others: readonly string[] = []) {
    this.#words = words;
    this.#others = others;
    this.#letters = Uint32Array.from(words, ({ plain }) => lettersOf(plain));
  }

  /** How common a word is (see `SiteWord.level`); -1 if the site does not have it. */
  level(word: string): number {
    return this.#get(plainWord(word))?.level ?? -1;
  }

  /** Whether a word of the site is the given one or goes on after it. */
  begins(word: string): boolean {
    const plain = plainWord(word);
    const other = this.#others[placeOf(plain, this.#others.length, (at) => this.#others[at]!)];
    return this.completion(word) !== undefined || (other?.startsWith(plain) ?? false);
  }

  /** The first word that begins with the given one. */
  completion(word: string): string | undefined {
    const plain = plainWord(word);
    const first = this.#after(plain);
    return first?.plain.startsWith(plain) ? first.shown : undefined;
  }

  #get(plain: string): SiteWord | undefined {
    const word = this.#after(plain);
    return word?.plain === plain ? word : undefined;
  }

  /** The first word that does not stand before the given one. */
  #after(plain: string): SiteWord | undefined {
    return this.#words[placeOf(plain, this.#words.length, (at) => this.#words[at]!.plain)];
  }

  /** Words that differ from the given one by few letters, and the two words that it may be. */
  near(word: string, limit = Infinity): Candidate[] {
    const most = Math.min(limit, limitOf(word));
    if (most === 0 || /\p{N}/u.test(word) || isUnspaced(word)) return [];
    const plain = plainWord(word);
    const letters = lettersOf(plain);
    const found: Candidate[] = [];
    for (let at = 0; at < this.#words.length; at++) {
      // A letter more or less is one bit; a replaced letter is two.
      if (bitsIn(letters ^ this.#letters[at]!) > 2 * most) continue;
      const other = this.#words[at]!;
      const distance = letterDistance(plain, other.plain, most);
      if (distance === 0 || distance > most) continue;
      const first = plain[0] === other.plain[0] ? 0 : 0.5;
      found.push({ shown: other.shown, cost: distance + first - other.level / LEVELS_PER_LETTER });
    }
    return [...found, ...this.#parts(plain), ...this.#wholes(plain)].sort(
      (a, b) => a.cost - b.cost || (a.shown < b.shown ? -1 : 1),
    );
  }

  /** Words that go on after the given one, and compounds that end with it. */
  #wholes(plain: string): Candidate[] {
    if (plain.length < PART) return [];
    return this.#words.flatMap(({ plain: other, shown, level }) => {
      if (other.length === plain.length) return [];
      const cost = other.startsWith(plain) ? 0.5 : other.endsWith(plain) ? 1 : undefined;
      return cost === undefined ? [] : [{ shown, cost: cost - level / LEVELS_PER_LETTER }];
    });
  }

  /** Two words that were typed as one. */
  #parts(word: string): Candidate[] {
    const found: Candidate[] = [];
    for (let at = 3; at <= word.length - 3; at++) {
      const [one, two] = [this.#get(word.slice(0, at)), this.#get(word.slice(at))];
      if (!one || !two) continue;
      const level = Math.min(one.level, two.level);
      found.push({ shown: `${one.shown} ${two.shown}`, cost: 1.5 - level / LEVELS_PER_LETTER });
    }
    return found;
  }
}

/** The place in a list in order at which a word stands or would stand. */
function placeOf(word: string, length: number, at: (place: number) => string): number {
  let [from, to] = [0, length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (at(middle) < word) from = middle + 1;
    else to = middle;
  }
  return from;
}

const limitOf = (word: string): number =>
  corrections.find(({ letters }) => word.length >= letters)?.distance ?? 0;

/** Which letters a word has, one bit for all that share it. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits >>> 0;
}

function bitsIn(bits: number): number {
  let left = bits;
  let count = 0;
  while (left !== 0) {
    left &= left - 1;
    count++;
  }
  return count;
}
