import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  exchange,
  ExchangeError,
  expectTarget,
  isLeftOver,
  settle,
} from '../../src/store/exchange.ts';
import {
  cannotMount,
  makeReadOnly,
  mountAt,
  readFiles,
  temporaryFolder,
  writeFiles,
} from './folders.ts';

/** A page names the file that it shows. */
const before = {
  'index.html': 'shown.1.css',
  'old/index.html': 'shown.1.css',
  'shown.1.css': 'old',
  'turns/index.html': 'shown.1.css',
};
const after = {
  'index.html': 'shown.2.css',
  'new/index.html': 'shown.2.css',
  'shown.2.css': 'new',
  turns: 'a file where a folder was',
};

/** `.cache/staging` and `dist`, or another folder in its place. */
function makeSites(folder = temporaryFolder(), fresh: Record<string, string> = after) {
  const sites = { folder, fresh: join(folder, '.cache/staging'), target: join(folder, 'dist') };
  writeFiles(sites.fresh, fresh);
  return sites;
}

const news: string[] = [];
const tell = (one: string) => void (news[0] = one);

describe('an exchange', () => {
  it('puts the first site where none was', async () => {
    const { fresh, target, folder } = makeSites();
    await exchange(fresh, target, tell);
    expect(readFiles(target)).toEqual(after);
    expect(readdirSync(folder).sort()).toEqual(['.cache', 'dist']);
  });

  it('leaves nothing of the earlier site', async () => {
    const { fresh, target, folder } = makeSites();
    writeFiles(target, before);
    await exchange(fresh, target, tell);
    expect(readFiles(target)).toEqual(after);
    expect(readdirSync(folder).sort()).toEqual(['.cache', 'dist']);
  });

  it('goes file by file through a symbolic link, which stays', async () => {
    const { fresh, target, folder } = makeSites();
    writeFiles(join(folder, 'elsewhere'), before);
    symlinkSync('elsewhere', target);
    await expectTarget(target);
    await exchange(fresh, target, tell);
    expect(readFiles(join(folder, 'elsewhere'))).toEqual(after);
    expect(readdirSync(join(folder, 'elsewhere')).sort()).toEqual(
      Object.keys(after)
        .map((path) => path.split('/')[0])
        .sort(),
    );
    expect(news).toEqual(['dist/ is a symbolic link, so its files are exchanged one by one']);
  });

  it.each([
    [
      'a file',
      (target: string) => writeFileSync(target, ''),
      /^dist is a file, .*move the file away/,
    ],
    [
      'a link to nowhere',
      (target: string) => symlinkSync('nowhere', target),
      /^dist is a symbolic link to a folder that is not there/,
    ],
  ])('is refused before the build where dist is %s', async (_, make, message) => {
    const { target } = makeSites();
    make(target);
    await expect(expectTarget(target)).rejects.toThrow(message);
  });
});

/** Exchanges in a process that is killed before its n-th change; whether it was. */
function killBefore(change: number, fresh: string, target: string): boolean {
  const script = resolve('tests/store/killed-exchange.ts');
  const { status, signal, stderr } = spawnSync(
    process.execPath,
    [script, fresh, target, String(change)],
    { encoding: 'utf8' },
  );
  if (signal !== 'SIGKILL') expect([status, stderr]).toEqual([0, '']);
  return signal === 'SIGKILL';
}

/** Pages of a folder that name a file which is not there. */
const torn = (folder: string) =>
  Object.entries(readFiles(folder)).filter(
    ([path, shown]) =>
      path.endsWith('.html') && !path.startsWith('.') && !existsSync(join(folder, shown)),
  );

