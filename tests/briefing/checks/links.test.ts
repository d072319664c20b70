import { describe, expect, it } from 'vitest';
import { checkLinks } from '../../../src/briefing/checks/links.ts';
import { grounds, reading } from '../reading.ts';

const at = { line: 12, column: 3 };
const target = reading('2021/call', {
  anchors: ['what-is-threatened', 'über-uns'],
  front: {
    topics: ['Öl und Gas'],
    places: ['Geneva'],
    aliases: ['/old/call.html'],
    sources: [{ id: 'nato', title: 'NATO' }],
    changes: [{ at: '2021-12-31T05:13', type: 'update', note: 'More.' }],
  },
});
const check = (href: string) =>
  checkLinks(
    [reading('a', { links: [{ href, ...at }], anchors: ['here', 'fn-1'] }), target, reading('c')],
    grounds,
  );

describe('checkLinks in a briefing whose front matter cannot be read', () => {
  const bare = { links: [{ href: '', ...at }], anchors: ['here'], outline: [] };
  const found = (href: string) => {
    const { facts: _, ...broken } = reading('broken');
    const links = [{ href, ...at }];
    return checkLinks([{ ...broken, bare: { ...bare, links } }, target], grounds);
  };

  it.each([
    '#here',
    '#source-nato',
    '#cite-nato',
    '#changes',
    '/briefings/2/',
    '/briefings/2021/call/changes/',
    '/briefings/2021/call/at/20211231T0413Z/',
    '/briefings/2021/call.json',
    '/as-of/2021/12/',
    '/updates/2/',
    '/staff/anna/',
    '/status.json',
    '/topics/its-own/',
    '/briefings/2021/call/',
  ])('lets %s be', (href) => expect(found(href)).toEqual([]));

  it('lets others link to anchors that it may have', () => {
    const { facts: _, ...broken } = reading('broken');
    const links = [{ href: '/briefings/broken/#cite-nato', ...at }];
    expect(checkLinks([{ ...broken, bare }, reading('a', { links })], grounds)).toEqual([]);
  });

  it.each([
    ['#hree', 'broken-anchor'],
    ['/nowhere/', 'broken-link'],
    ['/briefings/2021/call/#nope', 'broken-anchor'],
  ])('reports %s', (href, name) => {
    expect(found(href)).toMatchObject([{ name, file: 'briefings/broken.mdx', ...at }]);
  });
});

