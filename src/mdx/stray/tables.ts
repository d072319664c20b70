import type { MdastNode } from 'satteri';
import { count } from '../../briefing/text/plural.ts';
import type { Stray } from './stray.ts';

/** The line between the heading of a table and its rows. */
const RULE = /^[ \t>]*(?:\|[ \t]*)?(?::?-+:?[ \t]*\|[ \t]*)+(?::?-+:?[ \t]*)?\r?$/;
/** A bar that parts two cells; one that is meant as a bar has a backslash. */
const BAR = /(?<!\\)\|/g;

/** A row of a table: bars at both ends, with a blank behind the first and before the last. */
const ROW = /^[ \t>]*\|[ \t](?:[^\n]*[ \t])?\|[ \t]*\r?$/;
/** The same without blanks, of which one alone may be an absolute value. */
const NARROW_ROW = /^[ \t>]*\|[^\n]*\|[ \t]*\r?$/;

/** A paragraph that has a table's rule, but not as many cells above as in it, or rows and no rule. */
export function brokenTable(paragraph: string, offset: number): Stray[] {
  const lines = paragraph.split('\n');
  const at = lines.findIndex((line, index) => index > 0 && RULE.test(line));
  if (at < 1) return isRows(lines) ? [rowsAlone(offset)] : [];
  const [heading, rule] = [cellsIn(lines[at - 1]!), cellsIn(lines[at]!)];
  if (heading === rule) return [];
  return [
    {
      offset: offset + lines.slice(0, at - 1).join('\n').length + (at > 1 ? 1 : 0),
      message: `This is printed as text and not as a table, because its heading has ${count(heading, 'cell')} and the line below it ${rule}`,
      hint: 'Give both lines as many cells; one | --- for each column.',
    },
  ];
}

function isRows(lines: readonly string[]): boolean {
  if (lines.every((line) => ROW.test(line) && cellsIn(line) > 1)) return true;
  const cells = cellsIn(lines[0]!);
  return (
    lines.length > 1 &&
    cells > 1 &&
    lines.every((line) => NARROW_ROW.test(line) && cellsIn(line) === cells)
  );
}

const rowsAlone = (offset: number): Stray => ({
  offset,
  message:
    'These rows are printed as text and not as a table, because no line of | --- | is below the first',
  hint: 'Put a line with one | --- for each column below the heading of the table, and no empty line between its rows.',
});

/** Rows that are longer than the heading of their table; nothing shows what is too much. */
export function lostCells(table: Extract<MdastNode, { type: 'table' }>): Stray[] {
  // A component over several lines stands between rows as a child without cells.
  const [heading, ...rows] = table.children.filter((child) => 'children' in child);
  if (!heading) return [];
  const columns = heading.children.length;
  return rows
    .filter(({ children }) =>
      children.slice(columns).some((cell) => 'children' in cell && cell.children.length > 0),
    )
    .map(({ children, position }) => ({
      offset: position!.start.offset!,
      message: `This row has ${count(children.length, 'cell')}, the table ${count(columns, 'column')}; the cells beyond are not shown`,
      hint: 'Give the heading another column, or write \\| where a bar is part of the text.',
    }));
}

function cellsIn(line: string): number {
  const inner = line.replace(/^[ \t>]*\|?/, '').trimEnd();
  return inner.replace(/(?<!\\)\|$/, '').split(BAR).length;
}
