import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { endlessBraces } from '../../../src/mdx/syntax/runaway-braces.ts';
import { features } from '../../../src/mdx/syntax/source.ts';
import { readSource } from '../../../src/mdx/syntax/source.ts';
import { BODY_LINE, facts } from '../compiling.ts';

const times = (count: number, text: string) => text.repeat(count);
const endless = (text: string) => endlessBraces(readSource(text, 'mdx'), features);

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
  ])('%s', (_, text) => {
    expect(endless(text)).toBeTypeOf('number');
  });

  test('are a syntax error where they open', () => {
    const { problems } = facts(`Sound.\n\nA set { a<br>\n${times(40, 'b<br>\n')}`);
    const at = { line: BODY_LINE + 2, column: 7 };
    expect(problems).toMatchObject([{ name: 'syntax-error', ...at }]);
    expect(problems[0]!.hint).toContain('&#123;');
  });
});

describe('sound braces', () => {
  const tags = times(40, 'x <i>\n');
  test.each([
    ['in a block of code', `\`\`\`\nx {\n${tags}\`\`\``],
    ['in code in a line', `The sign \`{\` and ${times(40, '`<i>` ')}`],
    ['in code of two lines', `The \`sign\n{ ${times(40, '<i>')}\``],
    ['that are escaped', `A \\{ ${tags}`],
    ['in a comment', `{/* ${tags} */}\n\n{/* { */}`],
    ['around closed elements', `{list} {${times(60, '<i>a</i> ')}}`],
    ['in front matter', `---\nauthor: { name: Ada }\n---\n${tags}`],
    ['of a string', `{'${times(40, '<i>')}'} {/<i>/} {a / b} {\`<i>\`}`],
  ])('%s', (_, text) => {
    expect(endless(text)).toBeUndefined();
  });

  test('in the examples, and in what others have written', () => {
    const files = globSync([
      '{briefings,tests/fixtures}/**/*.mdx',
      'node_modules/{astro,satori,zod,yaml}/*.md',
    ]);
    expect(files.length).toBeGreaterThan(8);
    const refused = files.filter((file) => endless(readFileSync(file, 'utf8')) !== undefined);
    expect(refused).toEqual([]);
  });
});
