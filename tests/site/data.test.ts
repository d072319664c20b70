import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditProject } from '../audit/project.ts';
import type { BuildResult } from './build.ts';
import { filesIn } from './dist.ts';
import { builtOnce } from './once.ts';
import { now, revisedProject } from './revisions/project.ts';

/** What is published for programs, held against the schemas that are published with it. */

const addFormatsTo = addFormats as unknown as (ajv: Ajv2020) => void;

type Data = Record<string, unknown>;
/** Citations have a format of others. */
const isData = (path: string) =>
  /^(?:briefings|as-of)(?:\/.+)?\.json$/.test(path) && !path.endsWith('.csl.json');
const formOf = (path: string): string => {
  if (path.startsWith('as-of/')) return 'as-of';
  if (/^briefings(?:\/\d+)?\.json$/.test(path)) return 'briefings';
  return /\/at\/[^/]+$/.test(path) ? 'revision' : 'briefing';
};

describe.each([
  ['of all states of a briefing', 'audit', auditProject, {}],
  ['with a history', 'revisions', revisedProject, now],
] as const)('the data of a site %s', (_, name, make, env) => {
  let built: BuildResult;
  beforeAll(async () => {
    built = await builtOnce(name, make, env);
  });
  const json = (path: string) => JSON.parse(built.read(path)) as Data;
  const paths = () => filesIn(built.dist).filter(isData);

  function validators() {
    const ajv = new Ajv2020({ allErrors: true, strict: true });
    addFormatsTo(ajv);
    return (form: string) => {
      const schema = json(`schemas/${form}.json`);
      return ajv.getSchema(schema.$id as string) ?? ajv.compile(schema);
    };
  }

  it('fits the schemas that it names', () => {
    const validatorOf = validators();
    expect(new Set(paths().map(formOf)).size).toBe(4);
    for (const path of paths()) {
      const data = json(path);
      const validate = validatorOf(formOf(path));
      expect(validate(data), `${path}: ${JSON.stringify(validate.errors)}`).toBe(true);
      expect(new URL(data.$schema as string).pathname).toBe(`/schemas/${formOf(path)}.json`);
    }
  });

  it('would not fit them without any of its fields', () => {
    const validatorOf = validators();
    const optional =
      /^(?:type|note|commit|markdown|confidence|cells|columns|links|identity|homepage|desk|from|current|next)$/;
    for (const form of ['briefing', 'briefings', 'revision', 'as-of']) {
      const data = json(paths().find((path) => formOf(path) === form)!);
      const validate = validatorOf(form);
      for (const [field, without] of withoutEach(data)) {
        if (!optional.test(field)) expect(validate(without), `${form} ${field}`).toBe(false);
      }
    }
  });

  it('is named by the pages that say the same', () => {
    const alternates = (page: string) =>
      [
        ...built
          .read(page)
          .matchAll(
            /<link rel="alternate" type="(application\/json|text\/markdown)" href="([^"]+)"/g,
          ),
      ].map(([, type, href]) => [type, new URL(href!).pathname]);
    const { briefings } = json('briefings.json') as { briefings: { id: string }[] };
    for (const { id } of briefings) {
      expect(alternates(`briefings/${id}/index.html`)).toEqual([
        ['application/json', `/briefings/${id}.json`],
        ['text/markdown', `/briefings/${id}.md`],
      ]);
    }
    expect(alternates('briefings/index.html')).toEqual([['application/json', '/briefings.json']]);
    const revisions = filesIn(built.dist).filter((path) => /\/at\/[^/.]+\.json$/.test(path));
    for (const path of revisions) {
      expect(alternates(path.replace(/\.json$/, '/index.html'))).toEqual([
        ['application/json', `/${path}`],
      ]);
    }
  });

  it('has no sign with which markup begins', () => {
    for (const path of paths()) expect(built.read(path), path).not.toContain('<');
  });

  it('lists every briefing to read, newest status first, each with its own data', () => {
    const { total, briefings } = json('briefings.json') as { total: number; briefings: Data[] };
    expect(briefings.length).toBe(total);
    const statuses = briefings.map(({ status }) => status as string);
    expect(statuses).toEqual(statuses.toSorted().reverse());
    for (const one of briefings) {
      const { briefing } = json(new URL(one.data as string).pathname.slice(1)) as {
        briefing: Data;
      };
      expect(briefing).toMatchObject(one);
      const text = built.read(new URL(one.markdown as string).pathname.slice(1));
      expect(text).toMatch(/^---\n# https:\/\/dateline\.example\/briefings\//);
      expect(built.exists(new URL((one.card as { url: string }).url).pathname.slice(1))).toBe(true);
    }
  });
});

/** The same data without one of the fields of its first two levels. */
function* withoutEach(data: Data): Generator<[field: string, without: unknown]> {
  for (const [key, value] of Object.entries(data)) {
    yield [key, omit(data, key)];
    const [first] = Array.isArray(value) ? (value as Data[]) : [value as Data];
    if (typeof first !== 'object' || first === null) continue;
    for (const inner of Object.keys(first)) {
      const bare = omit(first, inner);
      const changed = Array.isArray(value) ? [bare, ...(value as Data[]).slice(1)] : bare;
      yield [inner, { ...data, [key]: changed }];
    }
  }
}

const omit = (value: Data, key: string): Data =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
