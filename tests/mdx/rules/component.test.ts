import { describe, expect, it } from 'vitest';
import { vocabulary } from '../../../src/briefing/vocabulary/vocabulary.ts';
import { BODY_LINE, body, facts, html } from '../compiling.ts';

const brief = (written: string, fields?: string[]) =>
  facts(written, { fields }).problems.map(({ name, line, column, message }) => [
    `${name} ${line - BODY_LINE + 1}:${column}`,
    message,
  ]);

describe('where components stand', () => {
  it.each([
    ['alone on a line', '<Note>a</Note>', '<x-note>a</x-note>'],
    ['two on a line', '<Note>a</Note> <Note>b</Note>', '<x-note>a</x-note>\n<x-note>b</x-note>'],
    [
      'with Markdown in it',
      '<Note>\n\n**a**\n\n- b\n\n</Note>',
      '<x-note><p><strong>a</strong></p><ul>\n<li>b</li>\n</ul></x-note>',
    ],
    [
      'in a component',
      '<Note>\n\n<Quote by="A">\n\nb\n\n</Quote>\n\n</Note>',
      '<x-note><x-quote by="A"><p>b</p></x-quote></x-note>',
    ],
    [
      'in a list',
      '- <Note>a</Note>\n- b',
      '<ul>\n<li>\n<x-note>a</x-note>\n</li>\n<li>b</li>\n</ul>',
    ],
    ['in a quotation', '> <Note>a</Note>', '<blockquote>\n<x-note>a</x-note>\n</blockquote>'],
  ])('%s', async (_, written, printed) => {
    expect(await html(written)).toBe(printed);
    expect(brief(written)).toEqual([]);
  });

  it('citations stay within their line', async () => {
    const fields = ['sources: [{ id: a, title: A }, { id: b, title: B }]'];
    expect(await html('x <Cite source="b" /> y', { fields })).toMatch(
      /^<p>x <x-cite [^>]*><\/x-cite> y<\/p>$/,
    );
    expect(await html('<Cite source="b" />', { fields })).not.toContain('\n');
  });

  it('events stand in a timeline', () => {
    expect(brief('<Event at="2022">a</Event>')).toEqual([
      ['invalid-prop 1:1', '<Event> stands outside of <Timeline>'],
    ]);
  });
});

describe('a timeline', () => {
  const event = '<Event at="2022">a</Event>';

  it.each([
    ['text', `${event}\n\nb *c*\n\n${event}`, '5:1'],
    ['text in a line', 'b', '3:1'],
    ['text after an event', `${event} b`, '3:1'],
    ['a list', `- ${event}`, '3:1'],
    ['a cross-head', `${event}\n\n## b`, '5:1'],
    ['another component', `<Note>b</Note>\n\n${event}`, '3:1'],
    ['an element', `<div>b</div>\n\n${event}`, '3:1'],
  ])('has no room for %s', (_, inside, place) => {
    expect(brief(`<Timeline>\n\n${inside}\n\n</Timeline>`)).toContainEqual([
      `invalid-prop ${place}`,
      'Only <Event> may stand in <Timeline>, and this is something else',
    ]);
  });

  it.each([
    ['events on one line', `${event} ${event}`],
    ['comments', `{/* b */}\n\n${event}\n\n{/* c */} ${event}`],
    ['any text in an event', '<Event at="2022">\n\nb\n\n- c\n\n</Event>'],
  ])('has room for %s', (_, inside) => {
    expect(brief(`<Timeline>\n\n${inside}\n\n</Timeline>`)).toEqual([]);
    expect(brief(`<Timeline>${event}</Timeline>`)).toEqual([]);
  });

  it.each(['', '{/* to do */}'])('says that it is empty: %j', (inside) => {
    expect(brief(`<Timeline>\n\n${inside}\n\n</Timeline>`)).toEqual([
      ['invalid-prop 1:1', '<Timeline> is empty'],
    ]);
  });

  it('does not repeat what is wrong in an event', () => {
    expect(brief('<Timeline>\n\n<Event at="soon">a</Event>\n\n<Evnt />\n\n</Timeline>')).toEqual([
      ['invalid-prop 3:8', expect.any(String)],
      ['unknown-component 5:1', 'There is no component <Evnt>'],
    ]);
  });

  it('takes what code makes on a site that trusts its writers', () => {
    const written = '<Timeline>\n\n{all.map(show)}\n\n<Shown />\n\n</Timeline>';
    expect(facts(written, { trustedMdx: true }).problems).toEqual([]);
  });
});

