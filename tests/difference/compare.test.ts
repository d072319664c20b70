import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../src/briefing/messages/messages.ts';
import type { Block } from '../../src/difference/block.ts';
import { compare } from '../../src/difference/compare.ts';
import { fold } from '../../src/difference/fold.ts';
import { labelOf } from '../../src/difference/label.ts';
import type { ChangedRow } from '../../src/difference/row.ts';
import { marks, text } from './texts.ts';

const long =
  'Both delegations said after eight hours of talks that they would keep talking in the coming weeks.';
const other =
  'The chair of the council published a short statement late in the evening, after the session had ended.';

describe('words', () => {
  it.each([
    ['It costs $1,250 today.', 'It costs $1,310 today.', '$1,250', '$1,310'],
    ['A chance of 20–25% was named.', 'A chance of 5–10% was named.', '20–25%', '5–10%'],
    ['It was −3 °C at 18:00 there.', 'It was −4 °C at 18:00 there.', '−3 °C', '−4 °C'],
    [
      'Talks on 2022-01-10 in Geneva.',
      'Talks on 2022-01-12 in Geneva.',
      '2022-01-10',
      '2022-01-12',
    ],
    ['They don’t agree yet.', 'They didn’t agree yet.', 'don’t', 'didn’t'],
  ])('marks the whole of what changed in %j', (before, after, removed, added) => {
    expect(marks(compare(text(before), text(after), 'en'))).toEqual({
      removed: [removed],
      added: [added],
    });
  });

  it('marks whole words of scripts without spaces', () => {
    const { removed, added } = marks(
      compare(text('両国の会談は月曜日に終わった。'), text('両国の会談は火曜日に終わった。'), 'ja'),
    );
    expect([removed, added]).toEqual([['月曜日'], ['火曜日']]);
  });

  it('leaves no island of a short word between two changes', () => {
    const { rows } = compare(
      text('Observers expected considerable and lasting disagreement about verification.'),
      text('Observers expected tangible and immediate understanding about verification.'),
      'en',
    );
    expect(rows[0]).toMatchObject({
      pieces: [{ type: 'same' }, { type: 'removed' }, { type: 'added' }, { type: 'same' }],
    });
  });

  it('shows a block whole when too little of it was kept', () => {
    const { rows } = compare(
      text(`${long}\nThe red house stands near one old bridge, said two men of Brno in May.`),
      text(`${long}\nThe new treaty waits near its third reading, wrote the chair in June.`),
      'en',
    );
    expect(rows.slice(1).map(({ type }) => type)).toEqual(['removed', 'added']);
  });
});

