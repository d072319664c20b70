import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { STORE_FILE, Store } from '../../src/store/store.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('what is kept is there for whoever opens the store after, and nothing else is', () => {
  new Store(root, 'body').keep([['name', '["<p>Text</p>"]']]);
  const store = new Store(root, 'body');
  expect(store.read('name')).toEqual(['<p>Text</p>']);
  expect(store.read('other')).toBeUndefined();
});

it('kinds do not meet', () => {
  new Store(root, 'facts').keep([['name', '{}']]);
  expect(new Store(root, 'body').names()).toEqual([]);
});

it('what nobody uses goes', () => {
  const store = new Store(root, 'body');
  store.keep([
    ['used', '[]'],
    ['unused', '[]'],
  ]);
  store.forget(new Set(['used', 'unknown']));
  expect(store.names()).toEqual(['used']);
});

it('of things that are kept at once, none is when one of them cannot be', () => {
  const store = new Store(root, 'body');
  expect(() =>
    store.keep([
      ['name', '[]'],
      [Symbol('wrong') as unknown as string, '[]'],
    ]),
  ).toThrow();
  expect(store.names()).toEqual([]);
});

it('a file that is no database is replaced', () => {
  mkdirSync(join(root, '.cache'));
  writeFileSync(join(root, STORE_FILE), 'cut off');
  new Store(root, 'body').keep([['name', '[]']]);
  expect(new Store(root, 'body').names()).toEqual(['name']);
});

describe('damage inside the file', () => {
  const things = Array.from({ length: 200 }, (_, index): [string, string] => [
    `name ${index}`,
    JSON.stringify('text '.repeat(200)),
  ]);

  /** An open store in whose file all pages but the first, which SQLite reads at once, are noise. */
  function damagedStore(): Store {
    const before = new Store(root, 'body');
    before.keep(things);
    before.close();
    const file = join(root, STORE_FILE);
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xff, 4096));
    return new Store(root, 'body');
  }

  it.each<[string, (store: Store) => unknown, unknown]>([
    ['reading', (store) => store.read('name 7'), undefined],
    ['naming', (store) => store.names(), []],
    ['forgetting', (store) => store.forget(new Set(['name 7'])), undefined],
    ['keeping', (store) => store.keep(things), undefined],
  ])('met while %s, begins an empty file that works', (_, meet, found) => {
    const store = damagedStore();
    expect(meet(store)).toEqual(found);
    store.keep([['name', '[]']]);
    expect(new Store(root, 'body').read('name')).toEqual([]);
  });
});

it('a folder in place of the file is replaced', () => {
  mkdirSync(join(root, STORE_FILE, 'inner'), { recursive: true });
  new Store(root, 'body').keep([['name', '[]']]);
  expect(new Store(root, 'body').read('name')).toEqual([]);
});

it.each(['["<p>Texu</p>"]', '["<p>', ''])('what is not as it was is not there: %s', (json) => {
  const store = new Store(root, 'body');
  store.keep([['name', '["<p>Text</p>"]']]);
  const database = new DatabaseSync(join(root, STORE_FILE));
  const damage = `update body set json = replace(json, '["<p>Text</p>"]', ?)`;
  database.prepare(damage).run(json);
  database.close();
  expect(store.read('name')).toBeUndefined();
  store.keep([['name', '["<p>Text</p>"]']]);
  expect(store.read('name')).toEqual(['<p>Text</p>']);
});
