import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cannotMount, mountAt } from '../store/folders.ts';
import { runBuild } from './build.ts';
import { digestsOf } from './dist.ts';
import { makeProject, removeProject } from './project.ts';
import { briefings, builtProject, present, reference } from './two-briefings.ts';

/** What is around a build changes; the site is the same, or nothing is published. */

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

/** A page of a project that changes a briefing while it is printed, once. */
const meddler = `---
import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
export const getStaticPaths = () => {
  if (!existsSync('meddled')) {
    writeFileSync('meddled', '');
    appendFileSync('briefings/2021/one.mdx', 'More.\\n');
  }
  return [{ params: { id: 'one' } }];
};
---
`;

describe('a briefing that changes during a build', () => {
  it('makes the build start again, and all of the site is of one state', async () => {
    const root = await builtProject();
    mkdirSync(join(root, 'src/pages/meddler'));
    writeFileSync(join(root, 'src/pages/meddler/[id].astro'), meddler);
    const built = await runBuild(root, present);
    expect(built.code, built.stdout + built.stderr).toBe(0);
    expect(built.stdout).toContain(
      'briefings/2021/one.mdx changed during the build, so it starts again.',
    );
    expect(built.read('briefings/2021/one/index.html')).toContain('More.');
  });

  it('publishes nothing when it changes every time', async () => {
    const root = await builtProject();
    const before = digestsOf(join(root, 'dist'));
    // Astro reads its settings when all briefings are read, and long before it prints a page.
    appendFileSync(
      join(root, 'astro.config.mjs'),
      `import { appendFileSync } from 'node:fs';
appendFileSync('briefings/2021/one.mdx', 'More.\\n');
throw new Error('The file that has changed matters, and not this.');
`,
    );
    const failed = await runBuild(root, present);
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain('changed during the build, which began 3 times');
    expect(digestsOf(failed.dist)).toEqual(before);
  });
});

it('the same bytes come from an odd path, without git, in another zone and locale, from files in another order, through a link', async () => {
  const root = makeProject({ briefings: Object.fromEntries(Object.entries(briefings).reverse()) });
  onTestFinished(() => removeProject(root));
  const folder = mkdtempSync(join(tmpdir(), 'dateline-'));
  onTestFinished(() => removeProject(folder));
  // Signs that mean something in an address.
  const odd = join(folder, 'a b', '100%25 #1 é?');
  cpSync(root, odd, { recursive: true, verbatimSymlinks: true });
  mkdirSync(join(odd, 'elsewhere'));
  symlinkSync('elsewhere', join(odd, 'dist'));
  const elsewhere = {
    PATH: '/nowhere',
    TZ: 'Pacific/Auckland',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
  };
  const built = await runBuild(odd, { ...present, ...elsewhere });
  expect(built.code, built.stdout + built.stderr).toBe(0);
  expect(built.stdout).toContain('dist/ is a symbolic link, so its files are exchanged one by one');
  expect(digestsOf(built.dist)).toEqual(digestsOf((await reference()).dist));
});
