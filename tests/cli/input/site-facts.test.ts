import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from '../../../src/cli/input/refusal.ts';
import { checkSite, doubtsAbout } from '../../../src/cli/input/site-facts.ts';
import { site as own, type Site } from '../../../src/site.ts';
import { site } from '../../fixtures/site.ts';

const root = mkdtempSync(join(tmpdir(), 'site-facts-'));
afterAll(() => rmSync(root, { recursive: true }));
beforeAll(async () => {
  mkdirSync(join(root, 'public'));
  for (const size of [64, 112]) {
    const drawn = sharp({ create: { width: size, height: 200, channels: 3, background: '#fff' } });
    await drawn.png().toFile(join(root, `public/logo-${size}.png`));
  }
  writeFileSync(join(root, 'public/broken.png'), 'no picture');
});

const check = (facts: object) => () => checkSite({ ...site, ...facts } as Site, root);

/** What the check says of these facts, line by line. */
function linesFor(facts: object): string[] {
  try {
    check(facts)();
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    return (error as Refusal).message.split('\n');
  }
  return [];
}

describe('the facts of src/site.ts', () => {
  it('are sound', () => expect(() => checkSite(own, process.cwd())).not.toThrow());

  it.each([
    {},
    { url: 'http://münchen.example:8080', base: '/my-desk/v1.0/' },
    { lang: 'zh-Hant', locale: 'zh-Hant-TW', zone: 'Asia/Taipei' },
    { lang: 'de-AT', locale: 'de', zone: 'UTC' },
    { cards: { square: true, design: 2 } },
    { kinds: { news: { label: 'News', accent: '#1d4f91' } } },
    { kinds: { überblick: { label: 'Über-Blick' }, 'hintergrund-2': { label: 'C++' } } },
    { pageSize: 1, trustedMdx: true },
    { feeds: { authority: 'a.example,2026-01', hub: 'https://hub.example/?a' } },
    { feeds: { authority: 'desk@a.example,2026-01-31' } },
    { formerZones: [{ until: '2022-01-01T00:00Z', zone: 'UTC' }], historyFrom: 'a'.repeat(40) },
    { repository: 'https://git.example.org/desk/site' },
    { csp: { 'script-src': ['https://a.example', "'sha256-x='"], 'frame-src': ['https:'] } },
    { kinds: { news: { label: 'News', type: 'ReportageNewsArticle' } } },
    { publisher: { name: 'Desk', url: 'https://desk.example', logo: '/logo-112.png' } },
    { publisher: { name: 'Desk', logo: 'https://desk.example/logo.svg' } },
    {
      publisher: { name: 'Desk', policies: { ethics: '/ethics/', ownership: 'https://a.example' } },
    },
    { security: { contact: 'mailto:a@desk.example', expires: '2027-06-01T00:00:00+01:00' } },
    {
      security: {
        contact: ['https://desk.example/report', 'tel:+49-30-1'],
        expires: '2027-06-01T00:00:00Z',
        policy: 'https://desk.example/policy',
        languages: ['en', 'de-AT'],
      },
    },
  ])('may be %j', (facts) => expect(check(facts)).not.toThrow());

  it.each([
    ['zone', 'Europe/Berlinn', 'a time zone (IANA), such as Europe/Berlin.'],
    ['zone', 'Vienna', 'a time zone (IANA), such as Europe/Vienna.'],
    ['zone', 'Europe/Wien', 'a time zone (IANA), such as Europe/Berlin.'],
    ['zone', 'MEZ', 'a time zone (IANA), such as'],
    ['locale', 'de_DE', 'a locale (BCP 47), such as de-DE.'],
    ['locale', 'xx-XX', 'a locale (BCP 47), such as en-GB or de-DE.'],
    ['lang', 'german', 'a language tag (BCP 47), such as de or de-AT.'],
    ['lang', 'de_AT', 'a language tag (BCP 47), such as de-AT.'],
    ['url', 'briefings.example.org', 'an origin without a folder'],
    ['url', 'https://example.org/', 'without a slash at its end'],
    ['url', 'https://example.org/desk', 'an origin without a folder'],
    ['url', 'https://example.org?a', 'an origin without a folder'],
    ['url', 'ftp://example.org', 'an origin without a folder'],
    ['base', '/my desk/', 'such as /desk/.'],
    ['base', 'desk', 'such as /desk/.'],
    ['formerZones', { until: '2022-01-01', zone: 'UTC' }, 'a list of { until, zone }'],
    ['formerZones', [{ until: 'January', zone: 'UTC' }], 'a list of { until, zone }'],
    ['formerZones', [{ until: '2022-01-01', zone: 'MEZ' }], 'a list of { until, zone }'],
    ['historyFrom', 'HEAD~3', 'the id of a commit'],
    ['repository', 'git@git.example.org:desk/site', 'such as https://git.example.org/desk/site'],
    ['repository', 'javascript:alert(1)', 'such as https://git.example.org/desk/site'],
    ['pageSize', 0, 'a whole number from 1.'],
    ['pageSize', 2.5, 'a whole number from 1.'],
    ['feeds', { authority: 'a.example' }, "such as { authority: 'briefings.example.org,2026' }"],
    ['feeds', { authority: 'a.example,2026', hub: 'hub' }, 'a web address as hub'],
    ['kinds', {}, 'a record of at least one kind.'],
    ['about', { topics: {} }, 'a record with topics, authors, desks, places'],
    ['csp', 'https://a.example', 'a record of lists of sources'],
    ['csp', { 'script-src': 'https://a.example' }, 'a record of lists of sources'],
    ['csp', { 'script-src': ['https://a.example; base-uri *'] }, 'sources without spaces'],
    ['csp', { 'script-src': ["'none'"] }, 'a record of lists of sources'],
    ['csp', { 'default-src': ['https:'] }, 'connect-src, font-src'],
    ['csp', ['https:'], 'a record of lists of sources'],
    ['cards', true, 'a record such as { square: true'],
    ['cards', { squared: true }, 'a record such as { square: true'],
    ['cards', { design: 1.5 }, 'a record such as { square: true'],
    ['trustedMdx', 'false', 'true or false, without quotes.'],
    ['name', ' ', 'a text that is not empty.'],
  ])('%s must not be %j', (field, value, wanted) => {
    const [line, ...others] = linesFor({ [field]: value });
    expect(line).toContain(`src/site.ts: ${field} is ${JSON.stringify(value)}; it has to be `);
    expect(line).toContain(wanted);
    expect(others).toEqual([]);
  });

  it.each(['red', '#fff', '#ffcc00', 7])('no kind has the accent %j', (accent) => {
    const [line] = linesFor({ kinds: { news: { label: 'News', accent: accent as string } } });
    expect(line).toContain(
      `src/site.ts: kinds.news.accent is ${JSON.stringify(accent)}; it has to be a colour`,
    );
  });

  it.each([
    ['publisher', 'Desk', 'publisher is "Desk"', "a record such as { name: 'Example Desk' }"],
    ['publisher', { name: '' }, 'publisher.name is ""', 'a text that is not empty'],
    ['publisher', { name: 'A', url: 'desk' }, 'publisher.url is "desk"', 'a web address'],
    ['publisher', { name: 'A', logo: 'logo.png' }, 'publisher.logo', 'this names none'],
    ['publisher', { name: 'A', logo: '/logo.pdf' }, 'publisher.logo', 'this names none'],
    [
      'publisher',
      { name: 'A', logo: '/lost.png' },
      'publisher.logo',
      'there is no public/lost.png',
    ],
    ['publisher', { name: 'A', logo: '/broken.png' }, 'publisher.logo', 'in this file is none'],
    ['publisher', { name: 'A', logo: '/logo-64.png' }, 'publisher.logo', 'this one has 64 × 200'],
    ['publisher', { name: 'A', motto: 'B' }, 'publisher.motto is "B"', 'left out'],
    ['publisher', { name: 'A', policies: { privacy: '/a/' } }, 'publisher.policies', 'corrections'],
    ['publisher', { name: 'A', policies: { ethics: 'none' } }, 'publisher.policies', 'a path of'],
    ['security', true, 'security is true', 'a record such as'],
    ['security', { expires: '2027-06-01T00:00:00Z' }, 'security.contact is missing', 'mailto:'],
    [
      'security',
      { contact: 'a@desk.example', expires: '2027-06-01T00:00:00Z' },
      'contact',
      'mailto:',
    ],
    ['security', { contact: 'mailto:a@b.example', expires: '2027-06-01' }, 'expires', 'its offset'],
    [
      'security',
      { contact: 'mailto:a@b.example', expires: '2027-06-01T00:00:00Z', languages: 'en' },
      'security.languages is "en"',
      'language tags',
    ],
    ['kinds', { news: { label: 'News', type: 'Novel' } }, 'kinds.news.type is "Novel"', 'Article'],
  ])('%s must not be %j', (field, value, named, wanted) => {
    const [line, ...others] = linesFor({ [field]: value });
    expect(line).toContain('src/site.ts: ');
    expect(line).toContain(named);
    expect(line).toContain('; it has to be ');
    expect(line).toContain(wanted);
    expect(others).toEqual([]);
  });

  it.each([
    ['Aktueller Begriff', 'such as aktueller-begriff;'],
    ['C++', 'such as c;'],
    ['+', 'such as analysis;'],
  ])('name no kind "%s", which no address can hold', (name, example) => {
    const [line] = linesFor({ kinds: { [name]: { label: 'Label' } } });
    expect(line).toContain(`src/site.ts: kinds names "${name}", which has to be`);
    expect(line).toContain(example);
  });

  it('are told of all together, what is missing included', () => {
    const lines = linesFor({ zone: undefined, pageSize: 0, kinds: { 'A B': {} } });
    expect(lines.map((line) => /^src\/site\.ts: (.*?)[,;]/.exec(line)?.[1])).toEqual([
      'zone is missing',
      'pageSize is 0',
      'kinds names "A B"',
      'kinds.A B.label is missing',
    ]);
  });
});

