import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { readHistory, type HistoryOptions } from '../../src/git/history.ts';
import { submodulesIn } from '../../src/git/log.ts';
import { Repository } from './repository.ts';

afterEach(() => vi.unstubAllEnvs());

const read = ({ folder: root }: Repository, more: Partial<HistoryOptions> = {}) =>
  readHistory({ root, folder: 'briefings', ...more });

const emptyFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-no-git-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

const addSubmodule = (site: Repository, { folder }: Repository, path: string) =>
  site.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', folder, path);

/** A clone of a kind that lacks something, in a folder of its own. */
const cloneOf = ({ folder }: Repository, ...how: string[]): Repository => {
  const clone = new Repository(join(emptyFolder(), 'clone'));
  new Repository(folder).git('clone', '-q', ...how, `file://${folder}`, clone.folder);
  return clone;
};

/** On main there is a briefing, and on the branch `side`, which begins there, another one. */
function branched(): Repository {
  const repository = Repository.create();
  repository.write('briefings/a.mdx', 'one');
  repository.commit();
  repository.git('checkout', '-q', '-b', 'side');
  repository.write('briefings/b.mdx', 'b');
  repository.commit();
  repository.git('checkout', '-q', 'main');
  return repository;
}

describe('a history', () => {
  it('has the commits that changed the folder, newest first, with their time', async () => {
    const repository = Repository.create();
    repository.write('briefings/a.mdx', 'one');
    const first = repository.commit('2022-01-01T10:00:00Z');
    repository.write('README.md', 'elsewhere');
    repository.commit('2022-01-02T10:00:00Z');
    repository.write('briefings/a.mdx', 'two');
    const last = repository.commit('2022-01-03T10:00:00+01:00');
    const { state, head, commits } = await read(repository);
    expect([state, head]).toEqual(['complete', last]);
    expect(commits.map(({ id }) => id)).toEqual([last, first]);
    expect(commits[0]!.committed).toBe(Date.UTC(2022, 0, 3, 9) / 1000);
  });

  it('has paths as they are, whatever letters and signs they have', async () => {
    const repository = Repository.create();
    const names = ['ü "quoted".mdx', 'tab\there.mdx', 'line\nend.mdx', ':100644 x.mdx', '日本.mdx'];
    for (const name of names) repository.write(`briefings/${name}`, name);
    repository.commit();
    const { commits } = await read(repository);
    expect(commits[0]!.changes.map(({ path }) => path).sort()).toEqual(
      names.map((name) => `briefings/${name}`).sort(),
    );
  });

  it('leaves out what only a merged branch held, and has what a merge brought', async () => {
    const repository = Repository.create();
    repository.write('briefings/a.mdx', 'one');
    repository.commit();
    repository.git('checkout', '-q', '-b', 'side');
    repository.write('briefings/a.mdx', 'never public');
    repository.commit();
    repository.write('briefings/a.mdx', 'two');
    const side = repository.commit();
    repository.git('checkout', '-q', 'main');
    repository.git('merge', '-q', '--no-ff', '-m', 'Merge', 'side');
    const { commits } = await read(repository);
    expect(commits).toHaveLength(2);
    expect(commits[0]!.changes).toMatchObject([
      { path: 'briefings/a.mdx', after: repository.git('rev-parse', `${side}:briefings/a.mdx`) },
    ]);
  });

  it('has what a merge itself changed', async () => {
    const repository = branched();
    repository.git('merge', '-q', '--no-ff', '--no-commit', 'side');
    repository.write('briefings/a.mdx', 'mended while merging');
    repository.commit();
    const { commits } = await read(repository);
    expect(commits[0]!.changes.map(({ path }) => path)).toEqual([
      'briefings/a.mdx',
      'briefings/b.mdx',
    ]);
  });

  it('takes neither a link nor a submodule for a file', async () => {
    const repository = Repository.create();
    repository.write('briefings/a.mdx', 'one');
    symlinkSync('a.mdx', join(repository.folder, 'briefings/link.mdx'));
    const module = Repository.create();
    module.write('x', 'x');
    module.commit();
    addSubmodule(repository, module, 'briefings/module');
    repository.commit();
    const { commits } = await read(repository);
    const files = commits[0]!.changes.filter(({ after }) => after);
    expect(files.map(({ path }) => path)).toEqual(['briefings/a.mdx']);
    expect(submodulesIn(commits)).toEqual(['briefings/module']);
    repository.git('rm', '-q', '--cached', 'briefings/module');
    repository.git('commit', '-q', '-m', 'Without');
    expect(submodulesIn((await read(repository)).commits)).toEqual([]);
  });

  it('gives paths from the project where that is a subfolder, or a worktree', async () => {
    const repository = Repository.create();
    repository.write('site/briefings/a.mdx', 'one');
    repository.write('briefings/other.mdx', 'not of the site');
    repository.commit();
    const sub = await read(new Repository(join(repository.folder, 'site')));
    expect(sub.commits.map(({ changes }) => changes.map(({ path }) => path))).toEqual([
      ['briefings/a.mdx'],
    ]);
    expect(sub.prefix).toBe('site/');
    expect((await read(repository)).prefix).toBe('');
    const tree = join(emptyFolder(), 'tree');
    repository.git('worktree', 'add', '-q', tree, '-b', 'other');
    expect((await read(new Repository(join(tree, 'site')))).commits).toHaveLength(1);
  });

  it('is that of the folder itself where it is a submodule', async () => {
    const module = Repository.create();
    module.write('a.mdx', 'one');
    const commit = module.commit();
    const site = Repository.create();
    addSubmodule(site, module, 'briefings');
    site.commit();
    const { commits, prefix } = await read(site);
    expect(commits).toMatchObject([{ id: commit, changes: [{ path: 'briefings/a.mdx' }] }]);
    expect(prefix).toBeUndefined();
  });

  it('is whole whatever the settings of git', async () => {
    const repository = branched();
    repository.git('merge', '-q', '--no-ff', '-m', 'Merge', 'side');
    const whole = await read(repository);
    expect(whole.commits).toHaveLength(2);
    const settings = {
      'log.showRoot': 'false',
      'log.diffMerges': 'combined',
      'log.date': 'relative',
      'diff.renames': 'copies',
      'color.ui': 'always',
      'format.pretty': 'oneline',
    };
    for (const [name, value] of Object.entries(settings)) repository.git('config', name, value);
    expect(await read(repository)).toEqual(whole);
  });

  it('is that of the site, also when a hook of another repository builds it', async () => {
    const repository = Repository.create();
    repository.write('briefings/a.mdx', 'one');
    repository.commit();
    const whole = await read(repository);
    vi.stubEnv('GIT_DIR', join(Repository.create().folder, '.git'));
    expect(await read(repository)).toEqual(whole);
  });

  it('is not misled by what a commit says, or by the name of its author', async () => {
    const repository = Repository.create();
    repository.write('briefings/a.mdx', 'one');
    const first = repository.commit();
    const hostile = `\u0001${'f'.repeat(40)} 1`;
    repository.write('briefings/a.mdx', 'two');
    repository.git('add', '-A');
    const by = `--author=${hostile} "onload="alert(1) <a@example.org>`;
    repository.git('commit', '-q', '--cleanup=verbatim', by, '-m', `\n\n${hostile}\n:100644`);
    const last = repository.git('rev-parse', 'HEAD');
    const { commits } = await read(repository);
    expect(commits.map(({ id }) => id)).toEqual([last, first]);
    expect(JSON.stringify(commits)).not.toMatch(/onload|ffff/);
  });

  it('begins after the commit that the site names', async () => {
    const repository = Repository.create();
    repository.write('briefings/example.mdx', 'one');
    const from = repository.commit();
    repository.write('briefings/own.mdx', 'two');
    const own = repository.commit();
    expect((await read(repository, { from })).commits.map(({ id }) => id)).toEqual([own]);
    expect(await read(repository, { from: 'f'.repeat(40) })).toMatchObject({
      state: 'unknown-start',
    });
    expect(await read(repository, { from: '--output=x' })).toMatchObject({
      state: 'unknown-start',
    });
  });
});

