import { endOfLiteral, isComment, isDivision } from './js-literals.ts';

/** How deep the parser's scanner goes; what stands deeper has no end for it. */
const DEEPEST = 32;

/** What one turn of a loop costs besides the letters that it passes. */
const TURN = 24;

const NAME =
  /<(?:\/\s*)?(?:>|[\p{IDS}$_][\p{IDC}$-]*(?:\s*[.:]\s*[\p{IDS}$_][\p{IDC}$-]*)*(?=[\s>/{]))/uy;
const TAG_END = /\s*(?:>|\/\s*>)/y;
const ATTRIBUTE =
  /\s*(?:[\p{IDS}$_][\p{IDC}$-]*(?::[\p{IDS}$_][\p{IDC}$-]*)?(?:\s*=\s*(?:"[^"]*"|'[^']*'|(?<value>\{))|(?!\s*=))|(?<spread>\{(?=\s*\.{3})))/uy;
const WORDS = /[^{<]*/y;
const CODE = /[^{}<"'`/]*/y;
const ELEMENT = /^<[a-z_$/>]/i;
const EMPTY_LINE = /\n[ \t]*\r?\n/;

/** The steps have become too many. */
export class TooFar extends Error {}

/**
 * Counts, without taking them, the steps in which satteri looks for the end of braces. An element
 * in braces that has no end makes it look at all that follows once more from the next letter on,
 * so each one doubles the time. This scanner goes the same way (`scan_mdx_expression_end` and
 * `scan_mdx_jsx_element_end` in satteri's mdx.rs), but remembers what it has found.
 */
export class Scanner {
  readonly #text: string;
  readonly #limit: number;
  readonly #known = new Map<number, { end: number; steps: number }>();
  #steps = 0;

  /** Throws `TooFar` when the steps become more than `limit`. */
  constructor(text: string, limit: number) {
    this.#text = text;
    this.#limit = limit;
  }

  /** Where the braces that open at `at` end, or -1. */
  braces(at: number, depth = 0): number {
    return this.#once(at, depth, () => this.#braces(at, depth, false));
  }

  /** The same for braces in a paragraph, which do not go beyond an empty line. */
  bracesInText = (at: number): number => this.#braces(at, 0, true);

  /** Where the tag that opens at `at` ends, or -1. */
  tag(at: number, depth = 0): number {
    let here = this.#after(NAME, at);
    if (here < 0) return -1;
    if (this.#text[here - 1] === '>') return here;
    const isClosing = this.#text[at + 1] === '/';
    for (;;) {
      const end = this.#after(TAG_END, here);
      if (end >= 0) return isClosing && this.#text.slice(here, end).includes('/') ? -1 : end;
      here = isClosing ? -1 : this.#after(ATTRIBUTE, here);
      if (here >= 0 && this.#text[here - 1] === '{') here = this.braces(here - 1, depth + 1);
      if (here < 0) return -1;
    }
  }

  #element(at: number, depth: number): number {
    return this.#once(at, depth, () => {
      const text = this.#text;
      const end = this.tag(at, depth);
      if (end < 0 || text[at + 1] === '/' || text[end - 2] === '/') return end;
      for (let here = end; ;) {
        here = this.#after(WORDS, here);
        if (here >= text.length) return -1;
        if (text[here] === '{') {
          here = this.braces(here, depth);
          if (here < 0) return -1;
        } else if (text[here + 1] === '/') {
          return this.tag(here, depth);
        } else {
          const inner = this.#element(here, depth + 1);
          here = inner < 0 ? here + 1 : inner;
        }
      }
    });
  }

  #braces(at: number, depth: number, inText: boolean): number {
    const text = this.#text;
    let open = 1;
    // Whether a value stands before, which a slash divides.
    let value = false;
    for (let here = at + 1; ;) {
      const start = here;
      here = this.#after(CODE, here);
      if (inText && EMPTY_LINE.test(text.slice(start, here))) return -1;
      const last = text.slice(start, here).trimEnd().at(-1);
      if (last) value = /[\w$)\]]/.test(last);
      if (here >= text.length) return -1;
      const mark = text[here]!;
      let element = -1;
      if (mark === '{' || mark === '}') {
        open += mark === '{' ? 1 : -1;
        value = mark === '}';
        here++;
      } else if (mark === '<') {
        if (ELEMENT.test(text.slice(here, here + 2))) element = this.#element(here, depth + 1);
        value = element >= 0;
        here++;
      } else if (isDivision(text, here, value)) {
        value = false;
        here++;
      } else {
        const end = endOfLiteral(text, here);
        if (inText && EMPTY_LINE.test(text.slice(here, end))) return -1;
        this.#count(end - here);
        value ||= !isComment(text, here);
        here = end;
      }
      if (open === 0) return here;
      if (element >= 0) here = element;
    }
  }

  /** The end of what the pattern finds at `at`, or -1. */
  #after(pattern: RegExp, at: number): number {
    pattern.lastIndex = at;
    const found = pattern.test(this.#text);
    this.#count(found ? pattern.lastIndex - at : 0);
    return found ? pattern.lastIndex : -1;
  }

  #count(steps: number): void {
    this.#steps += steps + TURN;
    if (this.#steps > this.#limit) throw new TooFar();
  }

  /** Keeps what is found, and counts its steps again wherever it is asked for again. */
  #once(at: number, depth: number, scan: () => number): number {
    if (depth > DEEPEST) return -1;
    const key = at * (DEEPEST + 1) + depth;
    const known = this.#known.get(key);
    if (known) {
      this.#count(known.steps);
      return known.end;
    }
    const before = this.#steps;
    const end = scan();
    this.#known.set(key, { end, steps: this.#steps - before });
    return end;
  }
}
