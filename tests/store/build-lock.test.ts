import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { lockBuild, tryLock, unlockBuild } from '../../src/store/build-lock.ts';
import { temporaryFolder, writeFiles } from './folders.ts';

async function holder(root: string) {
  const child = spawn(process.execPath, [resolve('tests/store/lock-holder.ts'), root]);
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

it('is held by one process, which a second one names, until it is killed', async () => {
  const root = temporaryFolder();
  const child = await holder(root);
  expect(tryLock(root)).toBe(false);
  const news: string[] = [];
  const waited = lockBuild(root, (one) => {
    news.push(one);
    child.kill('SIGKILL');
  });
  await waited;
  expect(news).toEqual([
    expect.stringMatching(`^Another build of this project is running \\(process ${child.pid} on `),
  ]);
  unlockBuild(root);
});

it('may be asked for again by its owner, and is free once given back', async () => {
  const root = temporaryFolder();
  expect([tryLock(root), tryLock(`${root}/`)]).toEqual([true, true]);
  unlockBuild(root);
  unlockBuild(root);
  await holder(root);
});

it('can be taken whatever lies in its place', async () => {
  const root = temporaryFolder();
  writeFiles(join(root, '.cache'), { 'build-lock.db': 'no database at all, but some other text' });
  await lockBuild(root, () => undefined);
  unlockBuild(root);
  const other = temporaryFolder();
  mkdirSync(join(other, '.cache/build-lock.db'), { recursive: true });
  expect(tryLock(other)).toBe(true);
  unlockBuild(other);
});