describe('an exchange that is killed before any of its changes', () => {
  it('is put right at the next start', () => {
    let kills = 0;
    for (let change = 1, killed = true; killed; change++) {
      const { fresh, target, folder } = makeSites();
      writeFiles(target, before);
      killed = killBefore(change, fresh, target);
      if (killed) kills++;
      settle(target);
      const site = readFiles(target);
      expect([before, after], `killed before change ${change}`).toContainEqual(site);
      expect(readdirSync(folder).sort()).toEqual(['.cache', 'dist']);
      expect(isLeftOver(target)).toBe(false);
    }
    expect(kills).toBeGreaterThanOrEqual(4);
  });

  it('leaves no page without what it shows where files are exchanged one by one', () => {
    let kills = 0;
    for (let change = 1, killed = true; killed; change++) {
      const { fresh, target, folder } = makeSites();
      const real = join(folder, 'elsewhere');
      writeFiles(real, before);
      symlinkSync('elsewhere', target);
      killed = killBefore(change, fresh, target);
      if (killed) kills++;
      expect(torn(real), `killed before change ${change}`).toEqual([]);
      settle(target);
      expect([before, after], `killed before change ${change}`).toContainEqual(readFiles(real));
      expect(readdirSync(real)).not.toContain('.dateline-next');
    }
    expect(kills).toBeGreaterThanOrEqual(16);
  });
});

describe.skipIf(cannotMount)(
  `an exchange between file systems${cannotMount ? ` (skipped: ${cannotMount})` : ''}`,
  () => {
    const large = { ...after, 'large.bin': 'x'.repeat(900_000) };

    it('copies from another disk first', async () => {
      const folder = temporaryFolder();
      mountAt(join(folder, '.cache'), '4m');
      const { fresh, target } = makeSites(folder);
      writeFiles(target, before);
      await exchange(fresh, target, tell);
      expect(readFiles(target)).toEqual(after);
      expect(readdirSync(folder).sort()).toEqual(['.cache', 'dist']);
    });

    it('leaves the earlier site as it was when there is no room beside it', async () => {
      const folder = temporaryFolder();
      mountAt(folder, '1m');
      mountAt(join(folder, '.cache'), '4m');
      const { fresh, target } = makeSites(folder, large);
      const old = { ...before, 'other.bin': 'y'.repeat(500_000) };
      writeFiles(target, old);
      await expect(exchange(fresh, target, tell)).rejects.toThrow(ExchangeError);
      expect(readFiles(target)).toEqual(old);
      expect(readdirSync(folder).sort()).toEqual(['.cache', 'dist']);
    });

    it('goes file by file into a mount point, and says so', async () => {
      const { fresh, target, folder } = makeSites();
      mountAt(target, '4m');
      writeFiles(target, before);
      mkdirSync(join(target, 'lost+found'));
      await expectTarget(target);
      await exchange(fresh, target, tell);
      expect(readFiles(target)).toEqual(after);
      expect(existsSync(join(target, 'lost+found'))).toBe(true);
      expect(readdirSync(folder).sort()).toEqual(['.cache', 'dist']);
      expect(news).toEqual([expect.stringMatching(/^dist\/ is a mount point/)]);
    });

    it('leaves a mount point as it was when there is no room in it', async () => {
      const { fresh, target, folder } = makeSites(temporaryFolder(), large);
      mountAt(target, '1m');
      const old = { ...before, 'other.bin': 'y'.repeat(500_000) };
      writeFiles(target, old);
      await expect(exchange(fresh, target, tell)).rejects.toThrow(/no room left.*dist\//);
      expect(readFiles(target)).toEqual(old);
      settle(target);
      expect(readdirSync(folder).sort()).toEqual(['.cache', 'dist']);
    });

    it('goes file by file where only dist may be written to', async () => {
      const folder = temporaryFolder();
      mountAt(folder, '4m');
      mkdirSync(join(folder, 'dist'));
      mkdirSync(join(folder, '.cache'));
      mountAt(join(folder, '.cache'), '4m');
      mountAt(join(folder, 'dist'), '4m');
      makeReadOnly(folder);
      const { fresh, target } = makeSites(folder);
      writeFiles(target, before);
      await expectTarget(target);
      await exchange(fresh, target, tell);
      expect(readFiles(target)).toEqual(after);
      expect(news).toEqual([expect.stringContaining('alone can be written to')]);
    });

    it('is refused before the build where dist is read-only', async () => {
      const { target } = makeSites();
      mountAt(target, '4m');
      writeFiles(target, before);
      makeReadOnly(target);
      await expect(expectTarget(target)).rejects.toThrow('dist/ cannot be written to (EROFS).');
      expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe(before['index.html']);
    });
  },
);
