import { describe, expect, it } from 'vitest';
import { checkAliases } from '../../../src/briefing/checks/aliases.ts';
import { checkAll } from '../../../src/briefing/checks/all.ts';
import { checkIds } from '../../../src/briefing/checks/ids.ts';
import { checkReferences } from '../../../src/briefing/checks/references.ts';
import { checkSources } from '../../../src/briefing/checks/sources.ts';
import { checkTimes } from '../../../src/briefing/checks/times.ts';
import { checkTranslations } from '../../../src/briefing/checks/translations.ts';
import { grounds, reading } from '../reading.ts';

const at = { line: 7, column: 5 };

describe('checkIds', () => {
  it('reports the second of two files with one address', () => {
    const found = checkIds(
      [reading('talks'), reading('talks', { file: 'briefings/talks/index.mdx' }), reading('other')],
      grounds,
    );
    expect(found).toMatchObject([
      { name: 'duplicate-id', file: 'briefings/talks/index.mdx', line: 1 },
    ]);
    expect(found[0]!.message).toContain('/briefings/talks/');
  });

  it.each([
    ['talks', 'Talks', 'capital letters'],
    ['\u00e9', 'e\u0301', 'accents in two ways'],
  ])('reports %s beside %s, which some file systems take for one', (name, other, why) => {
    const file = `briefings/${other}.md`;
    const found = checkIds([reading(name), reading(other.normalize('NFC'), { file })], grounds);
    expect(found).toMatchObject([{ name: 'duplicate-id', file }]);
    expect(found[0]!.hint).toContain(why);
  });

  it('reports it even when front matter could not be read', () => {
    const { facts: _, ...broken } = reading('talks');
    expect(
      checkIds([reading('talks'), { ...broken, file: 'briefings/talks.md' }], grounds),
    ).toHaveLength(1);
  });
});

describe('checkAliases', () => {
  const withAlias = (id: string, ...aliases: string[]) =>
    reading(id, { front: { aliases }, places: { 'aliases.0': at } });

  it('accepts an old address that is nothing else', () => {
    expect(
      checkAliases(
        [
          withAlias('a', '/old/a/', '/films/', '/archive/2019/', '/as-of/then/', '/updates/old/'),
          withAlias('b', '/old/b/', '/staff/', '/briefings/b/old/', '/briefings/b/changes/old/'),
        ],
        grounds,
      ),
    ).toEqual([]);
  });

  it.each([
    '/',
    '/search/',
    '/briefings/',
    'topics',
    '/briefings/b/',
    '/briefings/b/index.html',
    '/archive/2021/',
    '/archive/2021/12/',
    '/archive/2021/12/2/',
    '/briefings/2/',
    '/kinds/briefing/',
    '/kinds/briefing/2/',
    '/authors/ada-example/',
    '/authors/ada%2Dexample',
    '/robots.txt',
    '/404.html',
    '/favicon.svg',
    '/favicon.svg/old/',
    '/films/a.mp4/',
    '/./search',
    '/cards/',
    '/media/a/',
    '/pagefind/',
    '/sitemap-0.xml',
    '/opensearch.xml',
    '/licences.txt',
    '/site.webmanifest',
    '/as-of/',
    '/as-of/2019/03/',
    '/as-of/2019.json',
    '/updates/',
    '/updates/7/',
    '/corrections/2/',
    '/briefings/b/changes/',
    '/briefings/b/changes/2/',
    '/briefings/old-name/at/20211231T0413Z/',
    '/briefings/b/at/20211231T0413Z.json',
    '/briefings/b.json/',
    '/about/',
    '/staff/anna/',
    '/status.json',
  ])('refuses %s, which is a page or a file', (alias) => {
    expect(
      checkAliases([withAlias('a', alias), reading('b'), reading('c')], grounds),
    ).toMatchObject([{ name: 'alias-conflict', ...at }]);
  });

  it('lets one old address lead to one briefing only, however it is written', () => {
    const found = checkAliases([withAlias('a', '/old/'), withAlias('b', 'old')], grounds);
    expect(found).toMatchObject([{ name: 'alias-conflict', file: 'briefings/b.mdx' }]);
    expect(found[0]!.message).toContain('briefings/a.mdx');
  });
});

describe('checkAliases below a base', () => {
  const check = (base: string, alias: string) =>
    checkAliases([reading('a', { front: { aliases: [alias] }, places: { aliases: at } })], {
      ...grounds,
      base,
    });

  it('warns of an alias that names the base once more', () => {
    const found = check('/desk/', '/desk/old/y/');
    expect(found).toMatchObject([{ name: 'alias-conflict', severity: 'warning', ...at }]);
    expect(found[0]!.message).toContain('/desk/desk/old/y/');
    expect(found[0]!.hint).toContain('write /old/y/.');
  });

  it.each([
    ['/', '/desk/old/'],
    ['/desk/', '/desktop/'],
    ['/briefings/', '/briefings/2021/old/'],
  ])('at %s lets %s pass', (base, alias) => {
    expect(check(base, alias)).toEqual([]);
  });
});

