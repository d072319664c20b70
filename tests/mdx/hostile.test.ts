import { describe, expect, it } from 'vitest';
import { compileFacts } from '../../src/mdx/compile.ts';
import { body, BODY_LINE, facts, settings } from './compiling.ts';
import { harmIn } from './harmless.ts';

/** What a writer wrote, and its problems: name and place, where line 1 is the body's first line. */
type Case = [written: string, ...problems: string[]];

const code: Case[] = [
  ['import x from "y"', 'code-import 1:1'],
  ["import { spawn } from 'node:child_process'", 'code-import 1:1'],
  ['export const a = 1', 'code-import 1:1'],
  ['export default function Layout() {}', 'code-import 1:1'],
  ['Text.\n\nexport const a = 1', 'code-import 3:1'],
  ['import of gas fell', 'code-import 1:1'],
  ['{process.env}', 'code-expression 1:1'],
  ['a {b} c', 'code-expression 1:3'],
  ['😀 é {b} c', 'code-expression 1:6'],
  ['مرحبا {b}', 'code-expression 1:7'],
  ['- a\n- {b}', 'code-expression 2:3'],
  ['## {b}', 'code-expression 1:4'],
  ['| a |\n| - |\n| {b} |', 'code-expression 3:3'],
  ['{/* only a comment */}'],
  ['a {/* comment */} b'],
  ['{/* a */ b}', 'code-expression 1:1'],
  ['<Quote {...x} by="a">a</Quote>', 'code-expression 1:1'],
  ['<Figure src={"a.png"} alt="" />', 'code-expression 1:9'],
  ['<Note\n  type={`caveat`}\n>\na\n</Note>', 'code-expression 2:3'],
  ['<p lang={x}>a</p>', 'code-expression 1:1'],
  ['<p {...x}>a</p>', 'code-expression 1:1'],
  ['<Note>a {b}</Note>', 'code-expression 1:9'],
];

const elements: Case[] = [
  ['<script>alert(1)</script>', 'unsafe-element 1:1'],
  ['a <script src="https://evil.example/x.js" /> b', 'unsafe-element 1:3'],
  ['<style>a</style>', 'unsafe-element 1:1'],
  ['<iframe src="https://evil.example" />', 'unsafe-element 1:1'],
  ['<object data="x" />', 'unsafe-element 1:1'],
  ['<form action="x"><input /></form>', 'unsafe-element 1:18', 'unsafe-element 1:1'],
  ['<svg><script>1</script></svg>', 'unsafe-element 1:6', 'unsafe-element 1:1'],
  ['<math><mtext>x</mtext></math>'],
  ['<math><maction>x</maction></math>', 'unsafe-element 1:7'],
  [
    '<math><annotation-xml encoding="text/html"><script>x</script></annotation-xml></math>',
    'unsafe-element 1:44',
    'unsafe-element 1:7',
  ],
  ['<base href="https://evil.example/" />', 'unsafe-element 1:1'],
  ['<meta http-equiv="refresh" />', 'unsafe-element 1:1'],
  ['<link rel="stylesheet" href="x" />', 'unsafe-element 1:1'],
  ['<section dataFootnotes>x</section>', 'unsafe-element 1:1'],
  ['<input type="checkbox" />', 'unsafe-element 1:1'],
  ['<x:script>x</x:script>', 'unsafe-element 1:1'],
  ['<a.script>x</a.script>', 'unsafe-element 1:1'],
  ['<constructor />', 'unsafe-element 1:1'],
  ['<Script>x</Script>', 'unknown-component 1:1'],
  ['<Foo><Bar /></Foo>', 'unknown-component 1:6', 'unknown-component 1:1'],
  ['- a\n- <Note><Foo /></Note>', 'unknown-component 2:9', 'invalid-prop 2:3'],
  ['<Picture src="./a.png" alt="" />', 'unknown-component 1:1'],
  ['<>x</>', 'unknown-component 1:1'],
  ['<p onclick="x()">a</p>', 'event-handler 1:1'],
  ['<p ONCLICK="x()">a</p>', 'event-handler 1:1'],
  ['<p onClick="x()">a</p>', 'event-handler 1:1'],
  ['<Quote onClick={x} by="a">a</Quote>', 'event-handler 1:8'],
  ['<Quote onclick="x" by="a">a</Quote>', 'unknown-prop 1:8'],
  ['<p style="color: red" class="x">a</p>', 'unknown-prop 1:1', 'unknown-prop 1:1'],
  ['<p style="text-align: left">a</p>', 'unknown-prop 1:1'],
  ['<td STYLE="text-align: left">a</td>'],
  ['<div dangerouslySetInnerHTML="x">a</div>', 'unknown-prop 1:1'],
  ['<a>', 'syntax-error 1:1'],
  ['<b><i>a</b></i>', 'syntax-error 1:8'],
  ['<p onclick=x>a</p>', 'syntax-error 1:1'],
  ['<!-- c -->', 'syntax-error 1:1'],
  ['a <5 b', 'syntax-error 1:3'],
  ['<br>', 'syntax-error 1:1'],
  ['a { b', 'syntax-error 1:3'],
];

