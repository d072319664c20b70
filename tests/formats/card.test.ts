import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardAlt, cardFile, cardFinding, cardOf } from '../../src/formats/card/card.ts';
import { coverage, drawable, subsets } from '../../src/formats/card/coverage.ts';
import { faceNames, fontFile } from '../../src/formats/card/fonts.ts';
import { readAdvances } from '../../src/formats/card/woff.ts';
import { factsOf, ledeText, site } from './card-facts.ts';

describe('what a card says', () => {
  test('kind, title, lede, status, author, desk and the name of the site', () => {
    expect(cardOf(factsOf({ title: 'Talks in Geneva' }), site)).toEqual({
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

  test.each(['محادثات جنيف', '日内瓦会谈', 'What 冷战 meant', '🚨🚨'])(
    'with the title %s only kind, status and site, and a warning',
    (title) => {
      const card = cardOf(factsOf({ title }), site);
      expect(card).toMatchObject({ title: '', lede: '', authors: [], desk: '' });
      expect(card).toMatchObject({ site: 'Dateline', kicker: 'ANALYSIS' });
      expect(cardFinding(factsOf({ title }))).toMatchObject({
        name: 'card-script',
        severity: 'warning',
        at: { line: 2, column: 1 },
      });
    },
  );

  test('names, desks and ledes in another script are left out one by one', () => {
    const author = [
      { name: '李明', desk: 'Desk' },
      { name: 'Anna', desk: '北京' },
    ];
    const card = cardOf(factsOf({ author }, 'الخلاصة'), site);
    expect(card).toMatchObject({ authors: ['Anna'], desk: 'Desk', lede: '' });
    expect(cardFinding(factsOf({ author }))).toBeUndefined();
  });

  test('the stamp says that a briefing was corrected, in its own language', () => {
    const { stamp } = cardOf(factsOf({ lang: 'de' }), site, 'corrected');
    expect(stamp).toEqual({
      word: 'Stand',
      day: '31. Dezember 2021',
      time: '05:13 MEZ',
      state: 'corrected',
      note: 'berichtigt',
    });
  });

  test('a date in another script gives way to ISO 8601', () => {
    const { stamp } = cardOf(factsOf({}), { ...site, locale: 'ar-EG' });
    expect(stamp.day).toBe('2021-12-31');
  });

  test('its file changes with its content and with nothing else', () => {
    const file = (title: string) => cardFile('2021/talks', cardOf(factsOf({ title }), site));
    expect(file('One')).toMatch(/^2021\/talks\.[0-9a-f]{16}\.png$/);
    expect(file('One')).toBe(file('One'));
    expect(file('One')).not.toBe(file('Two'));
  });

  test('its alt text is what can be read on it', () => {
    expect(cardAlt(cardOf(factsOf({ title: 'Who decides?' }), site))).toBe(
      'Analysis: Who decides? Status 31 December 2021, 05:13 CET. Ralf Borchard. Dateline',
    );
    const endless = cardAlt(cardOf(factsOf({ title: 'word '.repeat(200) }), site));
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
