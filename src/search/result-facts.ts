/** What passes through the search index between a briefing and the page of results. */

/** What a result says of a briefing besides title, kind and authors. */
export interface ResultFacts {
  /** UTC to the minute. */
  instant: string;
  /** The stamp as the page has it: its word, the status, and the state (empty if current). */
  label: string;
  status: string;
  state: 'current' | 'updated' | 'corrected' | 'superseded';
  word: string;
  /** The day after which the stamp also says `due`. */
  reviewBy?: string;
  due?: string;
  /** In development, why no build contains the briefing; else empty. */
  standing: string;
  lang: string;
  dir: 'ltr' | 'rtl' | 'auto';
  /** The language of the stamp and the standing, where it is not `lang`. */
  words?: string;
}

/** Braille patterns are no letters, so the index stores them and finds no words in them. */
const FIRST_PATTERN = 0x2800;

/** Facts as text that no search can find: every byte of their JSON as one Braille pattern. */
export function conceal(facts: ResultFacts): string {
  const bytes = new TextEncoder().encode(JSON.stringify(facts));
  return Array.from(bytes, (byte) => String.fromCharCode(FIRST_PATTERN + byte)).join('');
}

const needed = ['instant', 'label', 'status', 'state', 'word', 'standing', 'lang', 'dir'] as const;

/** Undoes `conceal`; nothing comes of what it did not make. */
export function reveal(text: string | undefined): ResultFacts | undefined {
  try {
    const bytes = Uint8Array.from(text ?? '', (sign) => sign.charCodeAt(0) - FIRST_PATTERN);
    const facts = JSON.parse(new TextDecoder().decode(bytes)) as ResultFacts;
    return needed.every((name) => typeof facts[name] === 'string') ? facts : undefined;
  } catch {
    // A damaged page of the index is still one that was found.
    return undefined;
  }
}
