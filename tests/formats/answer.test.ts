import fc from 'fast-check';
import { expect, it } from 'vitest';
import { safeJson } from '../../src/formats/answer.ts';

it('has no tag in it, and the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(safeJson(value)).not.toContain('<');
      expect(JSON.parse(safeJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
  expect(safeJson({ title: '</title><script>' })).toBe('{"title":"\\u003c/title>\\u003cscript>"}');
});
