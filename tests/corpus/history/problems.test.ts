import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { frontMatterSchema, type FrontMatter } from '../../../src/briefing/schema.ts';
import { historyProblems } from '../../../src/corpus/history/problems.ts';
import { readHistories } from '../../../src/corpus/history/read.ts';
import { compileFacts } from '../../../src/mdx/compile.ts';
import { Repository } from '../../git/repository.ts';

afterEach(() => vi.unstubAllEnvs());

const FILE = 'briefings/talks.mdx';
const NOW = '2022-06-01T00:00Z';
const settings = {
  schema: frontMatterSchema({ zone: 'UTC', kinds: ['briefing'] }),
  lang: 'en',
  base: '/',
  trustedMdx: false,
};

const source = (status: string, ...fields: string[]) =>
  [
    '---',
    'title: Talks',
    'date: 2022-01-01',
    'author: A',
    `status: ${status}`,
    ...fields,
    '---',
    '',
    'Text.',
    '',
  ].join('\n');

const isPublic = ({ draft, embargo }: FrontMatter) => !draft && !(embargo && embargo.instant > NOW);

async function problems(repository: Repository, files = [FILE], historyFrom?: string) {
  const read = files.map((file) => {
    const text = readFileSync(join(repository.folder, file), 'utf8');
    const { id, facts } = compileFacts(text, file.slice('briefings/'.length), file, settings);
    return { id, file, text, facts: facts! };
  });
  const found = await readHistories(
    read.map(({ id, file, text, facts: { front } }) => ({
      id,
      file,
      text,
      aliases: front.aliases,
      isPublic: isPublic(front),
      status: front.status.instant,
    })),
    {
      root: repository.folder,
      site: { zone: 'UTC', ...(historyFrom && { historyFrom }) },
      now: NOW,
      kept: { read: () => undefined, keep: () => undefined },
      rules: '1',
    },
  );
  return historyProblems(
    found,
    read.filter(({ facts }) => isPublic(facts.front)),
  ).map(({ name, severity, file, line, message, hint }) => ({
    name,
    severity,
    file,
    line,
    text: `${message} ${hint}`,
  }));
}

function committed(...texts: string[]): Repository {
  const repository = Repository.create();
  for (const [at, text] of texts.entries()) {
    repository.write(FILE, text);
    repository.commit(`2022-02-0${at + 1}T00:00:00Z`);
  }
  return repository;
}

const [FIRST, SECOND] = ['2022-01-01T10:00Z', '2022-01-02T10:00Z'];

it('has nothing to say of a history in order', async () => {
  expect(await problems(committed(source(FIRST), source(SECOND)))).toEqual([]);
});

describe('a status', () => {
  it('must not fall behind the last public one', async () => {
    expect(await problems(committed(source(SECOND), source(FIRST)))).toMatchObject([
      { name: 'status-behind', severity: 'error', file: FILE, line: 5 },
      { name: 'history-order', severity: 'warning' },
    ]);
  });

  it('may fall behind one that was taken back', async () => {
    const withdrawn = `withdrawn: [{ status: ${SECOND}, at: 2022-02-02T10:00Z, reason: A wrong year. }]`;
    const names = (await problems(committed(source(SECOND), source(FIRST, withdrawn)))).map(
      ({ name }) => name,
    );
    expect(names).toEqual(['history-order']);
  });

  it('may go on from one that went back before, and the commit is named', async () => {
    const repository = committed(source(SECOND), source(FIRST), source('2022-01-01T12:00Z'));
    const [warning, ...more] = await problems(repository);
    expect(more).toEqual([]);
    expect(warning).toMatchObject({ name: 'history-order', severity: 'warning' });
    expect(warning!.text).toContain(repository.git('rev-parse', 'HEAD~1').slice(0, 10));
  });
});

describe('withdrawn', () => {
  const taking = (status: string) =>
    `withdrawn: [{ status: ${status}, at: 2022-02-02T10:00Z, reason: A name. }]`;

  it('names a revision', async () => {
    expect(await problems(committed(source(FIRST), source(SECOND, taking(FIRST))))).toEqual([]);
    const [problem] = await problems(
      committed(source(FIRST), source(SECOND, taking('2022-01-01T11:00Z'))),
    );
    expect(problem).toMatchObject({ name: 'unknown-revision', severity: 'error', line: 6 });
    expect(problem!.text).toContain(FIRST);
  });

  it('does not name the text that is shown', async () => {
    const [problem] = await problems(committed(source(SECOND, taking(SECOND))));
    expect(problem).toMatchObject({ name: 'unknown-revision', severity: 'error' });
  });

  it('is only warned of where git does not tell the whole history', async () => {
    const repository = committed(source(SECOND, taking(FIRST)));
    repository.remove('.git');
    expect(await problems(repository)).toMatchObject([
      { name: 'no-history', severity: 'warning' },
      { name: 'unknown-revision', severity: 'warning' },
    ]);
  });
});

