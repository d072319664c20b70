import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { builtAudit } from '../site/once.ts';
import { serve, type Served } from '../site/serve.ts';

const briefing = 'briefings/2022/erstes-treffen/';
const guide = 'briefings/how-to-write-a-briefing/';

let served: Served;
let browser: Browser;
beforeAll(async () => {
  const { dist } = await builtAudit();
  served = await serve(dist);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** A page as the printer sees it, on the width that A4 leaves between margins of 15 mm. */
async function printed(path: string, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 680, height: 1000 }, colorScheme });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  // What a reader has chosen is kept under this name, and beats the system.
  await page.addInitScript((theme) => localStorage.setItem('theme', theme), colorScheme);
  await page.goto(served.url + path);
  await page.emulateMedia({ media: 'print', colorScheme });
  return page;
}

/** All text that is printed, with what styles add before and after elements. */
const printedText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const added = (element: Element, pseudo: string) =>
      [...getComputedStyle(element, pseudo).content.matchAll(/"((?:[^"\\]|\\.)*)"|attr\((\S+?)\)/g)]
        .map(([, text, name]) => (name ? (element.getAttribute(name) ?? '') : text))
        .join('');
    const textOf = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (!(node instanceof Element) || !node.checkVisibility({ visibilityProperty: true }))
        return '';
      const inner = [...node.childNodes].map(textOf).join('');
      return added(node, '::before') + inner + added(node, '::after');
    };
    return textOf(document.body).replace(/\s+/g, ' ');
  });

const shown = (page: Page, selector: string): Promise<string[]> =>
  page
    .locator(selector)
    .evaluateAll((all) =>
      all
        .filter((element) => element.checkVisibility())
        .map((element) => element.outerHTML.slice(0, 120)),
    );

describe('a printed briefing', () => {
  it('has no navigation and nothing to press', async () => {
    const page = await printed(briefing);
    expect(
      await shown(page, 'nav, .skip, form, button, select, input, video:not([poster])'),
    ).toEqual([]);
  });

  it('says which site it is from, its status and its address', async () => {
    const text = await printedText(await printed(briefing));
    expect(text).toContain('Dateline');
    expect(text).toMatch(/Stand\s*12\. Januar 2022/);
    expect(text).toContain(`https://dateline.example/${briefing}`);
  });

  it('prints the addresses of links to other sites', async () => {
    const page = await printed(briefing);
    const text = await printedText(page);
    const links = await page
      .locator('article a[href^="http"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((href) => !text.includes(href.replace(/^https?:\/\/|\/$/g, '')))).toEqual(
      [],
    );
  });

  it('prints what a window hides: the spoken words of a film', async () => {
    expect(await printedText(await printed(briefing))).toContain('zu hören ist niemand');
  });

  it('keeps figures, quotes, events and rows on one page, and headings with their text', async () => {
    const page = await printed(guide);
    const broken = await page.evaluate(() => {
      const whole = 'figure, blockquote, .event, .judgement, tr, img';
      const style = (element: Element) => getComputedStyle(element);
      const within = (element: Element | null): boolean =>
        element !== null &&
        (style(element).breakInside.startsWith('avoid') || within(element.parentElement));
      return [
        ...[...document.querySelectorAll(whole)].filter((element) => !within(element)),
        ...[...document.querySelectorAll('h1, h2, h3, h4')].filter(
          (element) => !style(element).breakAfter.startsWith('avoid'),
        ),
      ].map(({ localName, className }) => `${localName} ${className}`.trim());
    });
    expect([...new Set(broken)]).toEqual([]);
  });

  it('cuts nothing off at the edge of the paper', async () => {
    const page = await printed(guide);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
        .filter((element) => getComputedStyle(element).display !== 'inline')
        .map(
          ({ outerHTML, scrollWidth, clientWidth }) =>
            `${scrollWidth} in ${clientWidth}: ${outerHTML.slice(0, 80)}`,
        ),
    );
    expect(cut).toEqual([]);
  });

  it('is dark on light, whatever the window is', async () => {
    const page = await printed(briefing, 'dark');
    const [ink, paper] = await page.evaluate(() => {
      const lightness = (color: string) =>
        (color.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3;
      const { color, backgroundColor } = getComputedStyle(document.documentElement);
      // Nothing is painted behind a transparent page but paper.
      const transparent = backgroundColor.endsWith(', 0)');
      return [lightness(color), transparent ? 255 : lightness(backgroundColor)];
    });
    expect(ink).toBeLessThan(64);
    expect(paper).toBeGreaterThan(235);
  });

  it.each([
    ['A4', 595, 842],
    ['Letter', 612, 792],
  ] as const)('becomes a document on %s', async (format, width, height) => {
    const context = await browser.newContext();
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(served.url + briefing);
    const pdf = (await page.pdf({ format, tagged: true, outline: true })).toString('latin1');
    // Chromium writes what describes a page in plain text, and compresses only what is on it.
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(boxes.length).toBeGreaterThan(0);
    expect(boxes.length).toBeLessThanOrEqual(4);
    for (const [, w, h] of boxes) {
      expect(Math.abs(Number(w) - width)).toBeLessThan(2);
      expect(Math.abs(Number(h) - height)).toBeLessThan(2);
    }
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Lang (de)');
  });
});
