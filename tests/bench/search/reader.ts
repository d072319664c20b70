import type { Browser, Page, Request } from 'playwright-core';
import type { Answer, Ask } from './score.ts';

/** What is shown when the results for what stands in the field are on the page. */
const SHOWN = 'data-shown';

/** A reader of `/search/` in a real browser, by whom nothing was searched for yet but one word. */
export async function openReader(browser: Browser, url: string): Promise<Ask> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${url}search/`);
  const field = page.locator('#search-words');
  await field.click();
  // The index is loaded once, which is no part of what a key costs.
  await typed(page, 'the');
  return (query) => typed(page, query);
}

/** Replaces what stands in the field, the last letter with a key of its own. */
async function typed(page: Page, query: string): Promise<Answer> {
  await page.locator('#search-words').selectText();
  await page.evaluate(expectResults, { query, shown: SHOWN });
  const letters = [...query];
  if (letters.length > 1) await page.keyboard.insertText(letters.slice(0, -1).join(''));
  await page.keyboard.type(letters.at(-1)!);
  return page.evaluate(() => (window as unknown as { answer: Promise<Answer> }).answer);
}

/** Runs in the page: begins to wait for the results of exactly this query. */
function expectResults({ query, shown }: { query: string; shown: string }): void {
  const search = document.querySelector('.search')!;
  const field = search.querySelector<HTMLInputElement>('#search-words')!;
  let key = 0;
  const note = (event: Event) => (key = event.timeStamp);
  field.addEventListener('input', note);
  const answer = new Promise<Answer>((resolve) => {
    const observer = new MutationObserver(() => {
      if (field.value !== query || search.getAttribute(shown) !== query.trim()) return;
      const milliseconds = performance.now() - key;
      observer.disconnect();
      field.removeEventListener('input', note);
      const links = search.querySelectorAll<HTMLAnchorElement>('.search-results a[data-title]');
      resolve({ milliseconds, paths: [...links].map(({ pathname }) => pathname) });
    });
    observer.observe(search, { attributes: true, attributeFilter: [shown] });
  });
  Object.assign(window, { answer });
}

export interface Transfer {
  requests: number;
  /** As they travel, with the headers of the answers. */
  bytes: number;
}

/** Milliseconds between the keys of somebody who types fast. */
const BETWEEN_KEYS = 100;

/**
 * What a first search loads with nothing in the cache: for the page itself, from turning to the
 * field until results are there for a query put in at once, and the same when it is typed letter
 * by letter.
 */
export async function firstSearch(
  browser: Browser,
  url: string,
  query: string,
): Promise<{ page: Transfer; search: Transfer; letters: Transfer }> {
  const atOnce = await transferOf(browser, url, (page) => typed(page, query));
  const { search: letters } = await transferOf(browser, url, async (page) => {
    await page.keyboard.type(query.slice(0, -1), { delay: BETWEEN_KEYS });
    await page.evaluate(expectResults, { query, shown: SHOWN });
    await page.keyboard.type(query.slice(-1));
    await page.evaluate(() => (window as unknown as { answer: Promise<Answer> }).answer);
  });
  return { ...atOnce, letters };
}

/** Bytes of an answer. The browser does not say what the script of a worker took, but the host does. */
async function sizeOf(request: Request): Promise<number> {
  const { responseBodySize, responseHeadersSize } = await request.sizes();
  const said = await (await request.response())?.headerValue('content-length');
  return responseHeadersSize + Math.max(responseBodySize, Number(said ?? 0));
}

async function transferOf(browser: Browser, url: string, ask: (page: Page) => Promise<unknown>) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  const note = (request: Request) => void sizes.push(sizeOf(request));
  page.on('requestfinished', note);
  const soFar = async (): Promise<Transfer> => {
    const all = await Promise.all(sizes);
    return { requests: all.length, bytes: all.reduce((sum, size) => sum + size, 0) };
  };
  await page.goto(`${url}search/`, { waitUntil: 'networkidle' });
  const before = await soFar();
  await page.locator('#search-words').click();
  await ask(page);
  // Of what comes later nothing is asked, because a page that was closed cannot answer.
  page.off('requestfinished', note);
  const after = await soFar();
  await context.close();
  return {
    page: before,
    search: { requests: after.requests - before.requests, bytes: after.bytes - before.bytes },
  };
}
