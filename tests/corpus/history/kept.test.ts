import { expect, it } from 'vitest';
import type { EarlierFacts } from '../../../src/briefing/past.ts';
import { readPast } from '../../../src/corpus/past.ts';
import { Store } from '../../../src/store/store.ts';
import { site } from '../../fixtures/site.ts';
import { Repository } from '../../git/repository.ts';
import { folderWith, sound } from '../folder.ts';

const FILE = 'briefings/a.mdx';
const at = (status: string, title: string) => sound(title).replace('2021-12-31T05:13', status);

it(
  'what is kept of a revision is not made again, and goes with its briefing',
  { timeout: 120_000 },
  async () => {
    const { root, write, open } = folderWith({ [FILE]: at('2022-01-01T10:00Z', 'One') });
    const repository = new Repository(root);
    repository.git('init', '-q', '-b', 'main');
    repository.commit('2022-01-01T12:00:00Z');
    const kept = new Store(root, 'revision');
    const titles = async () => {
      const corpus = await open();
      const { items, all } = corpus.list();
      await readPast(corpus, { items, all }, { root, site, now: '2022-01-10T09:00:00.000Z' });
      return items.flatMap(({ past }) => past!.revisions.map((one) => 'title' in one && one.title));
    };
    write(FILE, at('2022-01-02T10:00Z', 'Two'));
    repository.commit('2022-01-02T12:00:00Z');
    expect(await titles()).toEqual(['Two', 'One']);
    const names = kept.names();
    expect(names).toHaveLength(2);
    const name = names.find((one) => !one.endsWith(' body'));
    const read = kept.read(name!) as EarlierFacts;
    read.facts.front.title = 'Kept';
    kept.keep([[name!, JSON.stringify(read)]]);
    expect(await titles()).toEqual(['Two', 'Kept']);
    expect(kept.names()).toEqual(names);
    repository.remove(FILE);
    repository.commit('2022-01-03T12:00:00Z');
    expect(await titles()).toEqual([]);
    expect(kept.names()).toEqual([]);
    kept.close();
  },
);
