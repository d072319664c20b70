import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frontMatterSchema } from '../../../src/briefing/schema.ts';
import type { Facts } from '../../../src/briefing/briefing.ts';
import { compileFacts, type Compiled, type CompileSettings } from '../../../src/mdx/compile.ts';
import { portableText } from '../../../src/mdx/portable/portable.ts';
import { site } from '../../fixtures/site.ts';
import { source } from '../compiling.ts';

const ORIGIN = 'https://dateline.example';
const settings: CompileSettings = {
  schema: frontMatterSchema({ zone: site.zone, kinds: Object.keys(site.kinds) }),
  lang: 'en',
  url: ORIGIN,
  base: '/',
  trustedMdx: false,
};
const targets = {
  page: (path: string) => ORIGIN + path,
  attachment: (path: string) => `${ORIGIN}/media/${path}`,
  file: (path: string) => new URL(path, `${ORIGIN}/pictures/`).href,
};

const read = (raw: string, path: string) => compileFacts(raw, path, `briefings/${path}`, settings);

/** A briefing as it was read, as it is exported, and as that is read again. */
function roundTrip(raw: string, path = '2021/talks.mdx') {
  const before = read(raw, path);
  const { facts } = before;
  const { front } = facts!;
  const told = { front, url: `${ORIGIN}/briefings/2021/talks/`, lang: front.lang ?? 'en' };
  const text = portableText(raw, path, told, targets);
  const again = read(text, '2021/talks.mdx');
  return { before, facts: facts!, text, again };
}

/** What is the same wherever a briefing is read. */
function lasting({ front, ...facts }: Facts) {
  const { image, lang = 'en', ...fields } = front;
  return {
    front: { ...fields, lang, ...(image && { image: { ...image, src: '' } }) },
    lede: facts.lede,
    outline: facts.outline,
    anchors: facts.anchors,
    words: facts.words,
    minutes: facts.minutes,
    events: facts.events,
    judgements: facts.judgements,
    cited: facts.cited,
    links: facts.links
      .map(({ href }) => (href.startsWith('/') ? ORIGIN + href : href))
      .filter((href) => !href.startsWith(`${ORIGIN}/media/`)),
  };
}

/** The files that are shown, by their places below `briefings/`. */
const picturesIn = ({ files }: Compiled, without = new Set<string | undefined>()) =>
  files
    .filter(({ use, written }) => use === 'picture' && !without.has(written))
    .map(({ path }) => path);

function expectSame(raw: string, path?: string): string {
  const { before, facts, text, again } = roundTrip(raw, path);
  const errors = again.problems.filter(({ severity }) => severity !== 'warning');
  expect(errors, text).toEqual([]);
  expect(lasting(again.facts!), text).toEqual(lasting(facts));
  // Films are led to from there, and have no posters.
  const posters = new Set([...raw.matchAll(/poster="([^"]*)"/g)].map(([, poster]) => poster));
  expect(picturesIn(again)).toEqual(picturesIn(before, posters));
  return text;
}

const folder = 'briefings';
const examples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.mdx?$/.test(path));

it.each(examples)('the example %s says elsewhere what it says here', (path) => {
  expectSame(readFileSync(join(folder, path), 'utf8'), path);
});

const others = ['tests/audit/briefings', 'tests/fixtures']
  .flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => join(root, path)),
  )
  .filter((path) => /\.mdx?$/.test(path))
  .filter((path) => {
    const { facts, problems } = read(readFileSync(path, 'utf8'), '2021/talks.mdx');
    return facts && problems.every(({ severity }) => severity === 'warning');
  });

it.each(others)('%s says elsewhere what it says here', (path) => {
  expectSame(readFileSync(path, 'utf8'), `2021/talks.${path.endsWith('x') ? 'mdx' : 'md'}`);
});

describe('what is written in Markdown or HTML is said in MDX', () => {
  it.each([
    [
      'Braces {like} these, a < b and <https://example.org/a_b>.',
      '[https://example.org/a\\_b](https://example.org/a_b)',
    ],
    ['Text.\n\n    code {x} <y>\n    more\n\nText.', '```\ncode {x} <y>\nmore\n```'],
    ['- Item\n\n      code {x}\n\n- Item', '```'],
    ['One<br>two <b>three</b>.', 'One<br />two <b>three</b>.'],
    ['<!-- secret -->\n\nText <!-- secret --> here.', 'Text  here.'],
    ['import this {thing}.', '&#x69;mport this \\{thing\\}.'],
    ['<details>\n<summary>More *stars*</summary>\n\nThe *rest*.\n\n</details>', 'The *rest*.'],
    ['A formula $a_{1} < b$ and $5 {x}.', '$a_{1} < b$'],
    ['| a | b |\n| - | - |\n| {x} | y<z |', '| \\{x\\} | y\\<z |'],
    ['## Status {#state}\n\nSee [it](#state).', '## Status {#state}'],
    ['<p>Not closed', 'Not closed'],
  ])('%j', (written, exported) => {
    const text = expectSame(source(written), 'talks.md');
    expect(text).toContain(exported);
    expect(text).not.toContain('secret');
  });
});

