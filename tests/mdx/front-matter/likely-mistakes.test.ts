import { describe, expect, it } from 'vitest';
import { compileFacts } from '../../../src/mdx/compile.ts';
import { front, settings } from '../compiling.ts';

const read = (...lines: string[]) =>
  compileFacts(`---\n${lines.join('\n')}\n---\n\nText.\n`, 'a.mdx', 'briefings/a.mdx', settings);
const warnings = (...lines: string[]) =>
  read(...lines).problems.map(
    ({ severity, line, column, message }) => `${severity} ${line}:${column} ${message}`,
  );

describe('a # that cuts a text', () => {
  it('is warned of where it stands, and stops nothing', () => {
    const { facts, problems } = read('title: Resolution #2334 and more', ...front.slice(1));
    expect(facts!.front.title).toBe('Resolution');
    expect(problems).toMatchObject([
      { name: 'invalid-field', severity: 'warning', line: 2, column: 19 },
    ]);
    expect(problems[0]!.message).toContain('title ends with "Resolution"');
    expect(problems[0]!.hint).toContain('quotes');
  });

  it.each([
    ['topics: [A, B]\nsources:\n  - id: a\n    title: Paper #5', '9:18'],
    ['topics:\n  - Goal\t#1', '7:10'],
    ['changes:\n  - at: 2021-12-31T05:13\n    type: update\n    note: See #3\n', '9:15'],
    ['summary: One\n  two #3 four', '7:7'],
  ])('in %j', (lines, place) => {
    expect(warnings(...front, lines).map((one) => one.split(' ')[1])).toEqual([place]);
  });

  it.each([
    'kind: analysis # not news',
    'embargo: 2021-12-31T05:13 # as of the call',
    'summary: "In quotes" # a note',
    'summary: Text\n  # a note',
    'summary: >- # a note\n  Goal #1',
    'summary: C#1',
    'lang: de # a note',
    'image: { src: a.png, alt: A, # a note\n  credit: B }',
    '# topics: [A]',
  ])('is none in %j', (line) => {
    expect(warnings(...front, line)).toEqual([]);
  });
});

describe('topics with a comma', () => {
  it('are warned of where no list is written', () => {
    expect(warnings(...front, 'topics: Budget, Taxes')).toEqual([
      'warning 6:9 topics: "Budget, Taxes" is one topic with a comma in its name',
    ]);
  });

  it.each([
    'topics: "Women, Peace and Security"',
    'topics: ["Women, Peace and Security"]',
    'topics: [Budget, Taxes]',
    'topics: 1,000',
    'places: Washington, D.C.',
  ])('are none in %s', (line) => {
    expect(warnings(...front, line)).toEqual([]);
  });
});
