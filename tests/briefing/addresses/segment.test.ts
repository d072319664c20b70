import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slug } from '../../../src/briefing/addresses/segment.ts';

const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);

describe('slug', () => {
  it('is a path segment, and its own slug', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const made = slug(name);
        expect(slug(made)).toBe(made);
        expect(made).not.toMatch(/[\s/\\?#%."<>&]|^-|-$|--/);
      }),
    );
  });

  it('does not care how a letter is encoded', () => {
    expect(slug('Zürich')).toBe(slug('Zu\u0308rich'));
  });

  it.each([
    ['NATO', 'nato'],
    ['Sanctions & Swift', 'sanctions-swift'],
    ['Öl und Gas', 'öl-und-gas'],
    ['Putin’s call', 'putins-call'],
    ["Putin's call", 'putins-call'],
    ['北約', '北約'],
    ['حلف الناتو', 'حلف-الناتو'],
    ['C++', 'c'],
    ['…', ''],
    ['😀', ''],
  ])('%s → %j', (name, made) => {
    expect(slug(name)).toBe(made);
  });
});
