import { expect, it } from 'vitest';
import { BODY_LINE, facts } from '../compiling.ts';

it.each([
  ['<br>', '<br />'],
  ['a<br>b', '<br />'],
  ['<img src="a.png">', '<img src="a.png" />'],
  ['<!-- a -->', '{/* like this */}'],
  ['a <5 b', '&lt;5'],
  ['a <= b', '&lt;'],
  ['a<b and <3', 'Write < as &lt; where it is meant as text.'],
  ['<javascript:alert(1)>', 'Write < as &lt; where it is meant as text.'],
  ['<a href="x" <b>c</b></a>', 'closing tag'],
  ['<https://example.org>', '[https://example.org](https://example.org)'],
  ['<b>a', 'closing tag'],
  ['a </b>', 'closing tag'],
  ['a { b', '&#123;'],
  ['{a', '&#123;'],
  ['import of gas fell last year', 'put another word first'],
  ['export prices rose', 'put another word first'],
  ["import A from 'a'", 'need no import'],
  ['<Note type="caveat>a</Note>', 'tag'],
  ['<a name=foo>x</a>', 'in quotes'],
  ['<Cite source=nato />', 'in quotes'],
  ['<Cite id="nato" />', 'Write <Cite source="…" />.'],
  ['<Quote>a</Quote>', 'Write <Quote by="…">.'],
  ['List<String> is code', 'backticks'],
  ['Map<string, int> is code', 'backticks'],
  ['<Timeline>\n\n<Event at="2022">Text\n- a\n</Event>\n\n</Timeline>', 'an empty line'],
  ['<Note>a\n\nb</Note>', 'an empty line'],
  [
    'Write to <anna@parlament.example> now',
    '[anna@parlament.example](mailto:anna@parlament.example)',
  ],
  ['<a.b+c@x.example>', 'without the angle brackets'],
  ['a <Cite source=“x” /> b', 'straight quotation marks'],
  ['<Quote by = „A“>a</Quote>', 'straight quotation marks'],
  ['<Cite source="x” />', 'straight quotation marks'],
  ['<Quote\n  by="A"\n  role=‘x’>\n\na\n\n</Quote>', 'straight quotation marks'],
  ['<Quote by="Der "Chef"">\n\na\n\n</Quote>', 'inside a value ends it'],
  ['<Figure src="a.jpg"\n  alt="Der "Chef" von A" />', 'inside a value ends it'],
  ['<Quote by="Das „Haus“" role=x>a</Quote>', 'in quotes'],
  ['<Note type="caveat>\n\na = “b”\n\n</Note>', 'tag'],
  ['Run <service> now', 'Put <service> between backticks'],
  ['Dear <username>,', 'Put <username> between backticks'],
  ['The <service></service> and', 'put it between backticks'],
  [
    '<iframe src="https://video.example/embed/1"></iframe>',
    '<Video href="https://video.example/embed/1" caption="…" />',
  ],
  ['[x](.\\\\file.md)', 'Write ./file.md.'],
  ['[shop](shop.example.org)', 'write https://shop.example.org'],
  ['{{< figure src="a.png" >}}', 'a template of another generator'],
  ['{% include a.html %}', 'a template of another generator'],
  ['See {{ site.url }} there', 'a template of another generator'],
  ['Text {: .class}', 'the look of a briefing comes from the site'],
  ['Text {#id}', 'Only behind the words of a heading'],
  ['<<<<<<< HEAD\na\n=======\nb', 'Git could not merge'],
  ['{/* never closed', 'end it with */}'],
  ['a {/* never closed *} b\n\n{/* c */}', 'end it with */}'],
  ['a {/* b\n\nc */} d', 'ends with its paragraph'],
  [`${'<b>'.repeat(300)}x${'</b>'.repeat(300)}`, 'out of one another'],
])('%j: the hint says %s', (written, hint) => {
  const errors = facts(written).problems;
  expect(errors[0]?.hint).toContain(hint);
});

it.each([
  ['quotations', `${'> '.repeat(300)}x`],
  ['lists', `${'- '.repeat(300)}x`],
])('%s that stand too deep in one another are told where they do', (_, written) => {
  const [problem] = facts(`Text.\n\n${written}`).problems;
  expect(problem).toMatchObject({ name: 'syntax-error', line: BODY_LINE + 2 });
  expect(problem!.column).toBeGreaterThan(150);
});

it.each(['a {b c} d', "import A fro 'a'", 'export prices rose'])(
  'where code is run, %j is told to be code that is not sound',
  (written) => {
    const [error] = facts(written, { trustedMdx: true }).problems;
    expect(error).toMatchObject({ name: 'syntax-error' });
    expect(error!.hint).toContain('as code it is not sound');
  },
);

it.each([
  ['```js title="main.go"\nx\n```', 'title="main.go" behind the language'],
  ['```ts {1,3} showLineNumbers\nx\n```', '{1,3} showLineNumbers behind the language'],
])('%j is warned of', (written, message) => {
  const { problems } = facts(written);
  expect(problems).toMatchObject([{ name: 'unknown-prop', severity: 'warning', line: BODY_LINE }]);
  expect(problems[0]!.message).toContain(message);
});

it.each(['golang', 'shell-session', 'js{1,3}', '{python}', 'plain-text', 'python3', 'mysql', 'GO'])(
  '%s is a language',
  (language) => {
    expect(facts(`\`\`\`${language}\nx\n\`\`\``).problems).toEqual([]);
  },
);

it.each(['', '\n\n'])('a body of %j is warned of, unless it is a draft', (body) => {
  expect(facts(body).problems).toMatchObject([{ name: 'empty-file', severity: 'warning' }]);
  expect(facts(body, { fields: ['draft: true'] }).problems).toEqual([]);
});
