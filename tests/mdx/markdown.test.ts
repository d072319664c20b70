import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { body, BODY_LINE, elementsOf, facts, html } from './compiling.ts';

const names = (written: string) => facts(written).problems.map(({ name }) => name);

describe('GFM', () => {
  it('aligns cells by class, never by style, in a frame that scrolls', async () => {
    const printed = await html('| a | b | c | d |\n| :- | -: | :-: | - |\n| 1 | 2 | 3 | 4 |');
    expect(printed).toMatch(
      /^<div class="table" role="group" tabindex="0" aria-label="Table"><table>/,
    );
    expect(printed).toContain('<th class="align-left" scope="col">a</th>');
    expect(printed).toContain('<td class="align-right">2</td>');
    expect(printed).toContain('<td class="align-center">3</td>');
    expect(printed).toContain('<td>4</td>');
    expect(printed).not.toContain('style');
  });

  it('numbers footnotes, with ids that lead there and back', async () => {
    const printed = await html('One[^a], two[^b], one again[^a].\n\n[^a]: First.\n[^b]: Second.');
    const elements = elementsOf(printed);
    const ids = elements.map(({ properties }) => properties.id).filter(Boolean);
    const links = elements.map(({ properties }) => String(properties.href ?? '')).filter(Boolean);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of links) expect(ids).toContain(link.slice(1));
    expect(printed).toContain('role="doc-endnotes"');
    expect(printed).toContain('aria-label="Back to reference 1-2"');
    expect(names('One[^a].\n\n[^a]: First.')).toEqual([]);
  });

  it.each([
    ['en', 'en', 'Footnotes', 'Back to reference 1'],
    ['de', 'de', 'Fußnoten', 'Zurück zur Stelle 1'],
    ['de-CH', 'de-CH', 'Fußnoten', 'Zurück zur Stelle 1'],
    ['fi', 'en', 'Footnotes', 'Back to reference 1'],
  ])('labels footnotes in %s with words in %s: %s', async (lang, words, heading, back) => {
    const printed = await html('One[^a].\n\n[^a]: First.', { fields: [`lang: ${lang}`] });
    expect(printed).toContain(`id="footnote-label" lang="${words}">${heading}</h2>`);
    expect(printed).toContain(`aria-label="${back}"`);
  });

  it('sets a short note beside its line, once, and keeps the keyboard out of the copy', async () => {
    const printed = await html('One[^a], again[^a].\n\n[^a]: See [the text](/about/).');
    const [note, ...more] = elementsOf(printed).filter(
      ({ properties }) => String(properties.className) === 'margin-note',
    );
    expect(more).toEqual([]);
    expect(note!.properties.ariaHidden).toBe('true');
    expect(printed).toContain('<b>1 </b>See <a href="/about/" tabindex="-1">the text</a>.');
    expect(printed).toContain('class="footnotes placed"');
  });

  it('leaves a long note to the list', async () => {
    const printed = await html('One[^a].\n\n[^a]: First.\n\n    Second.');
    expect(printed).not.toContain('margin-note');
    expect(printed).toContain('class="footnotes"');
  });

  it('leaves a note of a table to the list', async () => {
    const printed = await html('| One[^a] |\n| --- |\n| Two |\n\n[^a]: First.');
    expect(printed).not.toContain('margin-note');
    expect(printed).toContain('class="footnotes"');
  });

  it.each([
    ['<section data-footnotes class="footnotes">f</section>', 'f'],
    ['<p class="data-footnote-backref">f</p>', '<p>f</p>'],
    ['<p class="sr-only">f</p>', '<p>f</p>'],
    ['<p><a data-footnote-ref href="#no">f</a></p>', '<p><a href="#no">f</a></p>'],
  ])('takes nothing for a note that was written as HTML: %s', async (written, printed) => {
    expect(await html(written, { path: 'a.md' })).toBe(printed);
    const { links } = facts(written, { path: 'a.md' }).facts!;
    expect(links.length).toBe(written.includes('#no') ? 1 : 0);
  });

  it('keeps footnotes out of the outline', () => {
    expect(facts('One[^a].\n\n[^a]: First.').facts!.outline).toEqual([]);
  });

  it.each(['a.mdx', 'a.md'])('shows tasks as signs that are read aloud (%s)', async (path) => {
    const printed = await html('- [ ] open\n- [x] done\n\n1. [x] first', { path });
    expect(printed).toContain('<span class="task" role="img" aria-label="Open">☐</span> open');
    expect(printed).toContain(
      '<span class="task" role="img" aria-label="Done">☑\uFE0E</span> done',
    );
    expect(printed).toMatch(/<ol class="contains-task-list">/);
    expect(printed).not.toContain('<input');
    expect(facts('1. [x] first', { path }).problems).toEqual([]);
  });

  it('strikes out, links bare addresses, and sets quotes and dashes', async () => {
    expect(await html('~~a~~ "b" -- c --- d... https://example.org')).toBe(
      '<p><del>a</del> “b” – c — d… <a href="https://example.org" class="address">https://example.org</a></p>',
    );
  });

  it('leaves quotes and dashes in code alone', async () => {
    expect(await html('`"a" -- b`')).toBe('<p><code>"a" -- b</code></p>');
  });

  it.each(['a.mdx', 'a.md'])(
    'sets quotes as the language does, across elements (%s)',
    async (path) => {
      const written = `"*So* 'ist' **es**", sagt er "[so](/about/)": "\`x\`"\n\n- "eins`;
      expect(await html(written, { path, fields: ['lang: de'] })).toBe(
        '<p>„<em>So</em> ‚ist‘ <strong>es</strong>“, sagt er „<a href="/about/">so</a>“: ' +
          '„<code>x</code>“</p>\n<ul>\n<li>„eins</li>\n</ul>',
      );
    },
  );

  it('sets the prose of front matter, and leaves names as they are', () => {
    const { front } = facts('Text.', {
      fields: ['lang: de', 'summary: Er sagt "nein"', "topics: [O'Hare]"],
    }).facts!;
    expect(front).toMatchObject({ summary: 'Er sagt „nein“', topics: ["O'Hare"] });
  });
});

