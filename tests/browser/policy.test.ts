import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { addressOf, pagesIn } from '../site/dist.ts';
import { builtAudit } from '../site/once.ts';
import { serve, type Served } from '../site/serve.ts';
import { looks } from './search-looks.ts';
import { openSearchSite } from './searching.ts';
import { watch } from './watching.ts';

/** The pages as a host sends them: with their own policy, and with the headers of `_headers`. */

let served: Served;
let browser: Browser;
let paths: string[];
let isMoved: (path: string) => boolean;
beforeAll(async () => {
  const { dist, read } = await builtAudit();
  paths = pagesIn(dist).map((path) => addressOf(path, ''));
  isMoved = (path) => path !== '404.html' && read(`${path}index.html`).includes('="refresh"');
  served = await serve(dist);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** Runs in the page: shows what is loaded only in view, and what is only said when it is opened. */
async function readAll(): Promise<void> {
  for (const details of document.querySelectorAll('details')) details.open = true;
  const images = [...document.images];
  for (const image of images) image.loading = 'eager';
  await Promise.allSettled(images.map((image) => image.decode()));
  await document.fonts.ready;
}

async function newPage(): Promise<{ page: Page; faults: string[] }> {
  const page = await (await browser.newContext()).newPage();
  return { page, faults: watch(page, new URL(served.url).origin, /no-such-page/) };
}

describe('a page', () => {
  it('of any kind keeps to its policy, and asks nobody else for anything', async () => {
    const { page, faults } = await newPage();
    const found: string[] = [];
    for (const path of [...paths.filter((path) => !isMoved(path)), 'no-such-page/']) {
      await page.goto(served.url + path, { waitUntil: 'load' });
      await page.evaluate(readAll);
      found.push(...faults.splice(0).map((fault) => `/${path} ${fault}`));
    }
    expect(found).toEqual([]);
    await page.context().close();
  });

  it('has its policy and its letters before all else', async () => {
    const { page } = await newPage();
    const late: string[] = [];
    for (const path of paths) {
      const text = await (await page.request.get(served.url + path)).text();
      const bytes = Buffer.byteLength(text.slice(0, text.indexOf('charset="utf-8"')));
      const isFirst =
        /^<!doctype html><html[^>]*><head><meta http-equiv="Content-Security-Policy"/i;
      // Browsers look for the name of an encoding in the first 1,024 bytes.
      if (!isFirst.test(text) || bytes > 1000) late.push(`/${path}: ${bytes}`);
      if (/<[^>]+\sstyle=|<style/.test(text)) late.push(`/${path}: inline style`);
    }
    expect(late).toEqual([]);
    await page.context().close();
  });

  it('goes on to the new place from an old address', async () => {
    const { page, faults } = await newPage();
    await page.goto(`${served.url}analysis/biden-putin-call/`);
    await page.waitForURL('**/briefings/2021/biden-putin-call/');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is sent with the headers', async () => {
    const { page } = await newPage();
    const sent = (await page.goto(served.url))!.headers();
    expect(sent).toMatchObject({
      'content-security-policy': "frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
    await page.context().close();
  });

  it('would be caught with anything else in it', async () => {
    const { page, faults } = await newPage();
    await page.route('**/about/', async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      const strange =
        '<p style="color: red" onclick="x()">x</p><style>p {}</style><script>x()</script><script src="https://other.example/x.js"></script><img src="https://other.example/x.png" alt="">';
      await route.fulfill({ response, body: text.replace('</main>', `${strange}</main>`) });
    });
    await page.goto(`${served.url}about/`);
    await page.evaluate(readAll);
    const caught = faults.join('\n');
    for (const directive of ['style-src', 'script-src', 'img-src']) {
      expect(caught).toContain(directive);
    }
    expect(faults.length).toBeGreaterThanOrEqual(5);
    await page.context().close();
  });
});

it('search keeps to the policy in all its states', async () => {
  const site = await openSearchSite('/desk/');
  try {
    const { page, faults } = await site.open();
    const found: string[] = [];
    for (const [look, reach] of Object.entries(looks)) {
      await page.goto(`${site.url}search/`);
      await reach(page);
      // Where the index is missing, that is what is said.
      const isExpected = (fault: string) => look === 'missing index' && /404/.test(fault);
      found.push(
        ...faults
          .splice(0)
          .filter((fault) => !isExpected(fault))
          .map((fault) => `${look}: ${fault}`),
      );
    }
    expect(found).toEqual([]);
  } finally {
    await site.close();
  }
});
