import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingsIn } from '../audit/axe-pages.ts';
import { open as openIn, pageIn, states } from '../audit/states.ts';
import { launchChromium } from '../chromium.ts';
import { builtAudit } from '../site/once.ts';
import { serve, type Served } from '../site/serve.ts';
import { watch } from './watching.ts';

const PAGE = 'briefings/2022/geneva-first-round/';

let served: Served;
let browser: Browser;
beforeAll(async () => {
  served = await serve((await builtAudit()).dist);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

async function open(path: string, width = 1280): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({
    viewport: { width, height: 700 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const faults = watch(page, new URL(served.url).origin);
  await page.goto(served.url + path);
  return { page, faults };
}

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Selects from the first word of one element to the last of another, which are found by their places. */
const select = (page: Page, selector: string, from: number, to = from) =>
  page.locator(selector).evaluateAll(
    (all, [first, last]) => {
      const range = document.createRange();
      range.setStartBefore(all.at(first!)!.firstChild!);
      range.setEndAfter(all.at(last!)!.lastChild!);
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
    },
    [from, to],
  );

const CITING = '.prose > p:has(.cite)';

describe('the panel of citations', () => {
  it('opens without a script, with styles and files', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(served.url + PAGE);
    await page.locator('details.cite summary').click();
    expect(await page.locator('.cite dt').allTextContents()).toEqual([
      'APA',
      'Chicago',
      'MLA',
      'Files',
    ]);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'BibTeX' }).click();
    expect((await download).suggestedFilename()).toMatch(/^\d{8}T\d{4}Z\.bib$/);
    await context.close();
  });

  it('copies a citation and a file', async () => {
    const { page, faults } = await open(PAGE);
    await page.locator('details.cite summary').click();
    await page.getByRole('button', { name: 'Copy: APA' }).click();
    await expect.poll(() => page.locator('.cite [role=status]').textContent()).toBe('Copied: APA');
    expect(await copied(page)).toMatch(/\(2022, January \d+\).*\/at\/\d{8}T\d{4}Z\/$/);
    await page.getByRole('button', { name: 'Copy: RIS' }).click();
    await expect.poll(() => copied(page)).toMatch(/^TY {2}- ELEC/);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it.each(states)('opened, is sound to axe: $name', async (state) => {
    const page = await pageIn(browser, state);
    await openIn(page, served.url + PAGE, state);
    await page.locator('details.cite summary').click();
    await page.getByRole('button', { name: 'Copy: APA' }).waitFor();
    expect(await findingsIn(page, state)).toEqual([]);
    await page.context().close();
  });
});

describe('a selected passage', () => {
  it('is copied with its citation, and its address leads to it', async () => {
    const { page, faults } = await open(PAGE, 390);
    const words = await page
      .locator(CITING)
      .last()
      .evaluate((paragraph) => {
        const copy = paragraph.cloneNode(true) as Element;
        copy.querySelectorAll('.cite, .margin-note').forEach((one) => one.remove());
        return copy.textContent.replace(/\s+/g, ' ').trim();
      });
    await select(page, CITING, -1);
    const button = page.getByRole('button', { name: 'Cite this passage' });
    await button.click();
    await expect.poll(() => page.locator('.cite-passage').textContent()).toBe('Copied');
    const text = await copied(page);
    expect(text.startsWith(`“${words}” (`)).toBe(true);
    expect(text).toContain(', Status ');
    const [address] = /https:[^ ]*(?=\)$)/.exec(text)!;
    const { pathname, hash } = new URL(address);
    expect(pathname).toMatch(/\/at\/\d{8}T\d{4}Z\/$/);
    expect(faults).toEqual([]);
    const reader = await open(pathname.slice(1) + hash, 390);
    await expect.poll(() => reader.page.evaluate(() => scrollY)).toBeGreaterThan(300);
    await reader.page.context().close();
    await page.context().close();
  });

  it('of several paragraphs is led to by its first and its last words', async () => {
    const { page } = await open(PAGE);
    await select(page, CITING, 0, -1);
    await page.getByRole('button', { name: 'Cite this passage' }).click();
    await expect.poll(() => copied(page)).toMatch(/#:~:text=[^,)]+,[^,)]+\)$/);
    expect(await copied(page)).not.toMatch(/\[\d+\]/);
    await page.context().close();
  });

  it('is offered nowhere but in the text of a briefing', async () => {
    const { page } = await open(PAGE);
    await select(page, 'h1', 0);
    await select(page, CITING, 0);
    await page.getByRole('button', { name: 'Cite this passage' }).waitFor();
    await select(page, 'h1', 0);
    await page.locator('.cite-passage').waitFor({ state: 'hidden' });
    await page.context().close();
  });
});
