import { describe, expect, it } from 'vitest';
import { body, facts } from '../compiling.ts';

const namesOf = (written: string, options: Parameters<typeof facts>[1] = {}) =>
  facts(written, options).problems.map(({ name }) => name);

describe.each(['https://[', 'https://%zz', 'https://a:99999', 'http://a b.example:x/'])(
  'the address %s, which no browser could open, is a problem',
  (address) => {
    it('of a link, in Markdown and in HTML', () => {
      expect(namesOf(`[x](<${address}>)`)).toEqual(['broken-link']);
      expect(namesOf(`<a href="${address}">x</a>`, { path: 'a.md' })).toEqual(['broken-link']);
    });

    it('of a component and of a source', () => {
      expect(namesOf(`<Quote by="A" href="${address}">\nx\n</Quote>`)).toEqual(['invalid-prop']);
      expect(namesOf(`<Video href="${address}" />`)).toEqual(['invalid-prop']);
      const fields = ['sources:', '  - id: a', '    title: T', `    url: "${address}"`];
      expect(namesOf('x', { fields })).toEqual(['invalid-field']);
    });
  },
);

it.each(['../../..//evil.example/', '/.//evil.example/'])('%s stays on this site', async (href) => {
  const written = `<a href="${href}">x</a>`;
  expect(await body(written)).toEqual(['<a href="/evil.example/">x</a>']);
  expect(facts(written).facts!.links[0]!.href).toBe('/evil.example/');
});

it.each(['../../../\\evil.example/', '..\\..\\..\\\\evil.example\\'])(
  '%s leads to no other host',
  async (href) => {
    const written = `<a href="${href}">x</a>`;
    expect(namesOf(written)).toEqual(['broken-link']);
    expect((await body(written)).join('')).not.toContain('="//');
  },
);

describe('an old address', () => {
  it.each([
    '/.htaccess',
    '/_headers',
    '/_redirects',
    '/_worker.js',
    '/CNAME',
    '/web.config',
    '/con',
    '/Aux.html/',
    '/old/lpt1/x',
    '/old/*',
    '/old/a:b/',
    '/old/name./',
    '/%2ehtaccess',
  ])('must not be %s, which something besides a browser reads', (alias) => {
    expect(namesOf('x', { fields: [`aliases: ["${alias}"]`] })).toEqual(['invalid-field']);
  });

  it.each(['/console/', '/com10/', '/old/a_b.html', '/cname-of-a-host/'])('may be %s', (alias) => {
    expect(namesOf('x', { fields: [`aliases: ["${alias}"]`] })).toEqual([]);
  });
});