describe('what an earlier build has read', () => {
  it('is not read again where it is on the same line', async () => {
    const repository = Repository.create();
    repository.write('briefings/a.mdx', 'one');
    repository.commit();
    const known = await read(repository);
    const marked = {
      ...known,
      commits: known.commits.map((commit) => ({ ...commit, committed: 1 })),
    };
    repository.write('briefings/a.mdx', 'two');
    repository.commit();
    repository.commit();
    const { commits } = await read(repository, { known: marked });
    expect(commits.map(({ committed }) => committed)).toEqual([Date.UTC(2022, 0, 1) / 1000, 1]);
    expect(await read(repository, { known: await read(repository) })).toEqual(
      await read(repository),
    );
  });

  it('is dropped where history was rewritten, or where it stood on a side branch', async () => {
    const repository = Repository.create();
    repository.write('briefings/a.mdx', 'one');
    repository.commit();
    repository.git('checkout', '-q', '-b', 'side');
    repository.write('briefings/a.mdx', 'side');
    repository.commit();
    const onSide = await read(repository);
    repository.git('checkout', '-q', 'main');
    repository.git('merge', '-q', '--no-ff', '-m', 'Merge', 'side');
    expect(await read(repository, { known: onSide })).toEqual(await read(repository));
    const merged = await read(repository);
    repository.git('reset', '-q', '--hard', 'HEAD~1');
    repository.write('briefings/a.mdx', 'rewritten');
    repository.commit();
    expect(await read(repository, { known: merged })).toEqual(await read(repository));
    expect(
      await read(repository, { known: { state: 'complete', head: 'f'.repeat(40), commits: [] } }),
    ).toEqual(await read(repository));
  });
});

