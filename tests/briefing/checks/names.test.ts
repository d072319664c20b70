import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/briefing/briefing.ts';
import { checkNames as check } from '../../../src/briefing/checks/names.ts';
import { grounds, reading } from '../reading.ts';

const checkNames = (readings: Reading[]) => check(readings, grounds);

const topics = (...lists: string[][]) =>
  lists.map((list, n) =>
    reading(`b${n}`, { front: { topics: list }, places: { 'topics.0': { line: 6, column: 5 } } }),
  );

describe('checkNames', () => {
  it('finds nothing in different names', () => {
    expect(
      checkNames(
        topics(['NATO', 'Swift'], ['Ukraine', 'NATO'], ['Russia'], ['Prussia and its neighbours']),
      ),
    ).toEqual([]);
  });

  it.each([
    ['case', 'NATO', 'Nato'],
    ['spacing', 'Black Sea', 'Black-Sea'],
    ['one letter', 'Sanctions', 'Sanction'],
    ['one letter at the start', 'Ukraine', 'Vkraine'],
    ['one letter in the middle', 'Ukraine', 'Ukrane'],
    ['two letters that changed places', 'Ukraine', 'Ukriane'],
  ])('warns of two that differ in %s', (_, more, less) => {
    const [problem, ...others] = checkNames(topics([more], [more], [less]));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      name: 'near-duplicate-name',
      severity: 'warning',
      file: 'briefings/b2.mdx',
      line: 6,
      column: 5,
    });
    expect(problem!.hint).toContain(`"${more}"`);
  });

  it('goes by which is used more, not by which came first', () => {
    expect(checkNames(topics(['Nato'], ['NATO'], ['NATO']))[0]).toMatchObject({
      file: 'briefings/b0.mdx',
    });
  });

  it('lets short names and names with numbers be alike', () => {
    expect(checkNames(topics(['Iran', 'Iraq'], ['G7', 'G8'], ['Minsk 1', 'Minsk 2']))).toEqual([]);
  });

  it('reports two that would share one page', () => {
    expect(checkNames(topics(['C'], ['C++']))).toMatchObject([
      { name: 'shared-address', severity: 'error' },
    ]);
  });

  it('says of two names that cannot have a page only that', () => {
    const found = checkNames(topics(['🎉', '???']));
    expect(found.map(({ name }) => name)).toEqual(['invalid-field', 'invalid-field']);
  });

  it('reports a name that cannot have a page', () => {
    expect(checkNames(topics(['…']))).toMatchObject([
      { name: 'invalid-field', severity: 'error', line: 6, column: 5 },
    ]);
  });

  it('reports a name that is too long to have a page', () => {
    expect(checkNames(topics(['北'.repeat(66)]))).toEqual([]);
    expect(checkNames(topics(['北'.repeat(67)]))).toMatchObject([
      { name: 'invalid-field', severity: 'error', line: 6, column: 5 },
    ]);
  });

  it('reports desks that would share one page, or can have none', () => {
    const desk = (id: string, name: string) =>
      reading(id, {
        front: { author: { name: 'Ada', desk: name } },
        places: { 'author.desk': { line: 4, column: 20 } },
      });
    expect(checkNames([desk('a', 'C'), desk('b', 'C++'), desk('c', '!!')])).toMatchObject([
      { name: 'invalid-field', file: 'briefings/c.mdx', line: 4, column: 20 },
      { name: 'shared-address', file: 'briefings/b.mdx', line: 4, column: 20 },
    ]);
  });

  it('looks at authors and places too, each among themselves', () => {
    const found = checkNames([
      reading('a', { front: { author: 'Ralf Borchard', places: ['Geneva'] } }),
      reading('b', {
        front: {
          author: { name: 'Ralf Borchart', desk: 'Washington' },
          places: ['Genevа'],
          topics: ['Geneve'],
        },
      }),
    ]);
    expect(found.map(({ message }) => message.split(':')[0])).toEqual(['author', 'places']);
  });

  it.each([
    ['that are all alike', (n: number) => `Topic ${String.fromCodePoint(0x4e00 + n)} of the day`],
    [
      'that begin and end alike',
      (n: number) => `Topic ${String.fromCodePoint(0x4e00 + n).repeat(4)} of the day`,
    ],
  ])(
    'takes thousands of names %s in its stride',
    (_, name) => {
      const found = checkNames(topics(Array.from({ length: 3000 }, (_, n) => name(n))));
      expect(found.length).toBeLessThan(3000);
    },
    20_000,
  );
});
