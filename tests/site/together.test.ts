import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runBuild } from './build.ts';
import { digestsOf } from './dist.ts';
import { builtProject, present, reference } from './two-briefings.ts';

it.each([2, 5])('%i builds at once publish one whole site', async (count) => {
  const root = await builtProject();
  rmSync(join(root, 'dist'), { recursive: true });
  const builds = await Promise.all(Array.from({ length: count }, () => runBuild(root, present)));
  expect(builds.map(({ code, stderr }) => [code, stderr])).toEqual(builds.map(() => [0, '']));
  const waited = builds.filter(({ stdout }) => stdout.includes('Another build of this project'));
  expect(waited.length).toBeGreaterThanOrEqual(count - 1);
  expect(digestsOf(join(root, 'dist'))).toEqual(digestsOf((await reference()).dist));
  expect(readdirSync(join(root, '.cache'))).not.toContain('staging');
});
