import { expect, it } from 'vitest';
import { isUnspaced } from '../../../src/briefing/text/unspaced-scripts.ts';

it.each(['北', 'き', 'キ', 'ー', 'ｰ', '々', '。', 'ว', 'ມ', 'ថ', 'ဒ', 'Die 北京-Frage'])(
  '%s is of a script without spaces',
  (text) => expect(isUnspaced(text)).toBe(true),
);

it.each([
  'Paris',
  'col·lecció',
  'M\u0323',
  'n\u0303',
  'м\u02bcята',
  '한국어',
  'كلمة',
  '“”—…',
  '12',
  '',
])('%j is not', (text) => expect(isUnspaced(text)).toBe(false));
