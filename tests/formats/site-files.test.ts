import { describe, expect, test } from 'vitest';
import { llms } from '../../src/formats/llms.ts';
import { newsOf, newsSitemap } from '../../src/formats/news-sitemap.ts';
import { sitemap, sitemapIndex } from '../../src/formats/sitemap.ts';
import { securityText } from '../../src/formats/security.ts';
import { to, view } from './metadata/described.ts';

describe('a news sitemap', () => {
  const on = (id: string, date: string, front = {}) => view(id, { front: { date, ...front } });
  const views = [
    on('old', '2021-12-29T12:00'),
    on('fresh', '2021-12-31T05:00', { title: 'Q & A <b>' }),
    on('fresher', '2021-12-31', { lang: 'zh-Hant' }),
    on('later', '2022-01-02'),
  ];

  test('names what was published in the last two days', () => {
    expect(newsOf(views, '2021-12-31T13:00:00.000Z').map(({ id }) => id)).toEqual([
      'fresh',
      'fresher',
    ]);
    expect(newsOf(views, '2021-12-31T10:30:00.000Z').map(({ id }) => id)).toContain('old');
  });

  test('names a thousand at most', () => {
    const many = Array.from({ length: 1_001 }, (_, n) => on(`a-${n}`, '2021-12-31'));
    expect(newsOf(many, '2021-12-31T13:00Z')).toHaveLength(1_000);
  });

  test('escapes titles, and tells the two kinds of Chinese apart', () => {
    const xml = newsSitemap(newsOf(views, '2021-12-31T13:00Z'), { name: 'A & B' }, to.absolute);
    expect(xml).toContain('<news:title>Q &amp; A &lt;b&gt;</news:title>');
    expect(xml).toContain('<news:name>A &amp; B</news:name>');
    expect(xml).toContain('<news:language>zh-tw</news:language>');
    expect(xml).toContain('<news:publication_date>2021-12-31T04:00Z</news:publication_date>');
  });
});

test('a sitemap names the pictures of a page, with the signs that XML wants', () => {
  const images = ['https://a.example/cards/a.png', 'https://a.example/_astro/b.jpg?a&b'];
  const xml = sitemap([{ href: 'https://a.example/a/', changed: '2021-12-31T04:13Z', images }]);
  expect(xml).toContain('xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"');
  expect(xml).toContain(
    '<url><loc>https://a.example/a/</loc><lastmod>2021-12-31T04:13Z</lastmod><image:image><image:loc>https://a.example/cards/a.png</image:loc></image:image><image:image><image:loc>https://a.example/_astro/b.jpg?a&amp;b</image:loc></image:image></url>',
  );
  expect(sitemapIndex([{ href: 'https://a.example/sitemap-0.xml' }])).not.toContain('image');
});

test('llms.txt has a line for a briefing, whatever its title is', () => {
  const text = llms(
    [view('a', { front: { title: 'Talks [1]\nin <b>Geneva' }, lede: 'Who\nmeets &lt;.' })],
    { name: 'Desk', description: 'Briefings.' },
    (id) => `https://dateline.example/briefings/${id}/`,
    [],
  );
  expect(text).toContain(
    '- [Talks \\[1\\] in &lt;b>Geneva](https://dateline.example/briefings/a/): status 2021-12-31T04:13Z. Who meets &amp;lt;.\n',
  );
  expect(text.startsWith('# Desk\n\n> Briefings.\n')).toBe(true);
});

test('security.txt has the fields of RFC 9116', () => {
  const security = {
    contact: ['mailto:security@desk.example', 'https://desk.example/report'],
    expires: '2027-06-01T00:00:00Z',
    languages: ['en', 'de'],
  };
  expect(securityText(security, 'https://desk.example/.well-known/security.txt')).toBe(
    'Contact: mailto:security@desk.example\nContact: https://desk.example/report\nExpires: 2027-06-01T00:00:00Z\nCanonical: https://desk.example/.well-known/security.txt\nPreferred-Languages: en, de\n',
  );
});
