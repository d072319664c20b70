import type { Problem } from '../briefing/problem.ts';

/** Problems as a person reads them in a terminal. */

/** Gives the text of a file, or an empty text when it cannot be read. */
export type ReadText = (file: string) => string;

/** Each problem with the lines around it, then one sentence that counts them. */
export function reportProblems(problems: readonly Problem[], read: ReadText): string {
  return [
    ...problems.map((problem) => reportOne(problem, read(problem.file))),
    summary(problems),
  ].join('\n\n');
}

function reportOne(problem: Problem, text: string): string {
  const { severity, name, file, line, column, message, hint } = problem;
  const frame = codeFrame(text, line, column);
  return [
    `${severity} ${name}  ${file}:${line}:${column}`,
    `  ${message}.`,
    ...(frame ? [frame] : []),
    `  → ${hint}`,
  ].join('\n');
}

/** The line of a problem with its neighbours, and a mark below the column. */
export function codeFrame(text: string, line: number, column: number): string {
  const lines = text.split(/\r?\n/);
  if (text === '' || line > lines.length) return '';
  const first = Math.max(1, line - 1);
  const last = Math.min(lines.length, line + 1);
  const width = String(last).length;
  const frame: string[] = [];
  for (let number = first; number <= last; number++) {
    const content = lines[number - 1]!.slice(0, 160);
    frame.push(`  ${number === line ? '>' : ' '} ${String(number).padStart(width)} | ${content}`);
    if (number === line && column <= 160) {
      const lead = content.slice(0, column - 1).replace(/[^\t]/g, ' ');
      frame.push(`    ${' '.repeat(width)} | ${lead}^`);
    }
  }
  return frame.join('\n');
}

function summary(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const files = new Set(problems.map(({ file }) => file)).size;
  const parts = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(errors < problems.length ? [count(problems.length - errors, 'warning')] : []),
  ];
  return `${parts.join(' and ')} in ${count(files, 'file')}.`;
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
