import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardAlt, cardFile, cardOf } from '../../../src/formats/card/card.ts';
import { coverage, subsets } from '../../../src/formats/card/fonts/coverage.ts';
import { drawable } from '../../../src/formats/card/drawable.ts';
import { cardFinding } from '../../../src/formats/card/title-problem.ts';
import { faceNames, fontFile } from '../../../src/formats/card/fonts/fonts.ts';
import { readAdvances } from '../../../src/formats/card/fonts/woff.ts';
import { carded, factsOf, ledeText, site } from './card-facts.ts';

describe('what a card says', () => {
  test('kind, title, lede, status, author, desk and the name of the site', () => {
    expect(cardOf(carded(factsOf({ title: 'Talks in Geneva' })), site)).toEqual({
      site: 'Dateline',
      kind: 'Analysis',
      kicker: 'ANALYSIS',
      title: 'Talks in Geneva',
      lede: ledeText,
      stamp: {
        word: 'Status',
        day: '31 December 2021',
        time: '05:13 CET',
        state: 'current',
        note: '',
      },
      authors: ['Ralf Borchard'],
      desk: 'ARD-Studio Washington',
    });
  });

  test.each([
    ['محادثات جنيف', 'م ح ا د ث ت …'],
    ['日内瓦会谈', '日 内 瓦 会 谈'],
    ['🚨🚨', '🚨'],
    ['Ӹлыштӓш', 'Ӹ'],
    ['Ʒ ɸ', 'Ʒ ɸ'],
  ])(
    'with the title %s only kind, status and site, and a warning that names %s',
    (title, characters) => {
      const card = cardOf(carded(factsOf({ title })), site);
      expect(card).toMatchObject({ title: '', lede: '', authors: [], desk: '' });
      expect(card).toMatchObject({ site: 'Dateline', kicker: 'ANALYSIS' });
      expect(cardFinding(factsOf({ title }))).toMatchObject({
        name: 'card-script',
        severity: 'warning',
        at: { line: 2, column: 1 },
        message: expect.stringContaining(`its fonts do not have ${characters}`),
      });
    },
  );

  test.each([
    ['Talks → Geneva', 'Talks -> Geneva', 'spells → with other signs'],
    ['CO₂ falls by ≥ 5 %', 'CO2 falls by >= 5 %', 'spells ₂ ≥ with other signs'],
    ['✓ Signed', 'Signed', 'leaves ✓ out'],
    ['War ≠ peace', 'War != peace', 'spells ≠ with other signs'],
    ['Growth of √2 ↔ 3', 'Growth of sqrt 2 <-> 3', 'spells √ ↔ with other signs'],
    ['10⁵, 10¹⁵ or 2⅓', '10^5, 10^15 or 2 1⁄3', 'spells ⁵ ⅓ with other signs'],
    ['What 冷战 meant', 'What … meant', 'shows an ellipsis for words with 冷 战'],
    ['Xi (习近平) calls', 'Xi (…) calls', 'shows an ellipsis for words with 习 近 平'],
    ['Aӧ с тильдой а\u0303', 'Aӧ с тильдой …', 'shows an ellipsis for words with а\u0303'],
    ['Struck x\u0338', 'Struck …', 'shows an ellipsis for words with x\u0338'],
  ])('%s becomes %s, and all else is kept', (title, shown, message) => {
    const card = cardOf(carded(factsOf({ title })), site);
    expect(card).toMatchObject({ title: shown, lede: ledeText, authors: ['Ralf Borchard'] });
    expect(cardFinding(factsOf({ title }))!.message).toContain(message);
  });

  test('with a title that loses emoji or accents these are named', () => {
    const finding = cardFinding(factsOf({ title: '🚨 Ἀρχὴ of talks 🎉 in ṩ' }));
    expect(finding!.message).toBe(
      'the social card leaves 🚨 🎉 out, shows Ἀ ὴ ṩ without some accents, because its fonts do not have them',
    );
    expect(cardFinding(factsOf({ title: 'Talks №\u00a05 – ①' }))).toBeUndefined();
  });

  test('names, desks and ledes in another script are left out one by one', () => {
    const author = [
      { name: 'Ming 李明', desk: 'Desk' },
      { name: 'Anna', desk: '北京 desk' },
    ];
    const card = cardOf(carded(factsOf({ author }, 'الخلاصة')), site);
    expect(card).toMatchObject({ authors: ['Anna'], desk: 'Desk', lede: '' });
    expect(cardFinding(factsOf({ author }))).toBeUndefined();
  });

  test('the stamp says that a briefing was corrected, in its own language', () => {
    const changes = { at: '2021-12-31T05:13', type: 'correction', note: 'A name.' };
    const { stamp } = cardOf(carded(factsOf({ lang: 'de', changes })), site);
    expect(stamp).toEqual({
      word: 'Stand',
      day: '31. Dezember 2021',
      time: '05:13 MEZ',
      state: 'corrected',
      note: 'berichtigt',
    });
  });

  test('a date in another script gives way to ISO 8601', () => {
    const { stamp } = cardOf(carded(factsOf({}), { ...site, locale: 'ar-EG' }), site);
    expect(stamp.day).toBe('2021-12-31');
  });

  test('its file changes with its content and with nothing else', () => {
    const file = (title: string) =>
      cardFile('2021/talks', cardOf(carded(factsOf({ title })), site));
    expect(file('One')).toMatch(/^2021\/talks\.[0-9a-f]{16}\.png$/);
    expect(file('One')).toBe(file('One'));
    expect(file('One')).not.toBe(file('Two'));
  });

  test('its alt text is what can be read on it', () => {
    expect(cardAlt(cardOf(carded(factsOf({ title: 'Who decides?' })), site))).toBe(
      'Analysis: Who decides? Status 31 December 2021, 05:13 CET. Ralf Borchard. Dateline',
    );
    const endless = cardAlt(cardOf(carded(factsOf({ title: 'word '.repeat(200) })), site));
    expect(endless.length).toBeLessThanOrEqual(420);
    expect(endless).toMatch(/Dateline$/);
  });
});

