import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHistories } from '../../../src/corpus/history/read.ts';
import type { HistoryFacts, KeptHistory } from '../../../src/corpus/history/texts.ts';
import { Repository } from '../../git/repository.ts';

const FILE = 'briefings/talks.mdx';
const NOW = '2022-06-01T00:00Z';

const source = (status: string, words = 'Text.', ...fields: string[]) =>
  ['---', 'title: Talks', `status: ${status}`, ...fields, '---', '', words, ''].join('\n');

class Memory implements KeptHistory {
  readonly things = new Map<string, string>();
  read = (name: string) => {
    const json = this.things.get(name);
    return json && (JSON.parse(json) as unknown);
  };
  keep = (things: readonly (readonly [string, string])[]) => {
    for (const [name, json] of things) this.things.set(name, json);
  };
}

interface Asked {
  file?: string;
  aliases?: string[];
  isPublic?: boolean;
  site?: HistoryFacts;
  now?: string;
  kept?: KeptHistory;
}

/** What is read of one briefing, whose status is that of its file. */
async function read(repository: Repository, asked: Asked = {}) {
  const { file = FILE, aliases = [], isPublic = true, site = { zone: 'UTC' } } = asked;
  const text = readFileSync(join(repository.folder, file), 'utf8');
  const status = /status: (\S+)/.exec(text)![1]!;
  const id = file.slice('briefings/'.length).replace(/(?:\/index)?\.mdx?$/, '');
  const { briefings, ...rest } = await readHistories(
    [{ id, file, aliases, isPublic, status, text }],
    {
      root: repository.folder,
      site,
      now: asked.now ?? NOW,
      kept: asked.kept ?? new Memory(),
      rules: '1',
    },
  );
  return { ...rest, history: briefings.get(id) };
}

const statuses = (found: Awaited<ReturnType<typeof read>>) =>
  found.history?.revisions.map(({ status, texts }) => [status, texts.length]);

const [FIRST, SECOND] = ['2022-01-01T10:00Z', '2022-01-02T10:00Z'];

function twoStatuses(): Repository {
  const repository = Repository.create();
  repository.write(FILE, source(FIRST));
  repository.commit('2022-01-01T11:00:00Z');
  repository.write(FILE, source(FIRST, 'Text, mended.'));
  repository.commit('2022-01-01T12:00:00Z');
  repository.write(FILE, source(SECOND, 'Other text.'));
  repository.commit('2022-01-02T11:00:00Z');
  return repository;
}

