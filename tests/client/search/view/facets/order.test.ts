import { describe, expect, it } from 'vitest';
import { FEW, listed, orderOf } from '../../../../../src/client/search/view/facets/order.ts';

const many = Object.fromEntries(
  Array.from({ length: 14 }, (_, place) => [`T${place}`, 20 - place] as const),
);
const some = { total: 30, wantsAll: false };

describe('the values of a facet', () => {
  it('stand in the order of their results, of as many by name', () => {
    expect(orderOf('topic', { Zug: 2, Öl: 2, Abc: 1, Xyz: 9 }, 'de')).toEqual([
      'Xyz',
      'Öl',
      'Zug',
      'Abc',
    ]);
  });

  it('are the newest first if they are years', () => {
    expect(orderOf('year', { 2019: 9, 2021: 1, 2020: 5 }, 'en')).toEqual(['2021', '2020', '2019']);
  });

  it('are cut after the first ones, but for the chosen ones', () => {
    const order = orderOf('topic', many, 'en');
    const { values, all } = listed(order, many, ['T12'], some);
    expect(values).toEqual([...order.slice(0, FEW), 'T12']);
    expect(all).toBe(14);
    expect(listed(order, many, [], { ...some, wantsAll: true }).values).toEqual(order);
  });

  it('without results are left out, unless they are chosen', () => {
    const counts = { A: 3, B: 0, C: 0 };
    expect(listed(['A', 'B', 'C'], counts, ['C'], some).values).toEqual(['A', 'C']);
    expect(listed(['A', 'B', 'C'], counts, ['unknown'], some).values).toEqual(['A', 'unknown']);
  });

  it('are none where the only one would narrow nothing', () => {
    expect(listed(['A'], { A: 30 }, [], some).values).toEqual([]);
    expect(listed(['A'], { A: 29 }, [], some).values).toEqual(['A']);
    expect(listed(['A'], { A: 30 }, ['A'], some).values).toEqual(['A']);
  });
});
