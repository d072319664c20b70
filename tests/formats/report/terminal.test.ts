import { describe, expect, it } from 'vitest';
import type { Moment } from '../../../src/briefing/time/clock.ts';
import { parseMoment } from '../../../src/briefing/time/timestamp.ts';
import { codeFrame, summarise, terminal } from '../../../src/formats/report/terminal.ts';

/** The line of the problem and the mark below it, without what stands before both. */
function shownAt(text: string, line: number, column: number) {
  const rows = codeFrame(text, line, column).split('\n');
  const at = rows.findIndex((row) => row.startsWith('  > '));
  const [source, mark] = rows.slice(at, at + 2).map((row) => row.slice(row.indexOf('| ') + 2));
  return { rows, source: source!, lead: mark!.replace(/\^$/, ''), caret: mark!.endsWith('^') };
}

const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');

describe('the frame around a problem', () => {
  it('shows lines that are not long as they are, with a mark below the column', () => {
    expect(codeFrame('one\n\ttwo {x}\nthree\nfour', 2, 6)).toBe(
      ['    1 | one', '  > 2 | \ttwo {x}', '      | \t    ^', '    3 | three'].join('\n'),
    );
  });

  it.each([1, 40, 337, 600])('shows the part of a long line around column %i', (column) => {
    const line = words(200).slice(0, 600);
    const marked = `${line.slice(0, column - 1)}{${line.slice(column)}`;
    const { source, lead, caret } = shownAt(marked, 1, column);
    expect(caret).toBe(true);
    expect(source[lead.length]).toBe('{');
    expect(source.length).toBeLessThanOrEqual(122);
    expect(source.startsWith('…')).toBe(column > 60);
    expect(source.endsWith('…')).toBe(column < 540);
  });

  it('marks the end of a long line that something is missing from', () => {
    const line = words(100);
    const { source, lead } = shownAt(line, 1, line.length + 1);
    expect(source.endsWith('word99')).toBe(true);
    expect(lead).toHaveLength(source.length);
  });

  it('shows the beginning of long neighbours', () => {
    const { rows } = shownAt(`${words(100)}\nshort\n${words(100)}`, 2, 3);
    expect(rows[0]).toMatch(/^ {4}1 \| word0 word1 .*…$/);
    expect(rows[3]).toMatch(/^ {4}3 \| word0 word1 .*…$/);
  });

  it('cuts no letter in two', () => {
    for (const text of ['🚨'.repeat(200), ` ${'🚨'.repeat(200)}`]) {
      expect(shownAt(text, 1, 201).source).toMatch(/^…(🚨)+…$/u);
    }
  });

  it('counts the room that letters take', () => {
    expect(shownAt('会谈 {x}', 1, 4).lead).toBe(' '.repeat(5));
    expect(shownAt('🚨 {x}', 1, 4).lead).toBe(' '.repeat(3));
    expect(shownAt('Cafe\u0301 {x}', 1, 7).lead).toBe(' '.repeat(5));
  });
});

describe('what a writer wrote in a report', () => {
  it('ends no line, gives no command and moves no cursor', () => {
    const evil = 'x\n::error file=a::pwned\n##[error]\u001b[2J\u001b]0;t\u0007\u009b1m\u2028';
    const problem = {
      name: 'missing-file',
      severity: 'error',
      file: `briefings/${evil}.mdx`,
      line: 2,
      column: 9,
      message: `There is no file "${evil}"`,
      hint: `Did you mean "${evil}"?`,
    } as const;
    const text = `one\n\u001b[2J\u009b ##[error]x {y}\r::error::\nthree`;
    const rows = terminal({ problems: [problem], text: () => text }).split('\n');
    expect(rows).toEqual([
      expect.stringMatching(/^error missing-file {2}briefings\/x␊::error .*\.mdx:2:9$/),
      expect.stringMatching(/^ {2}There is no file "x␊::error/),
      '    1 | one',
      '  > 2 | ␛[2J� #♯[error]x {y}␍::error::',
      `      | ${' '.repeat(8)}^`,
      '    3 | three',
      expect.stringMatching(/^ {2}→ Did you mean "x␊/),
      '',
      '1 error in 1 file.',
    ]);
    // eslint-disable-next-line no-control-regex -- what must not be there
    expect(rows.join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028]|##\[/);
  });
});

describe('the last lines of a build', () => {
  const zone = 'Europe/Berlin';
  const say = (drafts: number, ends: string[], now = '2026-12-01T12:00:00.000Z') =>
    summarise(
      {
        briefings: 3,
        problems: [],
        drafts,
        embargoes: ends.map((end) => parseMoment(end, zone) as Moment),
      },
      { now, zone },
    );

  it.each([
    [0, [], '3 briefings, no problems.'],
    [1, [], '3 briefings, no problems.\nHeld back: 1 draft.'],
    [
      1,
      ['2026-12-24T06:00'],
      '3 briefings, no problems.\nHeld back: 1 draft; 1 under embargo until 24 December 06:00 CET.',
    ],
    [
      2,
      ['2026-07-01T06:00', '2027-01-01T00:00'],
      '3 briefings, no problems.\nHeld back: 2 drafts; 2 under embargo, the first until 1 July 06:00 CEST.',
    ],
    [
      0,
      ['2027-01-01T00:00'],
      '3 briefings, no problems.\nHeld back: 1 under embargo until 1 January 2027 00:00 CET.',
    ],
  ])('with %i drafts and embargoes until %j', (drafts, ends, text) => {
    expect(say(drafts, ends)).toBe(text);
  });

  it('take the year of the site’s own clock', () => {
    expect(say(0, ['2027-01-02T00:00'], '2026-12-31T23:30:00.000Z')).toContain('2 January 00:00');
  });
});
