import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementsOf, facts, html, source, BODY_LINE, settings } from '../compiling.ts';
import { compileFacts } from '../../../src/mdx/compile.ts';

const path = { mdx: '2021/talks.mdx', md: '2021/talks.md' };

/** The TeX of the formulas that a text has. */
const texIn = async (text: string, file: string): Promise<unknown[]> =>
  elementsOf(await html(text, { path: file }))
    .filter(({ tagName }) => tagName === 'math')
    .map(({ properties }) => properties.alttext);

describe.each(['mdx', 'md'] as const)('formulas in TeX, in .%s', (format) => {
  const options = { path: path[format] };

  it('become MathML without styles', async () => {
    expect(await html('Energy is $E = mc^2$.', options)).toBe(
      '<p>Energy is <math alttext="E = mc^2"><mrow><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></mrow></math>.</p>',
    );
    const block = await html(
      '$$\n\\begin{aligned}a &= \\frac{1}{2} \\\\ b &< 3\\end{aligned}\n$$',
      options,
    );
    expect(block).toContain('<math display="block" tabindex="0" alttext="\\begin{aligned}');
    expect(block).toContain('<mtd class="math-right math-flush-left math-flush-right">');
    expect(block).not.toContain(' style=');
  });

  it.each<[text: string, tex: string[]]>([
    ['$5 and $10', []],
    ['It costs $5, or US$10; with $x$ it is $y+1$.', ['x', 'y+1']],
    ['$ x$ and $x $ and $$', []],
    ['\\$x$ and $a\\$b$', ['a\\$b']],
    ['`$x$` and `$` and $y$ `$`', ['y']],
    ['```sh\n$x$ $y$\n```\n\n$z$', ['z']],
    ['- costs $5\n- costs 6$', []],
    ['one $a\n\nb$ two', []],
    ['one $a\n+b$ two', ['a +b']],
    ['| $a$ | $5 |\n|---|---|\n| $b_1$ | 6$ |', ['a', 'b_1']],
    ['> $$\n> x_1\n> - y_2\n> $$', ['x_1 - y_2']],
    ['- one\n\n  $$\n  - x\n  = y\n  $$', ['- x = y']],
    ['## Where $x_1$ is {#x}', ['x_1']],
    ['**$a*b*c$** and [$x$](https://a.example/$y$)', ['a*b*c', 'x']],
    ['[$5](https://a.example) and [10$](https://b.example)', []],
    ['[x](<https://a.example/$y$> "t") and [x](/a<b>$y$)', []],
    [`$x$ ](${'<b/>'.repeat(40)}`, ['x']],
    ['https://a.example/?a=$b$ and more', []],
    ['<b title="$5">one</b> and <b title="6$">two</b>', []],
    ['$$$ much $$$', []],
    ['$\\text{für }x\\in\\{1,2\\}$', ['\\text{für }x\\in\\{1,2\\}']],
    ['$a<b$ and $c>d$', ['a<b', 'c>d']],
    // The note stands in the margin too.
    ['$a^{b}$[^1]\n\n[^1]: See $c_{d}$.', ['a^{b}', 'c_{d}', 'c_{d}']],
    ['"$x$" - "y"', ['x']],
  ])('are what Pandoc takes for one: %s', async (text, tex) => {
    expect(await texIn(text, options.path)).toEqual(tex);
    expect(facts(text, options).problems.filter(({ severity }) => severity === 'error')).toEqual(
      [],
    );
  });

  it('leave all else as it was written', async () => {
    expect(await html('[a](https://a.example/$y$ "$t$") ![$p$](./p.png)', options)).toBe(
      '<p><a href="https://a.example/$y$" title="$t$">a</a> <x-picture src="./p.png" alt="$p$"></x-picture></p>',
    );
  });

  it.each([
    ['Here $\\frac{a}$.', 7 + 8, /Unexpected end of input/],
    ['Here $a \\foo$.', 7 + 2, /Unsupported function name: \\foo$/],
    ['Here $\\cancel{x}$.', 7, /cannot be shown/],
    ['Here $\\color{red}x$.', 7, /colour/],
    ['Here $\\href{https://a.example}{x}$.', 7, /./],
    ['Here $\\ref{x}$.', 7, /cannot be shown/],
    ['Here $\\def\\a{\\a\\a}\\a$.', 7, /expansions/],
    ['Here $\\rule{1em}{1em}$.', 7, /cannot be shown/],
  ])('that cannot be shown are a problem at their place: %s', (text, column, message) => {
    expect(facts(text, options).problems).toEqual([
      expect.objectContaining({
        name: 'invalid-formula',
        severity: 'error',
        line: BODY_LINE,
        column,
        message: expect.stringMatching(message),
      }),
    ]);
  });

  it('stand as TeX in ledes, outlines and counts', () => {
    const { lede, outline } = facts('The rate $r_{1}$ rose.\n\n## On $x^2$ {#on}', options).facts!;
    expect(lede).toBe('The rate r_{1} rose.');
    expect(outline).toEqual([{ depth: 2, id: 'on', text: 'On x^2' }]);
  });

  it('leave no mark in what is read, whatever dollar signs are in it', () => {
    const pieces = fc.constantFrom(
      ...'$|$$|x|5| |\n|\n\n|{|}|<b>|`|\\|[|](/a)|- |> |^2|\\frac'.split('|'),
      '|',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 24 }), (parts) => {
        const text = source(parts.join(''));
        expect(() => compileFacts(text, options.path, 'briefings/x', settings)).not.toThrow();
        // Whatever was masked is shown again.
        expect(
          JSON.stringify(compileFacts(text, options.path, 'briefings/x', settings)),
        ).not.toMatch(/[\ue000-\ue07e]/);
      }),
      { numRuns: 600 },
    );
  });
});

it('overlines are stretched over what is below them', async () => {
  expect(await html('$\\overline{AB}$')).toContain(
    '<mover accent="true"><mrow><mrow><mi>A</mi><mi>B</mi></mrow></mrow><mo stretchy="true">‾</mo></mover>',
  );
});

it('props of components have no formulas', async () => {
  expect(await html('<Quote by="The $5 man" role="of $x$">Words</Quote>')).toContain(
    'by="The $5 man" role="of $x$"',
  );
});

it('a formula that stands in a text many times is read once', () => {
  expect(facts('$x_1$ and '.repeat(6000)).problems).toEqual([]);
});

it('thousands of formulas that differ are a problem, and so is one that is too long', () => {
  const many = Array.from({ length: 5001 }, (_, number) => `$x_{${number}}$\n`).join('');
  expect(facts(many).problems).toMatchObject([
    {
      name: 'invalid-formula',
      line: BODY_LINE + 5000,
      column: 2,
      message: 'The briefing has more than 5000 formulas',
    },
  ]);
  expect(facts(`Here $${'é'.repeat(5001)}$.`).problems).toMatchObject([
    { name: 'invalid-formula', message: 'More than 5000 characters in a formula cannot be shown' },
  ]);
});

it.each(['_', 'x_', '{^}', 'a^^b'])('$%s$ lacks something, and is told of in words', (tex) => {
  expect(facts(`Here $${tex}$ is.`).problems).toMatchObject([
    {
      name: 'invalid-formula',
      line: BODY_LINE,
      message: 'The formula cannot be read: something is missing in it',
    },
  ]);
});