describe('a text in MDX stays as it is written', () => {
  it.each([
    ['A {/* secret */} word.\n\n{/* secret */}\n\nMore.', 'A  word.'],
    ['First line\n{/* secret */}\nsecond line.', 'First line\n\nsecond line.'],
    [
      '[Link](../2022/other.mdx "Its title") and [ref][a].\n\n[a]: /about/ "T"',
      `[Link](${ORIGIN}/briefings/2022/other/ "Its title")`,
    ],
    ['[ref][a].\n\n[a]: /about/ "T"', `[a]: ${ORIGIN}/about/ "T"`],
    [
      'A [paper](./paper.pdf) and [part](#part).\n\n## Part',
      `[paper](${ORIGIN}/media/2021/paper.pdf) and [part](#part)`,
    ],
    [
      '<Figure src="./a.png" alt="A table" caption="x &amp; y" />',
      `<Figure src="${ORIGIN}/pictures/a.png#briefings/2021/a.png" alt="A table"`,
    ],
    [
      '<Video src="./film.mp4" poster="./a.png" caption="Film" />',
      `<Video href="${ORIGIN}/pictures/film.mp4" caption="Film" />`,
    ],
    [
      'He said "no" -- \\"really\\" 2*3*4 and `--x`.',
      'He said "no" -- \\"really\\" 2*3*4 and `--x`.',
    ],
    ['A note in [a link[^1]](/about/).\n\n[^1]: The note.', `[a link](${ORIGIN}/about/)[^1]`],
    ['<Note type="caveat">\n\nA [link](/about/).\n\n</Note>', `[link](${ORIGIN}/about/)`],
  ])('%j', (written, exported) => {
    const text = expectSame(source(written));
    expect(text).toContain(exported);
    expect(text).not.toContain('secret');
  });
});

it('a time says its offset, and a field that says nothing is not there', () => {
  const { text } = roundTrip(source('Words.'));
  expect(text).toBe(`---
# ${ORIGIN}/briefings/2021/talks/

title: Talks
date: 2021-12-31
author: Ada Example
status: 2021-12-31T05:13+01:00
kind: briefing
lang: en
---

Words.
`);
});

describe('a picture has its absolute address', () => {
  const raw = source('![The table](./a.png "T") here.', [
    'image: { src: ./b.jpg, alt: Two tables }',
  ]);
  const { text } = roundTrip(raw);

  it('with the file of which it was made', () => {
    expect(text).toContain(`![The table](${ORIGIN}/pictures/a.png#briefings/2021/a.png "T") here.`);
    expect(text).toContain(`src: ${ORIGIN}/pictures/b.jpg#briefings/2021/b.jpg`);
  });

  it('which its own site takes for the same picture, wherever the text lies', () => {
    const { problems, facts, files } = read(text, 'copies/talks.mdx');
    expect(problems).toEqual([]);
    expect(files.map(({ path, use }) => [path, use])).toEqual([
      ['2021/a.png', 'picture'],
      ['2021/b.jpg', 'picture'],
    ]);
    expect(facts!.front.image!.src).toBe('../2021/b.jpg');
  });

  it('of which any other site warns', () => {
    for (const other of ['https://example.org', undefined]) {
      const { url: _, ...elsewhere } = settings;
      const { problems } = compileFacts(text, 'a.mdx', 'briefings/a.mdx', {
        ...elsewhere,
        ...(other && { url: other }),
      });
      expect(problems.map(({ name }) => name)).toEqual(['remote-picture', 'remote-picture']);
    }
  });

  it.each(['![A (b) & c](<./a (b) ü.png>)', '<Figure src="/icon-192.png" alt="An icon" />'])(
    'in %s too',
    (written) => {
      const { before, again } = roundTrip(source(written));
      expect(again.problems).toEqual([]);
      const paths = ({ files }: Compiled) => files.map(({ path, use }) => [path, use]);
      expect(paths(again)).toEqual(paths(before));
    },
  );
});

describe('hostile texts', () => {
  it.each([
    '"</script><script>alert(1)</script>"',
    '"AT&T & \\"friends\\" &amp; <b>"',
    "']]> {x} ${y} `z`'",
    '"🇺🇦 😀 ۩ emoji"',
    '"\u200fمحادثات\u200e in Geneva"',
    `"${'A long title '.repeat(23)}"`,
    '"yes"',
    '"2021-12-31"',
    '"# no comment: here"',
    '"- dash"',
  ])('has the title %s', (title) => {
    const raw = source('Words.').replace('title: Talks', `title: ${title}`);
    expectSame(raw);
    expectSame(raw, 'talks.md');
  });
});

it('any title, summary and paragraph come back', () => {
  const any = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
  const signs = fc
    .array(
      fc.constantFrom(
        'a',
        ' ',
        '{',
        '}',
        '<',
        '>',
        '\\',
        '*',
        '_',
        '`',
        '&',
        '#',
        '1.',
        '[',
        ']',
        '(',
        ')',
        '|',
        '$',
        '~',
        '-',
        '\n',
      ),
      { maxLength: 12 },
    )
    .map((all) => all.join(''));
  let came = 0;
  fc.assert(
    fc.property(any, signs, (title, paragraph) => {
      const raw = source(`Words ${paragraph}`, [
        `summary: ${JSON.stringify(`${title} again`)}`,
      ]).replace('title: Talks', `title: ${JSON.stringify(title)}`);
      const { facts, problems } = read(raw, 'talks.md');
      if (!facts || problems.some(({ severity }) => severity !== 'warning')) return;
      came++;
      expectSame(raw, 'talks.md');
    }),
    { numRuns: 100 },
  );
  expect(came).toBeGreaterThan(30);
});
