import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SHELF, Shelf } from '../../src/store/store.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shelf-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('what is kept is there for whoever opens the shelf after, and nothing else is', () => {
  new Shelf(root, 'body').keep([['name', '["<p>Text</p>"]']]);
  const shelf = new Shelf(root, 'body');
  expect(shelf.read('name')).toEqual(['<p>Text</p>']);
  expect(shelf.read('other')).toBeUndefined();
});

it('kinds do not meet: an embargoed briefing that is previewed is no entry of the site', () => {
  new Shelf(root, 'preview').keep([['name', '{}']]);
  expect(new Shelf(root, 'entry').names()).toEqual([]);
});

it('what nobody uses goes', () => {
  const shelf = new Shelf(root, 'entry');
  shelf.keep([
    ['used', '[]'],
    ['unused', '[]'],
  ]);
  shelf.forget(new Set(['used', 'unknown']));
  expect(shelf.names()).toEqual(['used']);
});

it('of things that are kept at once, none is when one of them cannot be', () => {
  const shelf = new Shelf(root, 'body');
  expect(() =>
    shelf.keep([
      ['name', '[]'],
      [Symbol('wrong') as unknown as string, '[]'],
    ]),
  ).toThrow();
  expect(shelf.names()).toEqual([]);
});

it('a file that is no database is replaced', () => {
  mkdirSync(join(root, '.cache'));
  writeFileSync(join(root, SHELF), 'cut off');
  new Shelf(root, 'body').keep([['name', '[]']]);
  expect(new Shelf(root, 'body').names()).toEqual(['name']);
});

describe('damage inside the file', () => {
  const things = Array.from({ length: 200 }, (_, index): [string, string] => [
    `name ${index}`,
    JSON.stringify('text '.repeat(200)),
  ]);

  /** An open shelf in whose file all pages but the first, which SQLite reads at once, are noise. */
  function damagedShelf(): Shelf {
    const before = new Shelf(root, 'body');
    before.keep(things);
    before.close();
    const file = join(root, SHELF);
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xff, 4096));
    return new Shelf(root, 'body');
  }

  it.each<[string, (shelf: Shelf) => unknown, unknown]>([
    ['reading', (shelf) => shelf.read('name 7'), undefined],
    ['naming', (shelf) => shelf.names(), []],
    ['forgetting', (shelf) => shelf.forget(new Set(['name 7'])), undefined],
    ['keeping', (shelf) => shelf.keep(things), undefined],
  ])('met while %s, begins an empty file that works', (_, meet, found) => {
    const shelf = damagedShelf();
    expect(meet(shelf)).toEqual(found);
    shelf.keep([['name', '[]']]);
    expect(new Shelf(root, 'body').read('name')).toEqual([]);
  });
});

it('a folder in place of the file is replaced', () => {
  mkdirSync(join(root, SHELF, 'inner'), { recursive: true });
  new Shelf(root, 'body').keep([['name', '[]']]);
  expect(new Shelf(root, 'body').read('name')).toEqual([]);
});

it.each(['["<p>Texu</p>"]', '["<p>', ''])('what is not as it was is not there: %s', (json) => {
  const shelf = new Shelf(root, 'body');
  shelf.keep([['name', '["<p>Text</p>"]']]);
  const database = new DatabaseSync(join(root, SHELF));
  const damage = `update body set json = replace(json, '["<p>Text</p>"]', ?)`;
  database.prepare(damage).run(json);
  database.close();
  expect(shelf.read('name')).toBeUndefined();
  shelf.keep([['name', '["<p>Text</p>"]']]);
  expect(shelf.read('name')).toEqual(['<p>Text</p>']);
});
