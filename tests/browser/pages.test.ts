import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, sidewaysFindings } from '../audit/axe.ts';
import { launchChromium } from '../chromium.ts';
import { sound } from '../corpus/folder.ts';
import { runBuild } from '../site/build.ts';
import { withCachesOfAudit } from '../site/once.ts';
import { drawPng } from '../site/pictures.ts';
import { exampleBriefings, makeProject, removeProject, writeBriefing } from '../site/project.ts';
import { serve, type Served } from '../site/serve.ts';
import { watch } from './watching.ts';

const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

/** All that makes a page wide, and every state of a stamp. */
const wide = [
  sound(
    `${word} and what it means`,
    'summary: The longest word there is.',
    `topics: [${word}]`,
    'reviewBy: 2022-01-01',
    'image: { src: ./wide.png, alt: A wide picture, caption: A caption, credit: A. Nyone }',
    `sources: [{ id: one, title: ${word}, url: "https://example.org/${word}" }]`,
    'changes: [{ at: 2021-12-31T05:13, type: correction, note: A name was wrong. }]',
  ),
  `| ${'column | '.repeat(12)}`,
  `| ${'--- | '.repeat(12)}`,
  `| ${'cell | '.repeat(12)}`,
  '',
  '```sh',
  `npm run something -- --with-an-option=${word} --and-another=${word}`,
  '```',
  '',
  `https://example.org/${word} and \`${word}\`.[^1]<Cite source="one" />`,
  '',
  `<Quote by="${word}" role="${word}">${word}</Quote>`,
  '',
  '![A tower](tower.png)',
  '',
  '- [x] done',
  '- [ ] open',
  '',
  '[^1]: A note.',
  '',
].join('\n');

const arabic = sound('محادثات في جنيف دون اختراق', 'lang: ar', 'supersedes: wide').replace(
  'Text.',
  'نص عربي `a()`.\n\n```py\nif a:\n    b()\n```',
);

/** One page of every kind. */
const pages: Record<string, string> = {
  home: '',
  briefings: 'briefings/',
  'a briefing': 'briefings/2021/biden-putin-call/',
  'the guide, with every component': 'briefings/how-to-write-a-briefing/',
  'a wide briefing': 'briefings/wide/',
  'a briefing from right to left': 'briefings/arabic/',
  archive: 'archive/',
  'a year': 'archive/2022/',
  'a month': 'archive/2022/01/',
  topics: 'topics/',
  'a topic': 'topics/ukraine/',
  authors: 'authors/',
  'an author': 'authors/dateline/',
  kinds: 'kinds/',
  'a kind': 'kinds/analysis/',
  places: 'places/',
  'a place': 'places/geneva/',
  'search with results': 'search/?q=talks',
  feeds: 'feeds/',
  events: 'events/',
  about: 'about/',
  'not found': 'no/such/page/',
};

