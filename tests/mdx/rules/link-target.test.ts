import { describe, expect, it } from 'vitest';
import { resolveLink } from '../../../src/mdx/rules/link-target.ts';
import { BODY_LINE, facts, html } from '../compiling.ts';

const from = '2021/talks.mdx';

describe('resolveLink', () => {
  it.each([
    ['https://example.org/a?b#c', { kind: 'external', href: 'https://example.org/a?b#c' }],
    ['HTTP://example.org', { kind: 'external', href: 'HTTP://example.org' }],
    ['mailto:desk@example.org', { kind: 'external', href: 'mailto:desk@example.org' }],
    ['//example.org/a', { kind: 'external', href: 'https://example.org/a' }],
    ['\\\\example.org', { kind: 'external', href: 'https:\\\\example.org' }],
    ['#what-next', { kind: 'anchor', id: 'what-next' }],
    ['#%C3%BCber', { kind: 'anchor', id: 'über' }],
    ['/about/', { kind: 'internal', path: '/about/' }],
    ['call.mdx', { kind: 'internal', path: '/briefings/2021/call/' }],
    ['./call.mdx#x', { kind: 'internal', path: '/briefings/2021/call/#x' }],
    ['../2022/talks/index.mdx?print', { kind: 'internal', path: '/briefings/2022/talks/?print' }],
    ['call.md', { kind: 'internal', path: '/briefings/2021/call/' }],
    ['../call/', { kind: 'internal', path: '/briefings/2021/call/' }],
    ['paper.pdf', { kind: 'file', path: '2021/paper.pdf', outside: false }],
    ['./my%20paper.PDF?x#y', { kind: 'file', path: '2021/my paper.PDF', outside: false }],
    ['../../secret.pdf', { kind: 'file', path: '../secret.pdf', outside: true }],
    ['javascript:alert(1)', { kind: 'unsafe' }],
    [' \u0001java\tscript:alert(1)', { kind: 'unsafe' }],
    ['ftp://example.org', { kind: 'external', href: 'ftp://example.org' }],
    ['irc://irc.example.org/desk', { kind: 'external', href: 'irc://irc.example.org/desk' }],
    ['xmpp:desk@example.org', { kind: 'external', href: 'xmpp:desk@example.org' }],
    ['sms:+4930123', { kind: 'external', href: 'sms:+4930123' }],
    ['geo:52.5,13.4', { kind: 'external', href: 'geo:52.5,13.4' }],
    ['matrix:u/desk:example.org', { kind: 'external', href: 'matrix:u/desk:example.org' }],
    ['file:///etc/passwd', { kind: 'unsafe' }],
    ['blob:https://example.org/a', { kind: 'unsafe' }],
    ['shop.example.org', { kind: 'host' }],
    ['example.com/a?b', { kind: 'host' }],
    ['bbc.co.uk/news', { kind: 'host' }],
    ['./shop.org', { kind: 'unserved', extension: 'org' }],
    ['notes.md', { kind: 'internal', path: '/briefings/2021/notes/' }],
    ['.\\notes.md', { kind: 'slashes', href: './notes.md' }],
    ['..\\a\\b.pdf', { kind: 'slashes', href: '../a/b.pdf' }],
    ['http:/one-slash.org', { kind: 'slashes', href: 'http://one-slash.org' }],
    ['https:example.org', { kind: 'slashes', href: 'https://example.org' }],
    ['old.html', { kind: 'internal', path: '/briefings/2021/talks/old.html' }],
    ['v1.2/', { kind: 'internal', path: '/briefings/2021/talks/v1.2/' }],
    ['figures.xls', { kind: 'unserved', extension: 'xls' }],
    ['../shared/map.JPG#x', { kind: 'unserved', extension: 'jpg' }],
    ['www.example.org', { kind: 'host' }],
    ['u\u0308ber.mdx', { kind: 'internal', path: '/briefings/2021/\u00fcber/' }],
    ['/briefings/u\u0308ber/', { kind: 'internal', path: '/briefings/\u00fcber/' }],
    ['/briefings/u%CC%88ber/?a%2F', { kind: 'internal', path: '/briefings/\u00fcber/?a%2F' }],
    ['/briefings/%C3%BCber/', { kind: 'internal', path: '/briefings/%C3%BCber/' }],
    ['u\u0308ber.pdf', { kind: 'file', path: '2021/u\u0308ber.pdf', outside: false }],
    ['100%', { kind: 'internal', path: '/briefings/2021/talks/100%/' }],
    ['/about', { kind: 'internal', path: '/about/' }],
    ['/about?a=/b#c.d', { kind: 'internal', path: '/about/?a=/b#c.d' }],
    ['../2022/x', { kind: 'internal', path: '/briefings/2021/2022/x/' }],
    ['/', { kind: 'internal', path: '/' }],
    ['/?q', { kind: 'internal', path: '/?q' }],
    ['/robots.txt#x', { kind: 'internal', path: '/robots.txt#x' }],
    ['', { kind: 'empty' }],
    [' ', { kind: 'empty' }],
    ['https://', { kind: 'empty' }],
    ['mailto:', { kind: 'empty' }],
  ])('%j', (href, target) => {
    expect(resolveLink(href, from)).toEqual(target);
  });

  it('goes from the folder of an index.mdx', () => {
    expect(resolveLink('paper.pdf', 'guide/index.mdx')).toMatchObject({ path: 'guide/paper.pdf' });
    expect(resolveLink('../talks.mdx', 'guide/index.mdx')).toMatchObject({
      path: '/briefings/talks/',
    });
  });
});