const unsafe = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'vbscript:x',
  'data:text/html,x',
  'file:///etc/passwd',
  'blob:x',
  'view-source:x',
  'java&#x09;script:alert(1)',
  'java&#10;script:alert(1)',
  '&#106;avascript:alert(1)',
  'javascript&colon;alert(1)',
  'javascript:alert(1)//https://',
];

const addresses: Case[] = [
  ...unsafe.map((href): Case => [`<a href="${href}">x</a>`, 'unsafe-address 1:1']),
  ...unsafe.map((href): Case => [`<a HREF="${href}">x</a>`, 'unsafe-address 1:1']),
  ...unsafe.map((href): Case => [`<Quote by="a" href="${href}">x</Quote>`, 'invalid-prop 1:15']),
  ...unsafe.map((href): Case => [`<Video href="${href}" />`, 'invalid-prop 1:8']),
  ['[x](javascript:alert(1))', 'unsafe-address 1:1'],
  ['a [x](JAVASCRIPT:alert(1))', 'unsafe-address 1:3'],
  ['[x](<javascript:alert(1)>)', 'unsafe-address 1:1'],
  ['[x][r]\n\n[r]: javascript:alert(1)', 'unsafe-address 1:1'],
  ['[x](vbscript:a)', 'unsafe-address 1:1'],
  ['[x](data:text/html;base64,AA)', 'unsafe-address 1:1'],
  // These are relative addresses once the parser has escaped them.
  ['[x](java&#x09;script:alert(1))'],
  ['[x](&#1;javascript:alert(1))'],
  ['<a href="&#x1f;javascript:alert(1)">x</a>'],
  ['[x](\\\\evil.example)', 'broken-link 1:1'],
  ['[x](//evil.example)'],
  ['![x](javascript:alert(1))', 'unsafe-address 1:1'],
  ['![x](data:image/png;base64,AA)', 'unsafe-address 1:1'],
  // It lies in `public/`, or is missing there: whoever sees the disk says so.
  ['![x](/etc/passwd.png)'],
  ['![x](/../../etc/passwd.png)'],
  ['<img src="/\\evil.example/a.png" alt="x" />', 'outside-briefings 1:1'],
  ['![x](//evil.example/a.png)', 'remote-picture 1:1'],
  ['![x](https://evil.example/a.png)', 'remote-picture 1:1'],
  ['![x](https://a:99999/a.png)', 'broken-link 1:1'],
  ['![x](//a%3Cb.example/a.png)', 'broken-link 1:1'],
  ['[![x](https://%zz/a.png)](https://a.example)', 'broken-link 1:2'],
  ['![x](/\\evil.example/a.png)', 'outside-briefings 1:1'],
  ['<img src="https://evil.example/a.png" alt="x" />', 'remote-picture 1:1'],
  ['<img SRC="javascript:x" alt="x" />', 'unsafe-address 1:1'],
  ['<Figure src="https://evil.example/a.png" alt="A" />', 'remote-picture 1:9'],
  ['<Figure src="https://a:99999/a.png" alt="A" />', 'broken-link 1:9'],
  ['<Figure src="//evil.example/a.png" alt="A" />', 'outside-briefings 1:9'],
  ['<Video src="javascript:x" />', 'unsafe-address 1:8'],
  ['<Video href="https://a.example" poster="https://evil.example/a.png" />', 'unsafe-address 1:33'],
  ['<Video src="./a.mp4" captions="data:text/vtt,x" />', 'unsafe-address 1:22'],
];

