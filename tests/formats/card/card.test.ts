import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardFile, cardOf } from '../../../src/formats/card/card.ts';
import { cardAlt } from '../../../src/formats/card/meta.ts';
import { coverage, subsets } from '../../../src/formats/card/fonts/coverage.ts';
import { emojiFile, splitEmoji } from '../../../src/formats/card/fonts/emoji.ts';
import { sliceOf } from '../../../src/formats/card/fonts/scripts.ts';
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
      lang: 'en',
      direction: 'ltr',
      accent: '',
      shape: 'wide',
      design: 0,
    });
  });

  test.each([
    ['ჟენევის მოლაპარაკება', 'ჟ ე ნ ვ ი ს …'],
    ['የጄኔቫ ንግግር', 'የ ጄ ኔ ቫ ን ግ …'],
    ['\u{1fae9}\u{1fae9}', '\u{1fae9}'],
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
    ['What ცივი meant', 'What … meant', 'shows an ellipsis for words with ც ი ვ'],
    ['丈𪜈習近平の会談', '丈…習近平の会談', 'shows an ellipsis for words with 𪜈'],
    ['קול ⴷ קורא', 'קול … קורא', 'shows an ellipsis for words with ⴷ'],
    ['Aӧ с тильдой а\u0303', 'Aӧ с тильдой …', 'shows an ellipsis for words with а\u0303'],
    ['Struck x\u0338', 'Struck …', 'shows an ellipsis for words with x\u0338'],
  ])('%s becomes %s, and all else is kept', (title, shown, message) => {
    const card = cardOf(carded(factsOf({ title })), site);
    expect(card).toMatchObject({ title: shown, lede: ledeText, authors: ['Ralf Borchard'] });
    expect(cardFinding(factsOf({ title }))!.message).toContain(message);
  });

  test('with a title that loses emoji or accents these are named', () => {
    const finding = cardFinding(factsOf({ title: '✓ Ἀρχὴ of talks \u{1fae9} 🎉 in ṩ' }));
    expect(finding!.message).toBe(
      'the social card leaves ✓ \u{1fae9} out, shows Ἀ ὴ ṩ without some accents, because its fonts do not have them',
    );
    expect(cardFinding(factsOf({ title: 'Talks №\u00a05 – ①' }))).toBeUndefined();
  });

  test('names, desks and ledes in another script are left out one by one', () => {
    const author = [
      { name: 'Nino ნინო', desk: 'Desk' },
      { name: 'Anna', desk: 'თბილისი desk' },
    ];
    const card = cardOf(carded(factsOf({ author }, 'მოკლედ')), site);
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

  test('a date in a script that no font has gives way to ISO 8601', () => {
    const dayIn = (locale: string) =>
      cardOf(carded(factsOf({}), { ...site, locale }), site).stamp.day;
    expect(dayIn('ka')).toBe('2021-12-31');
    expect(dayIn('ar-EG')).toBe('٣١ ديسمبر ٢٠٢١');
  });

  test.each([
    [{ title: 'محادثات (NATO)' }, 'rtl'],
    [{ title: '2021: שיחות' }, 'rtl'],
    [{ title: 'NATO: محادثات' }, 'ltr'],
    [{ title: 'NATO: محادثات', lang: 'ar' }, 'rtl'],
    [{ title: 'NATO', lang: 'he' }, 'rtl'],
    [{ title: 'محادثات', dir: 'ltr' }, 'ltr'],
    [{ title: 'Переговоры' }, 'ltr'],
  ])('its direction is that of the briefing, or of its title: %j is %s', (front, direction) => {
    expect(cardOf(carded(factsOf(front)), site).direction).toBe(direction);
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
    ['🚨 Talks 🇺🇦 in Geneva ❤️', '🚨 Talks 🇺🇦 in Geneva ❤️'],
    ['1️⃣ first', '1️⃣ first'],
    ['a ❤ and ©️, ™', 'a ❤️ and ©, ™'],
    ['\u{1fae9} Talks', 'Talks'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['a\u200cb\u200dc', 'abc'],
    ['क्\u200dष', 'क्\u200dष'],
    ['שָׁלוֹם \u200f(א)\u200f', 'שָׁלוֹם \u200f(א)\u200f'],
    ['\u202eTalks\u202c', 'Talks'],
    ['Ｗ会谈，「一」', 'W会谈，「一」'],
    ['no\u2011break\u2060 and ﬁne', 'no-break and fine'],
    ['ἀρχὴ', 'αρχη'],
    ['τῇ ᾴ', 'τη ά'],
    ['Ǆ and Ⅳ, Ｆ', 'DŽ and IV, F'],
    ['a \u2260 b', 'a != b'],
    ['log₂ 8 and x10₂', 'log2 8 and x10_2'],
    ['10³ m²', '10³ m²'],
    ['日内瓦 talks', '日内瓦 talks'],
    ['ჟენევა talks in X', '… talks in X'],
    ['The city is called ჟენევა.', 'The city is called …'],
    ['ჟენევა talks', undefined],
    ['за\u0301мок', 'за\u0301мок'],
  ])('%s is drawn as %s', (text, shown) => expect(drawable(text)).toBe(shown));

  test('nothing else is ever drawn', () => {
    const known = new Set(
      faceNames.flatMap((face) =>
        subsets.flatMap((subset) => [...readAdvances(fontFile(face, subset)).keys()]),
      ),
    );
    const some = fc.constantFrom(
      ...'ａ会議ジ가ا\u064eش\u05d0\u05b8क\u094dষ\u09cdกั🚨\u200d\ufe0f\u20e3',
    );
    const unit = fc.oneof(fc.string({ unit: 'binary', maxLength: 1 }), some);
    fc.assert(
      fc.property(fc.array(unit), (texts) => {
        for (const [index, part] of splitEmoji(drawable(texts.join('')) ?? '').entries()) {
          if (index % 2 === 1) expect(emojiFile(part)).toMatch(/\.svg$/);
          else {
            for (const character of part) {
              const code = character.codePointAt(0)!;
              const isShown = !/[\p{Cf}]/u.test(character);
              if (isShown && !known.has(code)) expect(sliceOf(character)?.codes).toContain(code);
            }
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