describe('a component that takes no text', () => {
  const fields = ['sources: [{ id: a, title: A }]'];

  it.each([
    ['<Figure src="a.jpg" alt="x">\n\nLost\n\n</Figure>', 'Figure', 'into caption'],
    ['b\n\n<Video src="a.mp4">TEXT</Video>', 'Video', 'into caption'],
    ['<Cite source="a">TEXT</Cite>', 'Cite', 'before or after it.'],
    ['b <Cite source="a">*c*</Cite> d', 'Cite', '/>'],
  ])('says so: %j', async (written, name, hint) => {
    const [problem, ...others] = facts(written, { fields }).problems;
    const before = written.slice(0, written.indexOf('<'));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      name: 'invalid-prop',
      severity: 'error',
      line: BODY_LINE + 1 + before.split('\n').length - 1,
      column: before.length - before.lastIndexOf('\n'),
      message: `<${name}> takes no text, and there is some between its tags`,
      hint: expect.stringContaining(hint),
    });
    expect(await html(written, { fields })).toMatch(/<\/x-\w+>(<p>|<em>)?(Lost|TEXT|c)/);
  });

  it('says so beside code too', () => {
    const written = '<Figure src={a} alt="x">\n\nLost\n\n</Figure>';
    expect(facts(written, { trustedMdx: true }).problems).toMatchObject([{ name: 'invalid-prop' }]);
  });

  it.each([
    '<Figure src="a.jpg" alt="x">\n\n</Figure>',
    'b <Cite source="a"> </Cite> c',
    '<Video src="a.mp4">\n{/* to do */}\n</Video>',
  ])('may have white space: %j', async (written) => {
    expect(brief(written, fields)).toEqual([]);
    expect(await html(written, { fields })).toMatch(/><\/x-\w+>( c<\/p>)?$/);
  });
});

describe('attributes', () => {
  it.each([
    ['<Quote>a</Quote>', 'invalid-prop 1:1', '<Quote> needs by="…"'],
    ['<Quote by="">a</Quote>', 'invalid-prop 1:8', '<Quote>: by must not be empty'],
    ['<Quote by>a</Quote>', 'invalid-prop 1:8', '<Quote>: by needs a value in quotes'],
    ['<Quote by="A"></Quote>', 'invalid-prop 1:1', '<Quote> is empty'],
    ['<Quote by="A"\n  rol="x">a</Quote>', 'unknown-prop 2:3', '<Quote> has no attribute "rol"'],
    ['<Figure src="a.png" />', 'invalid-prop 1:1', '<Figure> needs alt="…"'],
    [
      '<Video caption="a" />',
      'invalid-prop 1:1',
      '<Video>: needs either src (a file beside the briefing) or href (a web address), not both',
    ],
    [
      '<Note type="rant">a</Note>',
      'invalid-prop 1:7',
      '<Note>: type must be background, caveat or assessment',
    ],
    [
      '<Timeline>\n\n<Event at="soon">a</Event>\n\n</Timeline>',
      'invalid-prop 3:8',
      expect.stringMatching(/^<Event>: at must be a year.* 2022-01-10T20:45$/),
    ],
    [
      '<Timeline>\n\n<Event at="2022-02-30">a</Event>\n\n</Timeline>',
      'invalid-prop 3:8',
      '<Event>: at is on no calendar; look at its month, day and time',
    ],
    [
      '<Timeline>\n\n<Event at="2022-01-10T25:00">a</Event>\n\n</Timeline>',
      'invalid-prop 3:8',
      '<Event>: at is on no calendar; look at its month, day and time',
    ],
    [
      '<Timeline>\n\n<Event at="2026-05-10" until="2026-05-01">a</Event>\n\n</Timeline>',
      'invalid-prop 3:24',
      '<Event>: until is earlier than at; mend the one that is wrong, or exchange them',
    ],
    [
      '<Judgement likelihood="maybe">a</Judgement>',
      'invalid-prop 1:12',
      expect.stringContaining('likelihood must be one of: almost no chance'),
    ],
  ])('%j', (written, problem, message) => {
    expect(brief(written)).toEqual([[problem, message]]);
  });

  it('say what is meant', () => {
    expect(facts('<Quote by="A" rol="x">a</Quote>').problems[0]!.hint).toBe('Did you mean role?');
    expect(facts('<Qoute by="A">a</Qoute>').problems[0]!.hint).toBe('Did you mean <Quote>?');
    expect(
      facts('<Timeline title="x"><Event at="2022">a</Event></Timeline>').problems[0]!.hint,
    ).toContain('takes none');
  });
});

