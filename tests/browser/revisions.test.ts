import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingsIn } from '../audit/axe-pages.ts';
import { joinedStates, open, pageIn } from '../audit/states.ts';
import { launchChromium } from '../chromium.ts';
import { builtOnce } from '../site/once.ts';
import { now, revisedProject, statuses } from '../site/revisions/project.ts';
import { serve, type Served } from '../site/serve.ts';
import { focusFindings, headingFindings, landmarkFindings, targetFindings } from './reading.ts';
import { watch } from './watching.ts';

const CHANGES = 'briefings/talks/changes/';
const pages = [
  CHANGES,
  `${CHANGES}?from=20220101T1000Z`,
  'briefings/talks/',
  'briefings/talks/at/20220101T1000Z/',
  'briefings/talks/at/20220103T1000Z/',
  'briefings/gone/',
  'updates/',
  'corrections/',
  'as-of/',
  'as-of/?at=2022-01-03T12:00',
  'as-of/2022/01/',
];
const [first, second, , fourth] = statuses;

let served: Served;
let browser: Browser;
beforeAll(async () => {
  const { dist } = await builtOnce('revisions', revisedProject, now);
  served = await serve(dist);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** A page in a profile of its own, in which nothing may go wrong. */
async function newPage(): Promise<{ page: Page; faults: string[] }> {
  const page = await (await browser.newContext()).newPage();
  return { page, faults: watch(page, new URL(served.url).origin) };
}

it('leads from a briefing to its changes, compares two that are no neighbours, opens an old one', async () => {
  const { page, faults } = await newPage();
  await page.goto(`${served.url}briefings/talks/`);
  await page.getByRole('link', { name: '3 earlier versions' }).click();
  await page.getByLabel('From').selectOption({ label: '1 January 2022, 11:00 CET' });
  await page.getByLabel('To').selectOption({ label: '4 January 2022, 11:00 CET' });
  await page.getByLabel('To').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const result = page.locator('.compare-result');
  await result.locator('ins').first().waitFor();
  expect(await result.locator('del').allTextContents()).toContain(' three');
  expect(await result.locator('ins').allTextContents()).toContain(' five');
  expect(await result.locator('details').count()).toBe(1);
  const judged = result.locator('.moved-judgements .judged');
  expect(await judged.textContent()).toBe('Likely, low confidence Very likely, low confidence');
  expect(await result.locator('.changed-fields dt').allTextContents()).toEqual([
    'Title',
    'Summary',
  ]);
  expect(await page.textContent('.compare-status')).toMatch(/^\d+ words added, \d+ words removed$/);
  expect(new URL(page.url()).search).toBe('?from=20220101T1000Z&to=20220104T1000Z');
  await page.emulateMedia({ media: 'print' });
  expect(await result.isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: 'Compare' }).isVisible()).toBe(false);
  await page.emulateMedia({ media: null });
  await page.locator(`.stamp:has(time[datetime="${first}"])`).click();
  expect(await page.textContent('h1')).toBe('Talks');
  expect(await page.title()).toContain('Talks (as of 1 January 2022, 11:00 CET)');
  expect(await page.textContent('.version')).toContain('You are reading an earlier version');
  await page.getByRole('link', { name: 'What has changed since' }).click();
  await page.locator('.compare-result ins').first().waitFor();
  expect(await page.getByLabel('From').inputValue()).toBe('20220101T1000Z');
  expect(faults).toEqual([]);
  await page.context().close();
});

it('compares authors, kinds, sources and events as well', async () => {
  const { page, faults } = await newPage();
  await page.goto(`${served.url}briefings/new/changes/?from=20220101T1000Z&to=20220102T1000Z`);
  const result = page.locator('.compare-result');
  await result.locator('ins').first().waitFor();
  const fields = await result
    .locator('.changed-fields > div')
    .evaluateAll((all) =>
      all.map((one) => [
        one.querySelector('dt')!.textContent,
        one.querySelector('del')?.textContent.trim(),
        one.querySelector('ins')?.textContent.trim(),
      ]),
    );
  expect(fields).toEqual([
    ['Title', 'Moving', 'Moved'],
    ['Authors', 'Ada', 'Bo'],
    ['Kind', 'Briefing', 'Analysis'],
  ]);
  const lists = await result
    .locator('.changed-list')
    .evaluateAll((all) =>
      all.map((one) => [
        one.querySelector('h3')!.textContent,
        one.querySelector('ins')!.textContent,
      ]),
    );
  expect(lists).toEqual([
    ['Sources', 'A report'],
    ['Events', '10 January 2022 · Geneva · They meet.'],
  ]);
  expect(faults).toEqual([]);
  await page.context().close();
});

it('leads from a version to what it changed', async () => {
  const { page, faults } = await newPage();
  await page.goto(`${served.url}briefings/talks/at/20220102T1000Z/`);
  await page.getByRole('link', { name: 'What this version changed' }).click();
  expect(await page.locator(':target time').getAttribute('datetime')).toBe(second);
  expect(faults).toEqual([]);
  await page.context().close();
});

it('says so where the versions cannot be loaded', async () => {
  const page = await browser.newPage();
  await page.goto(served.url + CHANGES);
  await page.route('**/*.json', (route) => route.abort());
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByText('The two versions cannot be loaded now.').waitFor();
  await page.close();
});

