import { beforeAll, expect, it } from 'vitest';
import { auditProject } from '../audit/project.ts';
import { asked, lackingIn } from '../formats/metadata/google.ts';
import type { BuildResult } from './build.ts';
import { filesIn } from './dist.ts';
import { builtOnce } from './once.ts';

/** What programs are told in the heads of pages and in sitemaps, on a site in three languages. */

let built: BuildResult;
let files: string[];
beforeAll(async () => {
  built = await builtOnce('audit', auditProject);
  files = filesIn(built.dist);
});

const ORIGIN = 'https://dateline.example/';
const fileOf = (address: string) => decodeURI(address.slice(ORIGIN.length));
const pages = () => files.filter((path) => /^briefings\/.+\/index\.html$/.test(path));

it('every briefing has what Google asks for and a briefing knows', () => {
  let found = 0;
  for (const page of pages()) {
    for (const [, data] of built
      .read(page)
      .matchAll(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/gs)) {
      const { '@graph': nodes } = JSON.parse(data!) as { '@graph': Record<string, string>[] };
      for (const node of nodes) {
        const type = node['@type']!.endsWith('Article') ? 'Article' : node['@type']!;
        if (!Object.hasOwn(asked, type)) continue;
        found++;
        expect(lackingIn(node, type as keyof typeof asked), `${page} ${type}`).toEqual([]);
      }
    }
  }
  expect(found).toBeGreaterThan(5);
});

it('translations name each other, and the original as that for all other languages', () => {
  const languagesOf = (page: string) =>
    Object.fromEntries(
      [
        ...built.read(page).matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g),
      ].map(([, lang, href]) => [lang!, href!]),
    );
  const translated = pages().filter((page) => Object.keys(languagesOf(page)).length > 0);
  expect(translated.length).toBeGreaterThan(1);
  for (const page of translated) {
    const languages = languagesOf(page);
    const { 'x-default': original, ...tagged } = languages;
    expect(Object.values(tagged)).toContain(original);
    expect(built.read(`${fileOf(original!)}index.html`)).not.toContain('translationOfWork');
    for (const href of Object.values(tagged)) {
      expect(languagesOf(`${fileOf(href)}index.html`)).toEqual(languages);
    }
  }
});

it('sitemaps name the pictures of every briefing, which are there', () => {
  const xml = built.read('sitemap-0.xml');
  const entries = [...xml.matchAll(/<url>.*?<\/url>/g)].map(([entry]) => entry);
  const imagesIn = (entry: string) =>
    [...entry.matchAll(/<image:loc>([^<]+)</g)].map(([, href]) => href!);
  for (const entry of entries.filter((one) => one.includes(`${ORIGIN}briefings/2`))) {
    const images = imagesIn(entry);
    expect(images[0]).toContain('/cards/');
    for (const href of images) expect(files).toContain(fileOf(href));
  }
  expect(imagesIn(xml).some((href) => href.includes('/_astro/'))).toBe(true);
});
