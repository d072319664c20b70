import { describe, expect, it } from 'vitest';
import { compileFacts } from '../../../src/mdx/compile.ts';
import { facts, front, settings } from '../compiling.ts';

const read = (raw: string) => compileFacts(raw, 'a.mdx', 'briefings/a.mdx', settings);
/** A file with these lines of front matter and a short body. */
const fields = (...lines: string[]) => read(`---\n${lines.join('\n')}\n---\n\nText.\n`);
const brief = ({ problems }: Pick<ReturnType<typeof read>, 'problems'>) =>
  problems.map(({ name, line, column }) => `${name} ${line}:${column}`);

describe('sound front matter', () => {
  it('comes out in one form, however it was written', () => {
    const { facts: read, problems } = fields(
      'title: "  Talks  in\n  Geneva "',
      'date: 2021-12-31T23:30Z',
      'author: [Ada Example, { name: Bo, desk: Kyiv, url: https://bo.example }]',
      'status: 2022-01-01 05:13',
      'kind: analysis',
      'topics: NATO',
      'places:',
      'draft: true',
      'embargo: 2022-01-10T09:00+01:00',
      'sources: { id: white-house, title: Statement, accessed: 2021-12-31 }',
      'supersedes: /briefings/2021/o\u0308ld/',
      'reviewBy: 2022-02-01',
      'changes:',
      '  - { at: 2022-01-01T05:13, type: correction, note: A name }',
      'lang: de-AT',
      'dir: ltr',
      'aliases: /old/',
    );
    expect(problems).toEqual([]);
    expect(read!.front).toMatchObject({
      title: 'Talks in Geneva',
      date: { day: '2022-01-01', moment: { instant: '2021-12-31T23:30Z' } },
      author: [{ name: 'Ada Example' }, { name: 'Bo', desk: 'Kyiv', url: 'https://bo.example' }],
      status: { instant: '2022-01-01T04:13Z', local: '2022-01-01T05:13', offset: '+01:00' },
      kind: 'analysis',
      topics: ['NATO'],
      places: [],
      draft: true,
      embargo: { instant: '2022-01-10T08:00Z' },
      sources: [{ id: 'white-house', title: 'Statement', accessed: '2021-12-31' }],
      changes: [{ at: { instant: '2022-01-01T04:13Z' }, type: 'correction', note: 'A name' }],
      supersedes: '2021/\u00f6ld',
      reviewBy: '2022-02-01',
      aliases: ['/old/'],
    });
  });

  it('has defaults for what is left out', () => {
    expect(fields(...front).facts!.front).toMatchObject({
      kind: 'briefing',
      topics: [],
      places: [],
      sources: [],
      changes: [],
      aliases: [],
      draft: false,
    });
  });

  it('knows where each field stands', () => {
    const { places } = fields(
      ...front,
      'topics: [A, B]',
      'sources:',
      '  - id: x',
      '    title: Y',
    ).facts!;
    expect(places).toMatchObject({
      title: { line: 2, column: 8 },
      status: { line: 5, column: 9 },
      'topics.1': { line: 6, column: 13 },
      'sources.0.title': { line: 9, column: 12 },
    });
  });

  it.each([
    ['CR', (text: string) => text.replaceAll('\n', '\r')],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['blanks after the fences', (text: string) => text.replaceAll('---\n', '---  \n')],
    ['no line end at the end', (text: string) => text.trimEnd()],
  ])('is read with %s, and places stay right', (_, change) => {
    const raw = `---\n${front.join('\n')}\ntopics: [A]\n---\n\nText {b}.\n`;
    const { facts: found, problems } = read(change(raw));
    expect(found!.front.title).toBe('Talks');
    expect(found!.places['topics.0']).toEqual({ line: 6, column: 10 });
    expect(problems).toMatchObject([{ name: 'code-expression', line: 9, column: 6 }]);
  });
});

