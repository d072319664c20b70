import { describe, expect, it } from 'vitest';
import { frontMatterSchema } from '../../../src/briefing/schema.ts';
import { compileFacts } from '../../../src/mdx/compile.ts';
import { front, settings } from '../compiling.ts';

const read = (...lines: string[]) =>
  compileFacts(`---\n${lines.join('\n')}\n---\n\nText.\n`, 'a.mdx', 'briefings/a.mdx', settings);
const problems = (...lines: string[]) =>
  read(...lines).problems.map(
    ({ severity, line, column, message }) => `${severity} ${line}:${column} ${message}`,
  );
const untitled = front.slice(1);

describe('a word that YAML takes for a sign of its own', () => {
  it.each([
    ['title: &quot;Peace&quot; is far', '2:8', '&quot;Peace&quot;'],
    ['title: !Breaking talks fail', '2:8', '!Breaking'],
    ['title: !!Breaking talks fail', '2:8', '!!Breaking'],
    ['title: ! Attention', '2:8', '!'],
    ['title: &amp; so on', '2:8', '&amp;'],
    ['title: *Star*', '2:8', '*Star*'],
    ['title: *Star', '2:8', '*Star'],
    ['title: A\ntopics: [&a Ukraine]', '3:10', '&a'],
    ['title: A\ntopics:\n  - !war Ukraine', '4:5', '!war'],
    ['title: A\nsummary: &ldquo;No deal&rdquo;', '3:10', '&ldquo;No'],
    ['title: A\nimage: { src: a.png, alt: !A map }', '3:27', '!A'],
  ])('is an error in %j', (lines, place, word) => {
    const errors = problems(lines, ...untitled).filter((one) => one.startsWith('error'));
    expect(errors).toEqual([
      `error ${place} The value begins with ${word[0]}, which has a meaning in YAML, so that "${word}" is taken for a name and not for text`,
    ]);
  });

  it('is told of with the sign that an entity means', () => {
    expect(read('title: &quot;Peace', ...untitled).problems[0]!.hint).toBe(
      'Write the sign itself instead of &quot;, and put the whole value in quotes.',
    );
    expect(read('title: !Peace', ...untitled).problems[0]!.hint).toBe(
      'Put the whole value in quotes.',
    );
  });

  it.each(['|Talks', '> Talks', '%foo', '@foo', '`a` b', ', x', '- foo', '[Update] Talks'])(
    'is an error in title: %s',
    (value) => {
      expect(problems(`title: ${value}`, ...untitled)).toEqual([
        expect.stringContaining('The value begins with a sign that has a meaning in YAML'),
      ]);
    },
  );

  it.each([
    'title: AT&T and Q&A! 5 * 3',
    'title: "&quot and !"',
    'title: !!str 2021',
    'title: &name Talks\nsummary: *name',
    'title: A\ntopics: &all [A, B]\nplaces: *all',
    'title: A\n  !important &c *d',
    'title: A # !x &y *z',
  ])('is none in %j', (lines) => {
    expect(problems(lines, ...untitled).filter((one) => one.startsWith('error'))).toEqual([]);
  });
});

describe('a colon without a space', () => {
  it.each([
    ['title:No space\ndate: 2021-12-31', '2:7', 'title'],
    ['title:\u00a0No space\ndate: 2021-12-31', '2:7', 'title'],
    ['title:\u202fNo space', '2:7', 'title'],
    ['title:No space', '2:7', 'title'],
    ['title：Talks\ndate: 2021-12-31', '2:7', 'title'],
    ['title: A\ndate: 2021-12-31\nauthor:Ada', '4:8', 'author'],
    ['title: A\ndate:2021-12-31\nauthor: B', '3:6', 'date'],
    ['title: A\nimage:\n  src:./a.png\n  alt: B', '4:7', 'src'],
    ['title: A\nsources:\n  - id:nato\n    title: B', '4:8', 'id'],
  ])('is told of in %j', (lines, place, name) => {
    expect(problems(lines)).toEqual([
      `error ${place} No space follows the colon behind "${name}", so YAML takes it for text and not for a field`,
    ]);
  });

  it.each([
    ['title: A\nsee https://a.example/b: c\ndate: 2021-12-31'],
    ['title: Talks: the second\ndate: 2021-12-31'],
  ])('is none in %j', (lines) => {
    expect(problems(lines).join()).not.toContain('No space follows');
  });
});

