import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facets } from '../../../../src/briefing/addresses/facets.ts';
import {
  isAsked,
  readState,
  spelledAs,
  toggled,
  widened,
  writeState,
} from '../../../../src/client/search/query/state.ts';
import type { Counts, SearchState } from '../../../../src/client/search/types.ts';

const nothing = readState('');
const counts = (values: Partial<Record<string, string[]>>): Counts =>
  Object.fromEntries(
    facets.map((facet) => [
      facet,
      Object.fromEntries((values[facet] ?? []).map((value) => [value, 1])),
    ]),
  ) as Counts;

const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((one) => one.trim() !== '');
const month = fc
  .record({ year: fc.integer({ min: 1900, max: 2999 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}`);
const states: fc.Arbitrary<SearchState> = fc
  .record({
    query: fc.string({ unit: 'grapheme' }).map((query) => query.trim()),
    chosen: fc.dictionary(
      fc.constantFrom(...facets),
      fc.uniqueArray(text, { minLength: 1, maxLength: 4 }),
    ),
    months: fc.tuple(fc.option(month), fc.option(month)),
    order: fc.constantFrom('relevance', 'newest', 'oldest'),
    verbatim: fc.boolean(),
  })
  .map(({ months: [from, to], chosen, ...state }) => ({
    ...state,
    // Without the missing prototype that the generator may give it.
    chosen: { ...chosen },
    verbatim: state.verbatim && state.query !== '',
    from: from ?? undefined,
    to: from && to && to < from ? from : (to ?? undefined),
  }));

describe('the state of a search in the address', () => {
  it('comes back as it went in', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(readState(writeState(state))).toEqual(state);
      }),
    );
  });

  it('is read from any address, and settles after once', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webQueryParameters()), (address) => {
        const written = writeState(readState(address));
        expect(writeState(readState(written))).toBe(written);
      }),
    );
  });

  it('is short, and in one order', () => {
    const asked = readState(
      'sort=NEWEST&topic=Arms+control&q= new%20talks &kind=Analysis&topic=NATO&from=2021-01',
    );
    expect(writeState(asked)).toBe(
      '?q=new+talks&kind=Analysis&topic=Arms+control&topic=NATO&from=2021-01&sort=newest',
    );
    expect(writeState(nothing)).toBe('');
  });

  it('ignores what has no meaning', () => {
    expect(readState('?utm_source=x&from=2021&to=2021-13&sort=best&topic=&Topic=NATO')).toEqual(
      nothing,
    );
  });

  it('puts months in the wrong order right', () => {
    expect(readState('from=2022-05&to=2021-02')).toMatchObject({ from: '2021-02', to: '2022-05' });
  });
});

describe('the state of a search', () => {
  it.each<[address: string, asked: boolean]>([
    ['', false],
    ['sort=newest', false],
    ['q=talks', true],
    ['q=%22%22', false],
    ['q=-', false],
    ['q=*+%F0%9F%98%80', false],
    ['q=-talks', true],
    ['place=Geneva', true],
    ['to=2021-01', true],
  ])('"%s" asks for results: %s', (address, asked) => {
    expect(isAsked(readState(address))).toBe(asked);
  });

  it('gains a value and loses it again, in whatever case', () => {
    const one = toggled(readState('q=talks&topic=NATO'), 'topic', 'Sanctions');
    expect(one.chosen.topic).toEqual(['NATO', 'Sanctions']);
    expect(toggled(one, 'topic', 'nato').chosen.topic).toEqual(['Sanctions']);
    expect(isAsked(toggled(readState('topic=NATO'), 'topic', 'NATO'))).toBe(false);
  });

  it('loses all filters and keeps words and order', () => {
    const state = readState('q=talks&topic=NATO&from=2021-01&sort=oldest');
    expect(writeState(widened(state))).toBe('?q=talks&sort=oldest');
  });

  it('takes the spelling of the index for values in another case', () => {
    const known = counts({ topic: ['NATO', 'Äthiopien', 'constructor'] });
    const state = readState('topic=nato&topic=NATO&topic=%C3%A4thiopien&topic=Cheese');
    expect(spelledAs(state, known).chosen).toEqual({ topic: ['NATO', 'Äthiopien', 'Cheese'] });
  });
});
