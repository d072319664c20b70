import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, sidewaysFindings } from '../audit/axe.ts';
import { targetFindings } from './reading.ts';
import { error, looks } from './search-looks.ts';
import {
  field,
  isFocused,
  openSearchSite,
  patient,
  results,
  search,
  shown,
  titlesOf,
  type SearchSite,
} from './searching.ts';

let site: SearchSite;
beforeAll(async () => {
  site = await openSearchSite('/desk/');
});
afterAll(() => site?.close());

const empty = (page: Page) => page.locator('[data-search-empty]').filter({ visible: true });
const status = (page: Page) => page.locator('.search [role=status]');

describe('when nothing can be shown', () => {
  it('says that nothing was found, and what else there is', async () => {
    const { page, faults } = await site.open();
    await field(page).click();
    await search(page, 'xqzzv');
    await empty(page).waitFor();
    expect(await results(page).count()).toBe(0);
    for (const path of ['archive/', 'topics/']) {
      expect(await empty(page).locator(`a[href="/desk/${path}"]`).count(), path).toBe(1);
    }
    expect(await page.locator('button[data-more]').filter({ visible: true }).count()).toBe(0);
    await search(page, 'halberd');
    expect(await empty(page).count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('says that the index is missing', async () => {
    const { page } = await site.open('');
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(`${site.url}search/?q=halberd`);
    await error(page).waitFor();
    expect((await error(page).innerText()).length).toBeGreaterThan(20);
    expect(await results(page).count()).toBe(0);
    await page.context().close();
  });

  it('says that the reader is offline before anything was loaded, and goes on by itself', async () => {
    const { page } = await site.open();
    await page.context().setOffline(true);
    await field(page).click();
    await field(page).fill('halberd');
    await error(page).waitFor();
    expect(await error(page).getAttribute('role')).toBe('alert');
    await page.context().setOffline(false);
    await results(page).first().waitFor();
    expect(await results(page).count()).toBe(1);
    expect(await error(page).count()).toBe(0);
    await page.context().close();
  });

  it('says that the reader has gone offline, and goes on when there is a connection', async () => {
    const { page } = await site.open();
    await field(page).click();
    await search(page, 'quayside');
    await page.context().setOffline(true);
    await field(page).fill('halberd');
    await error(page).waitFor();
    expect(await results(page).count()).toBe(0);
    await page.context().setOffline(false);
    await results(page).first().waitFor();
    expect(await titlesOf(page)).toHaveLength(1);
    expect(await error(page).count()).toBe(0);
    await page.context().close();
  });

  it('tries again with a button when only a part could not be loaded', async () => {
    const { page } = await site.open();
    await field(page).click();
    await search(page, 'quayside');
    await page.route('**/pagefind/**', (route) => route.abort());
    await field(page).fill('halberd');
    await error(page).waitFor();
    await page.unroute('**/pagefind/**');
    await error(page).locator('button').click();
    expect(await isFocused(page, '#search-words')).toBe(true);
    await results(page).first().waitFor();
    expect(await titlesOf(page)).toHaveLength(1);
    expect(await error(page).count()).toBe(0);
    await page.context().close();
  });

  it.each([
    ['is gone', { status: 404, body: '' }],
    ['cannot be reached', 'abort'],
  ] as const)(
    'does not take a part of the index that %s for words of no briefing',
    async (_, how) => {
      const { page } = await site.open();
      await field(page).click();
      await search(page, 'quayside');
      await page.route(/pagefind\/(index|fragment)\//, (route) =>
        how === 'abort' ? route.abort() : route.fulfill(how),
      );
      await field(page).fill('halberd zirconium');
      await error(page).waitFor();
      expect(await page.locator('[data-missing]').count()).toBe(0);
      expect(await empty(page).count()).toBe(0);
      await page.context().close();
    },
  );

  it('goes on with the files of a new build when those of the old one are gone', async () => {
    const { page } = await site.open();
    await field(page).click();
    await search(page, 'quayside');
    let isOld = true;
    await page.route(/pagefind\/index\//, (route) =>
      isOld ? route.fulfill({ status: 404, body: '' }) : route.continue(),
    );
    // Whoever asks for the list of pages has come to the new build.
    await page.route(/pagefind\/pages\.json/, (route) => {
      isOld = false;
      return route.continue();
    });
    expect(await search(page, 'halberd')).toHaveLength(1);
    expect(await error(page).count()).toBe(0);
    await page.context().close();
  });

  it('says in the dialog that the reader is offline, and goes on by itself', async () => {
    const { page } = await site.open('about/');
    const dialog = page.locator('dialog#search-dialog');
    await page.context().setOffline(true);
    await page.locator('[data-search-open]').click();
    await dialog.locator('input').fill('halberd');
    await dialog.locator('[data-search-error]').filter({ visible: true }).waitFor();
    await page.context().setOffline(false);
    await dialog.locator('a[data-title]').first().waitFor();
    await page.context().setOffline(true);
    await dialog.locator('input').fill('petroglyph');
    await dialog.locator('[data-search-error]').filter({ visible: true }).waitFor();
    await page.context().setOffline(false);
    await expect.poll(() => dialog.locator('a[data-title]').count(), patient).toBe(2);
    await page.context().close();
  });

  it('says that a search takes its time, from the first byte that is loaded', async () => {
    const { page } = await site.open();
    let begin = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    await page.route(/_astro\/mount\./, async (route) => {
      await begun;
      await route.continue();
    });
    await field(page).fill('halberd');
    const busy = page.locator('.search[aria-busy=true] .search-status');
    const before = () => busy.evaluate((line) => getComputedStyle(line, '::before').content);
    expect(await before()).toContain('Searching');
    let answer = () => {};
    const slow = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route(/pagefind\/pages\.json/, async (route) => {
      await slow;
      await route.continue();
    });
    begin();
    await expect.poll(() => status(page).textContent(), patient).toContain('Searching');
    expect(await busy.count()).toBe(0);
    expect(await page.locator('.search-results').getAttribute('aria-busy')).toBe('true');
    answer();
    await expect.poll(() => status(page).textContent(), patient).toBe('1 result');
    expect(await page.locator('.search-results').getAttribute('aria-busy')).toBe('false');
    await page.context().close();
  });

  it('gives the advice that applies, and offers the search without its filters', async () => {
    const { page } = await site.open('search/?q=xqzzv');
    const advice = () => empty(page).locator('li').filter({ visible: true }).allTextContents();
    await empty(page).waitFor();
    expect(await advice()).toHaveLength(1);
    await search(page, '"lantern salted"');
    expect((await advice()).join()).toContain('quotes');
    await page.goto(`${site.url}search/?q=halberd&place=Oslo`);
    await empty(page).waitFor();
    expect((await advice()).join()).toContain('filter');
    await page.locator('[data-unfiltered] a').click();
    await expect.poll(() => titlesOf(page), patient).toHaveLength(1);
    expect(new URL(page.url()).search).toBe('?q=halberd');
    await page.context().close();
  });

  it('has asked for nothing where there are only signs', async () => {
    const { page } = await site.open();
    await field(page).click();
    for (const signs of ['-', '""', '*', '😀']) {
      expect(await search(page, signs), signs).toEqual([]);
      expect(await page.locator('.search-help').isVisible()).toBe(true);
      expect(await empty(page).count()).toBe(0);
    }
    await page.context().close();
  });

  it('keeps words of any length within the page', async () => {
    const long = 'x'.repeat(400);
    const { page } = await site.open(`search/?q=${long}+quayside&topic=${long}&topic=Energy`, {
      viewport: { width: 390, height: 800 },
    });
    await page.locator('[data-missing]').waitFor();
    expect(await sidewaysFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('offers archive, topics and a search engine to those without JavaScript', async () => {
    const { page } = await site.open('search/', { javaScriptEnabled: false });
    for (const path of ['archive/', 'topics/']) {
      const links = page.locator(`main a[href="/desk/${path}"]`).filter({ visible: true });
      expect(await links.count(), path).toBe(1);
    }
    const elsewhere = await page
      .locator('main')
      .locator('a[href^="https://"], form[action^="https://"]')
      .filter({ visible: true })
      .evaluateAll((all) => all.map((one) => one.outerHTML));
    expect(elsewhere.join()).toContain('desk.example');
    const label = page.locator('label[for=search-engine-words]');
    expect(await label.innerText()).toContain('DuckDuckGo');
    expect((await label.boundingBox())!.width).toBeGreaterThan(100);
    expect(await page.locator('#search-words').isVisible()).toBe(false);
    await page.goto(`${site.url}briefings/needles/dossier/`);
    expect(await page.locator('.masthead a[href="/desk/search/"]').isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('with a keyboard and a screen reader', () => {
  it('tells the number of results in one polite line that was there before', async () => {
    const { page } = await site.open();
    expect(await status(page).count()).toBe(1);
    await page.evaluate(() => {
      const line = document.querySelector('.search [role=status]')!;
      const said: string[] = [];
      Object.assign(window, { said });
      new MutationObserver(() => said.push(line.textContent!)).observe(line, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    await field(page).click();
    await page.keyboard.type('halberd');
    await shown(page, 'halberd');
    await expect.poll(() => status(page).textContent(), patient).toMatch(/\b1\b/);
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
    const numbers = said.filter((line) => /\d/.test(line));
    expect(new Set(numbers).size, said.join(' | ')).toBeLessThanOrEqual(3);
    await search(page, 'xqzzv');
    await expect.poll(() => status(page).textContent(), patient).toMatch(/no |0/i);
    await page.context().close();
  });

  it('reads out another order, which changes no number', async () => {
    const { page } = await site.open('search/?q=quayside');
    await expect.poll(() => status(page).textContent(), patient).toBe('300 results');
    await page.locator('.search select[name=sort]').selectOption('oldest');
    await expect.poll(() => status(page).textContent(), patient).toMatch(/300 .*Oldest/);
    await page.context().close();
  });

  it('writes a name in its own direction beside its box', async () => {
    const { page } = await site.open('search/?q=quayside');
    await shown(page, 'quayside');
    expect(await field(page).getAttribute('dir')).toBe('auto');
    const gap = await page
      .locator('[data-facet=topic] li')
      .first()
      .evaluate((row) => {
        const name = row.querySelector('bdi')!;
        name.textContent = 'الحد من التسلح';
        const text = document.createRange();
        text.selectNodeContents(name);
        return (
          text.getBoundingClientRect().left -
          row.querySelector('input')!.getBoundingClientRect().right
        );
      });
    expect(gap).toBeLessThan(20);
    await page.context().close();
  });

  it('goes by arrows through the results and back, opens with Enter, clears with Escape', async () => {
    const { page, faults } = await site.open('search/?q=quayside');
    await shown(page, 'quayside');
    await field(page).focus();
    await page.keyboard.press('ArrowDown');
    const link = (number: number) => `.search-results > li:nth-of-type(${number}) a[data-title]`;
    await expect.poll(() => isFocused(page, link(1))).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => isFocused(page, link(2))).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => isFocused(page, '#search-words')).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => field(page).inputValue()).toBe('');
    await search(page, 'halberd');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/needles\/dossier/);
    await page.goBack();
    await expect.poll(() => results(page).count(), patient).toBe(1);
    expect(await field(page).inputValue()).toBe('halberd');
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

// What a theme changes does not depend on the width, nor the other way round.
describe.each([
  { name: 'a wide light window', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { name: 'a narrow dark one', colorScheme: 'dark', viewport: { width: 320, height: 640 } },
] as const)('in $name', ({ name: _, ...options }) => {
  it('axe finds nothing, nothing is too wide, and all targets are large enough', async () => {
    const { page } = await site.open('search/', { ...options, reducedMotion: 'reduce' });
    const findings: string[] = [];
    for (const [look, reach] of Object.entries(looks)) {
      await page.goto(`${site.url}search/`);
      await reach(page);
      const found = [
        ...(await axeFindings(page)),
        ...(await sidewaysFindings(page)),
        ...(await targetFindings(page)),
      ];
      findings.push(...found.map((one) => `${look}: ${one}`));
    }
    expect(findings).toEqual([]);
    await page.context().close();
  });
});