describe('the history of a briefing', () => {
  it('has a revision for each status, with all its public texts', async () => {
    const found = await read(twoStatuses());
    expect(statuses(found)).toEqual([
      [SECOND, 1],
      [FIRST, 2],
    ]);
    expect(found.git).toEqual({ state: 'complete', prefix: '', submodules: [] });
    const [first] = found.history!.revisions.at(-1)!.texts;
    expect(first).toMatchObject({ path: FILE, digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('has the working tree as its newest text', async () => {
    const repository = twoStatuses();
    repository.write(FILE, source('2022-01-03T10:00Z', 'Not committed.'));
    const found = await read(repository);
    expect(statuses(found)![0]).toEqual(['2022-01-03T10:00Z', 1]);
    expect(found.history!.revisions[0]!.texts[0]).not.toHaveProperty('commit');
  });

  it('takes other line ends for no change', async () => {
    const repository = twoStatuses();
    repository.write(FILE, source(SECOND, 'Other text.').replaceAll('\n', '\r\n'));
    expect(statuses(await read(repository))![0]).toEqual([SECOND, 1]);
  });

  it('is the working tree alone where there is no git', async () => {
    const repository = twoStatuses();
    repository.remove('.git');
    const found = await read(repository);
    expect(statuses(found)).toEqual([[SECOND, 1]]);
    expect(found.git.state).toBe('no-repository');
  });

  it('is not there for what is held back', async () => {
    expect((await read(twoStatuses(), { isPublic: false })).history).toBeUndefined();
  });

  it('reads a text in the zone of its time', async () => {
    const repository = Repository.create();
    repository.write(FILE, source('2022-01-01T10:00'));
    repository.commit('2022-01-01T12:00:00Z');
    repository.write(FILE, source('2022-01-02T10:00Z'));
    repository.commit('2022-01-02T12:00:00Z');
    const former = { until: '2022-01-02', zone: 'Europe/Berlin' };
    const site = { zone: 'America/New_York', formerZones: [former] };
    expect(statuses(await read(repository, { site }))!.at(-1)).toEqual(['2022-01-01T09:00Z', 1]);
  });

  it('reads what an earlier build has read no more', async () => {
    const repository = twoStatuses();
    const kept = new Memory();
    const first = await read(repository, { kept });
    for (const name of kept.things.keys()) {
      if (name.startsWith('text'))
        kept.things.set(name, kept.things.get(name)!.replace(FIRST, '2021-12-01T10:00Z'));
    }
    expect(statuses(await read(repository, { kept }))!.at(-1)).toEqual(['2021-12-01T10:00Z', 2]);
    expect(statuses(first)!.at(-1)).toEqual([FIRST, 2]);
  });
});

describe('the truth about git', () => {
  it('is told anew where history was rewritten since an earlier build', async () => {
    const repository = twoStatuses();
    const kept = new Memory();
    expect(statuses(await read(repository, { kept }))).toHaveLength(2);
    repository.git('reset', '-q', '--hard', 'HEAD~2');
    repository.write(FILE, source('2022-01-03T10:00Z', 'Pushed by force.'));
    const commit = repository.commit('2022-01-03T11:00:00Z');
    repository.git('reflog', 'expire', '--expire=now', '--all');
    repository.git('gc', '-q', '--prune=now');
    const found = await read(repository, { kept });
    expect(statuses(found)).toEqual([
      ['2022-01-03T10:00Z', 1],
      [FIRST, 1],
    ]);
    expect(found.history!.revisions[0]!.texts[0]).toMatchObject({ commit });
    expect(found).toEqual(await read(repository));
  });

  it('has a text that a merge changed, and none that only a branch had', async () => {
    const repository = twoStatuses();
    repository.git('checkout', '-q', '-b', 'side');
    repository.write(FILE, source('2022-01-03T10:00Z', 'Never public.'));
    repository.commit('2022-01-03T11:00:00Z');
    repository.git('checkout', '-q', 'main');
    repository.git('merge', '-q', '--no-ff', '--no-commit', 'side');
    repository.write(FILE, source('2022-01-04T10:00Z', 'Mended while merging.'));
    const commit = repository.commit('2022-01-04T11:00:00Z');
    const found = await read(repository);
    expect(statuses(found)).toEqual([
      ['2022-01-04T10:00Z', 1],
      [SECOND, 1],
      [FIRST, 2],
    ]);
    expect(found.history!.revisions[0]!.texts[0]).toMatchObject({ commit });
  });

  it.each(['ü "quoted"', '日本', 'tab\there', 'back\\slash'])(
    'knows a briefing by its path, though that is %j',
    async (name) => {
      const repository = twoStatuses();
      const file = `briefings/${name}.mdx`;
      repository.move(FILE, file);
      repository.commit('2022-01-02T12:00:00Z');
      repository.write(file, source('2022-01-03T10:00Z', 'By another name.'));
      repository.commit('2022-01-03T11:00:00Z');
      const found = await read(repository, { file });
      expect(statuses(found)).toHaveLength(3);
      expect(found.history!.revisions[0]!.texts[0]).toMatchObject({ path: file });
      expect(found.history!.formerIds).toEqual(['talks']);
    },
  );

  it('has a file that was added and renamed before it was committed from its one commit on', async () => {
    const repository = Repository.create();
    repository.commit();
    repository.write('briefings/first-name.mdx', source(FIRST));
    repository.git('add', '-A');
    repository.move('briefings/first-name.mdx', FILE);
    const commit = repository.commit('2022-01-01T11:00:00Z');
    const found = await read(repository);
    expect(statuses(found)).toEqual([[FIRST, 1]]);
    expect(found.history!.revisions[0]!.texts[0]).toMatchObject({ path: FILE, commit });
    expect([found.history!.formerIds, found.ended]).toEqual([[], []]);
  });

  it('leaves the history to the path where another file takes that at once', async () => {
    const repository = twoStatuses();
    repository.move(FILE, 'briefings/older.mdx');
    repository.write(FILE, source('2022-01-03T10:00Z', 'Another briefing.', 'kind: news'));
    repository.commit('2022-01-03T11:00:00Z');
    const older = await read(repository, { file: 'briefings/older.mdx' });
    expect(statuses(older)).toEqual([[SECOND, 1]]);
    expect(statuses(await read(repository))).toHaveLength(3);
  });
});

it('20,000 texts are read', { timeout: 120_000 }, async () => {
  const [files, times] = [50, 400];
  const repository = Repository.create();
  const day = (time: number) => new Date(Date.UTC(2020, 0, 1 + (time >> 1))).toISOString();
  repository.import(
    Array.from({ length: times }, (_, time) =>
      [
        'commit refs/heads/main',
        `committer Writer <writer@example.org> ${Date.parse(day(time)) / 1000} +0000`,
        'data 0',
        ...Array.from({ length: files }, (_, file) => {
          const text = source(`${day(time).slice(0, 16)}Z`, `Text ${file} at ${time}.`);
          const path = file === 0 ? FILE : `briefings/${file}.mdx`;
          return `M 100644 inline ${path}\ndata ${text.length}\n${text}`;
        }),
        '',
      ].join('\n'),
    ).join(''),
  );
  for (let file = 1; file < files; file++) repository.remove(`briefings/${file}.mdx`);
  repository.commit();
  const kept = new Memory();
  const found = await read(repository, { kept });
  expect(found.ended).toHaveLength(files - 1);
  expect(found.ended.every(({ revisions }) => revisions === times / 2)).toBe(true);
  expect(statuses(found)).toHaveLength(times / 2);
  expect(statuses(found)!.every(([, texts]) => texts === 2)).toBe(true);
  expect([...kept.things.keys()].filter((name) => name.startsWith('text'))).toHaveLength(
    files * times,
  );
});

describe('a briefing that was renamed', () => {
  const NEW = 'briefings/2022/talks.mdx';

  it('goes on where only its name changed', async () => {
    const repository = twoStatuses();
    repository.move(FILE, NEW);
    repository.commit('2022-01-03T10:00:00Z');
    const found = await read(repository, { file: NEW });
    expect(statuses(found)).toHaveLength(2);
    expect(found.history!.formerIds).toEqual(['talks']);
  });

  it('goes on where it names its old address among its aliases', async () => {
    const repository = twoStatuses();
    repository.remove(FILE);
    repository.write(NEW, source('2022-01-03T10:00Z', 'All is new.'));
    repository.commit('2022-01-03T11:00:00Z');
    const named = await read(repository, { file: NEW, aliases: ['/briefings/talks/'] });
    expect(statuses(named)).toHaveLength(3);
    expect(named.ended).toEqual([]);
    const unnamed = await read(repository, { file: NEW });
    expect(statuses(unnamed)).toHaveLength(1);
    expect(unnamed.ended).toMatchObject([{ id: 'talks', revisions: 2 }]);
  });

  it('goes on where it became a folder with the same address', async () => {
    const repository = twoStatuses();
    repository.remove(FILE);
    repository.write('briefings/talks/index.mdx', source('2022-01-03T10:00Z', 'With a picture.'));
    repository.commit('2022-01-03T11:00:00Z');
    expect(statuses(await read(repository, { file: 'briefings/talks/index.mdx' }))).toHaveLength(3);
  });
});

describe('what was never public', () => {
  it('is in no revision', async () => {
    const repository = Repository.create();
    repository.write(FILE, source(FIRST, 'A draft.', 'draft: true'));
    repository.commit('2022-01-01T11:00:00Z');
    repository.write(FILE, source(SECOND, 'Under embargo.', 'embargo: 2022-02-01T00:00Z'));
    repository.commit('2022-01-02T11:00:00Z');
    repository.write(FILE, source('2022-01-03T10:00Z', 'Published.'));
    repository.commit('2022-01-03T11:00:00Z');
    const found = await read(repository);
    expect(statuses(found)).toEqual([['2022-01-03T10:00Z', 1]]);
    expect(found.history!.doubtful).toHaveLength(1);
  });

  it('does not become public by another present', async () => {
    const repository = Repository.create();
    repository.write(FILE, source(FIRST, 'Under embargo.', 'embargo: 2030-01-01T00:00Z'));
    repository.commit('2022-01-01T11:00:00Z');
    repository.write(FILE, source(SECOND, 'Published at once.'));
    repository.commit('2022-01-02T11:00:00Z');
    for (const now of ['2022-01-01T12:00Z', NOW, '2031-01-01T00:00Z']) {
      expect(statuses(await read(repository, { now }))).toEqual([[SECOND, 1]]);
    }
  });

  it('is no deleted briefing to be warned of either', async () => {
    const repository = twoStatuses();
    repository.write('briefings/draft.mdx', source(FIRST, 'A draft.', 'draft: true'));
    repository.commit();
    repository.remove('briefings/draft.mdx');
    repository.commit();
    expect((await read(repository)).ended).toEqual([]);
  });
});