describe('checkLinks', () => {
  it.each([
    '/',
    '/briefings/',
    '/search/',
    '/about/',
    '/archive/',
    '/archive/2021/',
    '/archive/2021/12/',
    '/kinds/briefing/',
    '/topics/öl-und-gas/',
    '/topics/%C3%B6l-und-gas/',
    '/places/geneva/',
    '/authors/ada-example/',
    '/old/call.html',
    '/briefings/2021/call/',
    '/briefings/2021/call',
    '/briefings/2021/call/?print',
    '/briefings/2021/call/#what-is-threatened',
    '/briefings/2021/call/#%C3%BCber-uns',
    '/briefings/2021/call/#sources',
    '/briefings/2021/call/#source-nato',
    '/briefings/2021/call/#changes',
    '/briefings/2021/call/#related',
    '/briefings/2/',
    '/authors/ada-example/2/',
    '/archive/2021/12/2/',
    '/favicon.svg',
    '/films/a.mp4',
    '/sitemap-index.xml',
    '/opensearch.xml',
    '/robots.txt',
    '#top',
    '#citation',
    '/briefings/2021/call/#:~:text=talks',
    '#here',
    '#',
    '#fn-1',
    'https://example.org/',
    'mailto:a@example.org',
  ])('%s leads somewhere', (href) => {
    expect(check(href)).toEqual([]);
  });

  it.each([
    '/briefings/2021/cal/',
    '/nowhere/',
    '/topics/oil/',
    '/archive/2020/',
    '/briefings/2021/',
    '/old/',
    '/briefings/3/',
    '/briefings/2021/cal/changes/',
    '/as-of/then/',
    '/staff/',
    '/archive/2021/2/',
    '/films/',
    '/media/nothing.pdf',
  ])('%s does not', (href) => {
    expect(check(href)).toMatchObject([
      { name: 'broken-link', severity: 'error', file: 'briefings/a.mdx', ...at },
    ]);
  });

  it('suggests the briefing that is meant', () => {
    expect(check('/briefings/2021/cal/')[0]!.hint).toBe('Did you mean /briefings/2021/call/?');
  });

  it('never suggests the page on which the link stands', () => {
    const here = reading('2021/cll', { links: [{ href: '/briefings/2021/clls/', ...at }] });
    expect(checkLinks([here], grounds)[0]!.hint).not.toContain('Did you mean');
  });

  it('says once that a page is not there, however many links lead to it', () => {
    const links = [7, 5, 9].map((line) => ({ href: '/nowhere/', line, column: 1 }));
    const found = checkLinks([reading('a', { links })], grounds);
    expect(found).toMatchObject([{ name: 'broken-link', line: 5 }]);
    expect(found[0]!.message).toContain('(and 2 more in this file)');
  });

  it('says of a draft that it is not published yet', () => {
    expect(check('/briefings/2022/draft/')).toMatchObject([
      { name: 'broken-link', message: expect.stringContaining('not published yet') as string },
    ]);
  });

  it('quotes a link as it was written', () => {
    const links = [{ href: '/briefings/2021/cal/', written: 'cal.mdx', ...at }];
    expect(checkLinks([reading('2021/a', { links })], grounds)[0]!.message).toContain('"cal.mdx"');
  });

  it.each([
    ['#her', 'Did you mean #here?'],
    ['/briefings/2021/call/#what-is-threatend', 'Did you mean #what-is-threatened?'],
    ['/briefings/2021/call/#here', 'An anchor is'],
    ['#sources', 'An anchor is'],
    ['#changes', 'An anchor is'],
    ['#source-nato', 'An anchor is'],
    ['#fn-2', 'Did you mean #fn-1?'],
    ['/briefings/2021/call/#fnref-1', 'An anchor is'],
  ])('%s is a broken anchor', (href, hint) => {
    const [problem] = check(href);
    expect(problem).toMatchObject({ name: 'broken-anchor', ...at });
    expect(problem!.hint).toContain(hint);
  });

  it('knows the anchor that a heading of another briefing has on GitHub', () => {
    const outline = [{ depth: 2, id: 'v1-2-3', text: 'v1.2.3' }];
    const links = [{ href: '/briefings/b/#v123', ...at }];
    const found = checkLinks(
      [reading('a', { links }), reading('b', { outline, anchors: ['v1-2-3'] })],
      grounds,
    );
    expect(found).toMatchObject([{ name: 'broken-anchor', hint: 'Did you mean #v1-2-3?' }]);
  });

  it('does not judge the anchors of a briefing that could not be read', () => {
    const { facts: _, ...broken } = target;
    expect(
      checkLinks(
        [reading('a', { links: [{ href: '/briefings/2021/call/#x', ...at }] }), broken],
        grounds,
      ),
    ).toEqual([]);
  });

  it('does not take a file for a page, because a link to one has a slash at its end', () => {
    expect(check('/favicon.svg/')).toMatchObject([
      { name: 'broken-link', message: expect.stringContaining('would be taken for a page') },
    ]);
  });

  it('survives percent signs that mean nothing', () => {
    expect(check('/briefings/100%/')).toMatchObject([{ name: 'broken-link' }]);
    expect(check('/briefings/2021/call/#100%')).toMatchObject([{ name: 'broken-anchor' }]);
  });

  it.each(['/:0/', '/[', '/%00', '/?', '/#'])('survives %j', (href) => {
    expect(() => check(href)).not.toThrow();
  });
});

describe('the hint of a link that leads nowhere', () => {
  const beside = [reading('2021/camel'), reading('2021/talks'), reading('2022/visit')];
  const hint = (href: string, written: string) =>
    checkLinks(
      [reading('2021/here', { links: [{ href, written, ...at }] }), ...beside],
      grounds,
    )[0]!.hint;

  it.each([
    ['/briefings/2021/here/camel/', './camel', 'Did you mean ./camel.mdx?'],
    ['/briefings/2021/here/camel/', 'camel/', 'Did you mean camel.mdx?'],
    ['/briefings/2022/visit/x/', '../2022/visit', 'Did you mean ../2022/visit.mdx?'],
    ['/briefings/visit/', '/briefings/visit/', 'Did you mean /briefings/2022/visit/?'],
    ['/2021/camel/', '/2021/camel', 'Did you mean /briefings/2021/camel/?'],
    [
      '/briefings/2021/camel.mdx',
      '/briefings/2021/camel.mdx',
      'Did you mean /briefings/2021/camel/?',
    ],
    ['/nowhere/', '/nowhere/', 'such as /briefings/2021/camel/.'],
  ])('%s, written %s: %s', (href, written, expected) => {
    expect(hint(href, written)).toContain(expected);
  });
});
