import { expect, it } from 'vitest';
import { initials, nameOf } from '../../../src/formats/citation/name.ts';

const institutions = new Set(['Research Service']);

it.each([
  ['Ada Example', { family: 'Example', given: 'Ada' }],
  ['Ada Maria Example', { family: 'Example', given: 'Ada Maria' }],
  ['Ludwig van der Example', { family: 'van der Example', given: 'Ludwig' }],
  ['Ada Example-Muster', { family: 'Example-Muster', given: 'Ada' }],
  ['Ada Example Jr.', { family: 'Example', given: 'Ada', suffix: 'Jr.' }],
  ['Ada Example, III', { family: 'Example', given: 'Ada', suffix: 'III' }],
  ['Анна Пример', { family: 'Пример', given: 'Анна' }],
  ['Seán O’Example', { family: 'O’Example', given: 'Seán' }],
])('takes the name of a person apart: %s', (label, name) => {
  expect(nameOf(label, institutions)).toEqual(name);
});

it.each([
  'Research Service',
  'Washington desk',
  'The Editors',
  'Reuters',
  'AT&T Newsroom',
  '山田太郎',
  '김 철수',
  'فاطمة مثال',
  'Desk 4',
  'de Example',
])('leaves whole what is no such name: %s', (label) => {
  expect(nameOf(label, institutions)).toEqual({ literal: label });
});

it.each([
  ['Ada', 'A.'],
  ['Jean-Paul M.', 'J.-P. M.'],
  ['J.R.', 'J. R.'],
  ['E\u0301va', 'É.'],
  ['Юлия', 'Ю.'],
])('shortens given names: %s', (given, short) => {
  expect(initials(given)).toBe(short);
});