describe('headings', () => {
  it('have ids of any script, each once, and none that the page uses', async () => {
    const written =
      '## What next?\n\n## What next?\n\n### Über “uns”\n\n## 北約\n\n## Sources\n\n## …';
    const ids = ['what-next', 'what-next-2', 'über-uns', '北約', 'sources-2', 'section'];
    expect(facts(written).facts!.outline.map(({ id }) => id)).toEqual(ids);
    const headings = elementsOf(await html(written)).filter(({ tagName }) => /^h\d$/.test(tagName));
    expect(headings.map(({ properties }) => properties.id)).toEqual(ids);
  });

  it('make the outline, with their depth and their text alone', () => {
    expect(facts('## A *b* `c` [d](/about/)\n\n### E[^1]\n\n[^1]: f').facts!.outline).toEqual([
      { depth: 2, id: 'a-b-c-d', text: 'A b c d' },
      { depth: 3, id: 'e', text: 'E' },
    ]);
  });

  it('carry a link to copy, which is no part of their text', async () => {
    expect(await html('## Talks')).toBe(
      '<h2 id="talks">Talks<a class="anchor" href="#talks" aria-label="Link to this section">#</a></h2>',
    );
  });

  it('leave the ids of the ledger of sources alone', () => {
    const fields = ['sources: [{ id: nato, title: NATO }]'];
    expect(facts('## Source NATO', { fields }).facts!.outline[0]!.id).toBe('source-nato-2');
  });

  it.each([
    ['## A\n\n#### B', 2],
    ['### A', 0],
    ['## A\n\n### B\n\n## C\n\n##### D', 6],
    ['# A\n\n#### B', 2],
  ])('that leave a level out are warned of: %j', (body, line) => {
    const { problems } = facts(body);
    expect(problems.filter(({ message }) => message.includes('a gap'))).toMatchObject([
      { name: 'heading-level', severity: 'warning', line: BODY_LINE + line },
    ]);
  });

  it('may go down by a level and up by many', () => {
    expect(facts('## A\n\n### B\n\n#### C\n\n## D\n\n### E').problems).toEqual([]);
  });

  it('of the first level are lowered, with a warning', async () => {
    expect(await html('# Title')).toMatch(/^<h2 id="title">Title<a .*<\/h2>$/);
    expect(facts('Text.\n\n# Title').problems).toMatchObject([
      { name: 'heading-level', severity: 'warning', line: BODY_LINE + 2, column: 1 },
    ]);
  });
});