const rawHtml: Case[] = [
  ['<script>alert(1)</script>', 'unsafe-element 1:1'],
  ['<SCRIPT>alert(1)</SCRIPT>', 'unsafe-element 1:1'],
  ['a <script>alert(1)</script> b', 'unsafe-element 1:3'],
  ['<style>@import "https://evil.example"</style>', 'unsafe-element 1:1'],
  ['<p onclick=x>a</p>', 'event-handler 1:1'],
  ['<p onclick="x()" onmouseover=\'y\'>a</p>', 'event-handler 1:1', 'event-handler 1:1'],
  ['<img src=x onerror=alert(1)>', 'event-handler 1:1', 'missing-alt 1:1'],
  ['<details open ontoggle=alert(1)>x</details>', 'event-handler 1:1'],
  ['<section data-footnotes onclick=x>x</section>'],
  ['<input type=checkbox onclick=x checked>', 'event-handler 1:1'],
  [
    '<svg><script>1</script><a xlink:href="javascript:a">x</a></svg>',
    'unsafe-element 1:6',
    'unknown-prop 1:24',
    'unsafe-element 1:1',
  ],
  ['<svg onload=alert(1)>', 'unsafe-element 1:1'],
  [
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
    'unsafe-element 1:29',
    'unsafe-element 1:21',
  ],
  ['<noscript><p title="</noscript><img src=x onerror=alert(1)>">', 'unsafe-element 1:1'],
  ['<textarea><script>x</script></textarea>', 'unsafe-element 1:1'],
  ['<template><script>x</script></template>', 'unsafe-element 1:11', 'unsafe-element 1:1'],
  ['<a href=javascript:alert(1)>x</a>', 'unsafe-address 1:1'],
  ['<a href="java\tscript:alert(1)">x</a>', 'unsafe-address 1:1'],
  ['<a href="java\nscript:alert(1)">x</a>', 'unsafe-address 1:1'],
  ['<A HREF="&#106;avascript&colon;alert(1)">x</A>', 'unsafe-address 1:1'],
  ['<base href=//evil.example>', 'unsafe-element 1:1'],
  ['<meta http-equiv=refresh content=0>', 'unsafe-element 1:1'],
  ['<iframe srcdoc="<script>x</script>"></iframe>', 'unsafe-element 1:1'],
  ['<![CDATA[<script>x</script>]]>', 'stray-markdown 1:1'],
  ['<!-- <script>x</script> --> x'],
  ['<div><p>unclosed'],
  ['</div></article></body>'],
  ['<plaintext>x', 'unsafe-element 1:1'],
  ['<p style="text-align: left">x</p>', 'unknown-prop 1:1'],
  ['<p class="site-header">x</p>', 'unknown-prop 1:1'],
  ['<table background="javascript:x"><tr><td>x</td></tr></table>', 'unknown-prop 1:1'],
  ['{process.env}'],
  ['import x from "y"'],
];

/** Problems in a stable order, with lines counted from the body. */
const found = (written: string, path: string) =>
  facts(written, { path }).problems.map(
    ({ name, line, column }) => `${name} ${line - BODY_LINE + 1}:${column}`,
  );

describe.each([
  ['code', 'a.mdx', code],
  ['elements', 'a.mdx', elements],
  ['addresses', 'a.mdx', addresses],
  ['raw HTML in Markdown', 'a.md', rawHtml],
])('%s', (_, path, cases) => {
  it.each(cases.map(([written, ...problems]) => [written, problems] as const))(
    '%j',
    async (written, problems) => {
      expect(found(written, path)).toEqual(problems);
      expect(harmIn(await body(written, { path }))).toEqual([]);
    },
  );
});

it('text that only looks like code stays as it is in Markdown', async () => {
  const [printed] = await body('{process.env} and import x', { path: 'a.md' });
  expect(printed).toBe('<p>{process.env} and import x</p>');
});

it('a body with problems prints everything else', async () => {
  const printed = await body(
    'One.\n\n<script>x</script>\n\nTwo {b}.\n\n<Quote href="javascript:x" by="A">Three</Quote>',
  );
  expect(printed.join('')).toMatch(/One\.[\s\S]*Two[\s\S]*Three/);
});

it.each([
  ['blockquotes', '>'.repeat(3000), 'a.md'],
  ['raw elements', '<div>'.repeat(3000), 'a.md'],
  ['elements', `${'<b>'.repeat(3000)}x${'</b>'.repeat(3000)}`, 'a.mdx'],
  ['components', `${'<Note>\n\n'.repeat(1000)}x${'\n\n</Note>'.repeat(1000)}`, 'a.mdx'],
  ['brackets', '['.repeat(3000), 'a.md'],
])('thousands of %s in one another are survived', async (_, written, path) => {
  expect(facts(written, { path }).problems.every(({ name }) => name === 'syntax-error')).toBe(true);
  expect(harmIn(await body(written, { path }))).toEqual([]);
});

it.each(['export const a = "\\', 'import x from "y"\n\'\\', '{"\\', '<Note type="\\'])(
  'a file that ends with %j does not end the program',
  (ending) => {
    const raw = `---\ntitle: T\n---\n\n${ending}`;
    expect(compileFacts(raw, 'a.mdx', 'briefings/a.mdx', settings).problems).not.toEqual([]);
  },
);
