import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { Store, STORE_FILE } from '../../src/store/store.ts';
import { site } from '../fixtures/site.ts';
import { folderWith, problemsOf, sound } from './folder.ts';

const files = {
  'briefings/a.mdx': sound('First').replace('Text.', '# Too high'),
  'briefings/b.mdx': sound('Second'),
};

/** Changes every row of what is kept of the facts, as SQLite says it. */
function alter(root: string, json: string): void {
  const database = new DatabaseSync(join(root, STORE_FILE));
  database.exec(`update facts set json = ${json}`);
  database.close();
}

/** Puts another title into the kept facts, so that whoever reads them shows it. */
function forge(root: string): void {
  const facts = new Store(root, 'facts');
  for (const name of facts.names()) {
    const json = JSON.stringify(facts.read(name));
    facts.keep([[name, json.replace('First', 'Stored')]]);
  }
  facts.close();
}

const titles = (corpus: Awaited<ReturnType<ReturnType<typeof folderWith>['open']>>) =>
  corpus.list().items.map(({ facts }) => facts?.front.title);

function namesIn(root: string): string[] {
  const facts = new Store(root, 'facts');
  const names = facts.names();
  facts.close();
  return names;
}

describe('what is kept of facts', () => {
  it('spares an unchanged file from being compiled again', async () => {
    const { root, open } = folderWith(files);
    await open();
    forge(root);
    expect(titles(await open())).toEqual(['Stored', 'Second']);
  });

  it('keeps the warnings of an unchanged file', async () => {
    const { open } = folderWith(files);
    const first = problemsOf(await open());
    expect(first).toEqual(['briefings/a.mdx 8:1 heading-level']);
    expect(problemsOf(await open())).toEqual(first);
  });

  it('compiles a changed file again', async () => {
    const { root, write, open } = folderWith(files);
    await open();
    forge(root);
    write('briefings/a.mdx', sound('Third'));
    expect(titles(await open())).toEqual(['Third', 'Second']);
  });

  it('is not used for another site, or for other rules', async () => {
    const { root, open } = folderWith(files);
    await open();
    forge(root);
    expect(titles(await open({ site: { ...site, zone: 'Asia/Tokyo' } }))).toEqual([
      'First',
      'Second',
    ]);
  });

  it('is not used for another address of the site, by which it knows its own pictures', async () => {
    const { root, open } = folderWith(files);
    await open();
    forge(root);
    expect(titles(await open({ site: { ...site, url: 'https://other.example' } }))).toEqual([
      'First',
      'Second',
    ]);
  });

  it('forgets texts that are gone', async () => {
    const { root, write, open } = folderWith(files);
    await open();
    const before = namesIn(root);
    write('briefings/a.mdx', sound('Third'));
    await open();
    expect(before).toHaveLength(2);
    expect(namesIn(root)).toHaveLength(2);
    expect(namesIn(root)).not.toEqual(before);
  });

  it('keeps what is compiled while somebody writes', async () => {
    const { root, write, open } = folderWith(files);
    const corpus = await open();
    write('briefings/a.mdx', sound('Third'));
    await corpus.update('a.mdx');
    expect(namesIn(root)).toHaveLength(3);
  });

  it.each([
    ['another letter', "replace(json, 'First', 'Furst')"],
    ['a cut', 'substr(json, 1, length(json) / 2)'],
    ['nothing', "''"],
    ['the row of another file', '(select max(json) from facts)'],
  ])('does not believe a row with %s', async (_, json) => {
    const { root, open } = folderWith(files);
    await open();
    alter(root, json);
    expect(titles(await open())).toEqual(['First', 'Second']);
    forge(root);
    expect(titles(await open())).toEqual(['Stored', 'Second']);
  });
});
