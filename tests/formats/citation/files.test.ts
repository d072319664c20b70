import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationFormats } from '../../../src/formats/citation/files.ts';
import { cited } from './cited.ts';

interface Item {
  title: string;
  author: { literal?: string; family?: string; given?: string; suffix?: string }[];
  URL: string;
  issued: { 'date-parts': number[][] };
  note?: string;
}

/** What another library reads in a file. */
const read = (text: string): Item => {
  const items = new Cite(text).data as Item[];
  expect(items).toHaveLength(1);
  return items[0]!;
};
const fronts: Record<string, unknown>[] = [
  {},
  { title: 'The “red line” & 100% of $5_000 #1 ~ ^ {x} \\y' },
  { title: '会談の行方', author: '山田太郎', lang: 'ja' },
  { author: ['Ada Example', 'Washington desk', 'Bob Muster'] },
  { author: 'Research and Analysis Service & Sons' },
];

describe.each(['bibtex', 'ris', 'cslJson'] as const)('%s', (format) => {
  const { write } = citationFormats[format];

  it.each(fronts)('is read back: %j', (front) => {
    const work = cited(front);
    const item = read(write(work));
    expect(item.title).toBe(work.title);
    expect(item.URL).toBe(work.url);
    expect(item.issued['date-parts'][0]!.slice(0, 2)).toEqual([2021, 12]);
    expect(item.note).toBe('Status: 31 December 2021, 05:13 CET');
    expect(
      item.author.map(
        ({ literal, family, given }) => literal ?? [given, family].filter(Boolean).join(' '),
      ),
    ).toEqual(
      work.authors.map((name) =>
        'literal' in name ? name.literal : `${name.given} ${name.family}`,
      ),
    );
  });

  it('survives any title', () => {
    const title = fc.string({
      unit: fc.constantFrom(...'ab "\'{}\\$&%#_~^@,=<>-é会'),
      minLength: 1,
    });
    fc.assert(
      fc.property(title, (text) => {
        const clean = `a${text}b`.replace(/\s+/g, ' ');
        expect(read(write({ ...cited(), title: clean })).title).toBe(clean);
      }),
      { numRuns: 200 },
    );
  });
});

it('has no markup in JSON', () => {
  const { write } = citationFormats.cslJson;
  expect(write(cited({ title: 'a </script> b' }))).not.toContain('<');
});

it('gives each revision its key, in ASCII', () => {
  expect(cited().key).toBe('2021-talks-20211231T0413Z');
  expect(cited({}, {}, 'переговоры').key).toBe('20211231T0413Z');
});
