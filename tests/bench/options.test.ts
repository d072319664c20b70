import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('measures builds of 4000 briefings, or what is asked for', () => {
  expect(readOptions([])).toEqual({ task: 'builds', size: 4000 });
  expect(readOptions(['--size', '50'])).toEqual({ task: 'builds', size: 50 });
  expect(readOptions(['--revisions'])).toEqual({ task: 'revisions', size: 2000 });
  expect(readOptions(['--help', '--search'])).toEqual({ task: 'help' });
  expect(readOptions(['--search', '--corpus', 'x', '--queries', '20'])).toMatchObject({
    task: 'search',
    corpus: 'x',
    queries: 20,
    untuned: false,
  });
});

test.each([
  [['--size', 'many'], '--size wants a whole number such as 4000, not "many".'],
  [['--search', '--queries', '0'], '--queries wants a whole number such as 150, not "0".'],
  [['--corpus', 'x'], 'belong to --search'],
  [['--search', '--corpus', 'x', '--size', '3'], 'leave out --size'],
  [['--search', '--revisions'], 'one at a time'],
  [['--serach'], '--serach'],
])('refuses %j with a sentence', (args, sentence) => {
  expect(() => readOptions(args)).toThrow(sentence);
});
