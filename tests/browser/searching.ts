import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { launchChromium } from '../chromium.ts';
import { builtOnce } from '../site/once.ts';
import { makeProject } from '../site/project.ts';
import { serve } from '../site/serve.ts';
import { searchable } from './searchable.ts';
import { watch } from './watching.ts';

/** What a busy machine may need. */
export const patient = { timeout: 30_000 };

export interface Opened {
  page: Page;
  /** What went wrong on it so far. */
  faults: string[];
  /** Paths of all that was asked for, below the base. */
  asked: string[];
}

export interface SearchSite {
  url: string;
  dist: string;
  /** Opens a page in a profile of its own. */
  open(path?: string, options?: BrowserContextOptions): Promise<Opened>;
  close(): Promise<void>;
}

function makeSearchable(): string {
  const root = makeProject({ briefings: searchable });
  const all = join(root, 'src/integrations/all.ts');
  writeFileSync(all, readFileSync(all, 'utf8').replace('  cards(options),\n', ''));
  return root;
}

/** Serves the site of `searchable` below a base, built without cards, to a browser. */
export async function openSearchSite(base: string): Promise<SearchSite> {
  const { dist } = await builtOnce(`search ${base === '/' ? 'root' : 'base'}`, makeSearchable, {
    SITE_BASE: base,
    SITE_URL: 'https://desk.example',
    // The last of the briefings is of September 2026.
    SOURCE_DATE_EPOCH: String(Date.UTC(2026, 11, 1) / 1000),
  });
  const served = await serve(dist, base);
  const browser: Browser = await launchChromium();
  return {
    url: served.url,
    dist,
    open: async (path = 'search/', options = {}) => {
      const page = await (await browser.newContext(options)).newPage();
      const faults = watch(page, new URL(served.url).origin);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url().slice(served.url.length)));
      await page.goto(served.url + path);
      return { page, faults, asked };
    },
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

export const field = (page: Page): Locator => page.locator('#search-words');

export const results = (page: Page): Locator => page.locator('.search .search-results > li');

export const titlesOf = (page: Page): Promise<string[]> =>
  results(page).locator('a[data-title]').allTextContents();

/** Waits until the page shows what the field asks for. */
export const shown = (page: Page, query: string): Promise<void> =>
  page.locator(`.search[data-shown=${JSON.stringify(query.trim())}]`).waitFor();

/** Types a query in one go, and waits for its results. */
export async function search(page: Page, query: string): Promise<string[]> {
  await field(page).fill(query);
  await shown(page, query);
  return titlesOf(page);
}

/** How many results the status line says there are. */
export async function total(page: Page): Promise<number> {
  const said = await page.locator('.search-status').textContent();
  return Number.parseInt(/\d+/.exec(said ?? '')?.[0] ?? '0', 10);
}

export const box = (page: Page, facet: string, value: string): Locator =>
  page.locator(`[data-facet=${facet}] input[name=${facet}][value=${JSON.stringify(value)}]`);

/** The count beside each value of a facet that is on the page. */
export const countsOf = (page: Page, facet: string): Promise<Record<string, number>> =>
  page.locator(`[data-facet=${facet}]`).evaluate((group) => {
    const boxes = [...group.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    return Object.fromEntries(
      boxes.map((input) => {
        const count = input.closest('li, label')!.querySelector('.count')!;
        return [input.value, Number(count.textContent!.replace(/\D/g, ''))];
      }),
    );
  });

export const isFocused = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
