import { describe, expect, it } from 'vitest';
import { BODY_LINE, facts, html } from '../compiling.ts';

const found = (body: string, path: string) =>
  facts(body, { path }).problems.map(({ name, severity, line, column, message, hint }) => ({
    what: `${name} ${severity} ${line - BODY_LINE + 1}:${column}`,
    message,
    hint,
  }));

describe('what is printed as it stands', () => {
  const cases: [body: string, place: string, hint: string][] = [
    ['[report](./Annual Report.md)', '1:1', '[report](<./Annual Report.md>)'],
    ['See ![A map](my map.png).', '1:5', '![A map](<my map.png>)'],
    ['[x](mailto a@b.example)', '1:1', '[x](mailto:a@b.example)'],
    ['[e] (https://x.example)', '1:1', '[e](https://x.example)'],
    ['[e]\n(./a.md)', '1:1', '[e](./a.md)'],
    ['(words)[https://x.example/a]', '1:1', '[words](https://x.example/a)'],
    ['A [link](https://x.example', '1:3', 'a bracket that closes'],
    ['At http:/one-slash.example.', '1:4', 'Write http://one-slash.example'],
    ['At https//x.example now', '1:4', 'Write https://x.example.'],
    [':::note\nText.\n:::', '1:1', '<Note>'],
    ['::::tip\n\nText.', '1:1', '<Note>'],
    ['!!! note\n    Text.', '1:1', '<Note>'],
    ['??? "More"\n    Text.', '1:1', '<Note>'],
    ['[TOC]', '1:1', 'outline of its own'],
    ['[[_TOC_]]', '1:1', 'outline of its own'],
    ['See [[Page]].', '1:5', '[Page](/briefings/…/)'],
    ['See [[Page|the page]].', '1:5', '[the page](/briefings/…/)'],
    ['![[image.png]]', '1:1', '![What it shows](./image.png)'],
    ['A %%hidden comment%%.', '1:3', 'readers see it'],
    ['%%\nhidden\n%%', '1:1', 'readers see it'],
    ['%% hidden', '1:1', 'readers see it'],
    ['A ==mark== here.', '1:3', '<mark>'],
    ['The ++new++ word.', '1:5', '<mark>'],
    ['A claim^[A note.].', '1:8', '[^1]'],
    ['A **bold word', '1:3', 'at both ends'],
    ['A bold** word', '1:7', 'at both ends'],
    ['a**"b"**c', '1:2', 'at both ends'],
    ['Struck ~~out', '1:8', 'at both ends'],
    ['| a | b |\n| 1 | 2 |', '1:1', 'one | ---'],
    ['> | a | b |', '1:3', 'one | ---'],
    ['• one\n• two', '1:1', '- entry'],
    ['Text\n• one', '2:1', '- entry'],
    ['o\tone\no\ttwo', '1:1', '- entry'],
    ['o   one', '1:1', '- entry'],
    ['o One\no Two', '1:1', '- entry'],
    ['Text:\no One\no “Two”\no 3 more', '2:1', '- entry'],
    ['o One\n\no Two', '1:1', '- entry'],
    ['- a\n\n  o One\n\n  o Two', '3:3', '- entry'],
    ['|a|b|\n|1|2|', '1:1', 'one | ---'],
    ['[ ] to do', '1:1', '- [ ] task'],
    ['A \\\\(x\\\\) here.', '1:3', 'Write $x$.'],
    ['A \\(x^2\\) here.', '1:3', 'Write $x^2$.'],
    ['## A \\(n\\)', '1:6', 'Write $n$.'],
    ['\\\\[x = y\\\\]', '1:1', 'Write $$x = y$$.'],
    ['\\[\nx = y\n\\]', '1:1', 'Write $$x = y$$.'],
    ['| a |\n| - |\n| \\(x_1\\) |', '3:3', 'Write $x_1$.'],
    ['As \\newpage shows', '1:4', 'commands of TeX'],
    ['/// note\nText.\n///', '1:1', '<Note>'],
    ['=== "Tab"\n    Text.', '1:1', '<Note>'],
    ['##\n\nText.', '1:1', 'take the line out'],
    ['## A ==mark==', '1:6', '<mark>'],
    ['- A [[Page]]', '1:5', '[Page]'],
    ['| a |\n| - |\n| [[Page]] |', '3:3', '[Page]'],
    ['- a\n\n  > é 😀 [[Page]]', '3:10', '[Page]'],
  ];

  it.each(cases)('%j', (body, place, hint) => {
    for (const path of ['a.mdx', 'a.md']) {
      const [first] = found(body, path);
      expect(first).toMatchObject({ what: `stray-markdown warning ${place}` });
      expect(first!.hint).toContain(hint);
    }
  });

  it.each([
    ['{: .class}', '1:1'],
    ['Text {: .class}', '1:6'],
    ['Text {.class}', '1:6'],
    ['Text {#id}', '1:6'],
    ['{{< figure src="a.png" >}}', '1:1'],
    ['{% include a.html %}', '1:1'],
    ['See {{ site.url }}.', '1:5'],
    ['<<<<<<< HEAD\nText.', '1:1'],
    ['The <%= name %> here.', '1:5'],
    ['<% if %>', '1:1'],
    ['{!file.md!}', '1:1'],
    ['--8<-- "file.md"', '1:1'],
    ['<<< @/file.js', '1:1'],
    ['A {++new++} word', '1:3'],
    ['A {--gone--} word', '1:3'],
    ['A word{>>why<<}', '1:7'],
  ])('%j in Markdown, and an error with a hint of its own in MDX', (body, place) => {
    expect(found(body, 'a.md')).toMatchObject([{ what: `stray-markdown warning ${place}` }]);
    const [error] = found(body, 'a.mdx');
    expect(error!.what).toMatch(/^(syntax-error|code-expression) error/);
  });

  it.each([
    [':::note\nHidden.\n:::\n\nThe talks begin.'],
    ['[TOC]\n\nThe talks begin.'],
    ['%%hidden%%\n\nThe talks begin.'],
    ['The **talks.\n\nThe talks begin.'],
    ['> [[Page]]\n\nThe talks begin.'],
    ['o First\n\no Second\n\nThe talks begin.'],
    ['\\[x = y\\]\n\nThe talks begin.'],
    ['| a | b |\n| c | d |\n\nThe talks begin.\n\n[[Page]]'],
  ])('is no lede: %j', (body) => {
    for (const path of ['a.mdx', 'a.md']) {
      expect(facts(body, { path }).facts!.lede).toBe('The talks begin.');
    }
  });

  it.each([
    '`[[a]] ==b== %%c%% **d {{ e }}` and `f',
    '```\n[TOC]\n• a\n| a | b |\n```',
    'If a == b and c ==d, then 2**3 == 8; x==y and z==w.',
    'C++ and C++; ++i and ++j; 100%% sure.',
    'rows[i](x), [sic](again), arrays [[1, 2]], [sic] (again)',
    'See src/**/*.ts and **/*.md, f**k and 5,000**.',
    '\\[[Page]] \\==mark== \\**bold, \\[x](a b)',
    'Was it o or a? O my. o brave new world.',
    'o Presidente falou.\n\nText.\n\no Ministro falou.',
    'o brasil e\no mundo',
    'An \\[sic\\] and \\(so on\\) and \\[[a](https://x.example/a_b)\\]',
    '`\\(x^2\\)` and $5 and 3/4 or a///b, C:\\begin\\end, <code>${x}</code>',
    '|x|\n|y|',
    'She said: "Go!!!" Really??? Well: | and ||.',
    'The value |x| and |y| are bars.',
    'https://a.example/b//c and http://a.example',
    '[a](<https://a.example/b c> "title")',
    'Wait::what and a::b::c and 10:30:15',
    '~~struck~~, **bold**, ***both***, *one*',
    'Then [1]: it begins. (See [2].)',
  ])('is nothing in %j', (body) => {
    const strays = found(body, 'a.md').filter(({ what }) => what.startsWith('stray'));
    expect(strays).toEqual([]);
  });

  it.each([
    '\\(',
    'o A\n',
    '${',
    '<%',
    '{++',
    '\\cite{',
    '[',
    '](',
    '[[a ',
    '%%',
    '==a',
    '{{a',
    '**a ',
    '• a\n',
    '(a)[https:',
    '^[a',
    '[a](b ',
  ])('takes a long row of %j in its stride', (piece) => {
    expect(facts(piece.repeat(20_000), { path: 'a.md' }).facts).toBeDefined();
  });
});