describe('a reader who comes back', () => {
  const line = 'Since your last visit, this briefing has a newer status.';
  const address = 'briefings/talks/';

  it('is told of a newer status, and led to what has changed since', async () => {
    const { page, faults } = await newPage();
    await page.goto(served.url + address);
    const kept = (await page.evaluate(() => localStorage.visits as string)) ?? '';
    expect(JSON.parse(kept)).toEqual([[new URL(page.url()).pathname, fourth]]);
    expect(await page.getByText(line).isVisible()).toBe(false);
    await page.evaluate((earlier) => (localStorage.visits = earlier), kept.replace(fourth, first));
    await page.reload();
    await page.locator('.last-visit a').click();
    await page.locator('.compare-result ins').first().waitFor();
    expect(await page.getByLabel('From').inputValue()).toBe('20220101T1000Z');
    await page.goto(served.url + address);
    expect(await page.getByText(line).isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('can have it turned off, which forgets all, and stays so', async () => {
    const { page } = await newPage();
    await page.goto(served.url + address);
    await page.getByLabel('Remember in this browser what I have read').uncheck();
    await page.reload();
    expect(await page.evaluate(() => localStorage.visits as string)).toBe('off');
    expect(await page.locator('.visits input').isChecked()).toBe(false);
    await page.context().close();
  });

  it.each(['{', '{"a":1}', '[1,["a"]]'])('is forgotten where %s was left', async (left) => {
    const { page, faults } = await newPage();
    await page.goto(served.url);
    await page.evaluate((kept) => (localStorage.visits = kept), left);
    await page.goto(served.url + address);
    expect(await page.evaluate(() => localStorage.visits as string)).toContain(fourth);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('what held at a time', () => {
  it('is asked, narrowed down and opened by keyboard', async () => {
    const { page, faults } = await newPage();
    await page.goto(`${served.url}as-of/`);
    await page.getByLabel('Date and time').fill('2022-01-02T12:00');
    await page.getByRole('button', { name: 'Show' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('What held on 2 January 2022').waitFor();
    expect(new URL(page.url()).searchParams.get('at')).toBe('2022-01-02T12:00');
    const link = page.locator('.as-of-found a', { hasText: 'Talks go on' });
    await page.keyboard.press('Tab');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    while ((await focused()) !== 'Talks go on') await page.keyboard.press('Tab');
    expect(await link.count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.getByText('You are reading an earlier version').waitFor();
    expect(page.url()).toContain('/briefings/talks/at/20220102T1000Z/');
    await page.goBack();
    await page.getByText('What held on 2 January 2022').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['2022-01-01T10:59', 'No such briefing has a status so early.'],
    ['soon', 'Choose a date and a time.'],
  ])('of ?at=%s is nothing, and the page says so', async (at, words) => {
    const { page, faults } = await newPage();
    await page.goto(`${served.url}as-of/?at=${at}`);
    await page.getByText(words).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is no text under embargo, and says where a version was withdrawn', async () => {
    const { page } = await newPage();
    await page.goto(`${served.url}as-of/?at=2022-01-03T12:00`);
    await page.getByText('What held on').waitFor();
    const shown = await page.locator('.as-of-found li').allTextContents();
    expect(shown.filter((entry) => entry.includes('bilby'))).toEqual([]);
    expect(shown.find((entry) => entry.includes('3 January'))).toContain('withdrawn');
    await page.context().close();
  });

  it('comes page by page, and a reader keeps the place', async () => {
    const { page } = await newPage();
    await page.route('**/as-of/2022.json', (route) =>
      route.fulfill({
        json: {
          revisions: Array.from({ length: 65 }, (_, at) => ({
            id: `number-${at}`,
            status: '2022-01-01T10:00Z',
            title: `Number ${at}`,
            kind: 'News',
            topics: [],
            lang: 'en',
            dir: 'ltr',
          })),
        },
      }),
    );
    await page.goto(`${served.url}as-of/?at=2022-01-03T12:00`);
    for (const shown of [30, 60]) {
      await page.getByRole('button', { name: 'Show more' }).press('Enter');
      await page.locator('.as-of-found li').nth(shown).waitFor();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
        `Number ${shown}`,
      );
    }
    expect(await page.locator('.as-of-found li').count()).toBe(65);
    expect(await page.locator('.as-of-found h2').count()).toBe(1);
    await page.context().close();
  });
});

it.each(joinedStates)(
  '$name: axe finds nothing, and nothing is wider than the window',
  async (state) => {
    const page = await pageIn(browser, state);
    for (const path of pages) {
      await open(page, served.url + path, state);
      expect(await findingsIn(page, state), path).toEqual([]);
    }
    await page.context().close();
  },
);

it.each([1280, 320])(
  'at %d px targets, focus, headings and landmarks are in order',
  async (width) => {
    const page = await browser.newPage({
      viewport: { width, height: 800 },
      reducedMotion: 'reduce',
    });
    for (const path of pages) {
      await page.goto(served.url + path);
      const found = [
        ...(await targetFindings(page)),
        ...(await focusFindings(page)),
        ...(await headingFindings(page)),
        ...(await landmarkFindings(page)),
      ];
      expect(found, path).toEqual([]);
    }
    await page.close();
  },
);
