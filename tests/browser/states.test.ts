import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingsIn } from '../audit/axe-pages.ts';
import { joinedStates, open, pageIn, type State } from '../audit/states.ts';
import { launchChromium } from '../chromium.ts';
import { builtAudit } from '../site/once.ts';
import { serve, type Served } from '../site/serve.ts';
import { focusFindings, headingFindings, landmarkFindings, targetFindings } from './reading.ts';

const pages = ['', 'briefings/2021/biden-putin-call/', 'briefings/2022/first-meeting-arabic/'];

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

/** Looks at each page in a state, and names the page with what was found. */
async function look(
  state: State,
  paths: readonly string[],
  find: (page: Page) => Promise<string[]>,
) {
  const page = await pageIn(browser, state);
  const findings: string[] = [];
  for (const path of paths) {
    await open(page, served.url + path, state);
    findings.push(...(await find(page)).map((one) => `/${path} ${one}`));
  }
  await page.context().close();
  return findings;
}

it.each(joinedStates)(
  'in $name axe finds nothing, and nothing is wider than the window',
  async (state) => {
    expect(await look(state, pages, (page) => findingsIn(page, state))).toEqual([]);
  },
);

const light = joinedStates[0]!;
const phone = joinedStates[1]!;
const all = [...pages, 'archive/', 'topics/', 'topics/ukraine/', 'authors/', 'search/', 'about/'];

// Smooth scrolling would still be on its way when the focus is looked at.
const still = { reducedMotion: 'reduce' } as const;

describe.each([
  { ...light!, ...still },
  { ...phone, ...still },
])('at $width px', (state) => {
  it('targets outside of running text are at least 24 px wide and high', async () => {
    expect(await look(state, all, targetFindings)).toEqual([]);
  });

  it('everything that takes the focus shows it, in view and uncovered', async () => {
    expect(await look(state, pages, focusFindings)).toEqual([]);
  });
});

it('headings are in order and landmarks are named', async () => {
  const guide = 'briefings/how-to-write-a-briefing/';
  const find = async (page: Page) => [
    ...(await headingFindings(page)),
    ...(await landmarkFindings(page)),
  ];
  expect(await look(light!, [...all, guide], find)).toEqual([]);
});
