import { spawnSync } from 'node:child_process';
import { Readable } from 'node:stream';
import FeedParser, { type Item } from 'feedparser';
import Parser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import type { FeedEntry } from '../../../src/formats/feed/feed.ts';
import { opml } from '../../../src/formats/feed/opml.ts';
import { view } from '../../briefing/views.ts';
import { entryOf, feedOf } from './making.ts';

/** What titles must not be able to do, in three languages and both directions. */
const titles = [
  ['en', '</script><script>alert(1)</script>'],
  ['en', 'Research & development &amp; &lt;b&gt;'],
  ['en', '"Quoted" and \'quoted\''],
  ['de', 'Über ]]> und <![CDATA['],
  ['en', 'An emoji 👩🏽‍🚀 and a flag 🇺🇦'],
  ['ar', '\u200Fمحادثات جنيف\u200E (2022)'],
  ['de', 'Ä'.repeat(300)],
] as const;

const body = `A paragraph with ]]> and *emphasis*, a [link](/about/) and a note.[^1]

<Note type="caveat">

Little is known & less is said.

</Note>

[^1]: The note.`;

const entries: FeedEntry[] = await Promise.all(
  titles.map(([lang, title], index) =>
    entryOf(
      view(
        `2022/odd-${index}`,
        {
          title,
          lang,
          summary: 'What is known < what is not.',
          author: ['Ada & Co', { name: 'Grace "G" Hopper', desk: 'Desk' }],
          topics: ['R&D', 'Tschüß <3'],
          date: '2021-12-31',
          status: `2022-01-0${index + 1}T05:13`,
        },
        { lede: 'What is known < what is not.' },
      ),
      body,
    ),
  ),
);
const xml = ['atom', 'rss'] as const;

/** An element as feedparser has it besides its own reading. */
interface Text {
  '#': string;
}

async function itemsIn(document: string): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of Readable.from([document]).pipe(new FeedParser({}))) items.push(item);
  return items;
}

describe.each(xml)('%s', (form) => {
  const written = feedOf(form, entries);

  it('is read by rss-parser as it was meant', async () => {
    const read = await new Parser({
      customFields: { item: ['atom:updated', 'updated', 'content:encoded'] },
    }).parseString(written);
    expect(read.title).toBe('Desk & <Sons>');
    expect(read.items.map(({ title }) => title)).toEqual(titles.map(([, title]) => title));
    for (const [index, item] of read.items.entries()) {
      const { id, url, html, published, updated } = entries[index]!;
      const { 'content:encoded': encoded, content } = item;
      expect(encoded ?? content).toBe(html);
      expect([item.guid ?? Object(item).id, item.link]).toEqual([id, url]);
      const said = item['pubDate' as const]!;
      expect(Date.parse(said)).toBe(Date.parse(published));
      if (form === 'rss') expect(item['atom:updated']).toBe(updated);
    }
  });

  it('is read by feedparser as it was meant', async () => {
    for (const [index, item] of (await itemsIn(written)).entries()) {
      const { id, url, html, published, updated, title, authors, categories } = entries[index]!;
      expect([item.guid, item.link]).toEqual([id, url]);
      // As it stands; what it shows is without tags, from whichever title.
      expect(Object(item)[`${form}:title`]['#']).toBe(title);
      expect(item.description.trim()).toBe(html);
      expect(item.summary).toBe('What is known < what is not.');
      expect([item.pubdate, item.date]).toEqual([
        new Date(published),
        new Date(form === 'atom' ? updated : published),
      ]);
      const named =
        form === 'atom'
          ? Object(item)['atom:author'].map((author: { name: Text }) => author.name)
          : Object(item)['dc:creator'];
      expect(named.map((name: Text) => name['#'])).toEqual(authors.map(({ name }) => name));
      expect(item.categories).toEqual(categories.map(({ label }) => label));
      expect(item.image.url).toBe('https://example.org/cards/a.png');
      expect(item.meta).toMatchObject({ title: 'Desk & <Sons>', link: 'https://example.org/' });
    }
  });
});

it('JSON Feed has the same entries, and no markup outside of strings', () => {
  const written = feedOf('json', entries, { older: 'https://example.org/feeds/1/feed.json' });
  const read = JSON.parse(written);
  expect(written).not.toContain('<');
  expect(read).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    feed_url: 'https://example.org/feed.json',
    next_url: 'https://example.org/feeds/1/feed.json',
  });
  expect(read.items).toEqual(
    entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      content_html: entry.html,
      summary: entry.summary,
      image: 'https://example.org/cards/a.png',
      date_published: entry.published,
      date_modified: entry.updated,
      authors: entry.authors,
      tags: entry.categories.map(({ label }) => label),
      language: entry.lang,
    })),
  );
});

it('a WebSub hub is named in all three formats', () => {
  const hub = 'https://hub.example.org/?a=1&b=2';
  const link = `link rel="hub" href="${hub.replace('&', '&amp;')}"`;
  expect(feedOf('atom', [], { hub })).toContain(`<${link}/>`);
  expect(feedOf('rss', [], { hub })).toContain(`<atom:${link}/>`);
  expect(JSON.parse(feedOf('json', [], { hub }))).toMatchObject({
    hubs: [{ type: 'WebSub', url: hub }],
  });
});

