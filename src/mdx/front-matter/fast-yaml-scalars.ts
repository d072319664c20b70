import { Unexpected, type Cursor } from './cursor.ts';

/** Text in front matter, as YAML 1.2 reads it, where it is written in one of the usual ways. */

const QUOTED = /"([^"\\]*)"|'([^']*)'/y;
/** Text without quotes: to the end of its line, or to the next mark of the collection it is in. */
const LINE = /[A-Za-z0-9/(\u00a1-\ufefe](?:.*[^ ])?/sy;
const PIECE = /[A-Za-z0-9/(\u00a1-\ufefe](?:[^,[\]{}]*[^ ,[\]{}])?/y;
/** What text without quotes cannot hold, and what YAML takes for something else than text. */
const NOT_TEXT = /: |:$| #|^(?:null|true|false|0[xo][\da-f]+|\d+(?:\.\d*)?(?:e[-+]?\d+)?)$/i;
const FOLDED = />-$/y;
/** A line of folded text; spaces at its beginning or end would stay. */
const FOLDED_LINE = /[^ ](?:.*[^ ])?$/sy;

/** Whether these letters are a name or text, and no number or the like. */
export const isText = (letters: string): boolean => !NOT_TEXT.test(letters);

/** A value within `[ ]` or `{ }`: text or a truth value. */
export const readPiece = (at: Cursor): string | boolean => quoted(at) ?? plain(at.expect(PIECE)[0]);

/**
 * A value that has its lines for itself: text, a truth value, or text that goes on in lines which
 * stand further right than `indent`.
 */
export function readLines(at: Cursor, indent: number): string | boolean {
  if (at.take(FOLDED)) return lines(at, indent, FOLDED_LINE).join(' ');
  const text = quoted(at);
  if (text === undefined) {
    const first = at.expect(LINE)[0];
    return plain([first, ...lines(at, indent, LINE)].join(' '));
  }
  at.turn();
  return text;
}

function quoted(at: Cursor): string | undefined {
  const found = at.take(QUOTED);
  return found && (found[1] ?? found[2]);
}

function plain(text: string): string | boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  if (!isText(text)) throw new Unexpected();
  return text;
}

/** The lines below that stand further right than `indent`, under one another and without a gap. */
function lines(at: Cursor, indent: number, pattern: RegExp): string[] {
  const found: string[] = [];
  let follows = at.turn();
  const { column } = at;
  while (at.column > indent) {
    if (!follows || at.column !== column) throw new Unexpected();
    found.push(at.expect(pattern)[0]);
    follows = at.turn();
  }
  return found;
}
