import { carries, isDrawn } from './fonts/coverage.ts';
import { emojiFile } from './fonts/emoji.ts';
import { isAttached, isDirection, isJoiner, type TextPiece, piecesOf } from './fonts/pieces.ts';
import { spellings, spellNumbers } from './fonts/spelled.ts';

/**
 * What a card shows of a text. A card may say less than the text, never something else: an accent
 * may be lost on a Latin or Greek letter, an emoji may be left out, and a word may give way to an
 * ellipsis; but "≠" without its stroke would be "=", and "10⁵" is not "105".
 */
export interface Drawing {
  /** The text, every character of it with a glyph; missing where too little of it can be drawn. */
  shown?: string;
  /** Characters that cannot be drawn, and whose words an ellipsis stands for. */
  missing: string[];
  /** Emoji and signs that are left out. */
  omitted: string[];
  /** Signs that are spelled with others. */
  spelled: string[];
  /** Letters that are shown without some of their accents. */
  bared: string[];
}

/** Characters that stand for one that no font of ours has. */
const standIns: Record<string, string> = { '‐': '-', '‑': '-', '‒': '–', '―': '—', '‟': '“' };

/** Words that every font has and that need no change, as most are. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
/** Letters that stand higher or lower have another meaning than those on the line. */
const ELEVATED = /[\p{Lm}\u2071\u2090-\u209c]/u;
const ELLIPSIS = '…';
const ACCENTED = /[\p{Script=Latin}\p{Script=Greek}]/u;
/** Marks that stand on a letter; those that strike it out negate it. */
const ACCENT = /(?![\u0334-\u0338\u20d0-\u20ff])\p{M}/u;

/** The text as a card shows it, or `undefined` when it cannot be shown. */
export const drawable = (text: string): string | undefined => draw(text).shown;

/** A name as a card shows it, or `undefined` when a part of it would be missing. */
export function drawableName(name: string): string | undefined {
  const { shown, missing } = draw(name);
  return missing.length > 0 ? undefined : shown;
}

/** Draws a text in the mind's eye, and says what becomes of its characters. */
export function draw(text: string): Drawing {
  if (PLAIN.test(text)) return { shown: text, missing: [], omitted: [], spelled: [], bared: [] };
  const drawing = new DrawnText();
  for (const piece of piecesOf(text, (part) => drawing.respell(part))) drawing.add(piece);
  return drawing.end();
}

class DrawnText {
  readonly #missing = new Set<string>();
  readonly #omitted = new Set<string>();
  readonly #spelled = new Set<string>();
  readonly #bared = new Set<string>();
  #shown = '';
  #shownLetters = 0;
  #lostLetters = 0;

  respell(part: string): string {
    return spellNumbers(part, (sign) => this.#spelled.add(sign));
  }

  add({ kind, text }: TextPiece): void {
    if (kind === 'word') this.#addWord(text);
    else if (kind === 'sign') this.#addSign(text);
    else this.#addEmoji(text);
  }

  end(): Drawing {
    const lists = {
      missing: [...this.#missing],
      omitted: [...this.#omitted],
      spelled: [...this.#spelled],
      bared: [...this.#bared],
    };
    const shown = this.#shown
      .replace(/…(?:[ -]?…|\.)+/g, ELLIPSIS)
      .replace(/ {2,}/g, ' ')
      .trim();
    return this.#lostLetters > 0 && this.#lostLetters >= this.#shownLetters
      ? lists
      : { shown, ...lists };
  }

  #addWord(word: string): void {
    let drawn = '';
    let base = '';
    let isWhole = true;
    for (const character of word) {
      const glyph = isAttached(character)
        ? this.#markOn(base, character)
        : this.#letter((base = character));
      isWhole &&= glyph !== undefined;
      drawn += glyph ?? '';
    }
    this.#shown += isWhole ? drawn : ELLIPSIS;
    if (isWhole) this.#shownLetters += word.length;
    else this.#lostLetters += word.length;
  }

  #markOn(base: string, mark: string): string | undefined {
    if (carries(base, mark) || isJoiner(mark)) return mark;
    const isAccent = ACCENTED.test(base) && ACCENT.test(mark);
    (isAccent ? this.#bared : this.#missing).add(base + mark);
    return isAccent ? '' : undefined;
  }

  #letter(letter: string): string | undefined {
    const alike = isDrawn(letter) ? letter : alikeOf(letter);
    if (alike !== undefined) return alike;
    const bare = withoutAccents(letter);
    (bare === undefined ? this.#missing : this.#bared).add(letter);
    return bare;
  }

  #addEmoji(emoji: string): void {
    if (emojiFile(emoji)) this.#shown += emoji;
    else this.#omitted.add(emoji);
  }

  #addSign(sign: string): void {
    const alike = isDrawn(sign) || isDirection(sign) ? sign : alikeOf(sign);
    const spelled = alike ?? spellings[sign];
    if (spelled === undefined && emojiFile(sign)) return this.#addEmoji(`${sign}\ufe0f`);
    if (spelled === undefined) this.#omitted.add(sign);
    else if (alike === undefined) this.#spelled.add(sign);
    this.#shown += spelled ?? '';
  }
}

/** What means the same and looks nearly so (Unicode's compatibility: `①`, `ﬁ`, `Ｆ`). */
function alikeOf(character: string): string | undefined {
  if (ELEVATED.test(character)) return undefined;
  const alike = standIns[character] ?? character.normalize('NFKC');
  return [...alike].every((one) => isDrawn(one)) ? alike : undefined;
}

/** A Latin or Greek letter with as many of its accents as a font has on it. */
function withoutAccents(character: string): string | undefined {
  const [letter = '', ...marks] = character.normalize('NFD');
  if (marks.length === 0 || !ACCENTED.test(letter) || !isDrawn(letter)) return undefined;
  if (!marks.every((mark) => ACCENT.test(mark))) return undefined;
  return marks.reduce((bare, mark) => {
    const [more = '', ...rest] = (bare + mark).normalize('NFC');
    return rest.length === 0 && isDrawn(more) ? more : bare;
  }, letter);
}
