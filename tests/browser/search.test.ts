import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { sound } from '../corpus/folder.ts';
import { runBuild } from '../site/build.ts';
import { withCachesOfAudit } from '../site/once.ts';
import { exampleBriefings, makeProject, removeProject } from '../site/project.ts';
import { serve, type Served } from '../site/serve.ts';
import { watch } from './watching.ts';

const german = sound('Gespräche in Genf', 'lang: de', 'topics: [Diplomacy]').replace(
  'Text.',
  'Am Ende fehlte nur noch ein Dudelsackpfeifer.',
);

/** What a busy machine may need. */
const patient = { timeout: 30_000 };

/** The examples but for the guide, whose picture takes longer to encode than all the rest. */
const briefings = {
  ...Object.fromEntries(
    Object.entries(exampleBriefings()).filter(([path]) => !path.startsWith('how-to')),
  ),
  'genf.mdx': german,
};

const base = '/desk/';

describe('search of the examples', () => {
  const root = makeProject({ briefings });
  let served: Served;
  let browser: Browser;
  beforeAll(async () => {
    const built = await runBuild(await withCachesOfAudit(root), { SITE_BASE: base });
    expect(built.code, built.stdout + built.stderr).toBe(0);
    served = await serve(built.dist, base);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    removeProject(root);
  });

  async function open(path = 'search/') {
    const page = await browser.newPage();
    const faults = watch(page, new URL(served.url).origin);
    await page.goto(served.url + path);
    return { page, faults };
  }
  const results = (page: Page) => page.locator('.search-results a[data-title]');
  /** How many results the status line states. */
  const counted = async (page: Page) =>
    Number.parseInt((await page.locator('.search-status').textContent()) ?? '', 10);
  const focused = (page: Page, selector: string) =>
    page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`);
  /** Presses Tab until something has the focus, as somebody without a mouse does. */
  async function tabTo(page: Page, selector: string, most = 40): Promise<void> {
    for (let presses = 0; presses < most; presses++) {
      await page.keyboard.press('Tab');
      if (await focused(page, selector)) return;
    }
    throw new Error(`${selector} cannot be reached with Tab`);
  }

  /** Counts from now on how often a search begins. */
  async function countSearches(page: Page) {
    await page.evaluate(() => {
      const list = document.querySelector<HTMLElement>('.search-results')!;
      list.dataset.searches = '0';
      new MutationObserver(() => {
        if (list.ariaBusy === 'true')
          list.dataset.searches = `${Number(list.dataset.searches) + 1}`;
      }).observe(list, { attributeFilter: ['aria-busy'] });
    });
    return async () => Number(await page.locator('.search-results').getAttribute('data-searches'));
  }

  it('finds a briefing by a word in its last paragraph, and opens it by keyboard alone', async () => {
    const { page, faults } = await open();
    await tabTo(page, 'input[type=search]');
    await page.keyboard.type('plumbing');
    await results(page).first().waitFor();
    expect(await results(page).allTextContents()).toEqual([
      'What Swift is, and what cutting a country off would mean',
    ]);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused(page, '.search-results a[data-title]'), patient).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${served.url}briefings/2022/swift-explained/`);
    expect(await page.locator('mark').allTextContents()).toContain('plumbing');
    expect(await page.locator('h1').textContent()).toContain('What Swift is');
    await page.close();
    expect(faults).toEqual([]);
  });

  it('narrows what it found by topic, by keyboard alone', async () => {
    const { page, faults } = await open();
    await tabTo(page, 'input[type=search]');
    await page.keyboard.type('talks');
    await results(page).first().waitFor();
    const before = await counted(page);
    expect(before).toBeGreaterThan(3);
    await tabTo(page, '[data-facet=topic] input[value="Arms control"]');
    await page.keyboard.press('Space');
    await expect.poll(() => counted(page), patient).toBeLessThan(before);
    const list = await (await fetch(`${served.url}topics/arms-control/`)).text();
    await expect
      .poll(async () => {
        const found = await results(page).all();
        const hrefs = await Promise.all(found.map((link) => link.getAttribute('href')));
        return (
          hrefs.length > 0 && hrefs.every((href) => list.includes(`href="${href!.split('?')[0]}"`))
        );
      }, patient)
      .toBe(true);
    await page.close();
    expect(faults).toEqual([]);
  });

  it('finds briefings in every language, and says which status they have', async () => {
    const { page } = await open('search/?q=Dudelsackpfeifer');
    await results(page).first().waitFor();
    expect(await results(page).first().textContent()).toBe('Gespräche in Genf');
    expect(await results(page).first().getAttribute('href')).toBe(
      `${base}briefings/genf/?highlight=Dudelsackpfeifer`,
    );
    expect(await page.locator('.search-results time').first().getAttribute('datetime')).toBe(
      '2021-12-31T04:13Z',
    );
    await page.close();
  });

  it('does not search for what an input method is still composing', async () => {
    const { page } = await open('search/');
    await page.locator('#search-words').click();
    await page.locator('.search[data-shown=""]').waitFor();
    await page.clock.install();
    const session = await page.context().newCDPSession(page);
    const searches = await countSearches(page);
    await session.send('Input.imeSetComposition', {
      text: 'tal',
      selectionStart: 3,
      selectionEnd: 3,
    });
    await page.clock.runFor(5000);
    expect(await page.locator('#search-words').inputValue()).toBe('tal');
    expect(await searches()).toBe(0);
    await session.send('Input.insertText', { text: 'talks' });
    await page.clock.runFor(5000);
    await page.locator('.search[data-shown=talks]').waitFor();
    expect(await searches()).toBe(1);
    await page.close();
  });

  it('makes an entry of the history for what is decided, not for every letter', async () => {
    const { page } = await open('search/');
    const entries = () => page.evaluate<number>('history.length');
    const asked = () => new URL(page.url()).searchParams.get('q');
    const field = page.locator('#search-words');
    const before = await entries();
    await field.click();
    await page.keyboard.type('talks');
    await expect.poll(asked, patient).toBe('talks');
    expect(await entries()).toBe(before);
    await page.keyboard.press('Enter');
    await expect.poll(entries, patient).toBe(before + 1);
    await field.fill('plumbing');
    await page.keyboard.press('Enter');
    await expect.poll(asked, patient).toBe('plumbing');
    await page.goBack();
    await page.locator('.search[data-shown=talks]').waitFor();
    expect(await field.inputValue()).toBe('talks');
    await page.goBack();
    await expect.poll(() => field.inputValue(), patient).toBe('');
    await page.close();
  });

  it('says so when it finds nothing', async () => {
    const { page } = await open('search/?q=xyzzyplugh');
    await page
      .locator('.search [role=status]')
      .getByText(/no results/i)
      .waitFor();
    expect(await results(page).count()).toBe(0);
    await page.close();
  });
});
