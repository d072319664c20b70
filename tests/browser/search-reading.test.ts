import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  box,
  field,
  isFocused,
  openSearchSite,
  patient,
  results,
  search,
  shown,
  titlesOf,
  total,
  type SearchSite,
} from './searching.ts';

describe.each(['/', '/desk/'])('search of three hundred briefings below %s', (base) => {
  let site: SearchSite;
  beforeAll(async () => {
    site = await openSearchSite(base);
  });
  afterAll(() => site?.close());

  const dossier = 'The zirconium <dossier> & its keepers';
  const dialog = (page: Page) => page.locator('dialog#search-dialog');

  it('shows of a result its kind, title, stamp, author, excerpt and up to three sections', async () => {
    const { page, faults } = await site.open();
    await field(page).click();
    expect(await search(page, 'halberd')).toEqual([dossier]);
    const [result] = await results(page).all();
    const text = (await result!.innerText()).toLowerCase();
    for (const part of ['analysis', 'gustav beispiel', '7 march 2024', 'corrected']) {
      expect(text).toContain(part);
    }
    expect(await result!.locator('.stamp time').getAttribute('datetime')).toBe('2024-03-07T08:30Z');
    expect(await result!.locator('mark').first().textContent()).toMatch(/^halberd\b/);
    expect(await search(page, 'zirconium')).toEqual([dossier]);
    expect(await results(page).locator('[data-title] mark').allTextContents()).toEqual([
      'zirconium',
    ]);
    await search(page, 'halberd');
    const sections = result!.locator('.search-sections a');
    expect(await sections.allTextContents()).toHaveLength(3);
    const addresses = await sections.evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).href),
    );
    for (const address of addresses) {
      const { pathname, hash } = new URL(address);
      expect(pathname).toBe(`${base}briefings/needles/dossier/`);
      expect(hash).toMatch(/^#(first|second|third|fourth|fifth)-inventory$/);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('highlights the words on the page that a result opens', async () => {
    const { page, faults, asked } = await site.open('search/?q=halberd');
    await shown(page, 'halberd');
    await results(page).locator('.search-sections a').first().click();
    await page.locator('.prose mark').first().waitFor();
    expect(await page.locator('.prose mark').allTextContents()).toContain('halberd');
    const { pathname, hash } = new URL(page.url());
    expect(pathname).toBe(`${base}briefings/needles/dossier/`);
    expect(hash).toMatch(/-inventory$/);
    const highlight = /highlight[^/]*\.js/;
    expect(asked).toContain('pagefind/pagefind-highlight.js');
    expect(faults).toEqual([]);
    await page.context().close();
    const unasked = await site.open('briefings/needles/dossier/');
    await unasked.page.waitForLoadState('networkidle');
    expect(unasked.asked.filter((path) => highlight.test(path))).toEqual([]);
    expect(await unasked.page.locator('.prose mark').count()).toBe(0);
    await unasked.page.context().close();
  });

  it('loads nothing of search before somebody turns to it', async () => {
    const { page, asked } = await site.open('');
    const scripts = () => asked.filter((path) => path.includes('.js'));
    for (const path of ['', 'briefings/needles/dossier/', 'search/']) {
      asked.length = 0;
      await page.goto(site.url + path);
      await page.waitForLoadState('networkidle');
      expect(asked.filter((one) => one.includes('pagefind'))).toEqual([]);
      expect(scripts().length, scripts().join()).toBeLessThanOrEqual(1);
    }
    // Nor letters of which nobody has typed one.
    expect(asked.filter((path) => path.includes('latin-ext'))).toEqual([]);
    await field(page).click();
    await expect.poll(() => asked.join(), patient).toContain('pagefind/pagefind-entry.json');
    await page.context().close();
  });

  it('keeps the whole state in the address, and goes back and forward through it', async () => {
    const { page, faults } = await site.open();
    await field(page).click();
    await search(page, 'quayside');
    await box(page, 'topic', 'Fisheries').check();
    await expect.poll(() => total(page), patient).toBe(60);
    await page.locator('.search select[name=sort]').selectOption('newest');
    await expect.poll(() => new URL(page.url()).search, patient).toContain('sort=newest');
    const titles = await titlesOf(page);
    const { searchParams } = new URL(page.url());
    expect(Object.fromEntries(searchParams)).toEqual({
      q: 'quayside',
      topic: 'Fisheries',
      sort: 'newest',
    });

    await page.goBack();
    await expect.poll(() => page.locator('select[name=sort]').inputValue()).toBe('relevance');
    expect(await box(page, 'topic', 'Fisheries').isChecked()).toBe(true);
    await page.goBack();
    await expect.poll(() => total(page), patient).toBe(300);
    expect(await box(page, 'topic', 'Fisheries').isChecked()).toBe(false);
    expect(await field(page).inputValue()).toBe('quayside');
    await page.goForward();
    await page.goForward();
    await expect.poll(() => titlesOf(page), patient).toEqual(titles);
    expect(await page.locator('select[name=sort]').inputValue()).toBe('newest');

    const address = page.url().slice(site.url.length);
    const again = await site.open(address);
    await expect.poll(() => titlesOf(again.page), patient).toEqual(titles);
    expect(await total(again.page)).toBe(60);
    expect(await box(again.page, 'topic', 'Fisheries').isChecked()).toBe(true);
    await again.page.context().close();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('goes forward to a search after the page before it was loaded anew', async () => {
    const { page, faults } = await site.open();
    await field(page).fill('halberd');
    await page.keyboard.press('Enter');
    await shown(page, 'halberd');
    await page.goBack();
    await page.reload();
    await page.locator('.search:not([data-shown])').waitFor();
    await page.goForward();
    await shown(page, 'halberd');
    expect(await field(page).inputValue()).toBe('halberd');
    expect(await titlesOf(page)).toEqual([dossier]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('comes back to the search from which a result was opened, and to the one before', async () => {
    const { page, faults } = await site.open();
    await search(page, 'quayside');
    await page.keyboard.press('Enter');
    await search(page, 'halberd');
    await results(page).locator('a[data-title]').click();
    await page.waitForURL(/needles\/dossier/);
    await page.goBack();
    await shown(page, 'halberd');
    expect(await titlesOf(page)).toEqual([dossier]);
    await page.goBack();
    await shown(page, 'quayside');
    await page.goBack();
    await expect.poll(() => field(page).inputValue(), patient).toBe('');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('comes back to all results that were on the page when one of them was opened', async () => {
    const { page } = await site.open();
    await search(page, 'quayside');
    await page.locator('button[data-more]').click();
    await expect.poll(() => results(page).count(), patient).toBe(20);
    await results(page).last().locator('a[data-title]').click();
    await page.waitForURL(/briefings\/bulk/);
    await page.goBack();
    await expect.poll(() => results(page).count(), patient).toBe(20);
    await page.context().close();
  });

  it('takes a prepared search from any link', async () => {
    const query = 'q=quayside&topic=fisheries&topic=ENERGY&from=2021-01&to=2022-12&unknown=1';
    const { page, faults } = await site.open(`search/?${query}`);
    await shown(page, 'quayside');
    expect(await box(page, 'topic', 'Fisheries').isChecked()).toBe(true);
    expect(await box(page, 'topic', 'Energy').isChecked()).toBe(true);
    expect(await page.locator('input[name=from]').inputValue()).toBe('2021-01');
    expect(await page.locator('input[name=to]').inputValue()).toBe('2022-12');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('opens a dialog with a key or the button, on every page, and gives the focus back', async () => {
    const { page, faults } = await site.open('briefings/needles/dossier/');
    const opener = page.locator('[data-search-open]');
    const opened = () => expect.poll(() => dialog(page).isVisible(), patient).toBe(true);
    const closed = () => expect.poll(() => dialog(page).isVisible(), patient).toBe(false);
    const link = page.locator('.wordmark a');
    for (const key of ['/', 'Control+k', 'Meta+k']) {
      await link.focus();
      await page.keyboard.press(key);
      await opened();
      await expect.poll(() => isFocused(page, 'dialog#search-dialog input')).toBe(true);
      await page.keyboard.press('Escape');
      await closed();
      expect(await isFocused(page, '.wordmark a')).toBe(true);
    }
    await page.keyboard.press('Control+Shift+k');
    expect(await dialog(page).isVisible()).toBe(false);
    await opener.click();
    await opened();
    await dialog(page).locator('.search-help').waitFor();
    await page.keyboard.type('halberd');
    const first = dialog(page).locator('a[data-title]').first();
    await first.waitFor();
    expect(await first.textContent()).toBe(dossier);
    // A slash is a sign like any other while somebody types.
    await page.keyboard.type('/');
    await expect.poll(() => dialog(page).locator('input').inputValue()).toBe('halberd/');
    await page.keyboard.press('Backspace');
    await first.waitFor();
    const all = dialog(page).locator(`a[href^="${base}search/?"]`);
    const allOf = async () =>
      new URL((await all.getAttribute('href'))!, site.url).searchParams.get('q');
    await expect.poll(allOf).toBe('halberd');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => isFocused(page, 'dialog a[data-title]')).toBe(true);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => isFocused(page, 'dialog input')).toBe(true);
    expect(await dialog(page).locator('.river-by').textContent()).toBe('Gustav Beispiel');
    expect(await dialog(page).locator('.search-sections a').count()).toBe(3);
    expect(await dialog(page).locator('.search-help').isVisible()).toBe(false);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => isFocused(page, 'dialog .search-sections a')).toBe(true);
    await page.keyboard.press('Enter');
    await page.locator('.prose mark').first().waitFor();
    const opening = new URL(page.url());
    expect(opening.pathname).toBe(`${base}briefings/needles/dossier/`);
    expect(opening.hash).toMatch(/-inventory$/);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('can be added to a browser as a search engine', async () => {
    const { page } = await site.open('');
    const link = page.locator('link[rel=search]');
    expect(await link.getAttribute('type')).toBe('application/opensearchdescription+xml');
    const href = new URL((await link.getAttribute('href'))!, site.url).pathname;
    expect(href.startsWith(base)).toBe(true);
    const text = await (await fetch(new URL(href, site.url))).text();
    const found = await page.evaluate((xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      const root = parsed.documentElement;
      const within = (name: string) => root.getElementsByTagNameNS(root.namespaceURI, name)[0];
      const url = [...root.getElementsByTagNameNS(root.namespaceURI, 'Url')].find(
        (one) => one.getAttribute('type') === 'text/html',
      );
      return {
        broken: parsed.querySelector('parsererror')?.textContent ?? '',
        root: `${root.namespaceURI} ${root.localName}`,
        name: within('ShortName')?.textContent,
        template: url?.getAttribute('template'),
      };
    }, text);
    expect(found).toEqual({
      broken: '',
      root: 'http://a9.com/-/spec/opensearch/1.1/ OpenSearchDescription',
      name: 'Dateline',
      template: `https://desk.example${base}search/?q={searchTerms}`,
    });
    await page.context().close();
  });
});
