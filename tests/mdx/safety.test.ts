import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileBody } from '../../src/mdx/body.ts';
import { compileFacts } from '../../src/mdx/compile.ts';
import { body, facts, settings } from './compiling.ts';
import { harmIn } from './harmless.ts';

/** Thousands of bodies are compiled, on machines that do other work too. In milliseconds. */
const LONG = { timeout: 180_000 };

const fragments = fc.constantFrom(
  '<script>',
  '</script>',
  '<SCRIPT src=//e.example>',
  '<style>',
  '</style>',
  '<svg>',
  '</svg>',
  '<math>',
  '<mtext>',
  '<table>',
  '<tr>',
  '<td>',
  '<p onclick="x">',
  '<p ',
  'onclick=x',
  ' onerror=alert(1)',
  ' style="x:y"',
  ' class=x',
  '>',
  '/>',
  '</p>',
  '<a href="javascript:x">',
  '<a HREF="java\tscript:x">',
  '</a>',
  '<img src=x onerror=y>',
  '<img src="https://e.example/x.png" />',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<title>',
  '</title>',
  '<textarea>',
  '</textarea>',
  '<noscript>',
  '<template>',
  '[x](javascript:y)',
  '[x](<',
  ' "',
  '"',
  "'",
  '`',
  '```',
  '```html\n',
  '![',
  '](',
  ')',
  '[^1]',
  '\n[^1]: ',
  '| a | b |\n| - | - |\n| ',
  '- [ ] ',
  '> ',
  '## ',
  '    ',
  '\n',
  '\n\n',
  ' ',
  '<Note>',
  '</Note>',
  '<Quote by="a" href="',
  '<Quote by="x">',
  '</Quote>',
  '<Figure src="',
  '" alt="" />',
  '<Video href="https://a.example" poster="',
  '<Cite source="a" />',
  '<Timeline>',
  '<Event at="2021">',
  '</Event>',
  '</Timeline>',
  'javascript:',
  'vbscript:x',
  'data:text/html,',
  'https://e.example',
  '{',
  '}',
  '{/*',
  '*/}',
  '{...x}',
  '={',
  'import x from "y"\n',
  'export const a = 1\n',
  '&#x09;',
  '&#106;avascript:',
  '&lt;script&gt;',
  '\\',
  '\0',
  '\u0000script',
  '😀',
  'é',
  '\u2028',
  '\r\n',
  '\r',
  '<section data-footnotes>',
  '<input type=checkbox>',
  '<base href=//e.example>',
  '<h2 id="x">',
  '<pre><code class="language-js">',
  '</code></pre>',
  '<x-y>',
  '<a:b>',
  '<>',
  '</>',
);
const text = fc.oneof(
  { weight: 6, arbitrary: fc.array(fragments, { maxLength: 14 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);
const path = fc.constantFrom('2021/a.mdx', '2021/a.md');

it('no body ever prints anything that runs, loads or breaks out', LONG, async () => {
  await fc.assert(
    fc.asyncProperty(text, path, async (written, name) => {
      expect(harmIn(await body(written, { path: name }))).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

it('a body that has code or a script in it has problems', LONG, () => {
  fc.assert(
    fc.property(
      fc.constantFrom(
        '<script>x</script>',
        '{x}',
        'import x from "y"',
        '<p onclick="x">y</p>',
        '<a href="javascript:x">y</a>',
        '<Foo />',
      ),
      fc.nat(5),
      (bad, blanks) => {
        expect(facts(`Text.\n\n${'\n'.repeat(blanks)}${bad}`).problems.length).toBeGreaterThan(0);
      },
    ),
  );
});

it('reading never throws, whatever the whole file holds', LONG, async () => {
  const yaml = fc.array(
    fc.oneof(
      fragments,
      fc.constantFrom(
        'title: ',
        'status: 2021-12-31T05:13',
        'sources: [',
        '*a',
        '&a ',
        '- ',
        '---\n',
        '---',
        ': ',
        '!!set ',
        '? ',
        '|',
        '>-',
        '"',
        '\t',
        '#',
        '<<: ',
        '__proto__: ',
      ),
    ),
    { maxLength: 20 },
  );
  await fc.assert(
    fc.asyncProperty(yaml, text, path, async (head, tail, name) => {
      const raw = `---\n${head.join('')}\n---\n${tail}`;
      expect(Array.isArray(compileFacts(raw, name, `briefings/${name}`, settings).problems)).toBe(
        true,
      );
      expect(
        harmIn(await compileBody(raw, name, { own: 'en', lang: 'en', sources: [] }, settings)),
      ).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

it('every problem stands in its file', LONG, () => {
  fc.assert(
    fc.property(text, path, (written, name) => {
      const raw = `---\ntitle: T\n---\n${written}`;
      const lines = raw.split(/\r\n?|\n/).length;
      for (const { line, column, message, hint } of compileFacts(raw, name, name, settings)
        .problems) {
        expect(line >= 1 && line <= lines + 1 && column >= 1).toBe(true);
        expect(message !== '' && hint !== '').toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});
