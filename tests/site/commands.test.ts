import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { sound } from '../corpus/folder.ts';
import { runBuild } from './build.ts';
import { makeProject, removeProject } from './project.ts';

const broken = sound('Broken').replace('05:13', 'noon');

describe('a command that cannot begin', () => {
  const root = makeProject({ briefings: { 'broken.mdx': broken } });
  afterAll(() => removeProject(root));

  const run = (args: string[], env: Record<string, string> = {}, cwd = root) => {
    const { SITE_URL: _url, SITE_BASE: _base, ...inherited } = process.env;
    const options = { cwd, env: { ...inherited, ...env }, encoding: 'utf8' } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, args, options);
    return { status, stdout, stderr };
  };
  const main = 'src/cli/main.mjs';

  it.each([
    [['bild'], {}, 'There is no command "bild". Did you mean build?\n'],
    [['preview'], {}, 'There is no site in dist/ to show yet; npm run build makes it.\n'],
    [['build'], { SITE_URL: '' }, expect.stringMatching(/^SITE_URL is empty.*\n$/)],
    [['dev'], { SITE_BASE: '../x' }, expect.stringMatching(/^SITE_BASE is "\.\.\/x".*\n$/)],
  ])('says why in one line: %j %j', (args, env, stderr) => {
    expect(run([main, ...args], env)).toEqual({ status: 1, stdout: '', stderr });
  });

  it.each(['build', 'start', 'dev'])('%s names wrong facts of the site before all else', (name) => {
    const wrong = makeProject({ briefings: { 'broken.mdx': broken }, site: { zone: 'MEZ' } });
    onTestFinished(() => removeProject(wrong));
    const stderr = expect.stringMatching(/^src\/site\.ts: zone is "MEZ".*\n$/);
    expect(run([main, name], {}, wrong)).toEqual({ status: 1, stdout: '', stderr });
  });

  it('says what there is when it is asked', () => {
    expect(run([main, 'help'])).toMatchObject({ status: 0, stderr: '' });
  });

  it('reports problems in words of ours alone', async () => {
    const { code, stdout, stderr } = await runBuild(root);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^\nerror invalid-field {2}briefings\/broken\.mdx:5:9\n/);
    expect(stderr).not.toContain('unhandled');
  });

  it('is stopped as well when it is Astro that builds', () => {
    const { status, stderr } = run([resolve('node_modules/astro/bin/astro.mjs'), 'build']);
    expect(status).toBe(1);
    expect(stderr).toContain('briefings/broken.mdx:5:9');
  });
});
