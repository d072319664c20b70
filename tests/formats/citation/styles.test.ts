import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { expect, it } from 'vitest';
import { cslItem } from '../../../src/formats/citation/files.ts';
import { styles, textOf } from '../../../src/formats/citation/styles.ts';
import { cited } from './cited.ts';

const at = 'https://example.org/briefings/2021/talks/at/20211231T0413Z/';
const status = '31 December 2021, 05:13 CET';
const written = (style: keyof typeof styles, ...of: Parameters<typeof cited>) =>
  textOf(styles[style](cited(...of)));

it('cites one author', () => {
  expect(written('APA')).toBe(
    `Example, A. (2021, December 31). Talks in Geneva (Status: ${status}). The Wire. ${at}`,
  );
  expect(written('Chicago')).toBe(
    `Example, Ada. “Talks in Geneva.” The Wire. Wire & Sons, December 31, 2021. Status: ${status}. ${at}.`,
  );
  expect(written('MLA')).toBe(
    `Example, Ada. “Talks in Geneva.” The Wire, status ${status}, Wire & Sons, 31 Dec. 2021, ${at}.`,
  );
});

const authors = (n: number) =>
  Array.from({ length: n }, (_, at) =>
    `Ada Muster${at + 1}`.replace(/\d+/, (d) => 'abcdefghijklmnopqrstuvwxyz'[Number(d) - 1]!),
  );
const names = (style: keyof typeof styles, author: unknown) =>
  styles[style](cited({ author })).find(({ as }) => as === 'names')?.text;

it.each([
  ['APA', 2, 'Mustera, A., & Musterb, A.'],
  ['APA', 3, 'Mustera, A., Musterb, A., & Musterc, A.'],
  ['Chicago', 2, 'Mustera, Ada, and Ada Musterb.'],
  ['Chicago', 3, 'Mustera, Ada, Ada Musterb, and Ada Musterc.'],
  ['MLA', 2, 'Mustera, Ada, and Ada Musterb.'],
  ['MLA', 3, 'Mustera, Ada, et al.'],
] as const)('%s names %i authors', (style, n, expected) => {
  expect(names(style, authors(n))).toBe(expected);
});

it('does not name everybody of a crowd', () => {
  expect(names('APA', authors(21))).toMatch(/Musters, A\., … Musteru, A\.$/);
  expect(names('APA', authors(20))).toMatch(/Musters, A\., & Mustert, A\.$/);
  expect(names('Chicago', authors(11))).toMatch(/, Ada Musterg, et al\.$/);
});

it('leaves institutions whole, and the house out where it is the author', () => {
  const author = ['Research Service', { name: 'Night Desk', desk: 'Night Desk' }];
  expect(names('APA', author)).toBe('Research Service, & Night Desk.');
  expect(names('MLA', author)).toBe('Research Service, and Night Desk.');
  expect(written('APA', { author: 'The Wire' })).toBe(
    `The Wire. (2021, December 31). Talks in Geneva (Status: ${status}). ${at}`,
  );
  expect(written('MLA', { author: 'Wire & Sons' })).toBe(
    `“Talks in Geneva.” The Wire, status ${status}, 31 Dec. 2021, ${at}.`,
  );
});

it.each([
  ['What comes next?', '“What comes next?”'],
  ['The “red line” & what it means', '“The ‘red line’ & what it means.”'],
  ['Talks on the “red line”', '“Talks on the ‘red line.’”'],
  ['会談の行方', '“会談の行方.”'],
  ['R&D <b> $5', '“R&D <b> $5.”'],
])('sets %s in marks', (title, marked) => {
  const piece = styles.Chicago(cited({ title })).find(({ as }) => as === 'title');
  expect(piece?.text).toBe(marked);
});

/** The engine of CSL knows no status; else it says the same. */
it.each([
  [{}],
  [{ author: ['Ada Example', 'Bob van Muster', 'Jean-Paul Probe'] }],
  [{ author: authors(21) }],
  [{ author: [{ name: 'Night Desk', desk: 'Night Desk' }, 'Ada Example'] }],
  [{ title: 'Who said “no” & why?' }],
  [{ author: 'Ada Example Jr.', title: 'Переговоры в Женеве' }],
])(
  'agrees with the engine of CSL on APA: %j',
  (front) => {
    const work = cited(front);
    const { publisher: _, genre: __, note: ___, ...item } = cslItem(work);
    const engine = new Cite([item]).format('bibliography', { template: 'apa', lang: 'en-US' });
    const plain = (text: string) => text.replace(/ \(Status: [^)]*\)/, '').replace(/\?\./, '?');
    expect(plain(textOf(styles.APA(work)))).toBe(plain(engine.trim()));
  },
  120_000,
);
