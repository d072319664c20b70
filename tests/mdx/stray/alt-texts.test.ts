import { expect, it } from 'vitest';
import { facts, html } from '../compiling.ts';

const warned = (written: string, path = 'a.mdx') =>
  facts(written, { path }).problems.filter(({ name }) => name === 'missing-alt');

it.each([
  '![](b.png)',
  '![ ](b.png)',
  '[![](b.png)](/about/)',
  '![IMG_2034.jpg](c.jpg)',
  '![IMG_2034](c.jpg)',
  '![DSC-0012](c.jpg)',
  '![b.png](b.png)',
  '![talks_geneva](talks_geneva.png)',
  '![Screenshot](c.png)',
  '![image](c.png)',
  '![Screenshot 2022-01-01 at 10.00.00](c.png)',
  '![WhatsApp Image 2022-01-01 at 9.15 PM](c.png)',
  '![Foto 3](c.png)',
  '![alt text](c.png)',
  '![…](c.png)',
  '<img src="b.png" />',
  '<img src="b.png" alt="b.png" />',
])('%s is warned of', (written) => {
  for (const path of ['a.md', 'a.mdx']) {
    expect(warned(written, path)).toMatchObject([{ severity: 'warning' }]);
  }
});

it.each(['<Figure src="b.png" alt="" />', '<Figure src="b.png" alt="b.png" />'])(
  '%s is warned of',
  (written) => expect(warned(written)).toHaveLength(1),
);

it.each([
  '![Two ministers](b.png)',
  '![Talks](talks.png)',
  '![Image of the hall](b.png)',
  '![Foto am Abend](b.png)',
  '![🎉](b.png)',
  '![会谈](b.png)',
  '<img src="b.png" alt="" />',
  '<Figure src="b.png" alt="Two ministers" />',
  '<Figure src="b.png" decorative />',
  '<Figure src="b.png" alt="" decorative />',
])('%s is not', (written) => expect(facts(written).problems).toEqual([]));

it.each([
  ['image: { src: a.png, alt: "" }', { line: 6, column: 27 }],
  ['image: { src: a.png, alt: IMG_2034.jpg }', { line: 6, column: 27 }],
  ['image:\n  src: talks_1.png\n  alt: talks_1', { line: 8, column: 8 }],
])('of a lead picture is warned of at its place: %s', (field, at) => {
  const { problems } = facts('Text.', { fields: [field] });
  expect(problems).toMatchObject([{ name: 'missing-alt', severity: 'warning', ...at }]);
});

it('of a lead picture is not, where it says what the picture shows', () => {
  const fields = ['image: { src: a.png, alt: Two ministers }'];
  expect(facts('Text.', { fields }).problems).toEqual([]);
});

it('is asked for, unless a picture is decoration, which has none', async () => {
  expect(facts('<Figure src="b.png" />').problems).toMatchObject([
    { name: 'invalid-prop', message: '<Figure> needs alt="…"' },
  ]);
  expect(facts('<Figure src="b.png" alt="A" decorative />').problems).toMatchObject([
    { name: 'invalid-prop' },
  ]);
  expect(await html('<Figure src="b.png" decorative />')).toContain('decorative');
});
