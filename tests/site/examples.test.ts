import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expressionOf, fileAt } from '../../src/briefing/addresses/patterns.ts';
import { kinds, pathsOf } from '../../src/briefing/addresses/site-pages.ts';
import { checkBriefings } from '../../src/corpus/check.ts';
import { openSession } from '../../src/corpus/session.ts';
import { answerSearch } from '../../src/integrations/search/server.ts';
import { site } from '../fixtures/site.ts';
import { runBuild, type BuildResult } from './build.ts';
import { addressOf, digestsOf, filesIn, pagesIn, pngSize } from './dist.ts';
import { addedPages, aliases, briefings, examples, expectedPages } from './example-pages.ts';
import { attribute, elementsOf, textOf, within } from './html.ts';
import { withCachesOfAudit } from './once.ts';
import { makeProject, removeProject, writeBriefing } from './project.ts';
import { brokenReferences, referencesIn, type Hosting, type Reference } from './references.ts';

const now = new Date().toISOString();
const roots: string[] = [];
afterAll(() => roots.forEach(removeProject));

/** The site at the root of a host is looked at from several sides, and built once. */
let plain: Promise<BuildResult> | undefined;
const buildPlain = () => (plain ??= withCachesOfAudit(makeRoot()).then((root) => build(root)));

function makeRoot(): string {
  const root = makeProject({ briefings });
  roots.push(root);
  return root;
}

/** With the caches of the other site, which must not shine through. */
async function buildBelowBase(env: Record<string, string>): Promise<BuildResult> {
  const root = makeRoot();
  cpSync(join((await buildPlain()).root, '.cache'), join(root, '.cache'), { recursive: true });
  return build(root, env);
}

async function build(root: string, env: Record<string, string> = {}): Promise<BuildResult> {
  const built = await runBuild(root, env);
  expect(built.code, built.stdout + built.stderr).toBe(0);
  return built;
}

interface Hosted extends Hosting {
  name: string;
  env: Record<string, string>;
}