describe('code', () => {
  it('is coloured by classes, never by style', async () => {
    const printed = await html('```js\nconst a = "<b>";\n```');
    expect(printed).toContain('<span class="token-keyword">const</span>');
    expect(printed).toContain('&#x3C;b>');
    expect(printed).not.toMatch(/style=|language-/);
  });

  it('is coloured alike, whatever was coloured before', async () => {
    const block = '```mdx\n---\nkind: news\n---\n\nText.\n```';
    const first = await html(block);
    expect(first).toContain('<span class="token-keyword">kind</span>');
    await html('```tsx\nconst a = <b />;\n```\n\n```toml\na = 1\n```');
    expect(await html(`${block}\n\n\`\`\`js\nx\n\`\`\``)).toContain(
      first.slice(0, -'</code></pre>'.length),
    );
  });

  it('keeps every character', async () => {
    const code = 'const a = `x\n\n  ${b} — "ü"`;\n// end';
    const printed = await html(`\`\`\`ts\n${code}\n\`\`\``);
    const text = printed
      .replace(/<[^>]*>/g, '')
      .replaceAll('&#x3C;', '<')
      .replaceAll('&#x26;', '&');
    expect(text).toBe(`${code}\n`);
  });

  it('of an unknown language is plain, with a warning', async () => {
    expect(facts('```klingon\nx\n```').problems).toMatchObject([
      { name: 'unknown-language', severity: 'warning', line: BODY_LINE },
    ]);
    expect(await html('```klingon\nx\n```')).toContain('<code>x\n</code>');
  });

  it.each(['', 'text', 'JS', '__proto__x'])('marked %j', async (language) => {
    expect(await html(`\`\`\`${language}\nx\n\`\`\``)).toContain('x');
  });

  it.each(['constructor', '__proto__', 'toString'])('is not led astray by %s', (language) => {
    expect(names(`\`\`\`${language}\nx\n\`\`\``)).toEqual(['unknown-language']);
  });
});

describe('facts of a body', () => {
  it('has the summary as lede, else the first paragraph as plain text', () => {
    expect(facts('First.', { fields: ['summary: The lede'] }).facts!.lede).toBe('The lede');
    expect(
      facts('## Head\n\nFirst *one*\nwith a [link](/about/).[^1]\n\nSecond.\n\n[^1]: x').facts!
        .lede,
    ).toBe('First one with a link.');
    expect(facts('- only\n- a list').facts!.lede).toBe('');
    expect(facts('<KeyPoints>\n\n- a\n\n</KeyPoints>\n\nFirst.').facts!.lede).toBe('First.');
  });

  it('has a lede of no more than lists show, cut after a word', () => {
    const lede = (text: string) => facts(text).facts!.lede;
    const exact = 'A sentence. '.repeat(25).trim();
    expect(lede(exact)).toBe(exact);
    expect(lede(`${exact} And more.`)).toBe(`${exact.slice(0, -1)}…`);
    expect(lede('word '.repeat(40_000))).toMatch(/^(word )+word…$/);
    expect(lede('北'.repeat(1000))).toMatch(/^北{299}…$/);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 290, maxLength: 400 }), (text) => {
        const cut = lede(`x${text.replace(/[^\p{L}\p{M}\p{Emoji} ]/gu, ' ')}`);
        expect(cut.length).toBeLessThanOrEqual(301);
        expect(cut.isWellFormed()).toBe(true);
      }),
    );
    expect(
      facts('Text.', { fields: [`summary: ${'long '.repeat(100)}`] }).facts!.lede,
    ).toHaveLength(499);
  });

  it('counts words, without markup and without joining what stands apart', () => {
    const { words, minutes } = facts(
      '## Two words\n\n- three\n- four\n\n| five | six |\n| - | - |\n| seven | eight |',
    ).facts!;
    expect([words, minutes]).toEqual([8, 1]);
  });

  it('survives an empty body', () => {
    expect(facts('')).toMatchObject({
      problems: [{ name: 'empty-file', severity: 'warning' }],
      facts: { words: 0, lede: '', outline: [] },
    });
  });
});

