import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copySite, expectFiles } from '../../src/store/site-files.ts';
import { readFiles, temporaryFolder, writeFiles } from './folders.ts';

const files = { 'index.html': 'A page', 'cards/a.png': 'A card', 'cards/b.png': 'Another' };

function site(): string {
  const folder = join(temporaryFolder(), 'staging');
  writeFiles(folder, files);
  return folder;
}

it('a site is complete that has the files that it must have, whatever else it has', () => {
  expect(() => expectFiles(site(), ['index.html', 'cards/a.png'])).not.toThrow();
});

it.each([
  [['feed.xml', 'index.html'], 'feed.xml should be in'],
  [['index.html', 'a/index.html', 'cards/c.png'], 'a/index.html and 1 other file should be in'],
  [['cards'], 'cards should be in'],
])('a site that should have %j is not complete', (wanted, said) => {
  expect(() => expectFiles(site(), wanted)).toThrow(`The new site is not complete: ${said}`);
});

it('a copy is whole, or is not there', async () => {
  const from = site();
  const to = join(from, '../dist');
  await copySite(from, to);
  expect(readFiles(to)).toEqual(files);
  const gone = join(from, '../gone');
  await expect(copySite(join(from, 'nowhere'), gone)).rejects.toThrow('ENOENT');
  expect(existsSync(gone)).toBe(false);
});
