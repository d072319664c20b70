import { expect, test } from 'vitest';
import {
  breakWords,
  conceal,
  joinWords,
  reveal,
  type ResultFacts,
} from '../../src/briefing/search.ts';

const words = (text: string): string[] => breakWords(text).replaceAll('\u2060', '').split(' ');

test.each([
  ['the crisis—talks', ['the', 'crisis—', 'talks']],
  ['so-called “buffer zone”', ['so-called', '“buffer', 'zone”']],
  ['Paris–Berlin', ['Paris–', 'Berlin']],
  ["don't, 3,000 and 50.5 %", ["don't,", '3,000', 'and', '50.5', '%']],
  ['两国元首会谈', ['两国', '元首', '会谈']],
  ['NATO会谈，安全', ['NATO', '会谈，', '安全']],
  ['電話会談', ['電話', '会談']],
])('finds the words of %s', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('leaves character references whole', () => {
  expect(breakWords('会&#x26;会谈')).toContain('&#x26;');
});

test.each(['the crisis—talks', '两国元首会谈，安全', 'ไทยและลาว', 'plain words'])(
  'gives %s back to readers',
  (text) => {
    expect(joinWords(breakWords(text))).toBe(text);
  },
);

test('takes the breaks out of an excerpt with marks', () => {
  const excerpt = breakWords('crisis—talks').replace('\u2060talks', '<mark>\u2060talks</mark>');
  expect(joinWords(excerpt)).toBe('crisis—<mark>talks</mark>');
});

test('conceals facts from every search and reveals them again', () => {
  const facts: ResultFacts = {
    instant: '2021-12-31T04:13Z',
    label: 'Stand',
    status: '31. Dezember 2021 · 05:13 MEZ',
    state: 'corrected',
    word: 'berichtigt',
    standing: '',
    lang: 'de',
    dir: 'ltr',
  };
  expect(conceal(facts)).not.toMatch(/[\p{L}\p{M}\p{N}]/u);
  expect(reveal(conceal(facts))).toEqual(facts);
});