describe('the characters that can be drawn', () => {
  test.each(subsets)('are those that every face has: %s', (subset) => {
    const sets = faceNames.map((face) => new Set(readAdvances(fontFile(face, subset)).keys()));
    const common = sets.reduce((all, set) => all.intersection(set));
    const written = coverage[subset].split(' ').flatMap((range) => {
      const [first, last = first] = range.split('-').map((hex) => Number.parseInt(hex, 16));
      return Array.from({ length: last! - first! + 1 }, (_, index) => first! + index);
    });
    expect(written).toEqual([...common].sort((a, b) => a - b));
  });

  test.each([
    ['Cafe\u0301', 'Café'],
    ['🚨 Talks 🇺🇦 in Geneva ❤️', 'Talks in Geneva'],
    ['1️⃣ first', '1 first'],
    ['no\u2011break\u2060 and ﬁne', 'no-break and fine'],
    ['ἀρχὴ', 'αρχη'],
    ['τῇ ᾴ', 'τη ά'],
    ['Ǆ and Ⅳ, Ｆ', 'DŽ and IV, F'],
    ['a \u2260 b', 'a != b'],
    ['log₂ 8 and x10₂', 'log2 8 and x10_2'],
    ['10³ m²', '10³ m²'],
    ['日内瓦 talks', '… talks'],
    ['a 日 內', undefined],
    ['за\u0301мок', 'за\u0301мок'],
  ])('%s is drawn as %s', (text, shown) => expect(drawable(text)).toBe(shown));

  test('nothing else is ever drawn', () => {
    const known = new Set(
      faceNames.flatMap((face) =>
        subsets.flatMap((subset) => [...readAdvances(fontFile(face, subset)).keys()]),
      ),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const character of drawable(text) ?? '') {
          expect(known.has(character.codePointAt(0)!)).toBe(true);
        }
      }),
    );
  });
});
