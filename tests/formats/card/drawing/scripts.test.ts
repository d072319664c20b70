import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { convert } from 'fontverter';
import { Blob, Face } from 'harfbuzzjs';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test, vi } from 'vitest';
import { cardOf, cardSize } from '../../../../src/formats/card/card.ts';
import { cardRenderer } from '../../../../src/formats/card/files/render.ts';
import { runsOf } from '../../../../src/formats/card/drawing/runs.ts';
import { typesetterFor } from '../../../../src/formats/card/drawing/setting.ts';
import { drawable } from '../../../../src/formats/card/drawable.ts';
import { loadFonts } from '../../../../src/formats/card/fonts/fonts.ts';
import { hanOf, sliceOf } from '../../../../src/formats/card/fonts/scripts.ts';
import { carded, factsOf, site } from '../card-facts.ts';

const fonts = loadFonts();
const render = cardRenderer();

// First, because a font that has been read is not read again.
test('a card in the letters of the faces reads no other font', async () => {
  const read = vi.spyOn(fs, 'readFileSync');
  syncBuiltinESMExports();
  try {
    const others = () =>
      read.mock.calls.map(([file]) => String(file)).filter((file) => file.endsWith('.woff2'));
    await render(cardIn('de', 'Łódź, Афины, Αθήνα: „Wörter“ – 1990–1997…'));
    expect(others()).toEqual([]);
    await render(cardIn('th', 'การเจรจา'));
    const files = others();
    expect(files).not.toEqual([]);
    expect(files.every((file) => file.includes('noto-serif-thai'))).toBe(true);
  } finally {
    read.mockRestore();
    syncBuiltinESMExports();
  }
});

/** Titles that language departments would print, and what is hard in them. */
const titles = {
  ar: 'محادثات جنيف: الناتو (NATO) وروسيا يبحثان الضمانات الأمنية في 10 يناير',
  fa: 'مذاکرات ژنو: «می‌خواهیم گفت‌وگو کنیم»',
  he: 'שיחות בז׳נבה: נאט״ו (NATO) ורוסיה דנות בעֲרֻבּוֹת ביטחוניות',
  hi: 'राष्ट्रपतियों की वार्ता: प्रतिबंधों की चेतावनी और कूटनीति का प्रस्ताव',
  bn: 'জেনেভা আলোচনা: নিষেধাজ্ঞার হুমকি ও কূটনীতির প্রস্তাব',
  th: 'การเจรจาที่เจนีวา: ขู่คว่ำบาตรพร้อมข้อเสนอทางการทูตที่ยังไม่มีข้อสรุป',
  ja: 'ジュネーブで米ロ協議へ、バイデン大統領は「厳しい制裁」を警告しつつ外交を提案',
  'zh-Hans': '拜登在通话中警告“严厉制裁”，同时提出外交对话——日内瓦会谈将于一月十日举行',
  'zh-TW': '拜登在通話中警告「嚴厲制裁」，同時提出外交對話',
  ko: '제네바 회담 앞두고 바이든, 강력한 제재 경고와 외교 제안',
  en: '🚨 What Xi (习近平) said in 1️⃣ hour: “冷战” is over 🇺🇦, says محمد',
};

const cardIn = (lang: string, title: string, more: object = {}) =>
  cardOf(carded(factsOf({ lang, title, ...more })), site);

const pixelsOf = async (card: ReturnType<typeof cardIn>) =>
  sharp(await render(card))
    .raw()
    .toBuffer();

type Area = Record<'left' | 'right' | 'top' | 'bottom', number>;

/** The part of an area that has ink. */
function inkIn(pixels: Buffer, { left, right, top, bottom }: Area): Area | undefined {
  const ink = { left: right, right: left, top: bottom, bottom: top };
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      if (pixels[(y * cardSize.width + x) * 3 + 1]! > 230) continue;
      ink.left = Math.min(ink.left, x);
      ink.right = Math.max(ink.right, x);
      ink.top = Math.min(ink.top, y);
      ink.bottom = Math.max(ink.bottom, y);
    }
  }
  return ink.right < ink.left ? undefined : ink;
}

/** What is below the kicker and above the byline. */
const body: Area = { left: 0, right: cardSize.width, top: 196, bottom: 530 };

/** The margins, the gap under the kicker and the one above the byline. */
function expectInside(pixels: Buffer) {
  const { width, height } = cardSize;
  expect(inkIn(pixels, { left: 0, right: 62, top: 0, bottom: height })).toBeUndefined();
  expect(inkIn(pixels, { left: width - 62, right: width, top: 0, bottom: height })).toBeUndefined();
  expect(
    inkIn(pixels, { left: 0, right: width, top: height - 30, bottom: height }),
  ).toBeUndefined();
  expect(inkIn(pixels, { left: 0, right: width, top: 534, bottom: 538 })).toBeUndefined();
}