describe.each<Hosted>([
  { name: 'at the root of a host', base: '/', origin: 'https://dateline.example', env: {} },
  {
    name: 'below a base, with an address from the environment',
    base: '/desk/',
    origin: 'https://desk.example',
    env: { SITE_BASE: '/desk/', SITE_URL: 'https://desk.example/' },
  },
])('the example briefings $name', ({ base, origin, env }) => {
  let built: BuildResult;
  let pages: string[];
  let addresses: Set<string>;
  let references: Reference[];
  beforeAll(async () => {
    built = await (base === '/' ? buildPlain() : buildBelowBase(env));
    pages = pagesIn(built.dist);
    addresses = new Set(pages.map((path) => addressOf(path, '')));
    references = referencesIn(built.dist);
  });
  const redirects = new Set(aliases.map(({ page }) => `${page}index.html`));
  const ownPages = () => pages.filter((path) => !redirects.has(path));
  const parsed = new Map<string, Element[]>();
  const elements = (path: string) => {
    if (!parsed.has(path)) parsed.set(path, elementsOf(built.read(path)));
    return parsed.get(path)!;
  };
  const one = (path: string, tag: string, name?: string) =>
    elements(path).find(
      (element) =>
        element.tagName === tag &&
        (!name ||
          [
            attribute(element, 'name'),
            attribute(element, 'property'),
            attribute(element, 'rel'),
          ].includes(name)),
    );
  const meta = (path: string, name: string) => attribute(one(path, 'meta', name)!, 'content');
  const canonicals = () =>
    ownPages().flatMap((path) => {
      const link = one(path, 'link', 'canonical');
      return link ? [attribute(link, 'href')!] : [];
    });

  it('has the search index that development answers with, byte for byte', async () => {
    const facts = { ...site, base, url: origin };
    const options = { root: built.root, site: facts, now: new Date().toISOString() };
    const answer = answerSearch(options, () => Promise.resolve(undefined));
    const server = createServer((request, response) =>
      answer(request, response, () => response.writeHead(404).end()),
    );
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const { port } = server.address() as AddressInfo;
    const files = filesIn(join(built.dist, 'pagefind'));
    expect(files.length).toBeGreaterThan(examples.length);
    for (const path of files) {
      const response = await fetch(`http://localhost:${port}${base}pagefind/${path}`);
      const kept = readFileSync(join(built.dist, 'pagefind', path));
      expect(kept.equals(new Uint8Array(await response.arrayBuffer())), path).toBe(true);
    }
    server.close();
  });

  it('have all files of the table of pages, and no other but those of public/', async () => {
    const options = { root: built.root, site: { ...site, base, url: origin }, now };
    await checkBriefings(options);
    const contents = (await openSession(options)).plan().contents();
    const folders = kinds.filter(({ params }) => !params).map(({ pattern }) => pattern);
    const isMade = (path: string) => folders.some((pattern) => expressionOf(pattern).test(path));
    const files = filesIn(built.dist);
    for (const pattern of folders) {
      expect(
        files.some((path) => expressionOf(pattern).test(path)),
        pattern,
      ).toBe(true);
    }
    expect(files.filter((path) => !isMade(path))).toEqual(
      [
        ...pathsOf(contents).map(fileAt),
        ...contents.ownPages.map(fileAt),
        ...filesIn(join(built.root, 'public')),
      ].sort(),
    );
  });

  it('have every page that the front matter promises', () => {
    const promised = [...expectedPages(), ...aliases.map(({ page }) => page)];
    expect(promised.filter((page) => !addresses.has(page))).toEqual([]);
  });

  it('can all be reached from the first page', () => {
    const reached = new Set(['']);
    const queue = [...reached];
    const links = Map.groupBy(references, ({ from }) => addressOf(from, ''));
    for (let page = queue.shift(); page !== undefined; page = queue.shift()) {
      for (const { to } of links.get(page) ?? []) {
        const { pathname } = new URL(to, `${origin}${base}${page}`);
        const next = pathname.slice(base.length);
        if (reached.has(next) || !addresses.has(next)) continue;
        reached.add(next);
        queue.push(next);
      }
    }
    const aside = ['404.html', ...addedPages, ...aliases.map(({ page }) => page)];
    expect([...addresses].filter((page) => !reached.has(page) && !aside.includes(page))).toEqual(
      [],
    );
  });

  it('say at the head of a page what its last correction was', () => {
    const page = elements('briefings/2021/biden-putin-video-call/index.html');
    const notice = page.find((element) => attribute(element, 'className') === 'standing')!;
    expect(textOf(notice)).toMatch(/^Correction: The headline gave/);
    const links = page.filter((element) => attribute(element, 'href') === '#changes');
    expect(links).toHaveLength(1);
  });

  it('lead from a source back to every place that cites it, in the order of the text', () => {
    const page = elements('briefings/2021/biden-putin-call/index.html');
    const citing = page.filter(
      ({ properties: { id, href } }) => id && href === '#source-white-house',
    );
    const source = page.find(({ properties }) => properties.id === 'source-white-house')!;
    const back = within(source).flatMap((element) =>
      attribute(element, 'className') === 'note-back' ? attribute(element, 'href')! : [],
    );
    expect(back).toEqual(citing.map(({ properties }) => `#${properties.id}`));
    expect(back.length).toBeGreaterThan(1);
  });

  it('break no link, no anchor and no asset, and load nothing from another host', () => {
    expect(references.length).toBeGreaterThan(1000);
    expect(brokenReferences(built.dist, { origin, base }, references)).toEqual([]);
  });

  it('name each page by one absolute address of its own', () => {
    for (const path of ownPages()) {
      const link = one(path, 'link', 'canonical');
      if (path === '404.html') {
        expect(link).toBeUndefined();
        expect(meta(path, 'robots')).toBe('noindex');
      } else {
        // A revision names the page of the briefing as it is now.
        const own = addressOf(path, base).replace(/at\/\d{8}T\d{4}Z\/$/, '');
        expect(attribute(link!, 'href')).toBe(origin + own);
        expect(meta(path, 'og:url')).toBe(origin + own);
      }
    }
  });

  it('list exactly their pages in the sitemap, and the sitemap in robots.txt', () => {
    const locations = (path: string) =>
      [...built.read(path).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, href]) => href!);
    expect(locations('sitemap-index.xml')).toEqual([`${origin}${base}sitemap-0.xml`]);
    // A search form is no page that a search engine could show.
    const wanted = canonicals().filter(
      (href) => href !== `${origin}${base}search/` && !/\/as-of\/\d/.test(href),
    );
    expect(locations('sitemap-0.xml').sort()).toEqual([...new Set(wanted)].sort());
    expect(built.read('robots.txt')).toBe(
      `User-agent: *\nAllow: /\nSitemap: ${origin}${base}sitemap-index.xml\nSitemap: ${origin}${base}news-sitemap.xml\n`,
    );
  });

  it('redirect from old addresses below the base', () => {
    expect(aliases.length).toBeGreaterThan(0);
    for (const { id, page } of aliases) {
      const path = `${page}index.html`;
      const refresh = elements(path).find(
        (element) => attribute(element, 'httpEquiv') === 'refresh',
      )!;
      expect(attribute(refresh, 'content')).toBe(`0; url=${base}briefings/${id}/`);
      expect(attribute(one(path, 'link', 'canonical')!, 'href')).toBe(
        `${origin}${base}briefings/${id}/`,
      );
      expect(one(path, 'a')?.properties.href).toBe(`${base}briefings/${id}/`);
    }
  });

  it('have a social card for every briefing, of the size that its page states', () => {
    for (const { id, front } of examples) {
      const path = `briefings/${id}/index.html`;
      const card = meta(path, 'og:image')!;
      expect(card.startsWith(`${origin}${base}cards/${id}.`)).toBe(true);
      expect(meta(path, 'twitter:image')).toBe(card);
      expect(meta(path, 'twitter:card')).toBe('summary_large_image');
      expect(meta(path, 'og:image:alt')).toContain(String(front.title));
      const file = card.slice(origin.length + base.length);
      const size = pngSize(readFileSync(join(built.dist, file)));
      expect(size).toEqual({ width: 1200, height: 630 });
      expect(meta(path, 'og:image:width')).toBe('1200');
      expect(meta(path, 'og:image:height')).toBe('630');
    }
    expect(filesIn(join(built.dist, 'cards'))).toHaveLength(examples.length);
  });

  it('have one headline, a language, a title and a description on every page', () => {
    for (const path of ownPages()) {
      const all = elements(path);
      const headlines = all.filter(({ tagName }) => tagName === 'h1');
      expect(headlines.map(textOf), path).toHaveLength(1);
      expect(textOf(headlines[0]!), path).not.toBe('');
      expect(all[0]!.properties.lang, path).toMatch(/^[a-z]{2}$/);
      expect(textOf(one(path, 'title')!), path).not.toBe('');
      expect(meta(path, 'description'), path).toBeTruthy();
    }
    for (const path of redirects) expect(elements(path)[0]!.properties.lang).toBe('en');
    const titles = pages
      .filter((path) => !path.includes('/at/'))
      .map((path) => textOf(one(path, 'title')!));
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it('use neither inline styles nor inline handlers', () => {
    const inline = pages.flatMap((path) =>
      elements(path).flatMap(({ tagName, properties }) =>
        Object.keys(properties)
          .filter((name) => name === 'style' || /^on/i.test(name))
          .map((name) => `${path}: ${name} on <${tagName}>`),
      ),
    );
    expect(inline).toEqual([]);
  });
});