it('the address of a reference is one mistake, however often it is used', () => {
  const { problems } = facts('[a][r] [b][r]\n\n[c][r]\n\n[r]: javascript:x');
  expect(problems).toMatchObject([{ name: 'unsafe-address', line: BODY_LINE, column: 1 }]);
});

describe('links to a heading of the same body', () => {
  it.each([
    ['#c--c', '## C++ & C#', '#c-c'],
    ['#-supported-features', '## ✅ Supported features', '#supported-features'],
    ['#foo_bar', '## foo_bar', '#foo-bar'],
    ['#v123', '## v1.2.3', '#v1-2-3'],
    ['#dup-1', '## Dup\n\n## Dup', '#dup-2'],
    ['#dup-2', '## Dup\n\n## Dup\n\n## Dup', '#dup-2'],
    ['#dup-1-1', '## Dup\n\n## Dup 1\n\n## Dup\n\n## Dup 1', '#dup-1-2'],
    ['#u\u0308ber', '## \u00dcber', '#\u00fcber'],
    ['#elsewhere', '## C', '#elsewhere'],
    ['#', '## 🎉', '#'],
  ])('may be written as on GitHub: %s of %j', async (written, headings, href) => {
    const body = `[x](${written})\n\n${headings}`;
    expect(await html(body)).toContain(`<p><a href="${href}">x</a></p>`);
    expect(facts(body).facts!.links).toMatchObject([{ href, line: BODY_LINE, column: 1 }]);
  });
});

describe('links in a body', () => {
  it('are printed below the base, and noted without it', async () => {
    const written = '[a](call.mdx#x) [b](/about/) [c](paper.pdf) [d](https://example.org) [e](#f)';
    expect(await html(written, { base: '/desk/' })).toBe(
      '<p><a href="/desk/briefings/2021/call/#x">a</a> <a href="/desk/about/">b</a> <a href="/desk/media/2021/paper.pdf">c</a> ' +
        '<a href="https://example.org">d</a> <a href="#f">e</a></p>',
    );
    const { facts: found, files } = facts(written, { base: '/desk/' });
    expect(found!.links.map(({ href, column }) => [href, column])).toEqual([
      ['/briefings/2021/call/#x', 1],
      ['/about/', 17],
      ['https://example.org', 45],
      ['#f', 70],
    ]);
    expect(files).toMatchObject([
      { path: '2021/paper.pdf', use: 'media', line: BODY_LINE, column: 30 },
    ]);
    expect(found!.media).toEqual(['./paper.pdf']);
  });

  it.each([
    ['figures.xls', 'a file that is not published', 'Published are: csv, docx'],
    ['map.jpg', 'a file that is not published', 'write ![What it shows](map.jpg)'],
    ['www.example.org/a', 'a page of this site', 'write https://www.example.org/a.'],
  ])('%s says what to write instead', (href, message, hint) => {
    const [problem, ...more] = facts(`[a](${href})`).problems;
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ name: 'broken-link', line: BODY_LINE, column: 1 });
    expect(problem!.message).toContain(message);
    expect(problem!.hint).toContain(hint);
  });

  it('are noted as they were written where that was another address', () => {
    const { links } = facts('[a](call.mdx) [b](/about/)').facts!;
    expect(links.map(({ written }) => written)).toEqual(['call.mdx', undefined]);
  });

  it('have a place in raw HTML too, the same tag twice in order', () => {
    const { links } = facts('<a href="/x/">a</a>\n\nb <a href="/y/">c</a>', {
      path: 'a.md',
    }).facts!;
    expect(links.map(({ line, column }) => [line - BODY_LINE, column])).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('can be led to by the name of an old anchor', async () => {
    expect(await html('<a name="old">x</a>', { path: 'a.md' })).toContain('<a id="old">');
    expect(facts('<a name="x" id="y">z</a>', { path: 'a.md' }).facts!.anchors).toEqual(['y']);
  });
});

