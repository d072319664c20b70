import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sourceHref } from '../../../src/components/revisions/source.ts';
import { Corpus } from '../../../src/corpus/corpus.ts';
import { readPast } from '../../../src/corpus/past.ts';
import { site } from '../../fixtures/site.ts';
import { folderWith, sound } from '../../corpus/folder.ts';
import { Repository } from '../../git/repository.ts';

const AT = 'https://git.example.org/desk/all';

it('the source of a revision is found in a site that is a subfolder of its repository', async () => {
  const { root } = folderWith({ 'my site/briefings/é.mdx': sound('Talks') });
  const below = join(root, 'my site');
  for (const name of ['src', 'package-lock.json']) renameSync(join(root, name), join(below, name));
  const repository = new Repository(root);
  repository.git('init', '-q', '-b', 'main');
  repository.git('add', 'my site/briefings');
  repository.git('commit', '-q', '-m', 'A commit');
  const options = { root: below, site, now: '2022-01-10T09:00:00.000Z' };
  const corpus = await Corpus.open({ ...options, keepProcess: true });
  const { items, all } = corpus.list();
  await readPast(corpus, { items, all }, options);
  const [revision] = items[0]!.past!.revisions;
  const text = revision!.withdrawn ? undefined : revision!.texts.at(-1);
  const commit = repository.git('rev-parse', 'HEAD');
  const address = `${AT}/blob/${commit}/my%20site/briefings/%C3%A9.mdx`;
  expect(sourceHref(AT, text)).toBe(address);
  expect(sourceHref(`${AT}/`, text)).toBe(address);
});

it('there is none where the briefings are in a repository of their own, or in no commit', () => {
  const text = { digest: '', path: 'briefings/a.mdx', commit: 'a1' };
  expect(sourceHref(AT, text)).toBeUndefined();
  expect(sourceHref(AT, { digest: '', path: text.path, source: text.path })).toBeUndefined();
  expect(sourceHref(undefined, { ...text, source: text.path })).toBeUndefined();
});