describe('a build', () => {
  let first: BuildResult;
  beforeAll(async () => {
    first = await buildPlain();
  });

  it('is the same byte for byte in another folder, and again with warm caches', async () => {
    const before = digestsOf(first.dist);
    const elsewhere = await build(makeRoot());
    expect(elsewhere.stdout).toContain(`${examples.length} drawn, 0 unchanged`);
    expect(digestsOf(elsewhere.dist)).toEqual(before);
    expect(filesIn(first.dist).some((path) => path.startsWith('pagefind/index/'))).toBe(true);

    const again = await runBuild(first.root);
    expect(again.stdout).toContain(`${examples.length} briefings, 0 drawn`);
    expect(digestsOf(again.dist)).toEqual(before);
  });

  it('draws the card of a changed title only, and forgets that of a removed briefing', async () => {
    const path = '2022/swift-explained.mdx';
    const text = Buffer.from(briefings[path]!).toString('utf8');
    writeBriefing(first.root, path, text.replace('What Swift is', 'What Swift was'));
    rmSync(join(first.root, 'briefings/2022/open-door-bucharest.mdx'));
    for (const [name, source] of Object.entries(briefings)) {
      if (!name.endsWith('.mdx') || name === path || name.includes('open-door')) continue;
      const without = Buffer.from(source)
        .toString('utf8')
        .replaceAll('/briefings/2022/open-door-bucharest/', '/briefings/2022/swift-explained/');
      writeBriefing(first.root, name, without);
    }
    const changed = await runBuild(first.root);
    expect(changed.code, changed.stdout + changed.stderr).toBe(0);
    expect(changed.stdout).toContain(`${examples.length - 1} briefings, 1 drawn`);
    expect(
      filesIn(join(first.dist, 'cards')).filter((file) => file.includes('swift')),
    ).toHaveLength(1);
    expect(changed.exists('briefings/2022/open-door-bucharest/index.html')).toBe(false);
    expect(filesIn(join(first.dist, 'cards'))).toHaveLength(examples.length - 1);
    expect(filesIn(join(first.root, '.cache/cards'))).toHaveLength(examples.length - 1);
  });
});
