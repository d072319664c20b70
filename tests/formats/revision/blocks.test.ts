import { expect, it } from 'vitest';
import type { Block } from '../../../src/difference/block.ts';
import { blocksOf } from '../../../src/formats/revision/blocks.ts';
import { bodyFrom } from './bodies.ts';

const settings = { lang: 'en', locale: 'en-GB', zone: 'Europe/Berlin' };

const blocks = async (source: string): Promise<Block[]> =>
  blocksOf(await bodyFrom(source), settings);
const brief = async (source: string) =>
  (await blocks(source)).map(({ kind, text }) => [kind, text]);

it('has headings, paragraphs, items and quotations, with white space collapsed', async () => {
  const source =
    '## Talks\n\nOne *long*\nline.\n\n- a\n- b\n\n  more of b\n  - within b\n\n> Said.';
  expect(await brief(source)).toEqual([
    ['h2', 'Talks'],
    ['paragraph', 'One long line.'],
    ['item', 'a'],
    ['item', 'b'],
    ['item', 'more of b'],
    ['item', 'within b'],
    ['quote', 'Said.'],
  ]);
});

it('has the rows of a table with their cells and the heads of their columns', async () => {
  expect(await blocks('| Country | Seats |\n| --- | --- |\n| Poland | 12 |')).toEqual([
    {
      kind: 'head',
      text: 'Country | Seats',
      cells: ['Country', 'Seats'],
      columns: ['Country', 'Seats'],
    },
    { kind: 'row', text: 'Poland | 12', cells: ['Poland', '12'], columns: ['Country', 'Seats'] },
  ]);
});

it('has code as it stands', async () => {
  expect(await brief('```js\nlet a = 1;\n  let b = 2;\n```')).toEqual([
    ['code', 'let a = 1;\n  let b = 2;'],
  ]);
});

it('says where links lead', async () => {
  expect(
    await blocks('See [the text](https://example.org/a) and [its annex](https://example.org/b).'),
  ).toEqual([
    {
      kind: 'paragraph',
      text: 'See the text and its annex.',
      links: ['https://example.org/a', 'https://example.org/b'],
    },
  ]);
});

it('says of components what their pages say', async () => {
  const source = [
    '<Judgement likelihood="likely" confidence="low">\n\nThe talks go on.\n\n</Judgement>',
    '<Timeline>\n\n<Event at="2022-01-10" place="Geneva">\n\nTalks begin.\n\n</Event>\n\n</Timeline>',
    '<Note type="caveat">\n\nNot all is known.\n\n</Note>',
    '<Quote by="The ministry">\n\nWe agree.\n\n</Quote>',
    '<KeyPoints>\n\n- One\n\n</KeyPoints>',
  ].join('\n\n');
  expect(await brief(source)).toEqual([
    ['judgement', 'The talks go on. — Likely (55–80 %) · low confidence'],
    ['event', '10 January 2022 · Geneva: Talks begin.'],
    ['paragraph', 'Not all is known.'],
    ['quote', 'We agree.'],
    ['quote', 'The ministry'],
    ['item', 'One'],
  ]);
});

it('leaves out numbers of notes and citations, which change with every one before them', async () => {
  const source = 'It was agreed.<Cite source="a" /> More is said below.[^n]\n\n[^n]: The note.';
  expect(await brief(source)).toEqual([
    ['paragraph', 'It was agreed. More is said below.'],
    ['note', 'The note.'],
  ]);
});

it('takes text for nothing but text', async () => {
  expect(await brief('A `<div data-block="h2">` and &lt;script&gt; in it.')).toEqual([
    ['paragraph', 'A <div data-block="h2"> and <script> in it.'],
  ]);
});
