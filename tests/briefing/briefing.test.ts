import { describe, expect, it } from 'vitest';
import { standing } from '../../src/briefing/briefing.ts';
import { component, vocabulary } from '../../src/briefing/vocabulary/vocabulary.ts';
import { frontMatter } from './reading.ts';

describe('standing', () => {
  const embargoed = frontMatter({ embargo: '2022-01-10T09:00Z' });

  it.each([
    ['2022-01-10T08:59:59.999Z', 'embargoed'],
    ['2022-01-10T08:59Z', 'embargoed'],
    ['2022-01-10T09:00Z', 'published'],
    ['2022-01-10T09:00:00.000Z', 'published'],
    ['2022-01-10T09:00:30Z', 'published'],
    ['2022-01-11T00:00Z', 'published'],
  ])('at %s an embargo until 09:00 makes it %s', (now, expected) => {
    expect(standing(embargoed, now)).toBe(expected);
  });

  it('keeps a draft a draft, embargo or not', () => {
    expect(
      standing(frontMatter({ draft: true, embargo: '2022-01-10T09:00Z' }), '2030-01-01T00:00Z'),
    ).toBe('draft');
  });
});

describe('component', () => {
  it('finds what writers may use and nothing else', () => {
    expect(component('Quote')).toBe(vocabulary.Quote);
    for (const name of ['quote', 'Picture', 'constructor', '__proto__', 'toString', '']) {
      expect(component(name)).toBeUndefined();
    }
  });
});
