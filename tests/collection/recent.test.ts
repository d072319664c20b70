import { expect, it } from 'vitest';
import { Recent } from '../../src/collection/recent.ts';

it('gives up first what was asked for longest ago', () => {
  const recent = new Recent<string, number>(2);
  expect(recent.keep('a', 1)).toBe(1);
  recent.keep('b', 2);
  expect(recent.get('a')).toBe(1);
  recent.keep('c', 3);
  expect(['a', 'b', 'c'].map((key) => recent.get(key))).toEqual([1, undefined, 3]);
});