describe('an id behind the words of a heading', () => {
  it.each([
    ['## Status {#status}', 'status', 'Status'],
    ['## Status {#status} ##', 'status', 'Status'],
    ['## Status{#status}', 'status', 'Status'],
    ['## Status {: #status}', 'status', 'Status'],
    ['## *Status* `now` {#as-of--it_is_}', 'as-of--it_is_', 'Status now'],
    ['Status {#status}\n---', 'status', 'Status'],
    ['> ## Status {#über.uns}', 'über.uns', 'Status'],
    ['- ## Status {#a:b}', 'a:b', 'Status'],
    ['## Status {#status}\r', 'status', 'Status'],
    ['## Status\n\n<b>x</b>\n\n## Status {#now}', 'status', 'Status'],
  ])('%j', (body, id, text) => {
    for (const path of ['a.mdx', 'a.md']) {
      const { facts: known, problems } = facts(body, { path });
      expect(problems).toEqual([]);
      expect(known!.outline[0]).toMatchObject({ id, text });
    }
  });

  it('is in the page, and links find it', async () => {
    const body = '## Status {#now}\n\nSee [it](#now).';
    expect(facts(body).problems).toEqual([]);
    for (const path of ['a.mdx', 'a.md']) {
      const page = await html(body, { path });
      expect(page).toContain('<h2 id="now">Status<');
      expect(page).not.toMatch(/[\ue000-\ue0ff]/);
    }
  });

  it('keeps the places of what follows', () => {
    const { problems } = facts('## É 😀 {#now}\n\nText {b}.');
    expect(problems).toMatchObject([{ name: 'code-expression', line: BODY_LINE + 2, column: 6 }]);
  });

  it('leaves code as it is', async () => {
    for (const path of ['a.mdx', 'a.md']) {
      const page = await html('```md\n## Status {#now}\n```\n\n`## x {#y}`', { path });
      expect(page).toContain('## Status {#now}');
      expect(page).toContain('## x {#y}');
    }
    expect(await html('<pre>\n## Status {#now}\n</pre>', { path: 'a.md' })).toContain(
      '## Status {#now}',
    );
  });

  it('is refused where code is run, whose parser does not know it', () => {
    const body = 'A {1 + 1}\n\n## Status {#now}';
    expect(facts(body, { trustedMdx: true }).problems).toMatchObject([
      { name: 'syntax-error', line: BODY_LINE + 2, column: 11 },
    ]);
    expect(facts('## Status {#now}', { trustedMdx: true }).problems).toEqual([]);
  });
});

it('blank lines by the thousand are looked through in one go', () => {
  for (const end of ['\u2028', '\u2029']) {
    const names = facts(`a${end.repeat(200_000)}b`, { path: 'a.md' }).problems.map(
      ({ name }) => name,
    );
    expect(names).not.toContain('stray-markdown');
  }
});
