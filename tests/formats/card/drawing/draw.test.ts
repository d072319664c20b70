import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import {
  CARD_VERSION,
  cardOf,
  cardSize,
  cardsOf,
  sizeOf,
  type Card,
} from '../../../../src/formats/card/card.ts';
import { coverage } from '../../../../src/formats/card/fonts/coverage.ts';
import { cardRenderer } from '../../../../src/formats/card/files/render.ts';
import { fitTexts } from '../../../../src/formats/card/drawing/fit.ts';
import { loadFonts } from '../../../../src/formats/card/fonts/fonts.ts';
import { typesetterFor } from '../../../../src/formats/card/drawing/setting.ts';
import { breakLines, shorten } from '../../../../src/formats/card/drawing/lines.ts';
import { messagesFor } from '../../../../src/briefing/messages/messages.ts';
import { carded, factsOf, hardTitles, ledeText, longLede, site } from '../card-facts.ts';

const fonts = loadFonts();
const plain = await typesetterFor(cardOf(carded(factsOf({})), site), fonts);
const cardTitled = (title: string, more: object = {}) =>
  cardOf(carded(factsOf({ title, ...more })), site);
const render = cardRenderer();

/** Whether all pixels of an area have one colour. */
async function isBlank(png: Buffer, left: number, top: number, width: number, height: number) {
  const area = sharp(png).removeAlpha().extract({ left, top, width, height });
  const pixels = await area.raw().toBuffer();
  return pixels.every((value, index) => value === pixels[index % 3]);
}

/** The margins, and the gap between the text and the rule above the byline. */
async function expectNoOverflow(card: Card) {
  const png = await render(card);
  const { width, height } = sizeOf(card);
  expect(await isBlank(png, 0, 0, width, 42)).toBe(true);
  expect(await isBlank(png, 0, height - 34, width, 34)).toBe(true);
  expect(await isBlank(png, 0, 0, 66, height)).toBe(true);
  expect(await isBlank(png, width - 70, 0, 70, height)).toBe(true);
  if (card.title) expect(await isBlank(png, 0, height - 96, width, 4)).toBe(true);
}

