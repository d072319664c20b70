import { expect, test } from 'vitest';
import { cardOf } from '../../../src/formats/card/card.ts';
import { resultFacts } from '../../../src/formats/search/facts.ts';
import { view } from '../../briefing/views.ts';

const corrected = {
  changes: [{ at: '2021-12-31T05:13', type: 'correction', note: 'A name.' }],
  reviewBy: '2022-02-01',
};
const german = { lang: 'de', locale: 'de-DE' };

test.each([
  ['fr', 'de', 'Stand', 'berichtigt', 'zur Prüfung fällig'],
  ['de', undefined, 'Stand', 'berichtigt', 'zur Prüfung fällig'],
  ['en', undefined, 'Status', 'corrected', 'due for review'],
])('a briefing in %s on a German site has one language everywhere', (lang, words, ...said) => {
  const seen = view('a', { ...corrected, lang }, {}, german);
  const [label, word, due] = said;
  expect(seen.stamp).toMatchObject({ label, word, due });
  expect(resultFacts(seen)).toMatchObject({ label, word, due, lang });
  expect(resultFacts(seen).words).toBe(words);
  const card = cardOf(seen, { name: 'Desk', lang: 'de', kinds: {} });
  expect(card.stamp).toMatchObject({ word: label, note: word, day: seen.stamp.day });
});

test('why no build has it is said in these words too', () => {
  const draft = view('a', { lang: 'fr', draft: true }, {}, german);
  expect(resultFacts(draft).standing).toBe('Entwurf: in keiner Veröffentlichung');
});
