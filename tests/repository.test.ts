import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ownPages } from '../src/corpus/disk/own-pages.ts';

/** Files that are in the repository or about to be. */
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter((path) => path && existsSync(path));
const source = files.filter((path) => /^src\/.*\.(ts|astro|css|mdx?)$/.test(path));
const textOf = (path: string) => readFileSync(path, 'utf8');
const linesOf = (path: string) => textOf(path).trimEnd().split('\n').length;

describe('the repository', () => {
  it('has at its top only what the owner fixed', () => {
    const allowed =
      /^(src|briefings|public|tests|\.ci|\.github)\/|^(astro\.config\.mjs|package(-lock)?\.json|tsconfig\.json|README\.md|LICENSE|\.gitignore|\.editorconfig)$/;
    expect(files.filter((path) => !allowed.test(path))).toEqual([]);
  });

  it('has a row in the table of pages for every file of src/pages but one', () => {
    expect(ownPages('.')).toEqual(['about/']);
  });

  it('has no drawer for what belongs nowhere', () => {
    expect(
      files.filter((path) => /(^|\/)(utils?|lib|helpers?|misc|common)(\/|\.\w+$)/.test(path)),
    ).toEqual([]);
  });

  it('names no machine and no registry', () => {
    // Briefings may name any address there is.
    const text = files.filter(
      (path) =>
        /\.(ts|astro|mjs|css|mdx?|json|ya?ml|html|svg|txt)$|^\.ci\//.test(path) &&
        !path.startsWith('briefings/'),
    );
    const local = new RegExp(
      ['/(home|Users|root|work)/[a-z]', 'localhost:\\d', '(^|[^\\d.])10\\.\\d+\\.\\d+\\.\\d+'].join(
        '|',
      ),
    );
    const hits = text.filter(
      (path) => path !== 'tests/repository.test.ts' && local.test(textOf(path)),
    );
    expect(hits).toEqual([]);
    const registries = new Set(
      [...textOf('package-lock.json').matchAll(/"resolved": "https?:\/\/([^/"]+)/g)].map(
        ([, host]) => host,
      ),
    );
    expect([...registries].filter((host) => host !== 'registry.npmjs.org')).toEqual([]);
  });

  it('asks no third party for anything when a page is read', () => {
    const loading =
      /\b(?:src|srcset|poster)=["']?https?:|<link\b[^>]*href=["']?https?:|@import\s+(?:url\()?["']?https?:|url\(["']?https?:|\bfetch\(["'`]https?:|\bfrom ["']https?:/i;
    expect(source.filter((path) => loading.test(textOf(path)))).toEqual([]);
  });
});

describe('a pull request of a stranger', () => {
  const workflows = files.filter((path) => /^\.github\/workflows\/.*\.ya?ml$/.test(path));
  const forStrangers = workflows.filter((path) => /\bpull_request\b/.test(textOf(path)));

  it('is built by a workflow that only reads, knows no secret and runs no scripts of packages', () => {
    expect(forStrangers).toEqual(['.github/workflows/pull-request.yml']);
    const { on, permissions, jobs } = parse(textOf(forStrangers[0]!)) as {
      on: string;
      permissions: Record<string, string>;
      jobs: Record<string, { permissions?: unknown; steps: { run?: string; with?: object }[] }>;
    };
    expect(on).toBe('pull_request');
    expect(permissions).toEqual({ contents: 'read' });
    expect(textOf(forStrangers[0]!)).not.toMatch(/secrets\s*[.[]|github\.token|cache/i);
    for (const { permissions: more, steps } of Object.values(jobs)) {
      expect(more).toBeUndefined();
      expect(steps[0]!.with).toMatchObject({ 'persist-credentials': false });
      const installs = steps.filter(({ run }) => run?.startsWith('npm ci'));
      expect(installs.map(({ run }) => run)).toEqual(['npm ci --ignore-scripts']);
    }
  });

  it('gets the rights of this repository from no workflow', () =>
    expect(
      workflows.filter((path) =>
        /^\s*[^#\s].*pull_request_target|^pull_request_target/m.test(textOf(path)),
      ),
    ).toEqual([]));
});

describe('files stay small', () => {
  /** Files above the ceiling, and why splitting them would not help. */
  const long: Record<string, string> = {
    'src/briefing/schema.ts':
      'the writers’ manual: one sentence for each field, read from top to bottom',
    'src/site.ts': 'the operators’ manual: the first file that they edit, and often the only one',
    'src/briefing/addresses/site-pages.ts': 'one table, a row for each kind of page',
  };

  it('150 lines of TypeScript, 100 of Astro', () => {
    const ceilings: [RegExp, number][] = [
      [/\.ts$/, 150],
      [/\.astro$/, 100],
    ];
    const tooLong = source.flatMap((path) => {
      const ceiling = ceilings.find(([type]) => type.test(path))?.[1];
      return ceiling && linesOf(path) > ceiling && !Object.hasOwn(long, path)
        ? [`${path}: ${linesOf(path)}`]
        : [];
    });
    expect(tooLong).toEqual([]);
  });

  it('30 lines of astro.config.mjs', () => {
    expect(linesOf('astro.config.mjs')).toBeLessThanOrEqual(30);
  });

  it('15 lines of logic before the page of an .astro file', () => {
    const logic = (path: string) =>
      (/^---\n([\s\S]*?)\n---/.exec(textOf(path))?.[1] ?? '')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/^\s*import\b[\s\S]*?from[^;]*;|^\s*import ['"][^;]*;/gm, '')
        .replace(/^\s*(?:export\s+)?(?:interface|type)\b[\s\S]*?^\}|^\s*type\b[^;]*;/gm, '')
        .split('\n')
        .filter((line) => line.trim() && !line.trim().startsWith('//')).length;
    const heavy = source.filter((path) => path.endsWith('.astro') && logic(path) > 15);
    expect(heavy.map((path) => `${path}: ${logic(path)}`)).toEqual([]);
  });
});