describe('HTML’s names of signs', () => {
  it('are warned of where readers would read them', () => {
    const fields = [
      'title: Tom &amp; Jerry',
      'date: 2021-12-31',
      'author: R&ouml;d',
      'status: 2021-12-31T05:13',
      'topics: [A, B&nbsp;C]',
      'sources: [{ id: x, title: "1 &#8211; 2", publisher: A&#x2F;B }]',
    ];
    expect(problems(...fields)).toEqual([
      'warning 2:8 &amp; is printed as it stands, because title is plain text',
      'warning 4:9 &ouml; is printed as it stands, because author is plain text',
      'warning 6:13 &nbsp; is printed as it stands, because topics is plain text',
      'warning 7:27 &#8211; is printed as it stands, because sources is plain text',
      'warning 7:53 &#x2F; is printed as it stands, because sources is plain text',
    ]);
  });

  it.each([
    'title: AT&T; more',
    'title: R&D and Q&A',
    'title: A\nsources: [{ id: x, title: B, url: "https://a.example/?a=1&copy;=2" }]',
  ])('are none in %j', (lines) => {
    expect(problems(lines, ...untitled)).toEqual([]);
  });
});

describe('a field of another generator', () => {
  it.each([
    ['tags', 'topics'],
    ['description', 'summary'],
    ['pubDate', 'date'],
    ['publishDate', 'date'],
    ['lastmod', 'status'],
    ['updatedDate', 'status'],
    ['last_modified_at', 'status'],
    ['excerpt', 'summary'],
    ['cover', 'image'],
    ['redirect_from', 'aliases'],
    ['categories', 'topics'],
    ['keywords', 'topics'],
    ['featured_image', 'image'],
    ['language', 'lang'],
    ['layout', 'kind'],
    ['constructor', undefined],
  ])('%s is %s here', (theirs, ours) => {
    const [problem] = read(...front, `${theirs}: x`).problems;
    expect(problem!.hint).toContain(ours ? `Did you mean ${ours}?` : 'Known are:');
  });

  it('slug is the path of the file', () => {
    expect(read(...front, 'slug: x').problems[0]!.hint).toContain('the path of its file');
  });

  it('is reported once, not as a missing one too', () => {
    expect(problems('title: A', 'pubDate: 2021-12-31', ...front.slice(2))).toHaveLength(1);
  });
});

describe('a value that is nearly right', () => {
  it.each([
    ['kind: explaner', 'Did you mean'],
    ['kind: Analysis', 'Did you mean analysis?'],
    ['kind: anaylsis', 'Did you mean analysis?'],
    ['dir: RTL', 'Did you mean rtl?'],
    ['kind: sports', 'kind is one of'],
    ['supersedes: [x]', 'without brackets'],
    ['supersedes:\n  - x', 'hyphens before it'],
    ['summary: [Update]', 'in quotes if they belong to it'],
    ['summary: {{ x }}', 'braces'],
  ])('%j: the hint says %s', (line, hint) => {
    const kinds = ['briefing', 'analysis', 'explainer'];
    const schema = frontMatterSchema({ zone: 'Europe/Berlin', kinds });
    const raw = `---\n${[...front, line].join('\n')}\n---\n\nText.\n`;
    const { problems } = compileFacts(raw, 'a.mdx', 'briefings/a.mdx', { ...settings, schema });
    expect(problems).toHaveLength(1);
    expect(problems[0]!.hint.toLowerCase()).toContain(hint.toLowerCase());
  });

  it.each([
    ['EN-us', 'en-US'],
    ['DE', 'de'],
    ['zh-hant-tw', 'zh-Hant-TW'],
  ])('lang: %s is %s', (written, tag) => {
    const { facts, problems } = read(...front, `lang: ${written}`);
    expect(problems).toEqual([]);
    expect(facts!.front.lang).toBe(tag);
  });
});