const now = '2027-01-01T00:00:00Z';

it('a contact that is over is said to be, and stops no build', () => {
  const security = { contact: 'mailto:a@desk.example', expires: '2027-01-01T01:00:00+01:00' };
  expect(check({ security })).not.toThrow();
  expect(doubtsAbout({ lang: 'en', security }, now)).toEqual([
    expect.stringContaining('security.expires is "2027-01-01T01:00:00+01:00", which is over'),
  ]);
  expect(doubtsAbout({ lang: 'en', security }, '2026-12-31T23:59:59Z')).toEqual([]);
});

describe('a language that the interface does not speak', () => {
  it.each(['en', 'en-GB', 'de', 'DE-at'])('%s is spoken', (lang) => {
    expect(doubtsAbout({ lang }, now)).toEqual([]);
  });

  it('is named with the files to add, which are called like those that are there', () => {
    const [doubt, ...others] = doubtsAbout({ lang: 'fr-CA' }, now);
    expect(others).toEqual([]);
    expect(doubt).toMatch(/^src\/site\.ts: lang is "fr-CA", /);
    const paths = doubt!.match(/src\/[\w/-]+\.ts/g)!.slice(1);
    expect(paths.filter((path) => path.endsWith('/fr.ts'))).toHaveLength(2);
    expect(paths).toHaveLength(4);
    for (const path of paths) expect(existsSync(path.replace(/fr\.ts$/, 'de.ts')), path).toBe(true);
  });
});
