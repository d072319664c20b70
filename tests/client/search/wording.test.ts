import { describe, expect, it } from 'vitest';
import { clip, Wording } from '../../../src/client/search/wording.ts';

const english = new Wording('en', 'en-GB');
const german = new Wording('de-AT', 'de-DE');

describe('what search says', () => {
  it('counts as the locale does', () => {
    expect(english.results(1234, undefined)).toBe('1,234 results');
    expect(english.results(1, undefined)).toBe('1 result');
    expect(english.results(0, undefined)).toBe('No results');
    expect(german.results(12_345, undefined)).toBe('12.345 Treffer');
  });

  it('names a query that is not the one in the field', () => {
    expect(english.results(2, 'deterrence')).toBe('2 results for “deterrence”');
    expect(german.results(1, 'Abschreckung')).toBe('1 Treffer für „Abschreckung“');
  });

  it('cuts words that would fill a sentence', () => {
    const long = 'x'.repeat(300);
    expect(clip(`${long} talks ${long}`)).toBe(`${'x'.repeat(40)}… talks ${'x'.repeat(40)}…`);
    expect(english.results(1, long).length).toBeLessThan(70);
  });

  it('says a range of months, or of one', () => {
    expect(english.range('2021-01', '2022-12')).toBe('January 2021 to December 2022');
    expect(english.range('2021-01', '2021-01')).toBe('January 2021');
    expect(german.range('2021-03', undefined)).toBe('seit März 2021');
    expect(german.range(undefined, '2021-03')).toBe('bis März 2021');
  });

  it('falls back to English', () => {
    expect(new Wording('pt-BR', 'pt-BR').results(0, undefined)).toBe('No results');
  });
});