describe('pictures', () => {
  it.each(['.map.png', '..map.png', './.map.png'])(
    'whose name begins with a full stop lie beside the briefing: %s',
    (written) => {
      const [picture] = facts(`![A map](${written})`).facts!.pictures;
      expect(picture).toBe(`./${written.replace('./', '')}`);
    },
  );

  it('become components, with paths in one spelling', async () => {
    expect(await html('![A map](map.png "Title")')).toBe(
      '<p><x-picture src="./map.png" alt="A map" title="Title"></x-picture></p>',
    );
    const { facts: found, files } = facts(
      '![a](map.png) ![b](./map.png) ![c](../shared/map%20two.jpg) ![d](chart.svg)',
    );
    expect(found!.pictures).toEqual(['./map.png', '../shared/map two.jpg']);
    expect(found!.media).toEqual(['./chart.svg']);
    expect(files.map(({ path }) => path)).toEqual([
      '2021/map.png',
      '2021/map.png',
      'shared/map two.jpg',
      '2021/chart.svg',
    ]);
  });

  it('in a <picture> stay without it', async () => {
    const written = '<picture><source srcset="dark.png"><img src="map.png" alt="A"></picture>';
    expect(await html(written, { path: 'a.md' })).toBe(
      '<p><x-picture src="./map.png" alt="A"></x-picture></p>',
    );
    const { problems, files } = facts(written, { path: 'a.md' });
    expect([problems, files.map(({ path }) => path)]).toEqual([[], ['map.png']]);
  });

  it('of other sites become links, with a warning', async () => {
    const written = 'See ![A map](https://example.org/map.png)';
    expect(await html(written)).toBe('<p>See <a href="https://example.org/map.png">A map</a></p>');
    expect(facts(written).problems).toMatchObject([
      { name: 'remote-picture', severity: 'warning', line: BODY_LINE, column: 5 },
    ]);
  });

  it.each([
    ['[![npm](https://e.example/x.svg)](https://npmjs.com/x)', 'npm'],
    ['<a href="https://npmjs.com/x"><img src="https://e.example/a%20b.svg?c"></a>', 'a b.svg'],
    ['[**![](//e.example/)**](https://npmjs.com/x)', '<strong>e.example</strong>'],
  ])('of other sites are text in a link: %s', async (written, text) => {
    expect(await html(written, { path: 'a.md' })).toBe(
      `<p><a href="https://npmjs.com/x">${text}</a></p>`,
    );
  });

  it('of the front matter are files too', () => {
    const {
      files,
      facts: found,
      problems,
    } = facts('Text.', { fields: ['image: { src: lead.jpg, alt: A }'] });
    expect(problems).toEqual([]);
    expect(found!.front.image!.src).toBe('./lead.jpg');
    expect(files).toMatchObject([{ path: '2021/lead.jpg', use: 'picture', line: 6, column: 15 }]);
  });
});

it('names the scheme of an address of e-mail', () => {
  expect(facts('[Ada](ada@example.org)').problems).toMatchObject([
    { name: 'broken-link', hint: 'To link to an address of e-mail, write mailto:ada@example.org.' },
  ]);
});

describe('a link without words', () => {
  it.each([
    ['[](https://example.org)', 1],
    ['[ ](https://example.org)', 1],
    ['[[^1]](https://example.org)\n\n[^1]: Note.', 1],
    ['<a href="https://example.org"></a>', 1],
    ['<a id="top"></a>', 0],
    ['[the treaty[^1]](https://example.org)\n\n[^1]: Note.', 0],
    ['[`code`](https://example.org)', 0],
  ])('%j', (body, count) => {
    for (const path of ['a.mdx', 'a.md']) {
      const told = facts(body, { path }).problems.filter(({ message }) => /no words/.test(message));
      expect(told).toHaveLength(count);
    }
  });
});
