/** A table in plain text: the first column left, all others right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
        )
        .join('  '),
    )
    .join('\n');
}

/** The middle one of an odd number of values, the lower of the two of an even number. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)]!;

/** Findings with all the places where each was made, the first few of them named. */
export function grouped(findings: readonly { what: string; where: string }[]): string[] {
  return [...Map.groupBy(findings, ({ what }) => what)].map(([what, all]) => {
    const places = [...new Set(all.map(({ where }) => where))];
    const more = places.length > 4 ? `, and ${places.length - 4} more` : '';
    return `${what}\n  ${places.slice(0, 4).join(', ')}${more}`;
  });
}