describe('where there is no history', () => {
  it('says so', async () => {
    expect(await readHistory({ root: emptyFolder(), folder: 'briefings' })).toMatchObject({
      state: 'no-repository',
      commits: [],
    });
    expect(await read(Repository.create())).toMatchObject({ state: 'empty', commits: [] });
  });

  it('says that git is missing', async () => {
    const repository = Repository.create();
    vi.stubEnv('PATH', emptyFolder());
    expect(await read(repository)).toMatchObject({ state: 'no-git' });
  });

  it('says that git refuses a folder of somebody else', async () => {
    const repository = Repository.create();
    repository.commit();
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
    const { state, reason } = await read(repository);
    expect([state, reason]).toEqual(['refused', expect.stringContaining('dubious ownership')]);
  });

  it('says that git fails', async () => {
    const repository = Repository.create();
    repository.commit();
    rmSync(join(repository.folder, '.git/objects'), { recursive: true });
    mkdirSync(join(repository.folder, '.git/objects'));
    chmodSync(join(repository.folder, '.git'), 0o755);
    expect((await read(repository)).state).toBe('refused');
  });

  it('says that a clone is shallow, until it is no more', async () => {
    const repository = twoCommits();
    const clone = cloneOf(repository, '--depth', '1');
    const known = await read(clone);
    expect([known.state, known.commits.length]).toEqual(['shallow', 1]);
    clone.git('fetch', '-q', '--unshallow');
    expect(await read(clone, { known })).toEqual(await read(repository));
  });

  it('says that a clone lacks folders, until it does no more', async () => {
    const repository = twoCommits();
    repository.git('config', 'uploadpack.allowFilter', 'true');
    const clone = cloneOf(repository, '--filter=tree:0');
    expect(await read(clone)).toMatchObject({ state: 'partial', commits: [] });
    clone.git('fetch', '-q', '--refetch', '--no-filter');
    expect(await read(clone)).toEqual(await read(repository));
  });
});

function twoCommits(): Repository {
  const repository = Repository.create();
  for (const text of ['one', 'two']) {
    repository.write('briefings/a.mdx', text);
    repository.commit();
  }
  return repository;
}
