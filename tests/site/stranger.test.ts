import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sound } from '../corpus/folder.ts';
import { runBuild, type BuildResult } from './build.ts';
import { digestsOf, filesIn } from './dist.ts';
import { makeProject, removeProject, writeBriefing } from './project.ts';

/** A branch that touches only `briefings/`, and tries whatever can be tried from there. */

const root = makeProject({ briefings: { 'talks.mdx': sound('Talks') } });
afterAll(() => removeProject(root));

const git = (...words: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...words], {
    cwd: root,
    encoding: 'utf8',
  });

function commit(message: string): void {
  git('add', '--all', '--force', 'briefings', 'src', 'public');
  git('commit', '--quiet', '--message', message);
}

/** Code that leaves a mark where it runs. */
const marker = join(root, 'ran');
const mark = `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '')`;

/** Files that some tool might take for its own. */
const settings: Record<string, string> = {
  'package.json': JSON.stringify({
    type: 'commonjs',
    scripts: { preinstall: `node -e "${mark}"` },
  }),
  'astro.config.mjs': `process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(marker)}, '')`,
  'postcss.config.cjs': mark,
  'vite.config.cjs': mark,
  '.env': 'SITE_URL=https://evil.example\nSITE_BASE=/evil/\n',
  '.npmrc': 'registry=https://evil.example/\n',
  '.gitattributes': '* filter=evil diff=evil\n',
  'node_modules/yaml/index.js': mark,
  _headers: '/*\n  X-Evil: 1\n',
};

const withBody = (body: string, ...fields: string[]) =>
  sound('Hostile', ...fields).replace('Text.', body);

/** Briefings that are refused, each with the name of a problem. */
const refused: Record<string, readonly [problem: string, text: string]> = {
  'code.mdx': ['code-expression', withBody(`{${mark}}`)],
  'import.mdx': ['code-import', withBody(`import x from './x.js'`)],
  'script.mdx': ['unsafe-element', withBody('<script src="https://evil.example/x.js" />')],
  'handler.md': ['event-handler', withBody('<p onclick="x()">x</p>')],
  'address.mdx': ['unsafe-address', withBody('[x](javascript:alert(1))')],
  'outside.mdx': ['outside-briefings', withBody('![x](../../secret.png)')],
  'linked.mdx': ['outside-briefings', withBody('![x](./linked.png)')],
  'log.mdx': [
    'missing-file',
    withBody(
      '<Figure src="x\n::error file=a::pwned\n##[error]pwned.png" alt="\u001b[2J\u009b2J" />',
    ),
  ],
};

/** Briefings that are published, harmless. */
const published: Record<string, string> = {
  'poison.mdx': withBody(
    'Text with a mark of its own.',
    'summary: "A lede <b data-pagefind-body data-pagefind-meta=facts:forged>forged</b>"',
  ),
  'markup.mdx': sound('"</title><script>alert(1)</script>"', 'topics: ["<img src=x onerror=x>"]'),
  'raw.md': withBody('Text</div></article></body><b data-pagefind-ignore>bold</b>'),
};

// eslint-disable-next-line no-control-regex -- what must not be there
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

let before: Record<string, string>;
let built: BuildResult;

beforeAll(async () => {
  git('init', '--quiet', '--initial-branch', 'main');
  commit('The site');
  const first = await runBuild(root);
  expect(first.code, first.stdout + first.stderr).toBe(0);
  before = digestsOf(first.dist);
  git('switch', '--quiet', '--create', 'stranger');
  for (const [path, text] of Object.entries(settings)) writeBriefing(root, path, text);
  for (const [path, text] of Object.entries(published)) writeBriefing(root, path, text);
  for (const [path, [, text]] of Object.entries(refused)) writeBriefing(root, path, text);
  writeFileSync(join(root, 'secret.png'), 'a secret of the machine');
  symlinkSync('../secret.png', join(root, 'briefings/linked.png'));
  symlinkSync('/etc/passwd', join(root, 'briefings/passwd.mdx'));
  commit('A few briefings');
  built = await runBuild(root);
});

const SECRET = /a secret of the machine|root:x:0/;
const MARKUP = /evil|<script>alert/;
/** How BibTeX, RIS and Markdown begin: by its first bytes, no browser takes such a file for a page. */
const NO_PAGE = /^(?:@misc\{|TY {2}- ELEC\r\n|---\n# )/;

describe('a branch that touches only briefings/', () => {
  it('is what this is about', () => {
    const touched = git('diff', '--name-only', '-z', 'main', 'stranger').split('\0');
    expect(touched.length).toBeGreaterThan(15);
    expect(touched.filter((path) => path && !path.startsWith('briefings/'))).toEqual([]);
  });

  it('is refused with every problem at its place, and leaves the site as it was', () => {
    expect(built.code).toBe(1);
    for (const [path, [problem]] of Object.entries(refused)) {
      expect(built.stdout + built.stderr).toMatch(
        new RegExp(`error ${problem} {2}briefings/${RegExp.escape(path)}:\\d+:\\d+`),
      );
    }
    expect(digestsOf(built.dist)).toEqual(before);
  });

  it('writes nothing into the log but text', () => {
    const log = built.stdout + built.stderr;
    expect(log).toContain('pwned');
    expect(log).not.toMatch(CONTROL);
    expect(log).not.toMatch(/^\s*::|##\[|^\s+at .*\.[jt]s:\d+/m);
    expect(log).not.toContain('a secret of the machine');
  });

  it('runs nothing', () => expect(existsSync(marker)).toBe(false));

  it('publishes text and nothing else where nothing is refused', async () => {
    for (const path of Object.keys(refused)) rmSync(join(root, 'briefings', path));
    commit('Without what is refused');
    const { code, stdout, stderr, dist } = await runBuild(root);
    expect(code, stdout + stderr).toBe(0);
    const files = filesIn(dist);
    const leaking = files.filter((path) => {
      const text = readFileSync(join(dist, path), 'latin1');
      return SECRET.test(text) || (MARKUP.test(text) && !NO_PAGE.test(text));
    });
    expect(leaking).toEqual([]);
    expect(files.filter((path) => /passwd|linked|package\.json|\.env/.test(path))).toEqual([]);
    expect(existsSync(marker)).toBe(false);
  });
});
