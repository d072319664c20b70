import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, safeJson } from '../../src/formats/answer.ts';
import { headerRules, headersFor } from '../../src/formats/headers.ts';

it('has no tag in it, and the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(safeJson(value)).not.toContain('<');
      expect(JSON.parse(safeJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
  expect(safeJson({ title: '</title><script>' })).toBe('{"title":"\\u003c/title>\\u003cscript>"}');
});

describe('a file is sent in development as hosts are told to send it', () => {
  const files = ['feed.xml', 'topics/a/rss.xml', 'feed.json', 'calendar.ics', 'feeds/all.opml'];
  const rules = headerRules(files, '/');
  it.each([
    ['atom', 'feed.xml', 'application/atom+xml; charset=utf-8'],
    ['rss', 'topics/a/rss.xml', 'application/rss+xml; charset=utf-8'],
    // RFC 8259, section 11, and jsonfeed.org know no parameter.
    ['jsonFeed', 'feed.json', 'application/feed+json'],
    ['calendar', 'calendar.ics', 'text/calendar; charset=utf-8'],
    ['feedList', 'feeds/all.opml', 'text/x-opml; charset=utf-8'],
  ] as const)('%s', (kind, file, type) => {
    expect(answer(kind, '').headers.get('content-type')).toBe(type);
    expect(headersFor(`/${file}`, rules)['content-type']).toBe(type);
  });
});
