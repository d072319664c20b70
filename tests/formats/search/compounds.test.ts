import fc from 'fast-check';
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

/** What German compounds end with, by the definition: each way to fill the word with parts counts. */
function endingsByDefinition(words: ReadonlySet<string>, word: string): string[] {
  const isPart = (part: string, isLast: boolean) =>
    part.length >= 4 && ((words.has(part) && part !== word) || (!isLast && words.has(`${part}e`)));
  const links = ['', 's', 'es', 'n', 'en', 'e', 'er'];
  /** All ways, each as the places where its parts begin. */
  const ways = (from: number): number[][] =>
    Array.from({ length: word.length - from }, (_, at) => from + at + 1).flatMap((to) => {
      if (!isPart(word.slice(from, to), to === word.length)) return [];
      return links
        .filter((link) => word.startsWith(link, to))
        .map((link) => to + link.length)
        .flatMap((next) =>
          next === word.length ? [[from]] : ways(next).map((rest) => [from, ...rest]),
        );
    });
  const within = ways(0).flatMap(([, ...starts]) => starts);
  const telling = Array.from(word, (_, at) => at).find((at) => at >= 4 && ways(at).length > 0);
  const starts =
    within.length > 0 || telling === undefined || word.length - telling < 6
      ? within
      : ways(telling).flat();
  return [...new Set(starts)].map((at) => word.slice(at)).sort();
}

test('finds the parts of every way to split a word, and no others', () => {
  const piece = fc.constantFrom('haus', 'tier', 'tie', 'amts', 'amtse', 'e', 's', 'en');
  const wordOf = (minLength: number, maxLength: number) =>
    fc
      .array(piece, { minLength, maxLength })
      .map((pieces) => pieces.join(''))
      .filter(({ length }) => length >= 4);
  let split = 0;
  fc.assert(
    fc.property(
      fc.array(wordOf(1, 3), { minLength: 3, maxLength: 12 }),
      wordOf(2, 6),
      (others, compound) => {
        const compounds = new Compounds();
        compounds.add('de', others.join(' '));
        compounds.add('de', compound);
        const wanted = endingsByDefinition(new Set([...others, compound]), compound);
        expect(compounds.endings('de', compound)).toEqual(
          compound.length < 8 ? [] : wanted.filter((one) => one !== compound),
        );
        if (wanted.length > 1) split++;
      },
    ),
    { numRuns: 2000 },
  );
  expect(split).toBeGreaterThan(100);
});
