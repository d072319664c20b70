import { expect, it } from 'vitest';
import { proseFields, sentenceFields } from '../../../src/briefing/schema.ts';
import { proseFieldsOf, textsIn, withTexts } from '../../../src/briefing/vocabulary/prose.ts';
import { vocabulary } from '../../../src/briefing/vocabulary/vocabulary.ts';

it('of front matter is what readers read, at any depth', () => {
  expect([...proseFields].sort()).toEqual(
    'alt author caption credit desk name note places publisher reason summary title topics'.split(
      ' ',
    ),
  );
});

it('of front matter that hold sentences, and no names', () => {
  expect([...sentenceFields].sort()).toEqual('alt caption note reason summary title'.split(' '));
});

it('are found and changed at any depth, and nothing else is', () => {
  const data = {
    title: 'A',
    at: { instant: 'title' },
    sources: [{ id: 'x', title: 'B' }],
    aliases: ['note'],
    withdrawn: [{ reason: 'C' }],
  };
  expect(textsIn(data, sentenceFields)).toEqual([
    ['title', 'A'],
    ['sources.0.title', 'B'],
    ['withdrawn.0.reason', 'C'],
  ]);
  expect(withTexts(data, sentenceFields, (path, text) => `${path} ${text}`)).toEqual({
    ...data,
    title: 'title A',
    sources: [{ id: 'x', title: 'sources.0.title B' }],
    withdrawn: [{ reason: 'withdrawn.0.reason C' }],
  });
});

it('of components are sentences, but no names, addresses and times', () => {
  const marked = Object.entries(vocabulary).flatMap(([name, { props }]) =>
    [...proseFieldsOf(props)].map((field) => `${name} ${field}`),
  );
  expect(marked.sort()).toEqual([
    'Figure alt',
    'Figure caption',
    'KeyPoints title',
    'Quote role',
    'Video caption',
    'Video transcript',
  ]);
});
