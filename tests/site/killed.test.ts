import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settle } from '../../src/store/exchange.ts';
import { sound } from '../corpus/folder.ts';
import { runBuild } from './build.ts';
import { digestsOf } from './dist.ts';
import { removeProject, writeBriefing } from './project.ts';
import { makeBuilt, present } from './two-briefings.ts';

/**
 * What is published is whole whenever a build is killed: at each of twenty steps, what lies there
 * is what a kill would leave. Builds that are killed in truth, each of which begins with what the
 * one before has left, show that the next one goes on from there.
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
  'copyFile .*/cards/.*[.]png$',
  'writeFileSync .*/_headers$',
  'renameSync .*/staging/[^/]*$',
  'renameSync .*/dist$',
  'renameSync .*/.dist.next$',
];
/** Steps from there on. */
const AFTER = ['renameSync .*/.dist.last$', 'rm .*/staging/$'];
const STEPS = [...BEFORE, ...AFTER];

/** Steps that leave what no other leaves: a lock, half a store, half a site, none in its place. */
const KILLED = STEPS.filter((step) =>
  /owner|[.]dist|Synced|types|css|two\/index|cards|staging\/\$/.test(step),
);

const loaded = `--import=${new URL('killed-build.ts', import.meta.url).href}`;

describe('a build that is killed', () => {
  let root: string;
  let kept: string;
  let before: Record<string, string>;
  let after: Record<string, string>;
  beforeAll(async () => {
    [root, kept] = [await makeBuilt(), await makeBuilt()];
    before = digestsOf(join(root, 'dist'));
    for (const project of [root, kept]) {
      writeBriefing(project, '2021/two.mdx', sound('Changed', 'places: [Vienna]'));
    }
    const watched = { KEEP_BEFORE: JSON.stringify(STEPS), KEEP_IN: join(kept, 'kept') };
    const built = await runBuild(kept, { ...present, NODE_OPTIONS: loaded, ...watched });
    expect(built.code, built.stdout + built.stderr).toBe(0);
    expect(built.read('briefings/2021/two/index.html')).toContain('Changed');
    after = digestsOf(built.dist);
  });
  afterAll(() => [root, kept].forEach(removeProject));

  const siteBefore = (step: string) => (BEFORE.includes(step) ? before : after);

  /** The site once the next command of any kind has begun. */
  function settled(dist: string): Record<string, string> {
    settle(dist);
    return digestsOf(dist);
  }

  it.each(STEPS)('before %s leaves a whole site', (step) => {
    const there = join(kept, 'kept', String(STEPS.indexOf(step)));
    expect(existsSync(there), 'the step was not reached').toBe(true);
    expect(settled(join(there, 'dist'))).toEqual(siteBefore(step));
  });

  it.each(KILLED)('in truth before %s leaves it too', async (step) => {
    const env = { ...present, NODE_OPTIONS: loaded, KILL_BEFORE: step };
    const { code, dist, stdout, stderr } = await runBuild(root, env);
    expect(code, `${step} was not reached:\n${stdout}${stderr}`).toBe(null);
    expect(settled(dist)).toEqual(siteBefore(step));
  });

  it('is followed by one as if nothing had been', async () => {
    const built = await runBuild(root, present);
    expect(built.code, built.stdout + built.stderr).toBe(0);
    expect(digestsOf(built.dist)).toEqual(after);
    expect(readdirSync(root).filter((name) => name.startsWith('.dist'))).toEqual([]);
  });
});
