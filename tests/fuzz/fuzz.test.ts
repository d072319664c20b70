import { expect, test } from 'vitest';
import { inputAt } from './inputs.ts';
import { minimise } from './minimise.ts';
import { fuzz } from './run.ts';

const minute = 60_000;

test(
  'of hundreds of mutated examples and fixtures nothing comes that must not',
  async () => {
    expect(await fuzz({ inputs: 300, seed: 16, processes: 2 })).toEqual([]);
  },
  3 * minute,
);

test('an input follows from its seed and its number', () => {
  expect(inputAt(1, 5)).toEqual(inputAt(1, 5));
  const texts = [0, 1, 2, 3].flatMap((seed) =>
    [0, 1, 2].map((number) => inputAt(seed, number).text),
  );
  expect(new Set(texts).size).toBe(texts.length);
});

test(
  'every way to fail is found, once, with the least that shows it',
  async () => {
    const texts = [
      'fine',
      'one\ntwo throw three\nfour',
      'a leak',
      'x abort y',
      'hang on',
      'fine',
      'throw',
    ];
    const findings = await fuzz({
      inputs: texts.length,
      seed: 0,
      processes: 1,
      worker: new URL('./faulty-worker.ts', import.meta.url),
      inputOf: (_, number) => ({ target: 'briefing', path: 'a.md', text: texts[number]! }),
    });
    expect(findings.map(({ number, times, input: { text } }) => [number, times, text])).toEqual([
      [1, 2, 'throw'],
      [2, 1, 'leak'],
      [3, 1, 'abort'],
      [4, 1, 'hang'],
    ]);
    expect(findings.map(({ fault }) => fault)).toEqual([
      expect.stringContaining('an exception: TypeError: thrown'),
      'a leak',
      'the end of its process: SIGABRT',
      'the end of its process: more than 300 ms of processor time',
    ]);
  },
  2 * minute,
);

test('a text is shortened to what is needed, with as many questions as are allowed', async () => {
  let asked = 0;
  const probe = (text: string) => {
    asked++;
    return Promise.resolve(/a[^]*z/.test(text));
  };
  expect(await minimise('b\nc a c\nd\ne z e\n', probe)).toBe('az');
  asked = 0;
  expect(await minimise('b\nc a c\nd\ne z e\n', probe, 3)).toMatch(/a[^]*z/);
  expect(asked).toBe(3);
});
