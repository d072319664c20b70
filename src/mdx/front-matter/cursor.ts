import type { Place } from '../../briefing/place.ts';

const REST = / *$/y;

/** Thrown when there is not what a reader needs. */
export class Unexpected extends Error {}

/** A place in a text that goes forward, in a line from piece to piece, and from line to line. */
export class Cursor {
  readonly #lines: string[];
  readonly #first: number;
  #row = 0;
  /** From 0. */
  column = 0;

  /** The first line of `text` has the number `first`. */
  constructor(text: string, first: number) {
    this.#lines = text.split(/\r?\n/);
    this.#first = first;
  }

  /** The whole line; empty behind the last one. */
  get line(): string {
    return this.#lines[this.#row] ?? '';
  }

  get place(): Place {
    return { line: this.#first + this.#row, column: this.column + 1 };
  }

  get isAtEnd(): boolean {
    return this.#row >= this.#lines.length;
  }

  /** Whether the pattern, a sticky one, is found here. */
  sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.column;
    return pattern.test(this.line);
  }

  /** What the pattern, a sticky one, finds here; the cursor goes behind it. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.column;
    const found = pattern.exec(this.line) ?? undefined;
    if (found) this.column = pattern.lastIndex;
    return found;
  }

  /** The same, where nothing else may stand. */
  expect(pattern: RegExp): RegExpExecArray {
    const found = this.take(pattern);
    if (!found) throw new Unexpected();
    return found;
  }

  /**
   * Goes to what comes first in the next line that is not empty; there must be no more in this
   * one. Says whether it is the very next line.
   */
  turn(): boolean {
    this.expect(REST);
    const next = this.#row + 1;
    do this.#row++;
    while (!this.isAtEnd && /^ *$/.test(this.line));
    this.column = this.line.search(/[^ ]|$/);
    return this.#row === next;
  }
}
