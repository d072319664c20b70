import fc from 'fast-check';
import type { Block, BlockKind } from '../../src/difference/block.ts';
import type { Comparison } from '../../src/difference/compare.ts';
import type { Row } from '../../src/difference/row.ts';

/** Texts for comparing, and what a difference says of both sides. */

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** A paragraph per line; a line that begins with "- " is an item, with "## " a heading. */
export const text = (source: string): Block[] =>
  source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line): Block => {
      if (line.startsWith('- ')) return { kind: 'item', text: line.slice(2) };
      if (line.startsWith('## ')) return { kind: 'h2', text: line.slice(3) };
      if (!line.startsWith('| ')) return paragraph(line);
      const cells = line.slice(2, -2).split(' | ');
      return { kind: 'row', text: cells.join(' | '), cells };
    });

const words =
  'the talks in Geneva ended on 10 January without $1,250 any progress 5–10% of whom'.split(' ');
const odd = ['é', '👩‍👩‍👧', 'n̈', '会談', 'は', '—', '“', '.', '1.5', '<script>', '&amp;', '-7'];
const line = fc
  .array(fc.constantFrom(...words, ...odd), { minLength: 1, maxLength: 25 })
  .map((list) => list.join(' '));
const kinds: BlockKind[] = ['paragraph', 'paragraph', 'item', 'quote', 'h2', 'code', 'judgement'];

export const anyText = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), text: line }) as fc.Arbitrary<Block>,
  { maxLength: 14 },
);

const PARAGRAPH_END = / ?¶ ?/g;

/** The texts of one side of a row, as they were given. */
const sideOf = (row: Row, gone: 'added' | 'removed'): string[] => {
  if (row.type === 'left' || row.type === gone) return [];
  if (row.type !== 'changed') return [row.block.text];
  const whole = row.pieces
    .filter(({ type }) => type !== gone)
    .map((piece) => piece.text)
    .join('');
  return row.block.kind === 'code' ? [whole] : whole.split(PARAGRAPH_END);
};

export const newSide = ({ rows }: Comparison): string[] =>
  rows.flatMap((row) => sideOf(row, 'removed'));
export const oldSide = ({ rows }: Comparison): string[] =>
  rows.flatMap((row) => sideOf(row, 'added'));

/** All marks, with their words trimmed. */
export const marks = ({ rows }: Comparison): { removed: string[]; added: string[] } => {
  const of = (type: 'removed' | 'added') =>
    rows.flatMap((row) => {
      if (row.type === type) return [row.block.text];
      if (row.type !== 'changed') return [];
      return row.pieces.filter((piece) => piece.type === type).map((piece) => piece.text.trim());
    });
  return { removed: of('removed'), added: of('added') };
};
