import { expect, it } from 'vitest';
import { proseFields } from '../../../src/briefing/schema.ts';
import { proseFieldsOf } from '../../../src/briefing/vocabulary/prose.ts';
import { vocabulary } from '../../../src/briefing/vocabulary/vocabulary.ts';

it('of front matter is what readers read, at any depth', () => {
  expect([...proseFields].sort()).toEqual(
    'alt author caption credit desk name note places publisher summary title topics'.split(' '),
  );
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
