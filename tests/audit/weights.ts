import type { Browser, Page, Response } from 'playwright-core';
import { table } from './report.ts';
import { open, pageIn, states } from './states.ts';

const article = 'briefings/2021/biden-putin-call/';

interface Weight {
  what: string;
  bytes: number;
  limit: number;
}

/**
 * Weighs what reading pages load, in bytes: pages, styles and fonts as they travel, scripts as
 * they are written, because their limits bound what a reader's device has to run.
 */
export async function auditWeights(
  browser: Browser,
  url: string,
  readingPages: readonly string[],
): Promise<string[]> {
  const weights: Weight[] = [];
  const findings: string[] = [];
  const modules = new Map<string, number>();
  const page = await pageIn(browser, states[0]!);
  const loaded: Response[] = [];
  page.on('response', (response) => loaded.push(response));
  await open(page, url + article, states[0]!);
  const sizeOf = async (type: string) => {
    const wanted = loaded.filter((response) => response.request().resourceType() === type);
    const sizes = await Promise.all(wanted.map((response) => response.request().sizes()));
    return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
  };
  weights.push(
    { what: `${article}: HTML, compressed`, bytes: await sizeOf('document'), limit: 20_000 },
    { what: `${article}: CSS, compressed`, bytes: await sizeOf('stylesheet'), limit: 14_000 },
    { what: `${article}: fonts`, bytes: await sizeOf('font'), limit: 100_000 },
  );
  const foreign = loaded.map((response) => response.url()).filter((one) => !one.startsWith(url));
  findings.push(...foreign.map((one) => `${article} loads from elsewhere: ${one}`));

  const inline: Weight[] = [];
  for (const path of readingPages) {
    const { written, linked } = await scriptsOf(page, url + path);
    inline.push({ what: `inline scripts, at most: /${path}`, bytes: written, limit: 1000 });
    if (linked.length > 1) findings.push(`/${path} loads ${linked.length} scripts, not one`);
    for (const { src, type } of linked) {
      if (type !== 'module') findings.push(`/${path} loads ${src}, which is no deferred module`);
      modules.set(src, Buffer.from(await (await fetch(src)).arrayBuffer()).length);
    }
  }
  weights.push(inline.toSorted((a, b) => b.bytes - a.bytes)[0]!);
  if (modules.size > 1) findings.push(`pages share no script: ${[...modules.keys()].join(', ')}`);
  for (const [src, bytes] of modules) {
    weights.push({ what: `module ${src.slice(url.length)}`, bytes, limit: 4000 });
  }
  await page.context().close();
  return [...findings, ...print(weights)];
}

/** The bytes of a page's inline scripts, and the scripts it links; data in `<script>` is none. */
async function scriptsOf(page: Page, url: string) {
  await page.goto(url);
  const { inline, linked } = await page.evaluate(() => {
    const run = [...document.querySelectorAll('script')].filter(({ type }) => !/json/.test(type));
    return {
      inline: run.filter(({ src }) => !src).map(({ textContent }) => textContent ?? ''),
      linked: run.filter(({ src }) => src).map(({ src, type }) => ({ src, type })),
    };
  });
  return { written: inline.reduce((sum, text) => sum + Buffer.byteLength(text), 0), linked };
}

/** Prints all weights and returns those above their limits. */
function print(weights: readonly Weight[]): string[] {
  const rows = weights.map(({ what, bytes, limit }) => [what, `${bytes}`, `of ${limit} bytes`]);
  console.log(`${table(rows)}\n`);
  return weights
    .filter(({ bytes, limit }) => bytes > limit)
    .map(({ what, bytes, limit }) => `${what}: ${bytes} bytes, more than ${limit}`);
}
