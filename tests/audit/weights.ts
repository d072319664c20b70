import type { Browser, Response } from 'playwright-core';
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

  for (const path of readingPages) {
    await page.goto(url + path);
    const { inline, modules } = await page.evaluate(() => {
      const scripts = [...document.querySelectorAll('script')];
      const runs = scripts.filter(({ type }) => !/json|template/.test(type));
      return {
        inline: runs.filter(({ src }) => !src).map(({ textContent }) => textContent ?? ''),
        modules: runs.filter(({ src }) => src).map(({ src, type }) => ({ src, type })),
      };
    });
    const inlineBytes = inline.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    weights.push({ what: `${path || 'home'}: inline scripts`, bytes: inlineBytes, limit: 1000 });
    if (modules.length > 1) findings.push(`${path} loads ${modules.length} scripts, not one`);
    for (const { src, type } of modules) {
      if (type !== 'module') findings.push(`${path} loads ${src}, which is no deferred module`);
      const bytes = Buffer.from(await (await fetch(src)).arrayBuffer()).length;
      weights.push({ what: `${path || 'home'}: module`, bytes, limit: 4000 });
    }
  }
  await page.context().close();
  return [...findings, ...print(weights)];
}

/** Prints all weights and returns those above their limits. */
function print(weights: readonly Weight[]): string[] {
  const rows = weights.map(({ what, bytes, limit }) => [what, `${bytes}`, `of ${limit} bytes`]);
  console.log(`${table(rows)}\n`);
  return weights
    .filter(({ bytes, limit }) => bytes > limit)
    .map(({ what, bytes, limit }) => `${what}: ${bytes} bytes, more than ${limit}`);
}
