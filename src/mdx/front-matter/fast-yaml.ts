import type { Place } from '../../briefing/place.ts';
import { Cursor, Unexpected } from './cursor.ts';
import { isText, readLines, readPiece } from './fast-yaml-scalars.ts';

/**
 * Front matter as nearly everybody writes it. The YAML library, which has to be ready for all that
 * YAML can be, takes a quarter of the time in which thousands of briefings are compiled. What is
 * plain comes out as it would; the rest is left to it.
 */

/** Fields, and where every value stands, by its dotted path. */
export interface PlainFields {
  data: Fields;
  places: Record<string, Place>;
}

type Fields = Record<string, unknown>;

/** Letters only, so that a name is never a number, a merge or `__proto__`; YAML ends one at 1,024. */
const NAME = /([A-Za-z]{1,40}):(?: +|$)/y;
const OPEN = /[[{] */y;
const COMMA = / *, */y;
const CLOSE = / *[\]}]/y;
const HYPHEN = /- +/y;
/** Any but the ends of lines. */
const CONTROL = /\r(?!\n)|[^\P{Cc}\r\n]/u;
/** Collections in one another; a briefing has three. */
const DEEPEST = 5;

/**
 * Reads the plain part of YAML 1.2: fields and lists by indentation, `[a, b]` and `{ a: b }` on
 * one line, text with or without quotes or folded (`>-`), `true` and `false`. Gives nothing when
 * there is anything else, faults included. The first line of `yaml` has the number `first`.
 */
export function readPlain(yaml: string, first: number): PlainFields | undefined {
  if (CONTROL.test(yaml)) return undefined;
  const at = new Cursor(yaml, first);
  const reader = new Reader(at);
  try {
    const data = reader.fields('', 1);
    return at.isAtEnd ? { data, places: reader.places } : undefined;
  } catch (cause) {
    if (cause instanceof Unexpected) return undefined;
    throw cause;
  }
}

class Reader {
  readonly places: Record<string, Place> = {};
  readonly #at: Cursor;

  constructor(at: Cursor) {
    this.#at = at;
  }

  /** Fields one below the other, from the cursor on. */
  fields(path: string, depth: number): Fields {
    const { column: indent } = this.#at;
    const fields: Fields = {};
    do {
      const name = this.#name(fields);
      fields[name] = this.#fieldValue(path ? `${path}.${name}` : name, indent, depth + 1);
    } while (this.#at.column === indent && !this.#at.isAtEnd);
    return fields;
  }

  #name(fields: Fields): string {
    const name = this.#at.expect(NAME)[1]!;
    if (!isText(name) || Object.hasOwn(fields, name)) throw new Unexpected();
    return name;
  }

  /** A value behind its name or below it, where a list may stand as far left as the name. */
  #fieldValue(path: string, indent: number, depth: number): unknown {
    if (this.#at.column < this.#at.line.length) return this.#value(path, indent, depth);
    this.#at.turn();
    const { column, line } = this.#at;
    const isList = line.startsWith('- ', column);
    if (column < indent || (column === indent && !isList)) throw new Unexpected();
    if (!isList) return this.#inLine(path, indent, depth);
    this.#begin(path, depth);
    const items: unknown[] = [];
    while (this.#at.column === column && this.#at.take(HYPHEN)) {
      items.push(this.#inLine(`${path}.${items.length}`, column, depth + 1));
    }
    return items;
  }

  /** What begins in the middle of a line: fields or a value. */
  #inLine(path: string, indent: number, depth: number): unknown {
    if (!this.#at.sees(NAME)) return this.#value(path, indent, depth);
    this.#begin(path, depth);
    return this.fields(path, depth);
  }

  /** A value that has the rest of its line, and the lines below that stand further right. */
  #value(path: string, indent: number, depth: number): unknown {
    this.#begin(path, depth);
    if (!this.#at.sees(OPEN)) return readLines(this.#at, indent);
    const value = this.#collection(path, depth + 1);
    this.#at.turn();
    return value;
  }

  /** `[a, b]` or `{ a: b }`. */
  #collection(path: string, depth: number): unknown[] | Fields {
    const isList = this.#at.expect(OPEN)[0].startsWith('[');
    const items: unknown[] = [];
    const fields: Fields = {};
    if (!this.#at.sees(CLOSE)) {
      do {
        const name = isList ? items.length : this.#name(fields);
        const value = this.#piece(`${path}.${name}`, depth);
        if (isList) items.push(value);
        else fields[name] = value;
      } while (this.#at.take(COMMA));
    }
    if (!this.#at.expect(CLOSE)[0].endsWith(isList ? ']' : '}')) throw new Unexpected();
    return isList ? items : fields;
  }

  #piece(path: string, depth: number): unknown {
    this.#begin(path, depth);
    return this.#at.sees(OPEN) ? this.#collection(path, depth + 1) : readPiece(this.#at);
  }

  #begin(path: string, depth: number): void {
    if (depth > DEEPEST) throw new Unexpected();
    this.places[path] = this.#at.place;
  }
}
