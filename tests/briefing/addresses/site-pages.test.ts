import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentsOf } from '../../../src/briefing/addresses/contents.ts';
import { expressionOf, fileAt, fill } from '../../../src/briefing/addresses/patterns.ts';
import { kinds, pathsOf, paramsIn } from '../../../src/briefing/addresses/site-pages.ts';
import { sitemapParts } from '../../../src/briefing/addresses/sitemap.ts';
import { reading } from '../reading.ts';

const past = {
  revisions: [
    { id: 'a', stamp: '20211231T0413Z', isReadable: true },
    { id: 'former/a', stamp: '20211230T0413Z', isReadable: false },
  ],
  changes: new Map([['a', 2]]),
  former: ['former/a'],
  updates: 3,
  corrections: 0,
  months: ['2022-01', '2021-12'],
};
const contents = contentsOf(
  [
    reading('a', { front: { topics: ['NATO'], aliases: ['/old/a/'] } }),
    reading('b/c', { front: { topics: ['NATO'], author: { name: 'Ada', desk: 'Desk' } } }),
    reading('d', { front: { topics: ['NATO'] } }),
    reading('gone', {
      front: { topics: ['Lost'], withdrawn: [{ at: '2022-01-01T00:00', reason: 'Wrong.' }] },
    }),
  ],
  { pageSize: 2, media: ['a/film.mp4'], ownPages: ['about/', 'staff/[name]/', 'x.json'], past },
);

it('finds the places of every address again, of every kind', () => {
  for (const { pattern, params } of kinds) {
    for (const places of params?.(contents) ?? []) {
      const path = fill(pattern, places).replace(/\/$/, '');
      const found = expressionOf(pattern).exec(path);
      expect(found, `${pattern} ${path}`).not.toBeNull();
      const known = Object.entries(places).filter(([, value]) => value !== undefined);
      expect({ ...found!.groups }).toMatchObject(Object.fromEntries(known));
    }
  }
});

it('fills any id into an address, and reads it back', () => {
  const segment = fc.stringMatching(/^[a-z0-9à]+(-[a-z0-9]+)*$/).filter((one) => one !== 'at');
  fc.assert(
    fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), (segments) => {
      const id = segments.join('/');
      const path = fill('briefings/[...id]/at/[stamp]/', { id, stamp: '20211231T0413Z' });
      const found = expressionOf('briefings/[...id]/at/[stamp]/').exec(path.replace(/\/$/, ''));
      expect(found?.groups).toMatchObject({ id, stamp: '20211231T0413Z' });
    }),
  );
});

it('knows every page of these contents, each once', () => {
  const paths = pathsOf(contents);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toEqual(
    expect.arrayContaining([
      '',
      'briefings/2/',
      'briefings/b/c/',
      'briefings/gone/',
      'briefings/former/a.json',
      'briefings/a/changes/',
      'briefings/a/changes/2/',
      'briefings/former/a/at/20211230T0413Z/',
      'updates/2/',
      'corrections/',
      'as-of/2021/12/',
      'as-of/2022.json',
      'briefings.json',
      'schemas/briefing.json',
      'archive/2021/12/2/',
      'topics/nato/2/',
      'desks/desk/',
      'old/a/',
      'media/a/film.mp4',
      '404.html',
      'sitemap-0.xml',
    ]),
  );
  expect(paths).not.toContain('topics/lost/');
  expect(paths).not.toContain('briefings/former/a/at/20211230T0413Z.json');
  expect(fileAt('updates/2/')).toBe('updates/2/index.html');
  expect(fileAt('404.html')).toBe('404.html');
});

describe('sitemaps', () => {
  const named = sitemapParts(kinds, contents).flat();
  const paths = named.map(({ path }) => path);

  it('name briefings to read with their status, and a page that the site has added', () => {
    expect(named).toContainEqual({
      path: 'briefings/a/',
      changed: '2021-12-31T04:13Z',
      briefing: 'a',
    });
    expect(paths).toContain('about/');
    expect(paths).toContain('topics/nato/');
  });

  it('name nothing twice, no further page of a list, no notice, no address of many', () => {
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.filter((path) => /\/2\/|gone|staff|\.json|search|old|\/at\//.test(path))).toEqual(
      [],
    );
  });

  it('are as many as their protocol wants', () => {
    const many = new Map(
      Array.from({ length: 60_000 }, (_, n) => [
        `n${n}`,
        { status: '2021-12-31T04:13Z', isWithdrawn: false, hasText: true },
      ]),
    );
    const parts = paramsIn('sitemapPart', { ...contents, briefings: many });
    expect(parts).toEqual([{ part: '0' }, { part: '1' }]);
  });
});