const lint = spawnSync('xmllint', ['--version'], { encoding: 'utf8' });
const skipped = lint.error ? ' (skipped: there is no xmllint here)' : '';
if (lint.error) console.warn('xmllint is not installed: no feed is read by a validating parser');

/** What an XPath finds, as a validating parser reads the document. */
function find(document: string, path: string): string {
  const { status, stdout, stderr } = spawnSync('xmllint', ['--nonet', '--xpath', path, '-'], {
    input: document,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout.trim();
}

const named = (names: string): string =>
  names
    .split('/')
    .map((name) => `*[local-name()='${name}']`)
    .join('/');
const count = (document: string, names: string) =>
  Number(find(document, `count(/${named(names)})`));

describe.skipIf(lint.error !== undefined)(`to xmllint${skipped}`, () => {
  it('Atom has what RFC 4287 requires, each once (4.1.1, 4.1.2)', () => {
    const atom = feedOf('atom', entries);
    const all = entries.length;
    for (const [element, times] of Object.entries({ id: 1, title: 1, updated: 1 })) {
      expect(count(atom, `feed/${element}`)).toBe(times);
      expect(count(atom, `feed/entry/${element}`)).toBe(times * all);
    }
    expect(find(atom, `count(/${named('feed/link')}[@rel='self'])`)).toBe('1');
    expect(count(atom, 'feed/entry/author/name')).toBe(2 * all);
    expect(find(atom, `count(/${named('feed/entry/content')}[@type='html'])`)).toBe(String(all));
  });

  it('RSS has what its specification requires of a channel and of items', () => {
    const rss = feedOf('rss', entries);
    for (const name of ['title', 'link', 'description', 'language', 'lastBuildDate']) {
      expect(find(rss, `count(/rss[@version='2.0']/channel/${name})`)).toBe('1');
    }
    expect(
      find(rss, `count(/rss/channel/item[title and link and guid[@isPermaLink='false']])`),
    ).toBe(String(entries.length));
  });

  it('an archive page and its feed say what RFC 5005 wants', () => {
    const older = 'https://example.org/feeds/1/feed.xml';
    const current = 'https://example.org/feed.xml';
    const page = feedOf('atom', entries, { isComplete: false, older, current });
    expect(count(page, 'feed/archive')).toBe(1);
    expect(find(page, `string(/${named('feed/link')}[@rel='prev-archive']/@href)`)).toBe(older);
    expect(find(page, `string(/${named('feed/link')}[@rel='current']/@href)`)).toBe(current);
    expect(count(feedOf('rss', entries), 'rss/channel/complete')).toBe(1);
  });

  it('a feed without entries is one', () => {
    expect(count(feedOf('atom', []), 'feed/updated')).toBe(1);
  });

  it('a hub is named', () => {
    const hub = 'https://hub.example.org/?a=1&b=2';
    const rss = feedOf('rss', [], { hub });
    expect(find(rss, `string(/${named('rss/channel/link')}[@rel='hub']/@href)`)).toBe(hub);
  });

  it('OPML names every feed', () => {
    const list = opml({
      title: 'Desk & Sons',
      sections: [
        {
          feeds: [
            { title: 'Desk', feed: 'https://example.org/feed.xml', page: 'https://example.org/' },
          ],
        },
        {
          heading: 'Topics',
          feeds: [
            {
              title: 'R&D "]]>',
              feed: 'https://example.org/topics/r-d/feed.xml',
              page: 'https://example.org/topics/r-d/',
            },
          ],
        },
      ],
    });
    expect(
      find(list, 'string(/opml/body/outline[@text="Topics"]/outline[@type="rss"]/@xmlUrl)'),
    ).toBe('https://example.org/topics/r-d/feed.xml');
    expect(find(list, 'string(/opml/head/title)')).toBe('Desk & Sons');
  });
});

describe('a briefing with a new status', () => {
  it('is the same entry with a later time, so that readers show it as changed and not as new', async () => {
    const front = { date: '2021-12-31', status: '2021-12-31T05:13' };
    const changes = [{ at: '2022-01-02T06:00', type: 'update', note: 'More is known.' }];
    const before = await entryOf(view('2021/call', front), 'They met.');
    const after = await entryOf(
      view('2021/call', { ...front, status: '2022-01-02T06:00', changes }),
      'They met twice.',
    );
    for (const form of xml) {
      const [old] = await itemsIn(feedOf(form, [before]));
      const [current] = await itemsIn(feedOf(form, [after]));
      // A reader knows an entry by its id (RFC 4287, 4.2.6; guid in RSS) …
      expect(current!.guid).toBe(old!.guid);
      expect(current!.pubdate).toEqual(old!.pubdate);
      // … and takes it for changed by its time (4.2.15), or by its text.
      expect(current!.description).not.toBe(old!.description);
      if (form === 'atom') expect(current!.date! > old!.date!).toBe(true);
    }
    expect([before.updated, after.updated]).toEqual([
      '2021-12-31T04:13:00Z',
      '2022-01-02T05:00:00Z',
    ]);
  });
});
