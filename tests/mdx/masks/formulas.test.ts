import { describe, expect, it } from 'vitest';
import { maskFormulas } from '../../../src/mdx/masks/formulas.ts';
import { features } from '../../../src/mdx/syntax/source.ts';
import { facts, html } from '../compiling.ts';

const path = { mdx: '2021/talks.mdx', md: '2021/talks.md' };

describe.each(['mdx', 'md'] as const)('a formula in MathML, in .%s', (format) => {
  const options = { path: path[format] };

  it('is printed as it stands', async () => {
    const formula =
      '<math display="block"><mfrac linethickness="0"><mi mathvariant="normal">x</mi><mn>2</mn></mfrac><mo stretchy="false">=</mo></math>';
    expect(facts(`Here ${formula} stands.`, options).problems).toEqual([]);
    expect(await html(`Here ${formula} stands.`, options)).toBe(`<p>Here ${formula} stands.</p>`);
  });

  it.each([
    ['<math><maction actiontype="x"><mi>x</mi></maction></math>', 'unsafe-element'],
    [
      '<math><annotation-xml encoding="text/html"><b>x</b></annotation-xml></math>',
      'unsafe-element',
    ],
    ['<math><mi onclick="x">x</mi></math>', 'event-handler'],
    ['<math><mi href="https://e.example" mathcolor="red">x</mi></math>', 'unknown-prop'],
    ['<math style="color: red"><mi>x</mi></math>', 'unknown-prop'],
  ])('has no more than it needs: %s', (formula, name) => {
    expect(facts(`Here ${formula}.`, options).problems[0]).toMatchObject({ name });
  });
});

it('formulas in one line are found in one pass', () => {
  const { masked, formulas } = maskFormulas('$a'.repeat(200_000), 0, 'md', features);
  expect(formulas).toHaveLength(100_000);
  expect(masked).toHaveLength(400_000);
});
