import { momentAt, type Moment } from '../../briefing/time/clock.ts';
import { count } from '../../briefing/text/plural.ts';
import { formatMoment } from '../../briefing/time/format.ts';
import { onOneLine, sourceLine } from '../../briefing/text/printable.ts';
import type { Problem } from '../../briefing/problem.ts';
import { withoutWide } from '../../briefing/text/wide-letters.ts';
import type { Reporter } from './report.ts';

/** Problems as a person reads them in a terminal. */

/** Each problem with the lines around it, then one sentence that counts them. */
export const terminal: Reporter = ({ problems, text }) =>
  [
    ...problems.map((problem) => reportOne(problem, text(problem.file))),
    `${counted(problems)}.`,
  ].join('\n\n');

function reportOne(problem: Problem, text: string): string {
  const { severity, name, file, line, column, message, hint } = problem;
  const frame = codeFrame(text, line, column);
  return [
    `${severity} ${name}  ${onOneLine(file)}:${line}:${column}`,
    `  ${onOneLine(message)}.`,
    ...(frame ? [frame] : []),
    `  → ${onOneLine(hint)}`,
  ].join('\n');
}

/** Of a line that is longer than this, a part is shown. */
const LONGEST = 120;

/** The line of a problem with its neighbours, and a mark below the column. */
export function codeFrame(text: string, line: number, column: number): string {
  const lines = text.split(/\r?\n/);
  if (text === '' || line > lines.length) return '';
  const first = Math.max(1, line - 1);
  const last = Math.min(lines.length, line + 1);
  const width = String(last).length;
  const frame: string[] = [];
  for (let number = first; number <= last; number++) {
    const { shown, lead } = partOf(lines[number - 1]!, number === line ? column : 1);
    frame.push(`  ${number === line ? '>' : ' '} ${String(number).padStart(width)} | ${shown}`);
    if (number === line) frame.push(`    ${' '.repeat(width)} | ${blank(lead)}^`);
  }
  return frame.join('\n');
}

/** As much of a line as can be shown, with the column in its middle, and what stands before it. */
function partOf(line: string, column: number): { shown: string; lead: string } {
  const latest = Math.max(0, line.length - LONGEST);
  const start = between(line, Math.max(0, Math.min(column - 1 - LONGEST / 2, latest)));
  const end = between(line, start + LONGEST);
  const before = start > 0 ? '…' : '';
  const after = end < line.length ? '…' : '';
  return {
    shown: before + sourceLine(line.slice(start, end)) + after,
    lead: before + sourceLine(line.slice(start, column - 1)),
  };
}

/** The place itself, or that before it if it is in the middle of a surrogate pair. */
const between = (text: string, at: number): number =>
  at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;

/** White space that is as wide as a text; a tab stays one, because its width depends on its place. */
const blank = (text: string): string =>
  withoutWide(text.replace(/\p{M}/gu, '')).replace(/[^\t]/gu, ' ');

/** What a build has to say of all briefings. */
export interface Summary {
  /** How many are published. */
  briefings: number;
  problems: readonly Problem[];
  /** How many are left out because they are drafts. */
  drafts: number;
  /** When the embargoes end of those that are left out, soonest first. */
  embargoes: readonly Moment[];
}

/** One line for each thing that a build counts; `now` is the present, UTC, RFC 3339. */
export function summarise(
  { briefings, problems, drafts, embargoes }: Summary,
  { now, zone }: { now: string; zone: string },
): string {
  const found = problems.length > 0 ? counted(problems) : 'no problems';
  const left = [
    ...(drafts > 0 ? [count(drafts, 'draft')] : []),
    ...(embargoes.length > 0
      ? [underEmbargo(embargoes, momentAt(Date.parse(now), zone), zone)]
      : []),
  ];
  const lines = [`${count(briefings, 'briefing')}, ${found}.`];
  return [...lines, ...(left.length > 0 ? [`Held back: ${left.join('; ')}.`] : [])].join('\n');
}

/** `3 under embargo, the first until 24 December 06:00 CET`; a year is named if it is another. */
function underEmbargo(embargoes: readonly Moment[], present: Moment, zone: string): string {
  const [first] = embargoes;
  const { day, time, zone: name } = formatMoment(first!, 'en-GB', zone);
  const short = day.replace(` ${present.local.slice(0, 4)}`, '');
  const which = embargoes.length > 1 ? ', the first' : '';
  return `${embargoes.length} under embargo${which} until ${short} ${time} ${name}`;
}

/** `1 error and 2 warnings in 3 files`. */
function counted(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const files = new Set(problems.map(({ file }) => file)).size;
  const parts = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(errors < problems.length ? [count(problems.length - errors, 'warning')] : []),
  ];
  return `${parts.join(' and ')} in ${count(files, 'file')}`;
}
