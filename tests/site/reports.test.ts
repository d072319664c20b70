import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { sound } from '../corpus/folder.ts';
import { makeProject, removeProject } from './project.ts';

/** Fifty briefings with thirty problems each, far more to tell than a pipe holds. */
function projectWith(line: (n: number) => string): string {
  const lines = Array.from({ length: 30 }, (_, n) => line(n)).join('\n\n');
  const files = Array.from({ length: 50 }, (_, n) => {
    const briefing = sound(`Talks number ${n}`).replace('Text.', `Text.\n\n${lines}`);
    return [`talks-${n}.mdx`, briefing] as const;
  });
  const root = makeProject({ briefings: Object.fromEntries(files) });
  roots.push(root);
  return root;
}
const roots: string[] = [];
afterAll(() => roots.forEach(removeProject));

/** Runs a command of the shell whose both streams go through a pipe into one text. */
async function throughPipe(root: string, command: string) {
  const {
    SITE_URL: _url,
    SITE_BASE: _base,
    NODE_ENV: _mode,
    VITEST: _vitest,
    ...env
  } = process.env;
  const child = spawn('bash', ['-c', `set -o pipefail; ${command} 2>&1 | cat`], {
    cwd: root,
    env: { ...env, NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  const [log, code] = await Promise.all([
    text(child.stdout),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ]);
  return { log, code };
}

const build = `"${process.execPath}" src/cli/main.mjs build`;
const places = (log: string) => log.match(/^(?:warning|error) [a-z-]+ {2}briefings\//gm)?.length;

it('1,500 warnings arrive through a pipe, and the counts end the log', async () => {
  const { log, code } = await throughPipe(
    projectWith((n) => `See [the text][none-${n}].`),
    build,
  );
  expect(code).toBe(0);
  expect(places(log)).toBe(1500);
  expect(log).toMatch(/\n50 briefings, 1500 warnings in 50 files\.\n$/);
});

it('so do 1,500 errors', async () => {
  const { log, code } = await throughPipe(
    projectWith((n) => `<Nothing${n} />`),
    build,
  );
  expect(code).toBe(1);
  expect(places(log)).toBe(1500);
  expect(log).toMatch(
    /\n1500 errors in 50 files\.\n\n\nNothing was published; an earlier site is as it was\.\n$/,
  );
});

it('a fault of a page ends a build as well', async () => {
  const root = makeProject({ briefings: { 'a.mdx': sound('A') } });
  roots.push(root);
  writeFileSync(
    join(root, 'src/pages/faulty.astro'),
    '---\nthrow new Error("A page of ours.");\n---\n',
  );
  const { log, code } = await throughPipe(root, build);
  expect(code).toBe(1);
  expect(log).toContain('A page of ours.');
  expect(log).toMatch(/\nNothing was published; an earlier site is as it was\.\n$/);
});

it.each(['build', 'dev', 'help'])('%s without packages says what to do', async (command) => {
  const root = mkdtempSync(join(tmpdir(), 'dateline-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'src'));
  cpSync('src/cli', join(root, 'src/cli'), { recursive: true });
  const run = `"${process.execPath}" src/cli/main.mjs ${command}`;
  const lines = 'The packages are not installed yet: run npm ci first.\n';
  expect(await throughPipe(root, run)).toEqual({ log: lines, code: 1 });
});

it('an old Node without the newer one of the packages says what to do', async () => {
  const run = `"${process.execPath}" --no-experimental-strip-types src/cli/main.mjs dev`;
  const { log, code } = await throughPipe('.', run);
  expect(log).toMatch(/^Node \d+\.\d+\.\d+ is too old for the commands, .*: run npm ci first/);
  expect(code).toBe(1);
});
