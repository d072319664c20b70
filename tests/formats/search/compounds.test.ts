import { expect, test } from 'vitest';
import { Compounds } from '../../../src/formats/search/compounds.ts';

/** What a compound ends with on a page of its own, in a site that has some other words. */
function endings(lang: string, words: string, compound: string): string[] {
  const compounds = new Compounds();
  compounds.add(lang, `<p title="Wahlen">${words}</p>`);
  compounds.add(lang, compound);
  return compounds.endings(lang, compound);
}

test.each([
  ['de', 'General Staatsanwalt', 'Generalstaatsanwalt', ['staatsanwalt']],
  ['de', 'Staat Anwalt', 'Generalstaatsanwalt', ['anwalt', 'staatsanwalt']],
  [
    'de',
    'Strafe Verfolgung Behörde',
    'Strafverfolgungsbehörden',
    ['behörden', 'verfolgungsbehörden'],
  ],
  ['de-AT', 'Wahl Recht', 'Wahlrechts', ['rechts']],
  ['de', 'Straße Bahn', 'Straßenbahn', ['bahn']],
  ['de', 'Präsident Wahl', 'Präsidentenwahlen', ['wahlen']],
  ['nl', 'regering leider', 'regeringsleider', ['leider']],
  ['sv', 'skola politik', 'skolpolitik', ['politik']],
  ['sv', 'regering chef', 'Regeringschefen', ['chefen']],
  ['da', 'udenrigs minister', 'udenrigsminister', ['minister']],
  ['nb', 'statsråd arbeid minister', 'arbeidsminister', ['minister']],
  ['fi', 'ulko ministeri', 'ulkoministeri', ['ministeri']],
])('splits with the words of the site (%s, %s): %s', (lang, words, compound, expected) => {
  expect(endings(lang, words, compound)).toEqual(expected);
});

test.each([
  ['en', 'news paper', 'newspaper'],
  ['de', 'Kohl', 'Alkohol'],
  ['de', 'Handlungen', 'Verhandlungen'],
  ['de', 'Verhandlung', 'Verhandlungen'],
  ['de', 'Chef', 'Obermufticheff'],
])('leaves whole what is no compound (%s, %s): %s', (lang, words, compound) => {
  expect(endings(lang, words, compound)).toEqual([]);
});

test('names no part that stands on the page itself, and splits with words of one language', () => {
  const compounds = new Compounds();
  compounds.add('de', 'Staatsanwalt General');
  compounds.add('nl', 'Generalstaatsanwalt');
  expect(compounds.endings('de', 'Generalstaatsanwalt und Staatsanwalt')).toEqual([]);
  expect(compounds.endings('nl', 'Generalstaatsanwalt')).toEqual([]);
});
