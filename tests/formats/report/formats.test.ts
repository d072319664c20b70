import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/briefing/problem.ts';
import { reporters } from '../../../src/formats/report/all.ts';

const evil = 'x\n::error file=a::pwned\n##[error]\u001b[2J\u009b1m\u2028\u202e 100%, a:b';
const problem: Problem = {
  name: 'missing-file',
  severity: 'error',
  file: `briefings/${evil}.mdx`,
  line: 2,
  column: 7,
  message: `There is no file "${evil}"`,
  hint: evil,
};
const warning: Problem = {
  ...problem,
  severity: 'warning',
  file: 'briefings/a.mdx',
  message: 'What happened',
  hint: 'What to do.',
};
const told = (format: keyof typeof reporters) =>
  reporters[format]({ problems: [problem, warning], text: () => evil });

describe.each(['text', 'github', 'json'] as const)('a report as %s', (format) => {
  it('gives no command that a writer wrote, and moves no cursor', () => {
    const lines = told(format).split('\n');
    const commands = lines.filter((line) => /^\s*::/.test(line));
    expect(commands).toHaveLength(format === 'github' ? 2 : 0);
    for (const command of commands) expect(command).toMatch(/^::(error|warning) file=briefings/);
    // eslint-disable-next-line no-control-regex -- what must not be there
    expect(lines.join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u202e]|##\[/);
  });
});

it('for GitHub has an annotation for each problem, with its place', () => {
  const lines = told('github').split('\n').slice(-2);
  expect(lines[0]).toMatch(
    /^::error file=[^,:]*100%25%2C a%3Ab\.mdx,line=2,col=7,title=missing-file::/,
  );
  expect(lines[1]).toBe(
    '::warning file=briefings/a.mdx,line=2,col=7,title=missing-file::What happened. What to do.',
  );
});

it('as JSON is one line with the very values', () => {
  expect(told('json')).not.toContain('\n');
  expect(JSON.parse(told('json'))).toEqual({ problems: [problem, warning] });
});