it('times are printed and noted in one form', async () => {
  const written =
    '<Quote by="A" date="2026-03-02 22:45">a</Quote>\n\n<Video href="https://a.example" aired="2026-03-02 22:45:10 +0100" />\n\n' +
    '<Timeline><Event at="2026-03-02 22:45" until=" 2026-03 ">b</Event></Timeline>';
  expect(brief(written)).toEqual([]);
  const times = (await html(written)).match(/(date|aired|at|until)="[^"]*"/g);
  expect(times).toEqual([
    'date="2026-03-02T22:45"',
    'aired="2026-03-02T22:45+01:00"',
    'at="2026-03-02T22:45"',
    'until="2026-03"',
  ]);
  expect(facts(written).facts!.events).toMatchObject([
    { at: '2026-03-02T22:45', until: '2026-03' },
  ]);
});

describe('citations', () => {
  const fields = ['sources: [{ id: nato, title: A }, { id: white-house, title: B }]'];

  it('are numbered as the sources are, each with its own anchor', async () => {
    const written =
      '<Cite source="white-house" /> <Cite source="nato" /> <Cite source="white-house" />';
    expect(await html(written, { fields })).toMatch(
      /number="2" anchor="cite-white-house".*number="1" anchor="cite-nato".*number="2" anchor="cite-white-house--2"/s,
    );
    expect(await html('A.<Cite source="nato" /><Cite source="nato" />', { fields })).toMatch(
      /anchor="cite-nato"><.*anchor="cite-nato--2" follows="true">/,
    );
    expect(
      await html('A.<Cite source="nato" /> B.<Cite source="nato" />', { fields }),
    ).not.toContain('follows');
    const { anchors, cited } = facts(written, { fields }).facts!;
    expect(anchors).toEqual(['cite-white-house', 'cite-nato', 'cite-white-house--2']);
    expect(cited).toEqual([1, 2]);
  });

  it('of no source say which is meant', () => {
    const { problems } = facts('a <Cite source="whitehouse" />', { fields });
    expect(problems).toMatchObject([
      { name: 'unknown-source', line: BODY_LINE + 1, column: 3, hint: 'Did you mean white-house?' },
    ]);
  });
});

it('events and judgements are facts', () => {
  const written =
    '<Timeline>\n\n<Event at="2022-01-10" until="2022-01-13" place="Geneva">*Talks* begin.</Event>\n\n<Event at="2022-01">More.</Event>\n\n</Timeline>\n\n' +
    '<Judgement likelihood="very unlikely" confidence="high" by="Ada">\n\nIt\nhappens.\n\n</Judgement>';
  expect(facts(written)).toMatchObject({
    problems: [],
    facts: {
      events: [
        { at: '2022-01-10', until: '2022-01-13', place: 'Geneva', text: 'Talks begin.' },
        { at: '2022-01', text: 'More.' },
      ],
      judgements: [
        { likelihood: 'very unlikely', confidence: 'high', by: 'Ada', text: 'It happens.' },
      ],
    },
  });
});

it('films and their parts are files', () => {
  const {
    problems,
    files,
    facts: found,
  } = facts(
    '<Video src="a.mp4" poster="a.jpg" captions="a.vtt" />\n\n<Figure src="b.png" decorative />',
  );
  expect(problems).toEqual([]);
  expect(files.map(({ path, use }) => `${use} ${path}`)).toEqual([
    'media 2021/a.mp4',
    'picture 2021/a.jpg',
    'media 2021/a.vtt',
    'picture 2021/b.png',
  ]);
  expect([found!.pictures, found!.media]).toEqual([
    ['./a.jpg', './b.png'],
    ['./a.mp4', './a.vtt'],
  ]);
});

it.each([
  ['<Video src="a.mov" />', 'must be a film in MP4 or WebM'],
  ['<Video src="a.mp4" captions="a.srt" />', 'must be a file of WebVTT'],
])('%s is no film that browsers show', (written, message) => {
  const { problems } = facts(written);
  expect(problems).toMatchObject([{ name: 'invalid-prop', line: BODY_LINE }]);
  expect(problems[0]!.message).toContain(message);
});