describe('fields that do not fit', () => {
  const cases: [line: string, problem: string][] = [
    ['title: 5', 'invalid-field 2:8'],
    ['title: ""', 'invalid-field 2:8'],
    ['title: [a]', 'invalid-field 2:8'],
    [String.raw`title: "A bell \u0007 rings"`, 'invalid-field 2:8'],
    ['date: soon', 'invalid-field 3:7'],
    ['date: 2021-02-30', 'invalid-field 3:7'],
    ['date: 20211231', 'invalid-field 3:7'],
    ['author: 5', 'invalid-field 4:9'],
    ['author: []', 'invalid-field 4:9'],
    ['author: { desk: Kyiv }', 'missing-field 4:9'],
    ['author: { name: A, url: "javascript:alert(1)" }', 'invalid-field 4:25'],
    ['author: [A, { name: B, desc: C }]', 'unknown-field 4:24'],
    ['author: { name: A, desc: C }', 'unknown-field 4:20'],
    ['status: yesterday', 'invalid-field 5:9'],
    ['status: 2021-12-31', 'invalid-field 5:9'],
    ['status: 2021-10-31T02:30', 'ambiguous-time 5:9'],
    ['status: 2021-03-28T02:30', 'impossible-time 5:9'],
    ['kind: poem', 'invalid-field 6:7'],
    ['kind: __proto__', 'invalid-field 6:7'],
    ['summary: 5', 'invalid-field 6:10'],
    ['topics: [A, 5]', 'invalid-field 6:13'],
    ['topics: 5', 'invalid-field 6:9'],
    ['places: { a: b }', 'invalid-field 6:9'],
    ['image: x.png', 'invalid-field 6:8'],
    ['image: { src: x.png }', 'missing-field 6:8'],
    ['image: { src: x.png, alt: X, title: Y }', 'unknown-field 6:30'],
    ['image: { src: https://evil.example/x.png, alt: X }', 'remote-picture 6:15'],
    ['image: { src: //evil.example/x.png, alt: X }', 'outside-briefings 6:15'],
    ['image: { src: //evil.example/x.png, alt: X }', 'outside-briefings 6:15'],
    ['image: { src: /\\evil.example/x.png, alt: X }', 'outside-briefings 6:15'],
    ['sources: [{ id: A B, title: C }]', 'invalid-field 6:17'],
    ['sources: [{ id: "", title: C }]', 'invalid-field 6:17'],
    ['sources: [{ id: a, title: C, url: "" }]', 'invalid-field 6:35'],
    ['sources: [{ id: a }]', 'missing-field 6:11'],
    ['sources: [{ id: a, title: b, url: "vbscript:x" }]', 'invalid-field 6:35'],
    ['sources: [{ id: a, title: b, date: 2021-12-31 }]', 'unknown-field 6:30'],
    ['changes: [{ at: 2021-12-31T05:13, type: edit, note: x }]', 'invalid-field 6:41'],
    ['changes: [{ type: update, note: x }]', 'missing-field 6:11'],
    ['reviewBy: never', 'invalid-field 6:11'],
    ['supersedes: 5', 'invalid-field 6:13'],
    ['lang: German', 'invalid-field 6:7'],
    ['lang: de_DE', 'invalid-field 6:7'],
    ['lang: zh-CN-TW', 'invalid-field 6:7'],
    ['lang: de-xx-yy-zz', 'invalid-field 6:7'],
    ['lang: zh-Hant-TW', ''],
    ['dir: up', 'invalid-field 6:6'],
    ['draft: ture', 'invalid-field 6:8'],
    ['draft: "true"', 'invalid-field 6:8'],
    ['draft: yes', 'invalid-field 6:8'],
    ['embargo: later', 'invalid-field 6:10'],
    ['embargo: 2022-01-10', 'invalid-field 6:10'],
    ['aliases: [https://a.example/x]', 'invalid-field 6:11'],
    ['aliases: [//a.example/x]', 'invalid-field 6:11'],
    ['aliases: ["Talk:Geneva"]', 'invalid-field 6:11'],
    ['aliases: ["Talk_Geneva"]', ''],
    ['aliases: ""', 'invalid-field 6:10'],
    ['aliases: ["/a b/"]', 'invalid-field 6:11'],
    ['aliases: ["../a"]', 'invalid-field 6:11'],
    ['aliases: ["/a?b"]', 'invalid-field 6:11'],
    ['aliases: ["/%"]', 'invalid-field 6:11'],
    ['aliases: ["/a%2Fb"]', 'invalid-field 6:11'],
    ['aliases: ["/caf%C3%A9/"]', ''],
    ['__proto__: { draft: true }', 'unknown-field 6:1'],
    ['constructor: x', 'unknown-field 6:1'],
    ['toString: x', 'unknown-field 6:1'],
    ['titel: x', 'unknown-field 6:1'],
  ];

  it.each(cases)('%s', (line, problem) => {
    const key = line.split(':')[0]!;
    const index = front.findIndex((one) => one.startsWith(`${key}:`));
    const lines = index < 0 ? [...front, line] : front.with(index, line);
    expect(brief(fields(...lines))).toEqual(problem ? [problem] : []);
  });

  it.each(['title', 'date', 'author', 'status'])('%s must be there', (field) => {
    const found = fields(...front.filter((line) => !line.startsWith(field)));
    expect(found.problems).toMatchObject([
      { name: 'missing-field', message: `The field "${field}" is missing` },
    ]);
    expect(found.problems[0]!.hint).toContain(
      field === 'author' ? 'Author is' : `${field[0]!.toUpperCase()}${field.slice(1)} is`,
    );
  });

  it.each([
    ['title:', 'title is empty', 2],
    ['summary:', 'summary is empty', 6],
    ['author: { name: }', 'author, name is empty', 4],
    ['lang: null', 'lang is empty', 6],
    ['draft: ~', 'draft is empty', 6],
    ['title: #2334 and more', 'title is empty: what follows the # is a comment', 2],
  ])('%s is said to be empty', (line, message, number) => {
    const index = front.findIndex((one) => one.startsWith(line.split(':')[0]!));
    const { problems } = fields(...(index < 0 ? [...front, line] : front.with(index, line)));
    expect(problems).toMatchObject([{ name: 'invalid-field', message, line: number }]);
  });

  it('are all reported, not only the first', () => {
    expect(brief(fields('title: 5', 'status: yesterday', 'titel: x', 'draft: ture'))).toEqual(
      expect.arrayContaining([
        'invalid-field 2:8',
        'invalid-field 3:9',
        'unknown-field 4:1',
        'invalid-field 5:8',
        'missing-field 2:1',
        'missing-field 2:1',
      ]),
    );
  });

  it('say what is meant', () => {
    expect(fields(...front, 'titel: x').problems[0]!.hint).toBe('Did you mean title?');
    expect(fields(...front, 'image: { src: x.png, alt: y, captoin: z }').problems[0]!.hint).toBe(
      'Did you mean caption?',
    );
  });

  it.each([
    ['embargo: 2027-01-01', 'names a day, but not the time of day', '2027-01-01T06:00'],
    ['changes: { at: 2026-01-02, type: update, note: x }', 'names a day', '2027-01-01T06:00'],
    ['sources: { id: a, title: b, accessed: 1.3.2026 }', 'written like 2021-12-31', '2027-01-01'],
    ['reviewBy: soon', 'is not a date written like 2021-12-31', '2027-01-01'],
    ['embargo: later', 'is not a time written like 2021-12-31T05:13', '2027-01-01T06:00'],
    ['reviewBy: 2026-02-30', 'is not a date or time that exists', '2027-01-01'],
    ['embargo: 2026-01-02T25:00', 'is not a date or time that exists', '2027-01-01T06:00'],
  ])('say of %s what is wrong, and how it is written', (line, message, form) => {
    const { problems } = fields(...front, line);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message).toContain(message);
    expect(problems[0]!.hint).toContain(form);
  });

  it('ask for an offset where the clocks were changed', () => {
    const [problem] = fields(...front.with(3, 'status: 2021-10-31T02:30')).problems;
    expect(problem!.message).toContain('Europe/Berlin');
    expect(problem!.hint).toContain('2021-10-31T02:30+02:00 before');
    expect(problem!.hint).toContain('2021-10-31T02:30+01:00 after');
  });

  it('do not hide what is wrong with the body', () => {
    expect(brief(read(`---\ntitel: x\n---\n\n{a}\n`))).toContain('code-expression 5:1');
  });
});

