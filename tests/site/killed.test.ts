import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settle } from '../../src/store/exchange.ts';
import { sound } from '../corpus/folder.ts';
import { runBuild } from './build.ts';
import { digestsOf } from './dist.ts';
import { removeProject, writeBriefing } from './project.ts';
import { makeBuilt, present } from './two-briefings.ts';

/**
 * Twenty builds of one project, each killed at another step; what is published is whole every
 * time. Each of them begins with what the one before has left.
 */

/** Steps of a build in their order, up to the one that puts the new site in its place. */
const BEFORE = [
  'writeFileSync .*/build-lock.owner$',
  'rmSync .*/.dist.next$',
  'writeFile .*/briefings.schema.json$',
  'write .* Synced content',
  'writeFileSync .*/types.d.ts$',
  'write .* Building static entrypoints',
  'rm .*/.prerender/.vite/$',
  'copyFileSync .*/favicon.svg$',
  'rename .*/.prerender/.*[.]css$',
  'write .*generating static routes',
  'writeFileSync .*/briefings/2021/two/index.html$',
  'writeFile .*/404.html$',
  'writeFile .*/pagefind-entry.json$',
  'link .*/cards/.*[.]png$',
  'writeFileSync .*/_headers$',
  'renameSync .*/staging/[^/]*$',
  'renameSync .*/dist$',
  'renameSync .*/.dist.next$',
];
/** Steps from there on. */
const AFTER = ['renameSync .*/.dist.last$', 'rm .*/staging/$'];

const loaded = `--import=${new URL('killed-build.ts', import.meta.url).href}`;

describe('a build that is killed', () => {
  let root: string;
  let before: Record<string, string>;
  beforeAll(async () => {
    root = await makeBuilt();
    before = digestsOf(join(root, 'dist'));
    writeBriefing(root, '2021/two.mdx', sound('Changed', 'places: [Vienna]'));
  });
  afterAll(() => removeProject(root));

  /** Builds until a step, where the process is killed, and gives the site that is there then. */
  async function siteAfterKill(step: string): Promise<Record<string, string>> {
    const env = { ...present, NODE_OPTIONS: loaded, KILL_BEFORE: step };
    const { code, dist, stdout, stderr } = await runBuild(root, env);
    expect(code, `${step} was not reached:\n${stdout}${stderr}`).toBe(null);
    // The next command of any kind begins with this.
    settle(dist);
    return digestsOf(dist);
  }

  it.each(BEFORE)('before %s leaves the earlier site', async (step) => {
    expect(await siteAfterKill(step)).toEqual(before);
  });

  const sites: Record<string, string>[] = [];
  it.each(AFTER)('before %s has published the new site', async (step) => {
    sites.push(await siteAfterKill(step));
  });

  it('is followed by one as if nothing had been', async () => {
    const built = await runBuild(root, present);
    expect(built.code, built.stdout + built.stderr).toBe(0);
    expect(built.read('briefings/2021/two/index.html')).toContain('Changed');
    expect(sites).toEqual(AFTER.map(() => digestsOf(built.dist)));
    expect(readdirSync(root).filter((name) => name.startsWith('.dist'))).toEqual([]);
  });
});
