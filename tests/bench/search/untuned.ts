import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import { site } from '../../fixtures/site.ts';
import type { Built } from './site.ts';
import type { Ask } from './score.ts';

/** What is used of Pagefind's own API: https://pagefind.app/docs/api/ */
interface Pagefind {
  search(words: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/**
 * Indexes title, lede and body as a plain page and gives Pagefind's own search of them, with
 * nothing set: what Dateline adds is the difference. `url` is where `dist` is served.
 */
export async function openUntuned({ dist, articles }: Built, url: string): Promise<Ask> {
  // Otherwise briefings in other languages than the first could not be found at all.
  const { index } = await createIndex({ forceLanguage: site.lang });
  for (const { path, title, lede, html } of articles) {
    const text = `<h1>${escape(title)}</h1><p>${escape(lede)}</p>${html}`;
    const content = `<html lang="${site.lang}"><body data-pagefind-body>${text}</body></html>`;
    const { errors } = await index!.addHTMLFile({ url: path, content });
    if (errors.length > 0) throw new Error(`Pagefind could not index ${path}: ${errors.join()}`);
  }
  await index!.writeFiles({ outputPath: join(dist, 'untuned') });
  await close();
  const module = pathToFileURL(join(dist, 'untuned/pagefind.js')).href;
  const { createInstance } = (await import(module)) as {
    createInstance(options: object): Pagefind;
  };
  const pagefind = createInstance({ basePath: `${url}untuned/` });
  return async (query) => {
    const from = performance.now();
    const { results } = await pagefind.search(query);
    const first = await Promise.all(results.slice(0, 10).map(({ data }) => data()));
    const milliseconds = performance.now() - from;
    return { milliseconds, paths: first.map((result) => new URL(result.url, url).pathname) };
  };
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