it('runs of HTML, printed in order with their components, give the whole text', async () => {
  const written =
    '> One <Cite source="a" /> two\n\n- three\n\n  <Note>four</Note>\n\n- five\n\n<Quote by="A">\n\n<Note>\n\nsix\n\n</Note>\n\n</Quote>\n\nseven';
  const options = { fields: ['sources: [{ id: a, title: B }]'] };
  expect((await body(written, options)).length).toBeGreaterThan(5);
  const text = (await html(written, options))
    .replace(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  expect(text).toEqual(['One', 'two', 'three', 'four', 'five', 'six', 'seven']);
});

describe('control characters', () => {
  it.each(['a.mdx', 'a.md'])(
    'are left out, with one warning where the first stands (%s)',
    async (path) => {
      const written = '## A\u0007b\n\nc\u001bd `e\u007ff` [g\u0008](/about/ "h\u000c").\u0007';
      expect(await html(written, { path })).not.toMatch(/[^\n\P{Cc}]/u);
      const { problems, facts: found } = facts(written, { path });
      expect(found!.outline).toEqual([{ depth: 2, id: 'ab', text: 'Ab' }]);
      expect(problems[0]).toMatchObject({
        name: 'control-character',
        severity: 'warning',
        line: BODY_LINE,
        column: 5,
        message: expect.stringMatching(/U\+0007.*1 more in this file/),
      });
      expect(problems).toHaveLength(5);
    },
  );

  it('hide no address that runs', () => {
    expect(names('<a href="java\u0001script:y">x</a>')).toContain('unsafe-address');
  });

  it('are tabs and line ends neither', () => {
    expect(names('a\tb\r\n\r\nc')).toEqual([]);
  });
});

describe('equal warnings of one file', () => {
  it('are one, which counts the others', () => {
    const { problems } = facts('# A\n\n# B\n\n```klingon\n```\n\n# C');
    expect(problems.map(({ name, line }) => [name, line - BODY_LINE])).toEqual([
      ['heading-level', 0],
      ['unknown-language', 4],
    ]);
    expect(problems[0]!.message).toContain('2 more in this file');
  });

  it('are errors never', () => {
    expect(names('{a}\n\n{a}')).toEqual(['code-expression', 'code-expression']);
  });
});

it('is the same every time', async () => {
  const written = '## A\n\n```js\nlet a\n```\n\na[^1]\n\n[^1]: b';
  expect(await body(written)).toEqual(await body(written));
});

it.each([
  ['<details open>\n\n<summary>A</summary>\n\nB\n\n</details>', '<details open>'],
  ['x <ins datetime="2021-12-31">a</ins>', '<ins datetime="2021-12-31">a</ins>'],
  ['x <del datetime="2021-12-31">a</del>', '<del datetime="2021-12-31">a</del>'],
])('%j keeps what it says', async (written, printed) => {
  for (const path of ['a.md', 'a.mdx']) {
    expect(await html(written, { path })).toContain(printed);
    expect(facts(written, { path }).problems).toEqual([]);
  }
});