describe('a drawn card', () => {
  test('is a PNG of 1200 × 630, the same bytes every time', async () => {
    const card = cardTitled(hardTitles.plain!);
    const png = await render(card);
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', ...cardSize });
    expect(png.equals(await cardRenderer()(card))).toBe(true);
    expect(png.length).toBeLessThan(60_000);
  });

  test.each(Object.entries(hardTitles))('never overflows: %s', async (_, title) => {
    await expectNoOverflow(cardTitled(title));
  });

  test('never overflows, whatever the names', async () => {
    const author = Array.from({ length: 9 }, () => ({
      name: 'Alexander von Hohenlohe',
      desk: 'ARD',
    }));
    await expectNoOverflow(cardTitled('Talks', { author }));
    await expectNoOverflow(cardTitled('Talks', { author: [{ name: 'Ä'.repeat(300), desk: 'D' }] }));
    await expectNoOverflow({
      ...cardTitled('Talks'),
      site: 'The Bulletin of Everything '.repeat(9),
    });
    const stamp = {
      word: 'Tilstand',
      day: '30 de septiembre de 2021 г.',
      time: '05:13 UTC+05:30',
      state: 'corrected' as const,
      note: 'rettificato',
    };
    await expectNoOverflow({ ...cardTitled('会谈'), stamp });
  });

  test('never overflows with any characters that it can draw', async () => {
    const codes = Object.values(coverage).flatMap((ranges) =>
      ranges.split(' ').map((range) => Number.parseInt(range, 16)),
    );
    const unit = fc.constantFrom(...codes.map((code) => String.fromCodePoint(code)), 'e', 'n', ' ');
    const titles = fc
      .string({ unit, minLength: 1, maxLength: 300 })
      .filter((title) => /\S/.test(title));
    await fc.assert(
      fc.asyncProperty(titles, async (title) => expectNoOverflow(cardTitled(`A ${title}`))),
      { numRuns: 25, seed: 20211231 },
    );
  });

  test.each(Object.entries(hardTitles))('may be square, and then larger: %s', async (_, title) => {
    const [wide, square, ...more] = cardsOf(carded(factsOf({ title })), {
      ...site,
      cards: { square: true },
    });
    expect(more).toEqual([]);
    expect(wide).toEqual(cardTitled(title));
    expect(await sharp(await render(square!)).metadata()).toMatchObject({
      width: 1200,
      height: 1200,
    });
    expect(fitTexts(square!, plain).size).toBeGreaterThanOrEqual(fitTexts(wide!, plain).size);
    await expectNoOverflow(square!);
  });

  test('has the accent of its kind', async () => {
    const kinds = { ...site.kinds, news: { label: 'News', accent: '#1d4f91' } };
    const card = cardOf(carded(factsOf({ kind: 'news' })), { ...site, kinds });
    const pixels = await sharp(await render(card))
      .removeAlpha()
      .raw()
      .toBuffer();
    const at = (x: number, y: number) =>
      pixels.toString('hex', (y * 1200 + x) * 3, (y * 1200 + x) * 3 + 3);
    expect(at(600, 47)).toBe('1d4f91');
    expect(cardOf(carded(factsOf({})), site).accent).toBe('');
  });

  test('has its lede whole or not at all', () => {
    const { lede } = fitTexts(cardTitled(hardTitles.plain!), plain);
    expect(lede.join(' ')).toBe(ledeText);
    expect(fitTexts(cardTitled(hardTitles.long!), plain).lede).toEqual([]);
  });

  test('gives up sentences of a lede that would make its title small', () => {
    const { lede, size } = fitTexts(
      cardOf(carded(factsOf({ title: 'Talks' }, longLede)), site),
      plain,
    );
    expect(lede).toEqual(['Neither Mr. Biden nor the other side gave ground on NATO.']);
    expect(size).toBe(116);
    const endless = longLede.replaceAll('. ', ', ');
    const whole = fitTexts(cardOf(carded(factsOf({ title: 'Talks' }, endless)), site), plain);
    expect(whole.lede.join(' ')).toBe(endless);
  });

  test('cuts only a title that is too long at the smallest size, at a word', () => {
    expect(fitTexts(cardTitled(hardTitles.long!), plain).title.join(' ')).toBe(hardTitles.long);
    expect(fitTexts(cardTitled(hardTitles.endless!), plain).title.at(-1)).toMatch(/\p{L}…$/u);
  });

  test('has the version that CARD_VERSION says', async () => {
    const hash = createHash('sha256');
    hash.update(readFileSync('src/formats/card/drawing/crop.ts'));
    for (const name of ['@resvg/resvg-js', 'sharp']) {
      const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
      hash.update(version);
    }
    for (const title of [...Object.values(hardTitles), '会谈', 'محادثات جنيف', 'การเจรจา']) {
      hash.update(await render(cardTitled(title)));
    }
    hash.update(await render(cardOf(carded(factsOf({ title: 'Talks' }, longLede)), site)));
    const [, square] = cardsOf(carded(factsOf({})), { ...site, cards: { square: true } });
    hash.update(await render(square!));
    for (const state of ['updated', 'corrected', 'superseded'] as const) {
      const { stamp, ...more } = carded(factsOf({ title: 'Talks' }));
      const word = messagesFor('en').state[state];
      const card = cardOf({ ...more, stamp: { ...stamp, state, word } }, site);
      hash.update(await render(card));
    }
    const digest = hash.digest('hex').slice(0, 12);
    expect(
      CARD_VERSION,
      `Cards are drawn differently now: write CARD_VERSION = '${digest}' in src/formats/card/card.ts, so that every card is drawn again under a new address`,
    ).toBe(digest);
  });
});

describe('lines', () => {
  const measure = (text: string) => text.length;

  test('are of about one length and lose nothing', () => {
    const text = 'one two three four five six seven eight nine';
    expect(breakLines(text, 30, measure)).toEqual([
      'one two three four five',
      'six seven eight nine',
    ]);
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), fc.integer({ min: 14, max: 60 }), (words, width) => {
        const lines = breakLines(words, width, measure) ?? [words];
        expect(lines.join(' ')).toBe(words);
      }),
    );
  });

  test('end after a dash and never begin with one that stands alone', () => {
    expect(breakLines('they met — again', 10, measure)).toEqual(['they met —', 'again']);
    expect(breakLines('Franco-German', 8, measure)).toEqual(['Franco-', 'German']);
  });

  test('are shortened at a word, and within it only when it stands alone', () => {
    expect(shorten('one two, three', 10, measure)).toBe('one two…');
    expect(shorten('extraordinary', 6, measure)).toBe('extra…');
  });
});