describe('front matter that is no front matter', () => {
  it('the same field twice, without hiding the others', () => {
    const { facts: found, problems } = fields(
      ...front,
      'title: Again',
      'image: { src: a.png, alt: A, alt: B }',
      'topcis: x',
    );
    expect(found).toBeUndefined();
    expect(brief({ problems })).toEqual([
      'duplicate-field 6:1',
      'duplicate-field 7:30',
      'unknown-field 8:1',
    ]);
    expect(problems[0]!.message).toBe('The field "title" is there already, on line 2');
  });

  it('a value that is given twice and is wrong the second time', () => {
    expect(brief(fields(...front, 'kind: analysis', 'kind: poem'))).toEqual([
      'duplicate-field 7:1',
      'invalid-field 7:7',
    ]);
  });

  it.each([
    ['a field indented too far', ['  kind: x'], '3:1'],
    ['a folded text indented unevenly', ['summary: >', '    One', '  two', '   three'], '5:1'],
    ['a list that is never closed, with an open quote', ['topics: [a, "b]'], '3:13'],
  ])('one slip is one problem: %s', (_, lines, place) => {
    const { problems } = fields('title: Talks', ...lines, ...front.slice(1));
    expect(brief({ problems })).toEqual([`invalid-front-matter ${place}`]);
  });

  it.each([
    ['to the end', 'title: "Without an end', ...front.slice(1)],
    ['to the next line', 'title: "Without an end', ...front.slice(1), 'summary: "x"'],
    ['in single ones', "title: 'Without an end", ...front.slice(1)],
  ])('a quotation mark that is never closed, %s, is where it opens', (_, ...lines) => {
    const { problems } = fields(...lines);
    expect(problems).toMatchObject([{ name: 'invalid-front-matter', line: 2, column: 8 }]);
    expect(problems[0]!.message).toContain('never closed');
  });

  it('a value that begins with a quotation says how to write it', () => {
    const { problems } = fields('title: "Shut up" says one', ...front.slice(1));
    expect(problems).toMatchObject([{ name: 'invalid-front-matter', line: 2, column: 18 }]);
    expect(problems[0]!.hint).toContain('single quotation marks around the whole');
    const mended = fields(`title: '"Let''s talk", says Biden'`, ...front.slice(1));
    expect(mended.facts!.front.title).toBe('“Let’s talk”, says Biden');
  });

  it.each(['topics: [a, b] c', 'summary: [a](https://a.example)', 'summary: *bold* text'])(
    '%s says that a sign has a meaning',
    (line) => {
      const { problems } = fields(...front, line);
      expect(problems).toMatchObject([{ name: 'invalid-front-matter', line: 6 }]);
      expect(problems[0]!.message).not.toContain('quotation mark');
    },
  );

  it('a mistyped field is not also missed', () => {
    const written = ['titel: Talks', 'date: 2021-12-31', 'auther: A'];
    expect(brief(fields(...written))).toEqual([
      'missing-field 2:1',
      'unknown-field 2:1',
      'unknown-field 4:1',
    ]);
    expect(fields(...written).problems[0]!.message).toContain('"status"');
  });

  it('broken YAML, at its place', () => {
    const { problems } = fields('title: Talks: the second round', ...front.slice(1));
    expect(problems).toMatchObject([{ name: 'invalid-front-matter', line: 2, column: 8 }]);
    expect(problems[0]!.message).toContain('The value holds a colon');
    expect(problems[0]!.hint).toContain('quotes');
  });

  it('a tab for indentation', () => {
    const { problems } = fields(...front, 'sources:', '\t- id: a');
    expect(problems[0]).toMatchObject({ name: 'invalid-front-matter', line: 7 });
  });

  it.each([
    ['not begun', 'Text.\n', 'does not begin'],
    ['never closed', `---\n${front.join('\n')}\n\nText.\n`, 'never closed'],
    ['TOML', '+++\ntitle = "a"\n+++\n', 'is written in TOML'],
    ['JSON', '{\n"title": "a"\n}\n', 'is written in JSON'],
    ['an empty line before it', `\n---\n${front.join('\n')}\n---\n`, 'exactly three hyphens'],
    ['four hyphens', `----\n${front.join('\n')}\n----\n`, 'exactly three hyphens'],
    ['a dash', `—-\n${front.join('\n')}\n---\n`, 'exactly three hyphens'],
    ['a word behind it', `--- yaml\n${front.join('\n')}\n---\n`, 'exactly three hyphens'],
  ])('%s', (_, raw, message) => {
    const { problems, facts: found } = read(raw);
    expect(found).toBeUndefined();
    expect(problems.find(({ name }) => name === 'missing-front-matter')).toMatchObject({
      line: 1,
      column: 1,
      message: expect.stringContaining(message),
    });
  });

  it.each([
    ['a list', '- a\n- b'],
    ['a text', 'hello'],
  ])('%s instead of fields', (_, yaml) => {
    expect(fields(yaml).problems[0]).toMatchObject({
      name: 'invalid-front-matter',
      line: 2,
      column: 1,
    });
  });

  it('nothing between the fences', () => {
    expect(read('---\n---\n\nText.\n').problems.map(({ name }) => name)).toEqual(
      Array(4).fill('missing-field'),
    );
  });

  it('aliases that multiply', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh'].map((pair) => [
      pair[0],
      pair[1],
    ])) {
      bomb.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(', ')}]`);
    }
    const { problems } = fields(...bomb);
    expect(problems).toMatchObject([{ name: 'invalid-front-matter', line: 9, column: 40 }]);
    expect(problems[0]!.hint).toContain('aliases');
  });

  it.each([
    ['an anchor that contains itself', 'topics: &a [*a]'],
    ['two documents', 'title: x\n--- a\nb: c'],
  ])('%s is survived', (_, line) => {
    expect(fields(...front.slice(1), line).problems.length).toBeGreaterThan(0);
  });
});

it('an id that cannot be an address is a problem beside all others', () => {
  expect(facts('{a}', { path: '2021/Big Talks.mdx' }).problems.map(({ name }) => name)).toEqual([
    'invalid-id',
    'code-expression',
  ]);
});

it('an empty file is one problem', () => {
  expect(brief(read(''))).toEqual(['empty-file 1:1']);
  expect(brief(read('\uFEFF \n\n'))).toEqual(['empty-file 1:1']);
});
