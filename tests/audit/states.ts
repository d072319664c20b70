import type { Browser, Page } from 'playwright-core';

/** How a reader may have set window, system and text. */
export interface State {
  name: string;
  width: number;
  height: number;
  colorScheme?: 'light' | 'dark';
  forcedColors?: 'active';
  reducedMotion?: 'reduce';
  /** Size of the text, of the reader's default. */
  textSize?: '200%';
}

const desktop = { width: 1280, height: 900 };

export const states: readonly State[] = [
  { name: 'light', ...desktop, colorScheme: 'light' },
  { name: 'dark', ...desktop, colorScheme: 'dark' },
  { name: 'forced colours', ...desktop, forcedColors: 'active' },
  // WCAG 1.4.10 asks for no scrolling in two directions from 320 CSS pixels on.
  { name: '320 px', width: 320, height: 640 },
  { name: '200 % text', ...desktop, textSize: '200%' },
  { name: 'reduced motion', ...desktop, reducedMotion: 'reduce' },
];

/**
 * The same in half as many windows: what a theme, the width, the size of the text or less movement
 * changes depends on no other of them.
 */
export const joinedStates: readonly State[] = [
  { name: 'light, reduced motion', ...desktop, colorScheme: 'light', reducedMotion: 'reduce' },
  { name: 'dark, 320 px', width: 320, height: 640, colorScheme: 'dark' },
  { name: 'forced colours, 200 % text', ...desktop, forcedColors: 'active', textSize: '200%' },
];

/** A new page in that state, in a fresh profile; closing its context ends it. */
export async function pageIn(browser: Browser, state: State): Promise<Page> {
  const { width, height, colorScheme = 'light', forcedColors, reducedMotion } = state;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    forcedColors: forcedColors ?? 'none',
    reducedMotion: reducedMotion ?? 'no-preference',
    // Text size is set from outside, which a page's own policy forbids to others.
    bypassCSP: true,
  });
  return context.newPage();
}

/** Opens an address as a reader in that state sees it, once fonts are there. */
export async function open(page: Page, url: string, { textSize }: State): Promise<void> {
  // Results of a search come after the page.
  await page.goto(url, { waitUntil: url.includes('?q=') ? 'networkidle' : 'load' });
  if (textSize) await page.addStyleTag({ content: `html { font-size: ${textSize} !important }` });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
