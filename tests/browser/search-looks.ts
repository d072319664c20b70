import type { Page } from 'playwright-core';
import { box, field, results, search } from './searching.ts';

export const error = (page: Page) => page.locator('[data-search-error]').filter({ visible: true });

const openDialog = async (page: Page, query: string) => {
  // The page of search needs no dialog.
  await page.goto(new URL('../about/', page.url()).href);
  await page.locator('[data-search-open]').click();
  await page.locator('dialog#search-dialog[open]').waitFor();
  if (query === '') return;
  await page.locator('dialog#search-dialog input').fill(query);
  await page
    .locator('dialog#search-dialog')
    .locator('a[data-title], [data-search-empty], [data-search-error]')
    .filter({ visible: true })
    .first()
    .waitFor();
};

/** What search can look like, and how to get there from the page of search. */
export const looks: Record<string, (page: Page) => Promise<unknown>> = {
  'untouched page': async () => {},
  'results with facets': async (page) => {
    await field(page).click();
    await search(page, 'quayside');
    const summary = page.locator('[data-search-facets] > summary');
    if (await summary.isVisible()) await summary.click();
    await box(page, 'topic', 'Fisheries').check();
    await results(page).first().waitFor();
  },
  'right-to-left results': (page) => search(page, 'oslofjord'),
  'corrected spelling': (page) => search(page, 'detrerence'),
  'nothing found': (page) => search(page, 'xqzzv'),
  'missing index': async (page) => {
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404, body: '' }));
    await page.reload();
    await field(page).fill('halberd');
    await error(page).waitFor();
    await page.unroute('**/pagefind/**');
  },
  'empty dialog': (page) => openDialog(page, ''),
  'dialog with results': (page) => openDialog(page, 'quayside'),
  'dialog without results': (page) => openDialog(page, 'xqzzv'),
};
