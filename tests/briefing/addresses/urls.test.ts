import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentAt } from '../../../src/briefing/time/clock.ts';
import { aliasPath } from '../../../src/briefing/addresses/alias.ts';
import { addresses } from '../../../src/briefing/addresses/urls.ts';

describe('aliasPath', () => {
  it.each([
    '/old/page/',
    'old/page',
    '//old/page//',
    '/old/page/index.html',
    '/old/page/index.htm',
    '/./old/./page/',
    '/%6Fld/p%61ge/',
  ])('%s is old/page', (alias) => {
    expect(aliasPath(alias)).toBe('old/page');
  });

  it('is one for one address, however it is encoded', () => {
    expect(aliasPath('/caf%C3%A9/')).toBe('café');
    expect(aliasPath('/cafe\u0301')).toBe('café');
  });

  it.each([
    '/%',
    '/a%2fb/',
    '/%00/',
    '/%2e%2e/a',
    '/../a',
    '/a%3fb',
    '/%25',
    `/${'é'.repeat(101)}`,
  ])('there is none for %j', (alias) => {
    expect(aliasPath(alias)).toBeUndefined();
  });
});

describe('addresses', () => {
  const at = addresses({ url: 'https://desk.example', base: '/desk/' });
  const status = momentAt(Date.UTC(2021, 11, 31, 4, 13), 'UTC');

  it('puts every address below the base', () => {
    const all = [
      at.home(),
      at.briefings(),
      at.briefings(2),
      at.briefing('a/b'),
      at.revision('a/b', status),
      at.archive(),
      at.year('2021'),
      at.month('2021-12', 3),
      at.grouping('topics'),
      at.group('authors', 'ada', 2),
      at.search(),
      at.about(),
      at.card('x.png'),
      at.media('a/b.pdf'),
      at.pagefind(),
      at.sitemap(),
      at.file('/favicon.svg'),
    ];
    for (const address of all) expect(address).toMatch(/^\/desk\/(?!\/)/);
    expect(new Set(all).size).toBe(all.length);
  });

  it('gives a revision its permanent address', () => {
    expect(at.revision('2021/call', status)).toBe('/desk/briefings/2021/call/at/20211231T0413Z/');
  });

  it('makes addresses absolute as a URL does', () => {
    const plain = fc.stringMatching(/^\/[\w/.-]{0,12}$/);
    const any = fc.string({ unit: 'binary' }).map((path) => `/desk/${path}`);
    fc.assert(
      fc.property(fc.oneof(plain, any), (address) => {
        fc.pre(!address.startsWith('//'));
        expect(at.absolute(address)).toBe(new URL(address, 'https://desk.example').href);
      }),
    );
  });

  it('gives the first page of a list no number', () => {
    expect(at.group('topics', 'nato', 1)).toBe('/desk/topics/nato/');
    expect(at.group('topics', 'nato', 2)).toBe('/desk/topics/nato/2/');
    expect(at.month('2021-12', 1)).toBe('/desk/archive/2021/12/');
  });

  it('adds the origin only when asked', () => {
    expect(at.absolute(at.home())).toBe('https://desk.example/desk/');
  });
});