describe('a briefing that was public', () => {
  it('is warned of where it was deleted', async () => {
    const repository = committed(source(FIRST));
    repository.remove(FILE);
    repository.write('briefings/other.mdx', source(SECOND));
    repository.commit('2022-02-03T00:00:00Z');
    expect(await problems(repository, ['briefings/other.mdx'])).toMatchObject([
      { name: 'was-published', severity: 'warning', file: FILE },
    ]);
    repository.write('briefings/other.mdx', source(SECOND, 'supersedes: talks'));
    expect(await problems(repository, ['briefings/other.mdx'])).toEqual([]);
  });

  it.each(['draft: true', 'embargo: 2022-07-01T00:00Z'])('is warned of under %s', async (field) => {
    const repository = committed(source(FIRST), source(SECOND, field));
    expect(await problems(repository)).toMatchObject([{ name: 'was-published', file: FILE }]);
  });
});

describe('git', () => {
  it('is told how to fetch what a shallow clone lacks', async () => {
    const repository = committed(source(FIRST), source(SECOND));
    const clone = Repository.create();
    clone.git('fetch', '-q', '--depth', '1', `file://${repository.folder}`, 'main');
    clone.git('checkout', '-q', '-B', 'main', 'FETCH_HEAD');
    const [problem] = await problems(clone);
    expect(problem!.text).toMatch(/git fetch --unshallow.*fetch-depth: 0/);
  });

  it('is told how to fetch what a partial clone lacks, and shows nothing that may be wrong', async () => {
    const repository = committed(source(FIRST), source(FIRST, 'topics: [Mended]'), source(SECOND));
    repository.git('config', 'uploadpack.allowFilter', 'true');
    const clone = new Repository(join(Repository.create().folder, 'clone'));
    repository.git(
      'clone',
      '-q',
      '--filter=blob:none',
      `file://${repository.folder}`,
      clone.folder,
    );
    const [problem, ...more] = await problems(clone);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ name: 'no-history', severity: 'warning' });
    expect(problem!.text).toMatch(/git fetch --refetch --no-filter.*filter:/);
    // The first text with its status is there, and the last is not.
    clone.git('cat-file', '-p', 'HEAD~2:briefings/talks.mdx');
    expect((await problems(clone)).map(({ name }) => name)).toEqual(['no-history']);
    clone.git('fetch', '-q', '--refetch', '--no-filter');
    expect(await problems(clone)).toEqual([]);
  });

  it('is told what to do where it refuses a folder of somebody else', async () => {
    const repository = committed(source(FIRST));
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
    const [problem, ...more] = await problems(repository);
    expect(more).toEqual([]);
    expect(problem!.text).toMatch(/dubious ownership.*safe\.directory/);
  });

  it('is missing, and the site has no earlier revisions', async () => {
    const repository = committed(source(FIRST), source(SECOND));
    vi.stubEnv('PATH', repository.folder);
    const [problem, ...more] = await problems(repository);
    expect(more).toEqual([]);
    expect(problem!.text).toMatch(/git is not installed.*Install git/);
  });

  it('may be too old for --batch-command', async () => {
    const repository = committed(source(FIRST), source(SECOND));
    const folder = Repository.create().folder;
    const git = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
    const old = `#!/bin/sh\ncase "$*" in *--batch-command*) exit 129 ;; esac\nexec '${git}' "$@"\n`;
    writeFileSync(join(folder, 'git'), old, { mode: 0o755 });
    vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`);
    expect(await problems(repository)).toEqual([]);
  });

  it('does not tell of briefings in a submodule', async () => {
    const module = Repository.create();
    module.write('inner.mdx', source(FIRST));
    module.commit();
    const repository = committed(source(FIRST));
    const add = ['submodule', '--quiet', 'add', module.folder, 'briefings/module'];
    repository.git('-c', 'protocol.file.allow=always', ...add);
    repository.commit();
    const [problem, ...more] = await problems(repository, [FILE, 'briefings/module/inner.mdx']);
    expect(more).toEqual([]);
    expect(problem!.text).toMatch(/submodule briefings\/module have no earlier revisions/);
  });

  it('is told of a start that there is not', async () => {
    const found = await problems(committed(source(FIRST)), [FILE], 'abcdef1234');
    expect(found).toMatchObject([{ name: 'no-history', file: 'src/site.ts' }]);
  });

  it('says what was under embargo and is withheld', async () => {
    const held = source(FIRST, 'embargo: 2022-03-01T00:00Z');
    expect(await problems(committed(held, source(SECOND)))).toMatchObject([
      { name: 'withheld-revision', severity: 'warning' },
    ]);
  });
});
