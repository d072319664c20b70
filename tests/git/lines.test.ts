import { expect, it } from 'vitest';
import { readHistory } from '../../src/git/history.ts';
import { fileLines } from '../../src/git/lines.ts';
import { Repository } from './repository.ts';

const linesOf = async ({ folder: root }: Repository) =>
  fileLines((await readHistory({ root, folder: 'briefings' })).commits);

it('follows a file through its names where nothing else changes', async () => {
  const repository = Repository.create();
  repository.write('briefings/a.mdx', 'one');
  repository.commit();
  repository.move('briefings/a.mdx', 'briefings/2022/b.mdx');
  repository.commit();
  repository.write('briefings/2022/b.mdx', 'two');
  repository.commit();
  const lines = await linesOf(repository);
  expect([...lines.keys()]).toEqual(['briefings/2022/b.mdx']);
  const [line] = lines.get('briefings/2022/b.mdx')!;
  expect(line!.versions.map(({ path }) => path)).toEqual([
    'briefings/2022/b.mdx',
    'briefings/2022/b.mdx',
    'briefings/a.mdx',
  ]);
});

it('begins anew where a file is renamed and changed at once', async () => {
  const repository = Repository.create();
  repository.write('briefings/a.mdx', 'one');
  repository.commit();
  repository.move('briefings/a.mdx', 'briefings/b.mdx');
  repository.write('briefings/b.mdx', 'two');
  const commit = repository.commit();
  const lines = await linesOf(repository);
  expect(lines.get('briefings/b.mdx')![0]!.versions).toHaveLength(1);
  expect(lines.get('briefings/a.mdx')![0]!.ended).toMatchObject({ commit });
});

it('gives each of two files with one content one line only', async () => {
  const repository = Repository.create();
  repository.write('briefings/a.mdx', 'one');
  repository.commit();
  repository.remove('briefings/a.mdx');
  repository.write('briefings/b.mdx', 'one');
  repository.write('briefings/c.mdx', 'one');
  repository.commit();
  const lines = await linesOf(repository);
  const lengths = ['b', 'c'].map((name) => lines.get(`briefings/${name}.mdx`)![0]!.versions.length);
  expect(lengths.sort()).toEqual([1, 2]);
});

it('leaves a line to its path where another file takes that at once', async () => {
  const repository = Repository.create();
  repository.write('briefings/a.mdx', 'one');
  repository.commit();
  repository.move('briefings/a.mdx', 'briefings/b.mdx');
  repository.write('briefings/a.mdx', 'two');
  repository.commit();
  const lines = await linesOf(repository);
  const lengths = ['a', 'b'].map((name) => lines.get(`briefings/${name}.mdx`)![0]!.versions.length);
  expect(lengths).toEqual([2, 1]);
});

it('follows a file that was added and renamed on a branch which one merge brought', async () => {
  const repository = Repository.create();
  repository.commit();
  repository.git('checkout', '-q', '-b', 'side');
  repository.write('briefings/a.mdx', 'one');
  repository.commit();
  repository.move('briefings/a.mdx', 'briefings/b.mdx');
  repository.commit();
  repository.git('checkout', '-q', 'main');
  repository.git('merge', '-q', '--no-ff', '-m', 'Merge', 'side');
  const lines = await linesOf(repository);
  expect([...lines.keys()]).toEqual(['briefings/b.mdx']);
  expect(lines.get('briefings/b.mdx')![0]!.versions).toHaveLength(1);
});

it('does not take a copy for a rename', async () => {
  const repository = Repository.create();
  repository.write('briefings/a.mdx', 'one');
  repository.commit();
  repository.write('briefings/copy.mdx', 'one');
  repository.commit();
  const lines = await linesOf(repository);
  expect(lines.get('briefings/copy.mdx')![0]!.versions).toHaveLength(1);
  expect(lines.get('briefings/a.mdx')![0]!.ended).toBeUndefined();
});

it('keeps the lines of a path apart that was deleted and came back', async () => {
  const repository = Repository.create();
  repository.write('briefings/a.mdx', 'one');
  repository.commit();
  repository.remove('briefings/a.mdx');
  repository.commit();
  repository.write('briefings/a.mdx', 'three');
  repository.commit();
  const [now, before] = (await linesOf(repository)).get('briefings/a.mdx')!;
  expect(now!.ended).toBeUndefined();
  expect(before!.ended).toBeDefined();
});
