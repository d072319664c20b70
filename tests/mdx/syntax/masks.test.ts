import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskedFor } from '../../../src/mdx/syntax/masks.ts';
import { readSource } from '../../../src/mdx/syntax/source.ts';
import { facts, html } from '../compiling.ts';

const paragraph = async (written: string, path = 'a.mdx') =>
  (await html(written, { path }))
    .replaceAll(' class="address"', '')
    .replace(/^<p>|<\/p>[\s\S]*$/g, '');

describe.each(['a.mdx', 'a.md'])('in %s', (path) => {
  it.each([
    'It takes 3~5 days and costs 100~200 euros.',
    'H~2~O, mc^2^ and x^2',
    '2*3*4 and 2**3, 4**5',
    '~/.config and ~/bin',
    'a~b~c ~d~',
  ])('figures stay as they are: %s', async (written) => {
    expect(await paragraph(written, path)).toBe(written);
    expect(facts(written, { path }).facts!.lede).toBe(written);
  });

  it.each([
    ['~~a~~ b ~~c~d~~', '<del>a</del> b <del>c~d</del>'],
    ['\\~a~ and ~b\\~', '~a~ and ~b~'],
    ['`a~b~` [x](/~u) ~', '<code>a~b~</code> <a href="/~u/">x</a> ~'],
    ['https://x.org/~a/~b', '<a href="https://x.org/~a/~b">https://x.org/~a/~b</a>'],
  ])('only two tildes strike out: %s', async (written, printed) => {
    expect(await paragraph(written, path)).toBe(printed);
  });

  it.each([
    ['“https://example.org/a”', 'https://example.org/a', '”'],
    ['„https://example.org/b“', 'https://example.org/b', '“'],
    ['«https://example.org/b»', 'https://example.org/b', '»'],
    ['https://example.org/c—see', 'https://example.org/c', '—see'],
    ['https://example.org/c– see', 'https://example.org/c', '– see'],
    ['(https://example.com/foo/bar)。再看', 'https://example.com/foo/bar', ')。再看'],
    ['见https://example.org/a，再看', 'https://example.org/a', '，再看'],
    ['（https://example.org/a）', 'https://example.org/a', '）'],
    ['「https://example.org/a」', 'https://example.org/a', '」'],
    ['https://example.org/a…', 'https://example.org/a', '…'],
    ['https://example.org/a_(b)', 'https://example.org/a_(b)', ''],
    ['https://example.org/a/ü', 'https://example.org/a/ü', ''],
  ])('an address ends before what ends it: %s', async (written, address, rest) => {
    expect(await paragraph(written, path)).toContain(
      `<a href="${encodeURI(address)}">${address}</a>${rest}`,
    );
  });

  it.each([
    ['[x](https://example.org/“b”)', '<a href="https://example.org/%E2%80%9Cb%E2%80%9D">x</a>'],
    [
      'https://en.wikipedia.org/wiki/Russia–Ukraine_war',
      '<a href="https://en.wikipedia.org/wiki/Russia%E2%80%93Ukraine_war">https://en.wikipedia.org/wiki/Russia–Ukraine_war</a>',
    ],
    [
      'https://example.org/a，https://example.org/b。',
      '<a href="https://example.org/a">https://example.org/a</a>，<a href="https://example.org/b">https://example.org/b</a>。',
    ],
    [
      '**https://example.org/a”**的',
      '<strong><a href="https://example.org/a">https://example.org/a</a>”</strong>的',
    ],
  ])('an address that is written out is whole: %s', async (written, printed) => {
    expect(await paragraph(written, path)).toBe(printed);
  });

  it.each([
    [
      '这是**重要，**的消息。满意率为**97%**认可度。',
      '这是<b>重要，</b>的消息。满意率为<b>97%</b>认可度。',
    ],
    ['**Note:**text', '<b>Note:</b>text'],
    ['**Note:**https://x.org', '<b>Note:</b><a href="https://x.org">https://x.org</a>'],
    ['他说**“重要”**的', '他说<b>“重要”</b>的'],
    ['**中文（英文）**的', '<b>中文（英文）</b>的'],
    ['**[重要](https://x.org/)**的', '<b><a href="https://x.org/">重要</a></b>的'],
    ['**`a`**的，**b。**的', '<b><code>a</code></b>的，<b>b。</b>的'],
    ['「**重要**」は**「大事」**です', '「<b>重要</b>」は<b>「大事」</b>です'],
    ['**“중요”**는 **이것(저것)**을', '<b>“중요”</b>는 <b>이것(저것)</b>을'],
    ['这是*重要，*的', '这是<em>重要，</em>的'],
    ['这是~~删除，~~的', '这是<del>删除，</del>的'],
    ['𠀀**重要，**𠮷', '𠀀<b>重要，</b>𠮷'],
    ['`**a:**b` **c**', '<code>**a:**b</code> <b>c</b>'],
    ['A **b**, (**c**) “**d**”', 'A <b>b</b>, (<b>c</b>) “<b>d</b>”'],
  ])('stress is where it is meant: %s', async (written, printed) => {
    expect((await paragraph(written, path)).replaceAll('strong>', 'b>')).toBe(printed);
  });

  it.each([
    ['[the treaty[^1]](https://example.org/treaty), x', 'https://example.org/treaty', 'the treaty'],
    ['[the[^1] treaty](https://example.org/a_(b)), x', 'https://example.org/a_(b)', 'the treaty'],
    ['[the *treaty*[^1]](/about/ "t"), x', '/about/" title="t', 'the <em>treaty</em>'],
    ['[the treaty[^1]][t], x\n\n[t]: https://example.org/t', 'https://example.org/t', 'the treaty'],
  ])('a note in a link stands behind it: %s', async (written, href, words) => {
    const printed = await html(`${written}\n\n[^1]: Note.`, { path });
    expect(printed).toContain(`<a href="${href}">${words}</a><sup><a href="#fn-1"`);
    expect(printed).toMatch(/<\/span>, x<\/p>/);
  });
});

it('leaves code that looks like a link with a note as it is', async () => {
  expect(await paragraph('`[a[^1]](/about/)` [^1]\n\n[^1]: x')).toContain(
    '<code>[a[^1]](/about/)</code>',
  );
});

it('keeps the length of every text, and gives all of it back', () => {
  const piece = fc.constantFrom(
    ...'~ ~~ * ** *** ` `` [ ] ( ) [^1] ]( https://x.org/ www.a — 。 ” 中 a 1 \\ \n \n\n : | < > { } 𠀀'.split(
      ' ',
    ),
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const masked = maskedFor(readSource(text, 'md'));
      expect(masked.text).toHaveLength(text.length);
      const given = masked.unmask(masked.text);
      expect([...given].toSorted()).toEqual([...text].toSorted());
      if (!text.includes('[^')) expect(given).toBe(text);
    }),
  );
});
