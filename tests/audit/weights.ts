import type { Browser, Page, Response } from 'playwright-core';
import { table } from './report.ts';
import { open, pageIn, states } from './states.ts';

interface Weight {
  what: string;
  bytes: number;
  limit: number;
}

const limits = {
  document: ['HTML, compressed', 20_000],
  stylesheet: ['CSS, compressed', 14_000],
  font: ['fonts', 100_000],
  inline: ['inline scripts', 1000],
} as const;
type Kind = keyof typeof limits;

/**
 * Weighs what reading pages load, in bytes: pages, styles and fonts as they travel, scripts as
 * they are written, because their limits bound what a reader's device has to run.
 */
export async function auditWeights(
  browser: Browser,
  url: string,
  readingPages: readonly string[],
): Promise<string[]> {
  const heaviest = new Map<Kind, Weight>();
  const findings: string[] = [];
  const modules = new Map<string, number>();
  for (const path of readingPages) {
    // In a profile of its own, as a reader comes who has nothing in the cache.
    const page = await pageIn(browser, states[0]!);
    const loaded: Response[] = [];
    page.on('response', (response) => loaded.push(response));
    await open(page, url + path, states[0]!);
    const { lang, inline, linked } = await read(page);
    for (const kind of Object.keys(limits) as Kind[]) {
      if (kind === 'font' && !isLatin(lang)) continue;
      const bytes = kind === 'inline' ? inline : await sizeOf(loaded, kind);
      const [what, limit] = limits[kind];
      if (bytes > (heaviest.get(kind)?.bytes ?? -1))
        heaviest.set(kind, { what: `${what}, at most: /${path}`, bytes, limit });
    }
    const foreign = loaded.map((response) => response.url()).filter((one) => !one.startsWith(url));
    findings.push(...foreign.map((one) => `/${path} loads from elsewhere: ${one}`));
    if (linked.length > 1) findings.push(`/${path} loads ${linked.length} scripts, not one`);
    for (const { src, type } of linked) {
      if (type !== 'module') findings.push(`/${path} loads ${src}, which is no deferred module`);
      modules.set(src, Buffer.from(await (await fetch(src)).arrayBuffer()).length);
    }
    await page.context().close();
  }
  if (modules.size > 1) findings.push(`pages share no script: ${[...modules.keys()].join(', ')}`);
  const weights = [...heaviest.values()];
  for (const [src, bytes] of modules) {
    weights.push({ what: `module ${src.slice(url.length)}`, bytes, limit: 4000 });
  }
  return [...findings, ...print(weights)];
}

/** Whether a language is written in Latin letters: to those pages alone the limit of fonts applies. */
const isLatin = (lang: string): boolean =>
  new Intl.Locale(lang || 'en').maximize().script === 'Latn';

async function sizeOf(loaded: readonly Response[], type: string): Promise<number> {
  const wanted = loaded.filter((response) => response.request().resourceType() === type);
  const sizes = await Promise.all(wanted.map((response) => response.request().sizes()));
  return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
}

/**
 * A page's language, the bytes of its inline scripts, and the scripts it links; data in `<script>`
 * is none.
 */
async function read(page: Page) {
  const { lang, inline, linked } = await page.evaluate(() => {
    const run = [...document.querySelectorAll('script')].filter(({ type }) => !/json/.test(type));
    return {
      lang: document.documentElement.lang,
      inline: run.filter(({ src }) => !src).map(({ textContent }) => textContent ?? ''),
      linked: run.filter(({ src }) => src).map(({ src, type }) => ({ src, type })),
    };
  });
  return { lang, inline: inline.reduce((sum, text) => sum + Buffer.byteLength(text), 0), linked };
}

/** Prints all weights and returns those above their limits. */
function print(weights: readonly Weight[]): string[] {
  const rows = weights.map(({ what, bytes, limit }) => [what, `${bytes}`, `of ${limit} bytes`]);
  console.log(`${table(rows)}\n`);
  return weights
    .filter(({ bytes, limit }) => bytes > limit)
    .map(({ what, bytes, limit }) => `${what}: ${bytes} bytes, more than ${limit}`);
}