describe('pages in a browser', () => {
  const root = makeProject({ briefings: exampleBriefings() });
  let served: Served;
  let browser: Browser;

  beforeAll(async () => {
    writeBriefing(root, 'tower.png', await drawPng('#335577', { width: 300, height: 3000 }));
    writeBriefing(root, 'wide.mdx', wide);
    writeBriefing(root, 'wide.png', await drawPng('#335577', { width: 1000, height: 200 }));
    writeBriefing(root, 'arabic.mdx', arabic);
    await withCachesOfAudit(root);
    const built = await runBuild(root, { SITE_BASE: '/desk/' });
    expect(built.code, built.stdout + built.stderr).toBe(0);
    served = await serve(built.dist, '/desk/');
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    removeProject(root);
  });

  /** A page in a context of its own, and what goes wrong on it. */
  async function newPage(javaScriptEnabled = true) {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    const faults = watch(page, new URL(served.url).origin, /\/no\/such\/page\/$/);
    return { context, page, faults };
  }

  /** Goes to an address; search has its results when it comes back. */
  async function visit(page: Page, path: string): Promise<void> {
    await page.goto(served.url + path, { waitUntil: 'load' });
    if (path.includes('?q=')) await page.locator('.search-results a[data-title]').first().waitFor();
  }

  async function open(path: string, javaScriptEnabled = true) {
    const opened = await newPage(javaScriptEnabled);
    await visit(opened.page, path);
    return opened;
  }

  describe('one after the other', () => {
    let context: BrowserContext;
    let page: Page;
    let faults: string[];
    beforeAll(async () => {
      ({ context, page, faults } = await newPage());
    });
    afterAll(() => context?.close());

    it.each(Object.entries(pages))(
      '%s: nothing for axe, nothing in the log, nothing from other hosts, nothing beyond the edge',
      async (_name, path) => {
        const found: string[] = [];
        await page.setViewportSize({ width: 1440, height: 900 });
        await visit(page, path);
        // What a theme changes does not depend on the width, nor the other way round.
        for (const [width, colorScheme] of [
          [1440, 'light'],
          [390, 'dark'],
        ] as const) {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          found.push(...(await axeFindings(page)).map((one) => `${width} ${colorScheme} ${one}`));
        }
        await page.setViewportSize({ width: 320, height: 800 });
        const beyond = await sidewaysFindings(page);
        expect({ found, beyond, faults: faults.splice(0) }).toEqual({
          found: [],
          beyond: [],
          faults: [],
        });
      },
    );
  });

  it('reads without JavaScript', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const path of Object.values(pages)) {
      await page.goto(served.url + path, { waitUntil: 'domcontentloaded' });
      expect(await page.locator('h1').isVisible(), path).toBe(true);
      const { length } = await page.locator('main').innerText();
      // What the about page says is up to whoever runs the site.
      const headline = await page.locator('h1').innerText();
      expect(length, path).toBeGreaterThan(path === pages.about ? headline.length : 40);
    }
    await context.close();
  });

  it('shows the body of a briefing and follows its links without JavaScript', async () => {
    const { context, page } = await open('briefings/2022/swift-explained/', false);
    expect(await page.getByText('Swift is best thought of as plumbing').isVisible()).toBe(true);
    await page.getByRole('link', { name: 'ARD reported' }).click();
    expect(page.url()).toBe(`${served.url}briefings/2021/biden-putin-call/`);
    await context.close();
  });

  it('leads from the search page to every briefing without JavaScript', async () => {
    const { context, page } = await open('search/', false);
    expect(await page.locator('noscript p').first().isVisible()).toBe(true);
    await page.locator('main').getByRole('link', { name: 'Archive' }).click();
    expect(page.url()).toBe(`${served.url}archive/`);
    await context.close();
  });

  it('shows no picture higher than the window, before it is there and after', async () => {
    const { context, page } = await open('briefings/wide/');
    const tower = page.getByAltText('A tower');
    const highest = 0.85 * page.viewportSize()!.height;
    expect((await tower.boundingBox())!.height).toBeLessThanOrEqual(highest);
    await tower.scrollIntoViewIfNeeded();
    await tower.evaluate((image: HTMLImageElement) => image.decode());
    expect((await tower.boundingBox())!.height).toBeLessThanOrEqual(highest);
    await context.close();
  });

  it('sets code from left to right in a briefing from right to left', async () => {
    const { context, page } = await open('briefings/arabic/');
    for (const selector of ['.prose pre', '.prose p code']) {
      const code = page.locator(selector).first();
      const style = await code.evaluate((element) => {
        const { direction, textAlign } = getComputedStyle(element);
        return { direction, textAlign };
      });
      expect(style, selector).toEqual({ direction: 'ltr', textAlign: 'left' });
    }
    await context.close();
  });

  it('follows an old address', async () => {
    const { context, page } = await open('analysis/biden-putin-call/');
    await page.waitForURL(`${served.url}briefings/2021/biden-putin-call/`);
    await context.close();
  });
});
