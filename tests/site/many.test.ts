import Parser from 'rss-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sound } from '../corpus/folder.ts';
import { runBuild, type BuildResult } from './build.ts';
import { filesIn, pagesIn } from './dist.ts';
import { attribute, elementsOf, textOf } from './html.ts';
import { makeProject, removeProject } from './project.ts';
import { brokenReferences } from './references.ts';

const COUNT = 70;
const PAGE = 30;

interface JsonFeed {
  items: { title: string }[];
  next_url?: string;
}

/** All of one topic, author and place, two a day; `status` rises with the number. */
const briefings = Object.fromEntries(
  Array.from({ length: COUNT }, (_, index) => {
    const day = `2022-03-${String(1 + Math.floor(index / 3)).padStart(2, '0')}`;
    const hour = String(10 + (index % 3)).padStart(2, '0');
    const text = sound(`Briefing ${index}`, 'topics: [Diplomacy]', 'places: [Vienna]');
    return [
      `2022/briefing-${index}.mdx`,
      text.replace('2021-12-31T05:13', `${day}T${hour}:00`).replace('2021-12-31', day),
    ];
  }),
);

describe('seventy briefings of one topic', () => {
  const root = makeProject({ briefings });
  afterAll(() => removeProject(root));
  let built: BuildResult;
  beforeAll(async () => {
    built = await runBuild(root);
    expect(built.code, built.stdout + built.stderr).toBe(0);
  });

  const elements = (path: string) => elementsOf(built.read(path));
  const titles = (path: string) =>
    elements(path)
      .filter((element) => /\briver-title\b/.test(attribute(element, 'className') ?? ''))
      .map((element) => textOf(element));
  const numbersOf = (pages: string[]) =>
    pages.flatMap(titles).map((title) => Number(title.replace('Briefing ', '')));
  const related = (path: string, rel: string, tag: string) =>
    elements(path)
      .filter((element) => element.tagName === tag && attribute(element, 'rel') === rel)
      .map((element) => element.properties.href);
  const newestFirst = Array.from({ length: COUNT }, (_, index) => COUNT - 1 - index);

  it.each([
    'topics/diplomacy',
    'authors/ada-example',
    'kinds/briefing',
    'places/vienna',
    'briefings',
  ])('are cut into three pages in /%s/, newest first', (list) => {
    const pages = ['', '2/', '3/'].map((page) => `${list}/${page}index.html`);
    expect(pages.map((page) => titles(page).length)).toEqual([PAGE, PAGE, COUNT - 2 * PAGE]);
    expect(numbersOf(pages)).toEqual(newestFirst);
    expect(built.exists(`${list}/4/index.html`)).toBe(false);
    expect(built.exists(`${list}/1/index.html`)).toBe(false);
    // For readers and for programs.
    for (const tag of ['a', 'link']) {
      expect(pages.map((page) => related(page, 'prev', tag))).toEqual([
        [],
        [`/${list}/`],
        [`/${list}/2/`],
      ]);
      expect(pages.map((page) => related(page, 'next', tag))).toEqual([
        [`/${list}/2/`],
        [`/${list}/3/`],
        [],
      ]);
    }
    for (const page of pages.slice(1)) {
      expect(related(page, 'canonical', 'link')).toEqual([
        `https://dateline.example/${page.replace('index.html', '')}`,
      ]);
    }
  });

  it('are cut into pages in their month, newest date first', () => {
    const pages = ['', '2/', '3/'].map((page) => `archive/2022/03/${page}index.html`);
    expect(pages.map((page) => titles(page).length)).toEqual([PAGE, PAGE, COUNT - 2 * PAGE]);
    const days = numbersOf(pages).map((number) => Math.floor(number / 3));
    expect(days).toEqual(days.toSorted((a, b) => b - a));
    expect(new Set(numbersOf(pages)).size).toBe(COUNT);
  });

  it('never stand on one page, whatever the page', () => {
    const pages = pagesIn(built.dist);
    expect(pages.filter((path) => titles(path).length > PAGE)).toEqual([]);
    expect(built.read('index.html')).toContain(`Briefing ${COUNT - 1}<`);
    expect(titles('archive/2022/index.html').length).toBeLessThanOrEqual(PAGE);
  });

  it('break no link, and list only the first page of a list in the sitemap', () => {
    expect(brokenReferences(built.dist, { origin: 'https://dateline.example', base: '/' })).toEqual(
      [],
    );
    expect(built.read('sitemap-0.xml')).toContain('example/topics/diplomacy/<');
    expect(built.read('sitemap-0.xml')).not.toMatch(/\/(topics\/diplomacy|briefings)\/2\/</);
  });

  /** The titles and times in a document of a feed, and the file of the next older one. */
  async function readFeed(file: string) {
    if (file.endsWith('.json')) {
      const { items, next_url: next } = JSON.parse(built.read(file)) as JsonFeed;
      return { titles: items.map(({ title }) => title), older: next };
    }
    const read = await new Parser().parseString(built.read(file));
    const [, older] =
      /<(?:atom:)?link rel="prev-archive"[^>]*href="([^"]+)"/.exec(built.read(file)) ?? [];
    return { titles: read.items.map(({ title }) => title!), older };
  }

  it.each([
    '',
    'topics/diplomacy/',
    'kinds/briefing/',
    'authors/ada-example/',
    'places/vienna/',
    'updates/',
  ])('are all reached from each feed of /%s by a reader that walks its archive', async (list) => {
    for (const name of ['feed.xml', 'rss.xml', 'feed.json']) {
      const seen: string[] = [];
      let pages = 0;
      for (let file: string | undefined = list + name; file; pages++) {
        const { titles, older } = await readFeed(file);
        seen.push(...titles);
        // Of older pages, those of the whole site alone have whole texts, which state the status.
        expect(built.read(file).includes('Status:')).toBe(list === '' || file === list + name);
        file = older?.replace('https://dateline.example/', '');
        if (file) expect(file).toMatch(new RegExp(`^${list}feeds/\\d+/${name}$`));
      }
      expect(pages).toBe(3);
      expect(new Set(seen).size).toBe(COUNT);
    }
  });

  it('can all be found', () => {
    expect(built.stdout).toContain(`${COUNT} briefings can be found`);
    const fragments = filesIn(built.dist).filter((path) => path.startsWith('pagefind/fragment/'));
    expect(fragments).toHaveLength(COUNT);
  });
});
