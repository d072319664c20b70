import { describe, expect, it } from 'vitest';
import {
  headerRules,
  headersFor,
  missingHeaders,
  readHeaders,
  writeHeaders,
} from '../../src/formats/headers.ts';

const files = [
  '404.html',
  'index.html',
  'favicon.svg',
  'feed.xml',
  'feed.json',
  'calendar.ics',
  'briefings.json',
  'briefings/2021/a/index.html',
  'briefings/2021/a.md',
  'briefings/2021/a.json',
  'topics/ukraine/feed.xml',
  'topics/ukraine/rss.xml',
  'feeds/all.opml',
  'events/0123.ics',
  'briefings/2021/talks.md',
  'cards/a.0123.png',
  'media/notes.txt',
  'media/my notes/table.csv',
  '_astro/lead.abc.webp',
  'pagefind/pages.json',
  'my data/table.csv',
];
const rules = headerRules(files, '/desk/');
const sentWith = (path: string) => headersFor(`/desk/${path}`, rules);
const addressOf = (file: string) => encodeURI(file.replace(/(^|\/)index\.html$/, '$1'));

const everywhere = {
  'content-security-policy': "frame-ancestors 'none'",
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=()',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
};

describe('what a host is to send', () => {
  it.each(['', 'briefings/2021/a/', 'an/alias/'])('with the page /%s', (path) =>
    expect(sentWith(path)).toEqual({
      ...everywhere,
      'cross-origin-resource-policy': 'same-origin',
    }),
  );

  it.each(files.filter((file) => !/\.html$|^favicon|^pagefind/.test(file)).map(addressOf))(
    'with /%s, so that others may use it',
    (path) => {
      const { 'content-type': _, ...sent } = sentWith(path);
      expect(sent).toEqual({
        ...everywhere,
        'cross-origin-resource-policy': 'cross-origin',
        'access-control-allow-origin': '*',
      });
    },
  );

  it.each([
    ['feed.xml', 'application/atom+xml; charset=utf-8'],
    ['topics/ukraine/feed.xml', 'application/atom+xml; charset=utf-8'],
    ['topics/ukraine/rss.xml', 'application/rss+xml; charset=utf-8'],
    ['feed.json', 'application/feed+json'],
    ['calendar.ics', 'text/calendar; charset=utf-8'],
    ['events/0123.ics', 'text/calendar; charset=utf-8'],
    ['briefings/2021/talks.md', 'text/markdown; charset=utf-8'],
    ['feeds/all.opml', 'text/x-opml; charset=utf-8'],
    ['briefings/2021/a.json', undefined],
    ['my data/myfeed.xml', undefined],
  ])('with /%s the type %s, once', (path, type) => {
    expect(sentWith(encodeURI(path))['content-type']).toBe(type);
  });

  it.each(['favicon.svg', 'pagefind/pages.json'])('with /%s, which is for the site', (path) =>
    expect(sentWith(path)).toEqual(everywhere),
  );

  it('is joined nowhere from two rules', () => {
    const values = files.flatMap((file) => Object.values(sentWith(addressOf(file))));
    expect(values.filter((value) => /\*,|origin,/.test(value))).toEqual([]);
    expect(headersFor('/x', [...readHeaders('/*\n  A: 1\n/x\n  a: 2')])).toEqual({ a: '1, 2' });
  });

  it('is read as it was written', () => expect(readHeaders(writeHeaders(rules))).toEqual(rules));

  it('needs few rules for many briefings', () => {
    const many = Array.from({ length: 5000 }, (_, n) => [`briefings/${n}.md`, `media/${n}.csv`]);
    expect(headerRules(many.flat(), '/')).toHaveLength(6);
  });
});

describe('what a file in public/ lacks', () => {
  const missingIn = (text: string) => missingHeaders(headerRules([], '/'), readHeaders(text));

  it('is nothing where it says the same', () =>
    expect(missingHeaders(rules, readHeaders(writeHeaders(rules)))).toEqual([]));

  it('is all that an empty one does not say', () =>
    expect(missingIn('# Nothing yet\n')).toEqual(headerRules([], '/')));

  it('is a header, not a value of it', () => {
    const own = `/*
  content-security-policy: default-src 'self'
  Referrer-Policy: no-referrer
  Permissions-Policy: camera=()
  X-Content-Type-Options: nosniff
  Cross-Origin-Resource-Policy: same-site
`;
    expect(missingIn(own)).toEqual([
      {
        path: '/*',
        headers: {
          'Content-Security-Policy': "frame-ancestors 'none'",
          'Cross-Origin-Opener-Policy': 'same-origin',
        },
      },
    ]);
  });
});
