import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Repository } from '../../git/repository.ts';
import { runBuild } from '../build.ts';
import { digestsOf } from '../dist.ts';
import { makeProject, removeProject, writeBriefing } from '../project.ts';
import { now, pageOf, statuses, text } from './project.ts';

const [first, second] = statuses;

/** A project whose briefing has had two statuses, each committed. */
function committed() {
  const root = makeProject({ briefings: {} });
  const repository = new Repository(root);
  for (const [at, status] of [first, second].entries()) {
    writeBriefing(root, 'talks.mdx', text(status, `Text ${at + 1}.`));
    repository.git('add', 'briefings');
    repository.gitAt(`2022-01-0${at + 1}T12:00:00Z`, 'commit', '-q', '-m', 'A status');
  }
  return { root, repository };
}

const warnings = (log: string) => [...log.matchAll(/^warning (\S+)/gm)].map(([, name]) => name);

describe('a site', () => {
  it('of a shallow clone has what is there, and one warning with the remedy', async () => {
    const { root, repository } = committed();
    const head = repository.git('rev-parse', 'HEAD');
    repository.git(
      'clone',
      '-q',
      '--bare',
      '--depth',
      '1',
      `file://${root}`,
      join(root, 'shallow'),
    );
    rmSync(join(root, '.git'), { recursive: true });
    cpSync(join(root, 'shallow'), join(root, '.git'), { recursive: true });
    rmSync(join(root, 'shallow'), { recursive: true });
    repository.git('config', 'core.bare', 'false');
    const built = await runBuild(root, now);
    const log = built.stdout + built.stderr;
    expect(built.code, log).toBe(0);
    expect(warnings(log)).toEqual(['no-history']);
    expect(log).toContain('git fetch --unshallow');
    expect(log).toContain('fetch-depth: 0');
    expect(built.read('briefings/talks.json')).toContain(head);
    expect(built.exists(pageOf('talks', second))).toBe(true);
    expect(built.exists(pageOf('talks', first))).toBe(false);
    removeProject(root);
  });

  it('without a repository has the present texts, and one warning', async () => {
    const { root } = committed();
    rmSync(join(root, '.git'), { recursive: true });
    const built = await runBuild(root, now);
    const log = built.stdout + built.stderr;
    expect(built.code, log).toBe(0);
    expect(warnings(log)).toEqual(['no-history']);
    expect(built.exists(pageOf('talks', second))).toBe(true);
    expect(built.exists('briefings/talks/changes/index.html')).toBe(false);
    removeProject(root);
  });
});

it('a second build has the same bytes as the first, though it makes no difference again', async () => {
  const { root } = committed();
  const cold = await runBuild(root, now);
  const before = digestsOf(cold.dist);
  const again = await runBuild(root, now);
  expect([cold.code, again.code]).toEqual([0, 0]);
  expect(again.exists('briefings/talks/changes/index.html')).toBe(true);
  expect(digestsOf(again.dist)).toEqual(before);
  removeProject(root);
});
