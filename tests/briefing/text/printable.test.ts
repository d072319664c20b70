import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  onOneLine,
  printable,
  printableInColour,
  sourceLine,
} from '../../../src/briefing/text/printable.ts';

/** Texts made of what does something to a log, among letters. */
const pieces = [
  '\n',
  '\r',
  '\t',
  ' ',
  '::',
  '##[',
  '#',
  '[',
  '\u001b',
  '\u009b',
  '\u0085',
  '\u2028',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })))
  .map((parts) => parts.join(''));

// eslint-disable-next-line no-control-regex -- what must not be there
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;
const isCommand = (line: string) => line.trimStart().startsWith('::') || line.includes('##[');

describe('what a writer wrote', () => {
  it.each([
    ['x\n::error file=a::pwned\n.png', 'x␊::error file=a::pwned␊.png'],
    ['::warning::x', '∷warning::x'],
    ['a ##[error]x', 'a #♯[error]x'],
    ['\u001b[2J', '␛[2J'],
    ['\u001b]0;title\u0007', '␛]0;title␇'],
    ['\u009b2J\u007f', '�2J␡'],
    ['a\tb\r\nc', 'a␉b␍␊c'],
    ['left \u202eright', 'left �right'],
    ['Ґанок 会谈 محادثات 👩‍👩‍👧', 'Ґанок 会谈 محادثات 👩‍👩‍👧'],
  ])('%j is on one line', (text, line) => expect(onOneLine(text)).toBe(line));

  it('is one line without controls and commands, whatever it is', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = onOneLine(text);
        expect(line).not.toMatch(CONTROL);
        expect(isCommand(line)).toBe(false);
      }),
    );
  });

  it('keeps its columns in a frame', () => {
    fc.assert(fc.property(hostile, (text) => sourceLine(text).length === text.length));
    expect(sourceLine('\ta\u001b')).toBe('\ta␛');
  });
});

describe('an error of several lines', () => {
  it('keeps its lines and begins none with a command', () => {
    expect(printable('Error: a\r\n\tat b\n  ::error::c\u001b[2J')).toBe(
      'Error: a\n\tat b\n  ∷error::c␛[2J',
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const lines = printable(text).split('\n');
        expect(lines.join('').replaceAll('\t', '')).not.toMatch(CONTROL);
        expect(lines.filter(isCommand)).toEqual([]);
      }),
    );
  });

  it('keeps its colours and nothing else that begins as they do', () => {
    expect(printableInColour('\u001b[1;31mred\u001b[39m \u001b[2Jx\n::error::')).toBe(
      '\u001b[1;31mred\u001b[39m ␛[2Jx\n∷error::',
    );
  });
});
