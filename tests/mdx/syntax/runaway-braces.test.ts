import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { runawayBrace } from '../../../src/mdx/syntax/runaway-braces.ts';
import { features, readSource } from '../../../src/mdx/syntax/source.ts';
import { BODY_LINE, facts } from '../compiling.ts';

const times = (count: number, text: string) => text.repeat(count);
const runaway = (text: string) => runawayBrace(readSource(text, 'mdx'), features);

describe('braces whose end the parser would look for without end', () => {
  test.each([
    ['lines that end with <br>', `A set { a, b<br>\n${times(40, 'line<br>\n')}`],
    ['cells that are not closed', `A {\n\n<table>\n<tr>\n{ ${times(40, '<td>x\n')}`],
    ['braces that are closed', `A { ${times(40, 'x <i> ')} }`],
    ['tags in later paragraphs', `A { <b>\n\n${times(40, 'x <i>\n\n')}`],
    ['braces in attributes', times(40, '<a b={ ')],
    ['tags that seem to be closed in strings', `A { ${times(40, "<i>{'</i>'}")}`],
    ['an end in a template', `A { ${times(40, '<i>')}{ \` ${times(40, '</i>')}`],
    ['a wrong end', `A { ${times(40, '<i>')}</5 ${times(40, '</i>')}`],
    ['very many braces', times(20_000, '{ y\n\n')],
    ['tags that are escaped in Markdown alone', `A { <i> ${times(40, '\\<i> ')}`],
    ['tags that are code in Markdown alone', `A { <i> ${times(40, '`<i>` ')}`],
    ['what follows a comment in its braces', `{/* a */ ${times(40, '<i> ')} /* b */}`],
    ['behind sound code', `\`{\` and { ${times(40, '<i> ')}`],
    ['behind a comment with a backtick', `{/* \` */} { ${times(40, '<i> ')}\``],
  ])('%s', (_, text) => {
    const [problem] = facts(text).problems;
    const before = text.slice(0, runaway(text)).split('\n');
    expect(problem).toMatchObject({
      name: 'code-expression',
      severity: 'error',
      line: BODY_LINE + before.length - 1,
      column: before.at(-1)!.length + 1,
    });
  });

  test.each([
    ['the first', `Sound.\n\nA set { a<br>\n${times(40, 'b<br>\n')}`, 2, 7],
    ['of code in an attribute', `<a b={ ${times(40, '<i> ')}`, 0, 6],
  ])('%s is told of as code', (_, text, line, column) => {
    const [problem, ...others] = facts(text).problems;
    expect(problem).toMatchObject({ name: 'code-expression', line: BODY_LINE + line, column });
    expect(problem!.hint).toContain('&#123;');
    expect(others).toEqual([]);
  });

  test('where code is run, are warned of and read', () => {
    const { problems } = facts(`{'${times(40, '<i>')}'}`, { trustedMdx: true });
    expect(problems).toMatchObject([{ name: 'code-expression', severity: 'warning' }]);
  });

  it.each([
    ['before code', `a<br>\n\n\`\`\`js\nx {\n${times(40, '<i>\n')}\`\`\``],
    ['behind a backtick in a tag', `<b title="\`" /> { ${times(40, '<i> ')}\``],
  ])('hide no tag that is not closed, %s', (_, text) => {
    expect(facts(text).problems).toMatchObject([{ name: 'syntax-error', line: BODY_LINE }]);
  });
});

describe('sound braces', () => {
  const tags = times(40, 'x <i>\n');
  test.each([
    ['in a block of code', `\`\`\`\nx {\n${tags}\`\`\``],
    ['in code in a line', `The sign \`{\` and ${times(40, '`<i>` ')}`],
    ['in code of two lines', `The \`sign\n{ ${times(40, '<i>')}\``],
    ['that are escaped', `A \\{ ${times(40, '<i>x</i> ')}`],
    ['in a comment', `{/* ${tags} */}\n\n{/* { */}`],
    ['in front matter', `---\nauthor: { name: Ada }\n---\n${tags}`],
    ['in an address', `[x](https://a.example/{id}) ${times(40, '<i>x</i> ')}`],
    ['of an id', `## Words {#id}\n\n${times(40, '<i>x</i> ')}`],
    ['of a formula', `Here $\\frac{a}{b}$ ${times(40, '<i>x</i> ')}`],
    ['before many components', `{'a'} ${times(40, '<Cite source="a" /> ')}`],
  ])('%s', (_, text) => {
    expect(runaway(text)).toBeUndefined();
  });

  test('in the examples, and in what others have written', () => {
    const files = globSync(['{briefings,tests/fixtures}/**/*.mdx']);
    expect(files.length).toBeGreaterThan(8);
    const refused = files.filter((file) => runaway(readFileSync(file, 'utf8')) !== undefined);
    expect(refused).toEqual([]);
  });
});

/** How many bodies are read; more are tried by setting this variable. */
const MIXES = Number(process.env.DATELINE_MIXES ?? 300);
const pieces = fc.constantFrom(
  ...'{|}|{{|}}|<i>|</i>|<a b={|<a b="|<a b=\'|/>|>|<|</|<>|</>|<br>|<Note>|</Note>|"|\'|`|``|```|~~~|\\|{/*|*/}|*/|//|/|${|$|{...|=>|a|(|)|[|](|# |- |> || | |\n|\n\n'.split(
    '|',
  ),
);
const mix = fc
  .tuple(fc.array(pieces, { maxLength: 60 }), fc.integer({ min: 1, max: 40 }))
  .map(([parts, count]) => parts.join('') + parts.slice(-3).join('').repeat(count));

it('any mix of braces, tags, quotes and backticks is read to its end', { timeout: 600_000 }, () => {
  const bodies = fc.sample(mix, MIXES);
  const script = fileURLToPath(new URL('compile-each.ts', import.meta.url));
  // A parser that does not come back is stopped from outside alone.
  const { stdout, stderr, signal } = spawnSync(process.execPath, [script], {
    input: JSON.stringify(bodies),
    timeout: 500_000,
    killSignal: 'SIGKILL',
    encoding: 'utf8',
  });
  expect({ signal, stderr }).toEqual({ signal: null, stderr: '' });
  expect(JSON.parse(stdout)).toHaveLength(MIXES);
});