describe('checkTranslations', () => {
  const check = (...briefings: [id: string, front: Record<string, string>][]) =>
    checkTranslations(
      briefings.map(([id, front]) => reading(id, { front, places: { translationOf: at } })),
      grounds,
    );
  const translationOf = 'talks';

  it('lets each version have a language of its own', () => {
    expect(
      check(
        ['talks', {}],
        ['gespraeche', { translationOf, lang: 'de' }],
        ['pourparlers', { translationOf, lang: 'fr' }],
      ),
    ).toEqual([]);
    // The original may be in another language than the site.
    expect(check(['talks', { lang: 'de' }], ['talks-en', { translationOf }])).toEqual([]);
    expect(check(['talks', { translationOf }])).toEqual([]);
  });

  it.each<[string, [string, Record<string, string>][], string]>([
    ['no lang', [['gespraeche', { translationOf }]], '"talks" are both in "en"'],
    ['the same', [['gespraeche', { translationOf, lang: 'en' }]], '"talks" are both in "en"'],
    [
      'that of another translation',
      [
        ['gespraeche', { translationOf, lang: 'de' }],
        ['rest', { translationOf, lang: 'de' }],
      ],
      '"gespraeche" is already the translation of "talks" into "de"',
    ],
  ])('reports a translation with %s', (_, translations, message) => {
    const found = check(['talks', {}], ...translations);
    expect(found).toMatchObject([{ name: 'same-language', severity: 'error', ...at }]);
    expect(found[0]!.message).toContain(message);
    expect(found[0]!.hint).toContain('Set lang');
  });
});

describe('checkReferences', () => {
  it.each(['supersedes', 'translationOf'])('%s must name another briefing', (field) => {
    const check = (named: string) =>
      checkReferences(
        [
          reading('2021/call', { front: { [field]: named }, places: { [field]: at } }),
          reading('2021/video-call'),
        ],
        grounds,
      );
    expect(check('2021/video-call')).toEqual([]);
    expect(check('/briefings/2021/video-call/')).toEqual([]);
    expect(check('2021/vidoe-call')).toMatchObject([
      { name: 'unknown-briefing', ...at, hint: 'Did you mean 2021/video-call?' },
    ]);
    expect(check('2021/call')[0]!.message).toContain('itself');
  });
});

it('what replaces another must not be replaced by it', () => {
  const chain = (...ids: [string, string?][]) =>
    checkReferences(
      ids.map(([id, supersedes]) =>
        reading(id, { front: { supersedes }, places: { supersedes: at } }),
      ),
      grounds,
    );
  expect(chain(['a', 'b'], ['b', 'c'], ['c'])).toEqual([]);
  const found = chain(['a', 'b'], ['b', 'c'], ['c', 'a'], ['d', 'a']);
  expect(found.map(({ name, file, line }) => [name, file, line])).toEqual([
    ['supersedes-cycle', 'briefings/a.mdx', 7],
    ['supersedes-cycle', 'briefings/b.mdx', 7],
    ['supersedes-cycle', 'briefings/c.mdx', 7],
  ]);
  expect(found[0]!.message).toContain('a replaces b replaces c replaces a');
});

it('every source has an id of its own', () => {
  const sources = [
    { id: 'nato', title: 'A' },
    { id: 'eu', title: 'B' },
    { id: 'nato', title: 'C' },
  ];
  expect(
    checkSources([reading('a', { front: { sources }, places: { 'sources.2.id': at } })], grounds),
  ).toMatchObject([{ name: 'duplicate-source', severity: 'error', ...at }]);
});

describe('checkTimes', () => {
  it.each([
    [{ status: '2022-01-10T09:00Z' }, 0],
    [{ status: '2022-01-10T09:01Z' }, 1],
    [{ status: '2022-01-10T18:00Z', embargo: '2022-01-10T18:00Z' }, 0],
    [{ status: '2022-01-10T18:01Z', embargo: '2022-01-10T18:00Z' }, 1],
    [{ status: '2022-01-10T10:00Z', embargo: '2022-01-01T18:00Z' }, 1],
  ])('warns of a status that is still to come when it is read: %o', (front, count) => {
    const found = checkTimes([reading('a', { front, places: { status: at } })], grounds);
    expect(found).toHaveLength(count);
    for (const problem of found) {
      expect(problem).toMatchObject({ name: 'time-order', severity: 'warning', ...at });
    }
  });

  const times = (date: string, status: string, ...changes: string[]) =>
    checkTimes(
      [
        reading('a', {
          front: {
            date,
            status,
            changes: changes.map((at) => ({ at, type: 'update', note: 'x' })),
          },
        }),
      ],
      grounds,
    ).map(({ severity, message }) => `${severity}: ${message.slice(0, 25)}`);

  it.each([
    ['2021-12-31', '2021-12-31T05:13', ['2021-12-31T05:13'], []],
    ['2021-12-31', '2022-01-02T05:13', ['2021-12-31T00:00', '2022-01-01T00:00'], []],
    ['2021-12-31', '2021-12-30T23:59', [], ['warning: status is earlier than da']],
    ['2021-12-31', '2021-12-30T23:59Z', [], []],
    ['2021-12-31T05:14', '2021-12-31T05:13', [], ['warning: status is earlier than da']],
    ['2021-12-31', '2021-12-31T05:13', ['2021-12-31T05:14'], ['error: changes: 2021-12-31 05:14']],
    [
      '2021-12-31',
      '2021-12-31T05:13',
      ['2021-12-30T05:13'],
      ['warning: changes: 2021-12-30 05:13'],
    ],
  ])('published %s, status %s, changed %j', (date, status, changes, found) => {
    expect(times(date, status, ...changes)).toEqual(found);
  });
});

it('checkAll applies every rule', () => {
  const readings = [
    reading('a', {
      front: { aliases: ['/search/'], supersedes: 'nobody', topics: ['NATO'] },
      links: [{ href: '/nowhere/', ...at }],
    }),
    reading('a', { file: 'briefings/a/index.mdx', front: { topics: ['Nato'] } }),
    reading('b', { front: { translationOf: 'a' } }),
  ];
  expect(new Set(checkAll(readings, grounds).map(({ name }) => name))).toEqual(
    new Set([
      'duplicate-id',
      'alias-conflict',
      'unknown-briefing',
      'same-language',
      'near-duplicate-name',
      'broken-link',
    ]),
  );
});
