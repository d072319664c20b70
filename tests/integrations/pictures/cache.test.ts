import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dropDamaged, noteKept } from '../../../src/integrations/pictures/cache.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  writeFileSync(join(folder, 'a.avif'), 'A picture');
  writeFileSync(join(folder, 'b.webp'), 'Another');
  noteKept(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = () => join(folder, 'a.avif');
const pictures = () => readdirSync(folder).filter((name) => name !== 'digests');

it('pictures that are as they were stay', () => {
  dropDamaged(folder);
  expect(pictures()).toEqual(['a.avif', 'b.webp']);
});

it.each<[string, () => void]>([
  ['cut off', () => writeFileSync(file(), 'A pic')],
  ['with another byte', () => writeFileSync(file(), 'A pictuse')],
  [
    'with a folder in its place',
    () => (rmSync(file()), mkdirSync(join(file(), 'inner'), { recursive: true })),
  ],
])('a picture %s goes', (_, damage) => {
  damage();
  dropDamaged(folder);
  expect(pictures()).toEqual(['b.webp']);
});

it('without a list that can be read nothing is trusted', () => {
  rmSync(join(folder, 'digests'));
  mkdirSync(join(folder, 'digests'));
  dropDamaged(folder);
  expect(readdirSync(folder)).toEqual([]);
});
