import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BODY_LINE, facts, html } from '../compiling.ts';

const path = 'a.md';
const places = (written: string) =>
  facts(written, { path }).problems.map(
    ({ name, line, column }) => `${name} ${line - BODY_LINE + 1}:${column}`,
  );
const linkPlaces = (written: string) =>
  facts(written, { path }).facts!.links.map(
    ({ href, line, column }) => `${href} ${line - BODY_LINE + 1}:${column}`,
  );

it.each([
  ['a code span', '`<script>` then <script>1</script>', ['unsafe-element 1:17']],
  ['a code block', '```\n<script>\n```\n\n<script>1</script>', ['unsafe-element 5:1']],
  ['a comment', '<!-- <script> -->\n\n<script>1</script>', ['unsafe-element 3:1']],
  ['a value', '<b title="<script>">x</b>\n\n<script>1</script>', ['unsafe-element 3:1']],
  ['an escape', '\\<script> <script>1</script>', ['unsafe-element 1:11']],
])('a tag in %s is not taken for another', (_, written, expected) => {
  expect(places(written)).toEqual(expected);
});

it.each([
  ['a heading', '<b>x</b>\n\n# H', ['heading-level 3:1']],
  ['code', '<b>x</b>\n\n```klingon\nx\n```', ['unknown-language 3:1']],
  ['a picture', '<b>x</b>\n\na ![x](https://e.example/a.png)', ['remote-picture 3:3']],
  ['a link', '<b>x</b>\n\n- a\n- [x](javascript:y)', ['unsafe-address 4:3']],
  ['a tag in a quotation', '> a\n> <p\n> onclick=x>', ['event-handler 2:3']],
  ['a tag in a note', 'a[^1]\n\n[^1]: b <p onclick=x>', ['event-handler 3:9']],
  ['a tag in a table', '| a |\n| - |\n| é <i onclick=x>b</i> |', ['event-handler 3:5']],
  ['a tag after 😀', '😀 <i onclick=x>b</i>', ['event-handler 1:4']],
])('one tag does not cost %s its place', (_, written, expected) => {
  expect(places(written)).toEqual(expected);
});

it('links keep their places beside tags that are left open, nested or crossed', () => {
  expect(
    linkPlaces(
      '<div><p>\n\n[a](/x/) <a href="/y/">b <b>c</a> d</b>\n\n<a href="/x/">e</a> [f](/x/)',
    ),
  ).toEqual(['/x/ 3:1', '/y/ 3:10', '/x/ 5:1', '/x/ 5:21']);
});

it('nothing of it is printed, and what a writer calls the same is left out', async () => {
  expect(await html('<b>x</b> <i data-placed="1:1">y</i>', { path })).toBe(
    '<p><b>x</b> <i>y</i></p>',
  );
});

it('every link is found where it stands', () => {
  const block = fc.constantFrom(
    'Text.',
    '<b>x</b> y',
    '<div>',
    '</div>',
    '<!-- [a](/n/) <a href="/n/"> -->',
    '> <i>z</i>',
    '`<a href="/n/">`',
    '## H',
    '- a\n- <u>b</u>',
    '<p title="<a href=1>">q</p>',
    '😀',
  );
  const link = fc.constantFrom('[x](/to/)', '<a href="/to/">x</a>', '- [x](/to/)', '> [x](/to/)');
  fc.assert(
    fc.property(fc.array(fc.oneof(block, link), { minLength: 1, maxLength: 12 }), (blocks) => {
      const written = blocks.join('\n\n');
      const expected = written
        .split('\n')
        .flatMap((text, index) =>
          text.includes('/to/') ? [`/to/ ${index + 1}:${/^[->] /.test(text) ? 3 : 1}`] : [],
        );
      expect(linkPlaces(written).filter((one) => one.startsWith('/to/'))).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

// A search that began anew at each tag would take longer than any test may.
it('tens of thousands of tags in one file are found', { timeout: 60_000 }, () => {
  expect(facts('<b>x</b> y\n\n'.repeat(30_000), { path }).problems).toEqual([]);
});
