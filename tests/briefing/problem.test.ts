import { describe, expect, it } from 'vitest';
import { byPlace, hasErrors, problemNames, Problems } from '../../src/briefing/problem.ts';

const finding = { name: 'syntax-error', message: 'It broke', hint: 'Mend it.' } as const;

describe('Problems', () => {
  it('keeps what was found, in order, with file and place', () => {
    const problems = new Problems('briefings/a.mdx');
    problems.add({ ...finding, at: { line: 3, column: 7 } });
    problems.add({ ...finding, severity: 'warning' });
    expect(problems.list).toEqual([
      { ...finding, severity: 'error', file: 'briefings/a.mdx', line: 3, column: 7 },
      { ...finding, severity: 'warning', file: 'briefings/a.mdx', line: 1, column: 1 },
    ]);
  });

  it('folds warnings that say the same, and errors that name the same thing', () => {
    const problems = new Problems('a');
    const link = { name: 'broken-link', message: '"x" is not there', hint: '' } as const;
    problems.add({ ...link, at: { line: 9, column: 1 } });
    problems.add({ ...link, at: { line: 3, column: 7 } });
    problems.add({ ...link, at: { line: 4, column: 1 }, message: '"y" is not there' });
    problems.add({ ...finding, at: { line: 5, column: 1 } });
    problems.add({ ...finding, at: { line: 6, column: 1 } });
    problems.add({ ...finding, severity: 'warning' });
    problems.add({ ...finding, severity: 'warning' });
    problems.fold();
    expect(problems.list.map(({ line, message }) => [line, message])).toEqual([
      [3, '"x" is not there (and 1 more in this file)'],
      [4, '"y" is not there'],
      [5, 'It broke'],
      [6, 'It broke'],
      [1, 'It broke (and 1 more in this file)'],
    ]);
  });
});

describe('byPlace', () => {
  it('sorts as the files read', () => {
    const made = (file: string, line: number, column: number) => {
      const problems = new Problems(file);
      problems.add({ ...finding, at: { line, column } });
      return problems.list[0]!;
    };
    const sorted = [
      made('a', 1, 1),
      made('a', 2, 1),
      made('a', 2, 10),
      made('a', 10, 1),
      made('b', 1, 1),
    ];
    expect(sorted.toReversed().sort(byPlace)).toEqual(sorted);
  });
});

describe('hasErrors', () => {
  it('lets warnings pass', () => {
    const problems = new Problems('a');
    problems.add({ ...finding, severity: 'warning' });
    expect(hasErrors(problems.list)).toBe(false);
    problems.add(finding);
    expect(hasErrors(problems.list)).toBe(true);
  });
});

it('has names that stay readable and sorted', () => {
  expect([...problemNames].sort()).toEqual(problemNames);
  for (const name of problemNames) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
});
