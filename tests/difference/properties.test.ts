import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/difference/block.ts';
import { compare } from '../../src/difference/compare.ts';
import { fold } from '../../src/difference/fold.ts';
import { anyText, newSide, oldSide, paragraph } from './texts.ts';

const texts = (blocks: readonly Block[]) => blocks.map(({ text }) => text);
const sorted = (list: readonly string[]) => [...list].sort();
const words = (count: number, of: string) => Array.from({ length: count }, (_, n) => `${of}${n}`);

/** Pairs that are near each other, as versions of one text are. */
const versions = fc
  .tuple(anyText, anyText, fc.array(fc.nat(), { maxLength: 6 }))
  .map(([before, other, places]) => {
    const after = [...before];
    for (const [at, place] of places.entries()) {
      const where = place % (after.length + 1);
      if (at % 3 === 0) after.splice(where, 1);
      else if (at % 3 === 1) after.splice(where, 0, ...other.slice(0, 2));
      else if (after[where]) after.push(...after.splice(where, 1));
    }
    return [before, after] as const;
  });

describe('any two texts', () => {
  it('gives back the new text without what was removed, and the old one without what was added', () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        const difference = compare(before, after, 'en');
        if (!difference.isRewritten) expect(newSide(difference)).toEqual(texts(after));
        expect(sorted(oldSide(difference))).toEqual(sorted(texts(before)));
        expect(sorted(newSide(difference))).toEqual(sorted(texts(after)));
      }),
      { numRuns: 400 },
    );
  });

  it('marks nothing between a text and itself', () => {
    fc.assert(
      fc.property(anyText, (blocks) => {
        const { rows, size } = compare(blocks, blocks, 'en');
        expect(rows.every(({ type }) => type === 'same')).toBe(true);
        expect(size).toEqual({ removed: 0, added: 0, moved: 0, links: 0 });
      }),
    );
  });

  it('counts there what it counts back, with the sides exchanged', () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        const there = compare(before, after, 'en').size;
        const back = compare(after, before, 'en').size;
        expect([back.removed, back.added]).toEqual([there.added, there.removed]);
      }),
      { numRuns: 400 },
    );
  });

  it('cuts no number, no surrogate pair and no combining mark', () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        for (const row of compare(before, after, 'en').rows) {
          if (row.type !== 'changed') continue;
          for (const [at, { type, text }] of row.pieces.entries()) {
            expect(text).not.toBe('');
            expect(row.pieces[at + 1]?.type).not.toBe(type);
            expect(text.isWellFormed()).toBe(true);
            expect(text).not.toMatch(/^\p{M}/u);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('loses no row when it folds', () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        const { rows } = compare(before, after, 'en');
        const unfolded = fold(rows).flatMap((row) => (row.type === 'folded' ? row.rows : [row]));
        expect(unfolded).toHaveLength(rows.length);
        expect(new Set(unfolded)).toEqual(new Set(rows));
      }),
    );
  });
});

it('removes and adds no word where different paragraphs only change their order', () => {
  const blocks = fc.uniqueArray(fc.nat(40), { minLength: 2, maxLength: 12 }).chain((numbers) => {
    const before = numbers.map((n) => paragraph(words(6, `w${n}x`).join(' ')));
    return fc.tuple(
      fc.constant(before),
      fc.shuffledSubarray(before, { minLength: before.length, maxLength: before.length }),
    );
  });
  fc.assert(
    fc.property(blocks, ([before, after]) => {
      expect(compare(before, after, 'en').size).toMatchObject({ removed: 0, added: 0 });
    }),
  );
});

it('marks one word removed and one added where one was replaced', () => {
  fc.assert(
    fc.property(fc.nat(7), fc.nat(11), (block, word) => {
      const before = words(8, 'p').map((p) => words(12, `${p}w`));
      const after = before.map((list) => [...list]);
      after[block]![word] = 'replaced';
      const side = (lists: string[][]) => lists.map((list) => paragraph(list.join(' ')));
      expect(compare(side(before), side(after), 'en').size).toMatchObject({ removed: 1, added: 1 });
    }),
  );
});
