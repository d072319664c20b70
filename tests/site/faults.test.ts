import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { sound } from '../corpus/folder.ts';
import { cannotMount, mountAt } from '../store/folders.ts';
import { runBuild } from './build.ts';
import { digestsOf } from './dist.ts';
import { builtOnce } from './once.ts';
import { makeProject, removeProject, writeBriefing } from './project.ts';

/** A build is killed, starved and disturbed; what is published is whole every time. */

const one = sound('One', 'topics: [Diplomacy]');
const two = sound('Two', 'places: [Vienna]');
const briefings = { '2021/one.mdx': one, '2021/two.mdx': two };
const present = { SOURCE_DATE_EPOCH: '1650000000' };
const reference = () => builtOnce('faults', () => makeProject({ briefings }), present);

const changedTwo = sound('Changed', 'places: [Vienna]');
const changed = () =>
  builtOnce(
    'faults-changed',
    () => makeProject({ briefings: { ...briefings, '2021/two.mdx': changedTwo } }),
    present,
  );

function project(): string {
  const root = makeProject({ briefings });
  onTestFinished(() => removeProject(root));
  return root;
}

/** A project whose site is built already. */
async function builtProject(): Promise<string> {
  const root = project();
  const { root: other } = await reference();
  for (const name of ['.cache', 'dist'])
    cpSync(join(other, name), join(root, name), { recursive: true });
  return root;
}

describe.each([2, 5])('%i builds at once', (count) => {
  it('publish one whole site', async () => {
    const root = project();
    const builds = await Promise.all(Array.from({ length: count }, () => runBuild(root, present)));
    expect(builds.map(({ code, stderr }) => [code, stderr])).toEqual(builds.map(() => [0, '']));
    const waited = builds.filter(({ stdout }) => stdout.includes('Another build of this project'));
    expect(waited.length).toBeGreaterThanOrEqual(count - 1);
    expect(digestsOf(join(root, 'dist'))).toEqual(digestsOf((await reference()).dist));
    expect(readdirSync(join(root, '.cache'))).not.toContain('staging');
  });
});

/** Builds until so many lines were printed, and is killed; whether there were so many. */
async function killAtLine(root: string, line: number): Promise<boolean> {
  const env = { ...process.env, ...present, NO_COLOR: '1', VITEST: undefined, NODE_ENV: undefined };
  const child = spawn(process.execPath, ['src/cli/main.mjs', 'build'], { cwd: root, env });
  let lines = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    lines += text.split('\n').length - 1;
    if (lines >= line) child.kill('SIGKILL');
  });
  const signal = await new Promise((resolve) => child.on('close', (_, by) => resolve(by)));
  return signal === 'SIGKILL';
}

/** Lines of the log that are spread over a build; tests/store/ kills at every step of the exchange. */
const LINES = [1, 4, 8, 12, 16, 20, 24];

describe('builds, each killed somewhat later than the one before', () => {
  const root = makeProject({ briefings });
  afterAll(() => removeProject(root));

  it('leave the earlier site or publish the new one, and the next build is as if nothing was', async () => {
    const { root: other, dist } = await reference();
    for (const name of ['.cache', 'dist'])
      cpSync(join(other, name), join(root, name), { recursive: true });
    const before = digestsOf(dist);
    writeBriefing(root, '2021/two.mdx', changedTwo);
    let kills = 0;
    for (const line of LINES) {
      if (await killAtLine(root, line)) kills++;
      const site = digestsOf(join(root, 'dist'));
      // Only the last kill may come too late, when the new site is there already.
      if (site['briefings/2021/two/index.html'] !== before['briefings/2021/two/index.html'])
        expect(site).toEqual(digestsOf((await changed()).dist));
      else expect(site, `killed at line ${line}`).toEqual(before);
    }
    expect(kills).toBeGreaterThanOrEqual(LINES.length - 1);
    writeBriefing(root, '2021/two.mdx', two);
    const mended = await runBuild(root, present);
    expect(mended.code, mended.stdout + mended.stderr).toBe(0);
    expect(digestsOf(mended.dist)).toEqual(before);
    expect(readdirSync(root).filter((name) => name.startsWith('.dist'))).toEqual([]);
  });
});

it.skipIf(cannotMount)(
  `a full disk at .cache/ leaves the earlier site${cannotMount ? ` (skipped: ${cannotMount})` : ''}`,
  async () => {
    const root = await builtProject();
    rmSync(join(root, '.cache'), { recursive: true });
    mountAt(join(root, '.cache'), '512k');
    const failed = await runBuild(root, present);
    const output = failed.stdout + failed.stderr;
    expect(failed.code, output).toBe(1);
    expect(output).toContain('There is no room left on the disk');
    expect(output).toContain('Nothing was published; an earlier site is as it was.');
    expect(digestsOf(failed.dist)).toEqual(digestsOf((await reference()).dist));
  },
);

/** A page of a project that changes a briefing while it is printed, as often as `times` says. */
const meddler = (times: number) => `---
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
export const getStaticPaths = () => {
  const count = existsSync('meddled') ? readFileSync('meddled', 'utf8').length : 0;
  if (count < ${times}) {
    appendFileSync('meddled', '.');
    appendFileSync('briefings/2021/one.mdx', 'More.\\n');
  }
  return [{ params: { id: 'one' } }];
};
---
`;

describe('a briefing that changes during a build', () => {
  it('makes the build start again, and all of the site is of one state', async () => {
    const root = project();
    mkdirSync(join(root, 'src/pages/meddler'));
    writeFileSync(join(root, 'src/pages/meddler/[id].astro'), meddler(1));
    const built = await runBuild(root, present);
    expect(built.code, built.stdout + built.stderr).toBe(0);
    expect(built.stdout).toContain(
      'briefings/2021/one.mdx changed during the build, so it starts again.',
    );
    expect(built.read('briefings/2021/one/index.html')).toContain('More.');
  });

  it('publishes nothing when it changes every time', async () => {
    const root = project();
    mkdirSync(join(root, 'src/pages/meddler'));
    writeFileSync(join(root, 'src/pages/meddler/[id].astro'), meddler(9));
    const failed = await runBuild(root, present);
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain('changed during the build, which began 3 times');
    expect(failed.exists('index.html')).toBe(false);
  });
});

describe('the same bytes', () => {
  it('come from a path with signs that mean something in an address', async () => {
    const root = project();
    const folder = mkdtempSync(join(tmpdir(), 'dateline-'));
    onTestFinished(() => removeProject(folder));
    const odd = join(folder, 'a b', '100%25 #1 é?');
    cpSync(root, odd, { recursive: true, verbatimSymlinks: true });
    const built = await runBuild(odd, present);
    expect(built.code, built.stdout + built.stderr).toBe(0);
    expect(digestsOf(built.dist)).toEqual(digestsOf((await reference()).dist));
  });

  it('come without git, in another zone and locale, from files in another order, through a link', async () => {
    const root = makeProject({ briefings: { '2021/two.mdx': two, '2021/one.mdx': one } });
    onTestFinished(() => removeProject(root));
    mkdirSync(join(root, 'elsewhere'));
    symlinkSync('elsewhere', join(root, 'dist'));
    const elsewhere = {
      PATH: '/nowhere',
      TZ: 'Pacific/Auckland',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
    };
    const built = await runBuild(root, { ...present, ...elsewhere });
    expect(built.code, built.stdout + built.stderr).toBe(0);
    expect(built.stdout).toContain(
      'dist/ is a symbolic link, so its files are exchanged one by one',
    );
    expect(digestsOf(built.dist)).toEqual(digestsOf((await reference()).dist));
  });
});
