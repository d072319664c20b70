import { describe, expect, it } from 'vitest';
import { BODY_LINE, facts } from '../compiling.ts';

const warnings = (written: string, path: string) =>
  facts(written, { path }).problems.map(
    ({ severity, line, column, message }) =>
      `${severity} ${line - BODY_LINE + 1}:${column} ${message}`,
  );

describe.each(['a.md', 'a.mdx'])('attributes without effect (%s)', (path) => {
  it('are warned of where the first of their kind stands', () => {
    const written =
      'a <b class="x">b</b>\n\n<p>a <i style="y">b</i></p>\n\na <b class="z">b</b> <b class="w">b</b>';
    expect(warnings(written, path)).toEqual([
      'warning 1:3 class= has no effect on <b> and is left out (and 2 more in this file)',
      'warning 3:6 style= has no effect on <i> and is left out',
    ]);
  });

  it('are one warning for hundreds', () => {
    expect(warnings('a <b class="x">b</b>\n\n'.repeat(500), path)).toEqual([
      'warning 1:3 class= has no effect on <b> and is left out (and 499 more in this file)',
    ]);
  });

  it.each(['class', 'data-foo-bar', 'aria-hidden', 'for'])(
    'have their name in HTML: %s',
    (name) => {
      expect(warnings(`<b ${name}="x">b</b>`, path)[0]).toContain(` ${name}= has no effect on <b>`);
    },
  );
});
