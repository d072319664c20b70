import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Body } from '../../../src/briefing/body.ts';
import { addresses } from '../../../src/briefing/addresses/urls.ts';
import { viewOf, type BriefingView } from '../../../src/briefing/view.ts';
import { settingsFor } from '../../../src/corpus/compile/settings.ts';
import { Compounds } from '../../../src/formats/search/compounds.ts';
import { documentOf, textOf, type SearchDocument } from '../../../src/formats/search/document.ts';
import { plainBody } from '../../../src/formats/search/plain-body.ts';
import { openEngine } from '../../../src/client/search/engine/engine.ts';
import type { PagefindModule } from '../../../src/client/search/pagefind/pagefind.ts';
import type { FoundResult, Hit, Outcome, SearchState } from '../../../src/client/search/types.ts';
import { indexFiles } from '../../../src/integrations/search/index-files.ts';
import { compileBody } from '../../../src/mdx/body.ts';
import { compileFacts } from '../../../src/mdx/compile.ts';
import { site } from '../../fixtures/site.ts';
import { serve } from '../../site/serve.ts';

const now = '2022-06-01T00:00:00Z';

interface Written {
  view: BriefingView;
  body: Body;
}

/** A briefing as its page and the index see it; front matter that is not given is filled in. */
export async function written(
  path: string,
  front: Record<string, unknown>,
  text: string,
): Promise<Written> {
  const fields = {
    title: 'A title',
    date: '2021-12-31',
    author: 'A. Writer',
    status: '2021-12-31T05:13',
    ...front,
  };
  const source = `---\n${JSON.stringify(fields)}\n---\n\n${text}\n`;
  const settings = settingsFor(site);
  const { facts, ...reading } = compileFacts(source, path, `briefings/${path}`, settings);
  if (!facts) throw new Error(JSON.stringify(reading.problems));
  const view = viewOf({ ...reading, facts, body: '' }, {}, { ...site, to: addresses(site), now });
  const sources = facts.front.sources.map(({ id }) => id);
  return {
    view,
    body: await compileBody(source, path, { own: view.lang, lang: view.lang, sources }, site),
  };
}

interface Answer {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sub_results: { title: string; url: string; excerpt: string }[];
}

interface Pagefind {
  search(
    words: string | null,
    options?: object,
  ): Promise<{ results: { data(): Promise<Answer> }[] }>;
  filters(): Promise<Record<string, Record<string, number>>>;
}

export function documentsOf(briefings: readonly Written[]): SearchDocument[] {
  const compounds = new Compounds();
  const pages = briefings.map(({ view, body }) => ({ view, html: plainBody(body, site) }));
  for (const { view, html } of pages) compounds.add(view.lang, textOf(view, html));
  return pages.map(({ view, html }) => documentOf(view, html, site, compounds));
}

/** Outside of a browser Pagefind puts the origin before addresses. */
const path = (address: string): string => {
  const { pathname, search, hash } = new URL(address, 'http://site/');
  return decodeURI(pathname + search + hash);
};

/** The last part of a page's address. */
const fileOf = (url: string): string => /\/([^/]+)\/(?:\?|#|$)/.exec(url)![1]!;

/** Takes what is to be done in the end. */
type Finished = (close: () => Promise<void>) => void;

/** Makes an index and serves it; returns its folder's address and the path of its module. */
async function serveIndex(documents: readonly SearchDocument[], finished: Finished) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-search-'));
  for (const { path, content } of await indexFiles(documents, 'en')) {
    mkdirSync(dirname(join(folder, 'pagefind', path)), { recursive: true });
    writeFileSync(join(folder, 'pagefind', path), content);
  }
  const served = await serve(folder);
  finished(async () => {
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const module = pathToFileURL(join(folder, 'pagefind/pagefind.js')).href;
  return { folder, bundle: `${served.url}pagefind/`, module };
}

/** Makes an index and opens it with Pagefind's own search, as a browser would. */
export async function open(documents: readonly SearchDocument[]) {
  const { bundle, module } = await serveIndex(documents, onTestFinished);
  const { createInstance } = (await import(/* @vite-ignore */ module)) as {
    createInstance(options: object): Pagefind;
  };
  const pagefind = createInstance({ basePath: bundle });
  const found = async (words: string | null, options?: object): Promise<Answer[]> => {
    const { results } = await pagefind.search(words, options);
    const answers = await Promise.all(results.map(({ data }) => data()));
    return answers.map((answer) => ({
      ...answer,
      url: path(answer.url),
      sub_results: answer.sub_results.map((section) => ({ ...section, url: path(section.url) })),
    }));
  };
  return { found, filters: () => pagefind.filters() };
}

export const asked = (query: string, more: Partial<SearchState> = {}): SearchState => ({
  query,
  chosen: {},
  from: undefined,
  to: undefined,
  order: 'relevance',
  ...more,
});

/** Makes an index of briefings and opens it with the engine of the search page. */
export async function openSite(briefings: readonly Written[], finished: Finished = onTestFinished) {
  const { folder, bundle, module } = await serveIndex(documentsOf(briefings), finished);
  const load = () => import(/* @vite-ignore */ module) as Promise<PagefindModule>;
  const engine = await openEngine(bundle, load);
  const show = async ({ hits }: Outcome): Promise<FoundResult[]> =>
    (await Promise.all(hits.map((hit) => hit.data()))).map((found) => ({
      ...found,
      url: path(found.url),
      sections: found.sections.map((section) => ({ ...section, url: path(section.url) })),
    }));
  /** Names of files by the ids of their pages, each read once. */
  const nameOf = new Map<string, Promise<string>>();
  const nameOfHit = (hit: Hit): Promise<string> => {
    const name = nameOf.get(hit.id) ?? hit.data().then(({ url }) => fileOf(path(url)));
    nameOf.set(hit.id, name);
    return name;
  };
  /** Results by the file's name. */
  const names = async (query: string, more?: Partial<SearchState>): Promise<string[]> =>
    Promise.all((await engine.search(asked(query, more))).hits.map(nameOfHit));
  return { engine, folder, bundle, load, show, names };
}
