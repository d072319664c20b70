import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import Parser from 'rss-parser';
import { beforeAll, expect, it } from 'vitest';
import type { BuildResult } from './build.ts';
import { filesIn } from './dist.ts';
import { builtAudit } from './once.ts';

let built: BuildResult;
let files: string[];

beforeAll(async () => {
  built = await builtAudit();
  files = filesIn(built.dist);
});

const feedsOf = (list: string) => ['feed.xml', 'rss.xml', 'feed.json'].map((file) => list + file);

it('every list of briefings has its feeds in three formats', () => {
  const lists = files
    .map((file) => /^((?:topics|authors|desks|kinds|places)\/[^/]+\/)index\.html$/.exec(file)?.[1])
    .filter((list) => list !== undefined);
  expect(lists.length).toBeGreaterThan(5);
  const expected = ['', 'updates/', 'corrections/', ...lists].flatMap(feedsOf);
  expect(files).toEqual(expect.arrayContaining(expected));
});

it('a page of a list names its own feeds before those of the site', () => {
  const list = files.find((file) => /^topics\/[^/]+\/index\.html$/.test(file))!;
  const named = [
    ...built.read(list).matchAll(/<link rel="alternate" type="application[^>]*href="([^"]+)"/g),
  ];
  const folder = `/${list.replace('index.html', '')}`;
  expect(named.map(([, href]) => href)).toEqual([...feedsOf(folder), ...feedsOf('/')]);
});

it('a visible line leads to the feeds of the site from every page, and to those of a group', () => {
  const followed = (page: string) =>
    [...built.read(page).matchAll(/<p class="follow"[^>]*>(.*?)<\/p>/gs)].map(([, line]) =>
      [...line!.matchAll(/ href="([^"]+)"/g)].map(([, href]) => href),
    );
  expect(followed('about/index.html')).toEqual([[...feedsOf('/'), '/calendar.ics', '/feeds/']]);
  const topic = files.find((file) => /^topics\/[^/]+\/index\.html$/.test(file))!;
  const [own] = followed(topic);
  expect(own).toEqual(expect.arrayContaining(feedsOf(`/${topic.replace('index.html', '')}`)));
});

it('every feed is on the page of feeds and in the list for feed readers', () => {
  const lists = files.filter(
    (file) => /(?:^|\/)feed\.xml$/.test(file) && !/feeds\/\d+\//.test(file),
  );
  const [page, opml] = ['feeds/index.html', 'feeds/all.opml'].map((file) => built.read(file));
  for (const file of lists) {
    expect(page).toContain(` href="/${file}"`);
    expect(opml).toContain(` xmlUrl="https://dateline.example/${encodeURI(file)}"`);
  }
});

it('a person who opens a feed sees it in a style that is there', () => {
  for (const file of ['feed.xml', 'rss.xml']) {
    const [, style] = /<\?xml-stylesheet type="text\/css" href="\/([^"]+)"\?>/.exec(
      built.read(file),
    )!;
    expect(built.read(style!)).toContain('This is a feed.');
  }
});

it('every event on its page can be added to a calendar', () => {
  const added = [...built.read('events/index.html').matchAll(/ href="\/(events\/[^"]+\.ics)"/g)];
  expect(added.length).toBeGreaterThan(0);
  for (const [, file] of added) {
    expect(built.read(file!)).toContain('BEGIN:VEVENT');
  }
});

const lint = spawnSync('xmllint', ['--version'], { encoding: 'utf8' });
const skipped = lint.error ? ' (skipped: there is no xmllint here)' : '';
if (lint.error)
  console.warn('xmllint is not installed: built feeds are read by no validating parser');

it.skipIf(lint.error !== undefined)(`every file of XML is well-formed to xmllint${skipped}`, () => {
  const xml = files
    .filter((file) => /\.(?:xml|opml)$/.test(file))
    .map((file) => join(built.dist, file));
  const { stderr, status } = spawnSync('xmllint', ['--noout', '--nonet', ...xml], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

it('Atom, RSS and JSON Feed have the same entries, each with a text and whole addresses', async () => {
  const json = JSON.parse(built.read('feed.json')) as {
    items: { id: string; url: string; content_html: string; image: string }[];
  };
  const [atom, rss] = await Promise.all(
    ['feed.xml', 'rss.xml'].map((file) => new Parser().parseString(built.read(file))),
  );
  const ids = json.items.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(5);
  expect(atom!.items.map((item) => Object(item).id)).toEqual(ids);
  expect(rss!.items.map((item) => item.guid)).toEqual(ids);
  for (const { url, content_html: html, image } of json.items) {
    expect(html).toContain('<p>');
    for (const [, address] of html.matchAll(/<[a-z][^>]*?\s(?:href|src)="([^"]*)"/g)) {
      expect(address).toMatch(/^(?:https?|mailto):/);
    }
    const { origin } = new URL(url);
    for (const [, address] of html.matchAll(/<img[^>]*?\ssrc="([^"]*)"/g)) {
      expect(files).toContain(decodeURI(address!.slice(origin.length + 1)));
    }
    expect(files).toContain(decodeURI(image.slice(origin.length + 1)));
  }
});