describe('blocks', () => {
  it('finds a paragraph that moved, and says which way', () => {
    const tail = ['One thing is new here today.', 'Another stays just where it was.'].join('\n');
    const { rows, size } = compare(
      text(`${long}\n${other}\n${tail}`),
      text(`${other}\n${tail}\n${long}`),
      'en',
    );
    expect(size).toMatchObject({ removed: 0, added: 0, moved: 1 });
    expect(rows.at(-1)).toMatchObject({ type: 'changed', moved: 'down', block: { text: long } });
    expect(rows[0]).toMatchObject({ type: 'left', moved: 'down' });
  });

  it('counts neighbours that moved together as one move', () => {
    const list = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta'].map(
      (name) => `The ${name} delegation arrived with papers of ${name} in hand.`,
    );
    const after = [...list.slice(0, 1), ...list.slice(3), ...list.slice(1, 3)];
    const { size } = compare(text(list.join('\n')), text(after.join('\n')), 'en');
    expect(size).toMatchObject({ removed: 0, added: 0, moved: 1 });
  });

  it('sees that a paragraph was split, and that two were merged', () => {
    const split = compare(text(`${long} ${other}`), text(`${long}\n${other}`), 'en');
    expect(marks(split)).toEqual({ removed: [], added: ['¶'] });
    const merged = compare(text(`${long}\n${other}`), text(`${long} ${other}`), 'en');
    expect(marks(merged)).toEqual({ removed: ['¶'], added: [] });
  });

  it('follows a paragraph that only grew', () => {
    const { rows, size } = compare(text(long), text(`${long} ${other} ${other}`), 'en');
    expect(rows).toHaveLength(1);
    expect(size.removed).toBe(0);
  });

  it('pairs rows of a table by their first cell, and marks the cell that changed', () => {
    const before = text('| Poland | 12 | open |\n| Italy | 15 | open |');
    const after = text('| Poland | 14 | open |\n| Italy | 15 | open |');
    const { rows } = compare(before, after, 'en');
    expect(rows[0]).toMatchObject({
      cells: [
        { pieces: [{ type: 'same', text: 'Poland' }] },
        {
          pieces: [
            { type: 'removed', text: '12' },
            { type: 'added', text: '14' },
          ],
        },
        { pieces: [{ type: 'same', text: 'open' }] },
      ],
    });
  });

  it('finds the cells of a table that has one column more by their heads', () => {
    const row = (cells: string[], columns: string[]): Block[] => [
      { kind: 'row', text: cells.join(' | '), cells, columns },
    ];
    const { size } = compare(
      row(['Poland', '12'], ['Country', 'Seats']),
      row(['Poland', 'Warsaw', '12'], ['Country', 'Capital', 'Seats']),
      'en',
    );
    expect(size).toMatchObject({ removed: 0, added: 1 });
  });

  it('compares code line by line', () => {
    const code = (source: string): Block[] => [{ kind: 'code', text: source }];
    const { rows } = compare(
      code('let a = 1;\nlet c = 4;\nlet b = 2;'),
      code('let a = 1;\nlet c = 4;\nlet b = 3;'),
      'en',
    );
    expect(rows[0]).toMatchObject({
      pieces: [
        { type: 'same', text: 'let a = 1;\nlet c = 4;' },
        { type: 'removed', text: '\nlet b = 2;' },
        { type: 'added', text: '\nlet b = 3;' },
      ],
    });
  });

  it('notes where a link leads now, and marks no word', () => {
    const linked = (href: string): Block[] => [{ kind: 'paragraph', text: long, links: [href] }];
    const { rows, size } = compare(linked('/a/'), linked('/b/'), 'en');
    expect(rows[0]).toMatchObject({ type: 'changed', links: [{ from: '/a/', to: '/b/' }] });
    expect(size).toEqual({ removed: 0, added: 0, moved: 0, links: 1 });
  });

  it('tells two pictures with the same words apart, and says that one was replaced', () => {
    const picture = (identity: string): Block[] => [{ kind: 'picture', text: 'A map', identity }];
    const [row] = compare(picture('1'), picture('2'), 'en').rows;
    expect(row).toMatchObject({ type: 'changed', isReplaced: true });
    expect(labelOf(row as ChangedRow, messagesFor('en').revisions)).toBe('Picture replaced');
  });

  it('says that a text was written anew', () => {
    const { isRewritten, rows } = compare(
      text(`${long}\n${long}`),
      text(`${other}\n${other}`),
      'en',
    );
    expect(isRewritten).toBe(true);
    expect(rows.map(({ type }) => type)).toEqual(['removed', 'removed', 'added', 'added']);
  });
});

describe('folding', () => {
  const body = (changed: string) =>
    text(
      [
        '## First',
        long,
        other,
        long,
        '## Second',
        other,
        long,
        `Here ${changed} is told.`,
        other,
        long,
        other,
        long,
        long,
      ].join('\n'),
    );

  it('keeps a block on each side of a change, and the heading of its section', () => {
    const shown = fold(compare(body('nothing'), body('something'), 'en').rows);
    expect(
      shown.map((row) => (row.type === 'folded' ? 'folded' : row.block.text.slice(0, 8))),
    ).toEqual(['folded', 'Second', long.slice(0, 8), 'Here som', other.slice(0, 8), 'folded']);
    expect(shown[0]).toMatchObject({ words: 71 });
  });
});

it('takes its time only where texts are long and have nothing in common', () => {
  const words = (seed: number) =>
    Array.from({ length: 100 }, (_, block) =>
      Array.from({ length: 200 }, (_, at) => `w${(at * seed + block * 31) % 4001}`).join(' '),
    ).join('\n');
  const { size } = compare(text(words(7)), text(words(11)), 'en');
  expect(size.removed + size.added).toBeGreaterThan(0);
});
