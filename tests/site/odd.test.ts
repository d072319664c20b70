import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '../../src/briefing/addresses/id.ts';
import { problemNames } from '../../src/briefing/problem.ts';
import { pixel } from '../corpus/folder.ts';
import { either, mustBuild, mustFail } from '../fixtures/odd.ts';
import { runBuild, type BuildResult } from './build.ts';
import { makeProject, removeProject } from './project.ts';
import { brokenReferences } from './references.ts';

const sources: Record<string, string> = {
  ...mustBuild,
  ...either,
  ...Object.fromEntries(Object.entries(mustFail).map(([path, [, text]]) => [path, text])),
};
const folders = new Set(Object.keys(sources).map((path) => path.replace(/[^/]*$/, '')));

describe(`${Object.keys(sources).length} odd posts`, () => {
  const root = makeProject({
    briefings: {
      ...sources,
      ...Object.fromEntries([...folders].map((folder) => [`${folder}dot.png`, pixel])),
    },
  });
  afterAll(() => removeProject(root));
  let report: string;
  let refused: BuildResult;
  let built: BuildResult;
  /** Names of errors by path below `briefings/`. */
  const errors = new Map<string, string[]>();

  beforeAll(async () => {
    refused = await runBuild(root);
    report = refused.stdout + refused.stderr;
    for (const [, name, path] of report.matchAll(
      /^error ([a-z-]+) {2}briefings\/(.+):\d+:\d+$/gm,
    )) {
      errors.set(path!, [...(errors.get(path!) ?? []), name!]);
    }
    for (const path of errors.keys()) rmSync(join(root, 'briefings', path));
    built = await runBuild(root);
  });

  it('stop a build with a report, never with a crash', () => {
    expect(refused.code).toBe(1);
    expect(report).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    expect(report).toMatch(/^\d+ errors and \d+ warnings in \d+ files\.$/m);
    const names: readonly string[] = problemNames;
    expect([...errors.values()].flat().filter((name) => !names.includes(name))).toEqual([]);
    expect([...errors.keys()].filter((path) => !Object.hasOwn(sources, path))).toEqual([]);
  });

  it('have exactly the problems that they must have', () => {
    const wrong = Object.keys(mustBuild).flatMap((path) =>
      errors.has(path) ? [`${path}: ${errors.get(path)!.join(', ')}`] : [],
    );
    expect(wrong).toEqual([]);
    const missed = Object.entries(mustFail).flatMap(([path, [name]]) =>
      errors.get(path)?.includes(name)
        ? []
        : [`${path}: ${errors.get(path)?.join(', ') ?? 'none'}`],
    );
    expect(missed).toEqual([]);
  });

  it('are all built once those with problems are gone', () => {
    expect(built.code, (built.stdout + built.stderr).slice(-4000)).toBe(0);
    const pages = Object.keys(sources).filter((path) => !errors.has(path));
    expect(pages.length).toBeGreaterThan(100);
    const missing = pages.filter((path) => !built.exists(`briefings/${idOf(path)}/index.html`));
    expect(missing).toEqual([]);
    expect(built.stdout).toContain(`${pages.length} briefings can be found`);
  });

  it('break no reference of the site', () => {
    expect(brokenReferences(built.dist, { origin: 'https://dateline.example', base: '/' })).toEqual(
      [],
    );
  });
});