describe('a card in another script', () => {
  test.each(Object.entries(titles))(
    'shows its whole title inside its margins: %s',
    async (lang, title) => {
      expect(drawable(title)).toBe(title);
      expectInside(await pixelsOf(cardIn(lang, title, { summary: title })));
    },
  );

  test('stands at the right where it runs to the left, Latin lines as well', async () => {
    for (const title of [titles.ar, titles.he, 'NATO: the talks in Geneva, and why they matter']) {
      const pixels = await pixelsOf(cardIn('ar', title, { summary: 'x' }));
      for (const [top, bottom] of [
        [196, 270],
        [290, 370],
      ] as const) {
        const ink = inkIn(pixels, { ...body, top, bottom })!;
        expect(ink.right).toBeGreaterThan(cardSize.width - 72 - 12);
        expect(ink.left).toBeGreaterThan(80);
      }
    }
  });

  test('has no ink between its lines: marks stand on their letters', async () => {
    // Three dots above and two, and vowels above and below, at the largest size.
    const pixels = await pixelsOf(cardIn('ar', 'ثَتُ', { summary: 'x' }));
    const ink = inkIn(pixels, { ...body, bottom: 370 })!;
    expect(ink.bottom - ink.top).toBeLessThan(116);
    expect(ink.bottom - ink.top).toBeGreaterThan(60);
  });

  test('shows the shapes that its readers expect of Han characters', async () => {
    const drawn = await Promise.all(
      ['ja', 'ko', 'zh', 'zh-Hant'].map((lang) =>
        pixelsOf(cardIn(lang, '直刃骨令', { summary: 'x' })),
      ),
    );
    const bodies = drawn.map((pixels) => pixels.toString('latin1'));
    expect(new Set(bodies).size).toBe(4);
    expect(hanOf('直', 'zh-CN')).toBe('noto-serif-sc');
    expect(hanOf('直', 'zh-HK')).toBe('noto-serif-tc');
    expect(hanOf('カード', 'en')).toBe('noto-serif-jp');
    expect(hanOf('제네바', 'en')).toBe('noto-serif-kr');
    expect(hanOf('直', 'en')).toBe('noto-serif-sc');
  });

  test('shows emoji in colour', async () => {
    const pixels = await pixelsOf(cardIn('en', '🇺🇦'));
    const colours = new Set<string>();
    for (let at = 0; at < pixels.length; at += 3) colours.add(pixels.toString('hex', at, at + 3));
    // Of the flag in the picture.
    expect(colours).toContain('005bbb');
    expect(colours).toContain('ffd500');
  });

  test('is the same bytes every time', async () => {
    const card = cardIn('ar', `${titles.ar} 🚨 会议`);
    expect((await cardRenderer()(card)).equals(await render(card))).toBe(true);
  });
});

describe('no box stands for a missing letter', () => {
  const unit = fc.constantFrom(
    ...Array.from(
      new Set(
        Object.values(titles).join('') +
          'ⴷ🫩ー々〇ﷺ\u064b\u0670\u05c1\u09cd\u094d\u0e4d\u200c\u200d\u200f\u2067\u2069—…“”’()',
      ),
    ),
  );

  test('whatever stands beside whatever', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit, minLength: 1, maxLength: 60 }),
        fc.constantFrom(...Object.keys(titles)),
        async (title, lang) => {
          // The shaper throws at a letter that its font does not have.
          const pixels = await pixelsOf(cardIn(lang, `A ${title}`, { summary: title || 'x' }));
          expectInside(pixels);
        },
      ),
      { numRuns: 20, seed: 20211231 },
    );
  });

  test.each(['م', 'ש', 'क', 'ক', 'ก', '会', '議', '가'])(
    'because the characters of fonts are known as the shaper knows them: %s',
    async (character) => {
      const slice = sliceOf(character)!;
      const face = new Face(new Blob(await convert(fs.readFileSync(slice.file), 'sfnt')));
      expect([...slice.codes].sort((a, b) => a - b)).toEqual([...face.collectUnicodes()]);
    },
  );
});

describe('the order of what is read', () => {
  const order = (text: string, direction: 'ltr' | 'rtl') =>
    runsOf(text, { lang: 'ar', direction, han: 'noto-serif-sc' }).map((run) => run.text);

  test('follows UAX 9, with brackets and numbers', () => {
    expect(order('محادثات (NATO) 10', 'rtl')).toEqual(['10', ') ', 'NATO', '(', 'محادثات ']);
    expect(order('says محمد (a)', 'ltr')).toEqual(['says ', 'محمد', ' ', '(a)']);
    expect(order('NATO?', 'rtl')).toEqual(['?', 'NATO']);
    expect(order('\u200fא!\u200f', 'ltr').join('')).toBe('!א');
  });
});

test('widths of lines are those that are drawn', async () => {
  const type = await typesetterFor(cardIn('ar', 'محمد'), fonts);
  expect(type.width('headline', 'محمد')).toBeLessThan(
    [...'محمد'].reduce((sum, letter) => sum + type.width('headline', letter), 0),
  );
});