it('the prose of attributes is punctuated as the language has it, and names are not', async () => {
  const written = `<Video href="https://a.example" caption='Er sagt "nein"' credit="O'Hare" />`;
  expect(await body(written, { fields: ['lang: de'] })).toMatchObject([
    { props: { caption: 'Er sagt „nein“', credit: "O'Hare" } },
  ]);
});

it.each([
  ['<Quote>a</Quote>', 'Write <Quote by="…">. Words somebody said or wrote, verbatim.'],
  ['<Quote by="">a</Quote>', 'Mend the value. Words somebody said or wrote, verbatim.'],
])('%s is told what to do', (written, hint) => {
  expect(facts(written).problems).toMatchObject([{ name: 'invalid-prop', hint }]);
});

it('an event in an event is outside of its timeline', () => {
  const inner = '<Event at="2022">b</Event>';
  const written = `<Timeline>\n<Event at="2021">\n\n${inner}\n\n</Event>\n</Timeline>`;
  expect(brief(written)).toEqual([['invalid-prop 4:1', '<Event> stands outside of <Timeline>']]);
});

it('one component that does not exist is one error, however often it is used', () => {
  expect(brief('<Qoute>a</Qoute>\n\n<Qoute>b</Qoute>')).toEqual([
    ['unknown-component 1:1', expect.stringMatching(/<Qoute>.*1 more/)],
  ]);
});

describe('a site that trusts its writers', () => {
  it.each([
    ['{1 + 1}', true],
    ['import a from "./a.ts"\n\n<A />', true],
    ['<Note type={"caveat"}>a</Note>', true],
    ['<Note {...a}>b</Note>', true],
    ['{/* a comment */}', false],
    ['<Note>a</Note>', false],
    ['[a](/about/)', false],
  ])('%j needs code: %s', (written, needsCode) => {
    const read = facts(written, { trustedMdx: true });
    expect(read.problems).toEqual([]);
    expect(read.facts!.needsCode).toBe(needsCode);
  });

  it('still refuses unsafe addresses', () => {
    expect(facts('[a](javascript:x)', { trustedMdx: true }).problems).toMatchObject([
      { name: 'unsafe-address' },
    ]);
  });
});

it('every component of the vocabulary is documented', () => {
  for (const { about } of Object.values(vocabulary)) expect(about).toMatch(/^[A-Z].*\.$/);
});

const withSource = { fields: ['sources: [{ id: a, title: B }]'] };

describe('HTML that a browser would take apart', () => {
  it('is no mark of a source in a link: it stands behind', async () => {
    const written = '[the *text* <Cite source="a" />](/about/), x';
    expect(await html(written, withSource)).toMatch(
      /^<p><a href="\/about\/">the <em>text<\/em><\/a><x-cite [^>]*><\/x-cite>, x<\/p>$/,
    );
    expect(facts(written, withSource).problems).toEqual([]);
  });

  it('is no note in a link that was written as HTML', async () => {
    expect(await html('<a href="/about/">the text[^1]</a>, x\n\n[^1]: y')).toMatch(
      /<a href="\/about\/">the text<\/a><sup><a href="#fn-1"/,
    );
  });

  it('is no link in a link', async () => {
    expect(await html('x <a href="https://x.org">https://x.org</a>')).toBe(
      '<p>x <a href="https://x.org" class="address">https://x.org</a></p>',
    );
    expect(facts('x <a href="https://x.org">https://x.org</a>').problems).toEqual([]);
    expect(facts('x <a href="https://x.org">a [b](/about/)</a>').problems).toMatchObject([
      { name: 'broken-link', severity: 'warning', line: BODY_LINE },
    ]);
  });

  it.each([
    ['## A <Note>b</Note>', 'a heading'],
    ['## <Video href="https://x.org/" />', 'a heading'],
    ['A **<Note>b</Note>**', '<strong>'],
    ['A [<Note>b</Note>](/about/)', 'a paragraph'],
  ])('is no block in a line: %s', (written, line) => {
    expect(facts(written).problems).toMatchObject([
      { name: 'invalid-prop', message: expect.stringContaining(`in the middle of ${line}`) },
    ]);
  });
});
