import { isMap, visit, type Document } from 'yaml';
import type { z } from 'zod';
import { nearest } from '../../briefing/text/nearest.ts';
import { type Place, placesIn } from '../../briefing/place.ts';
import type { Problems } from '../../briefing/problem.ts';
import type { FrontMatter, FrontMatterSchema } from '../../briefing/schema.ts';
import { ourNameOf } from './foreign-fields.ts';
import { reportField } from './schema-problems.ts';
import { readPlain } from './fast-yaml.ts';
import { withoutFrontMatter, type Source } from '../syntax/source.ts';
import { mayBeSlip, warnOfSlips } from './likely-mistakes.ts';
import { firstSentence, parseYaml } from './yaml.ts';
import { reportYamlErrors } from './yaml-problems.ts';
import { crampedField, reportSigns } from './yaml-signs.ts';
import { offsetOf, placesOf, valueAt, type Path } from './yaml-places.ts';

/** Front matter with the place of every field, so that any later check can point at it. */
export interface ParsedFrontMatter {
  front: FrontMatter;
  places: Record<string, Place>;
}

/** Below the hyphens that open it. */
const FIRST_LINE = 2;
/** How often a YAML alias may be expanded; more is an attack, not a briefing. */
const MAX_ALIASES = 100;

/**
 * Reads and validates front matter (YAML 1.2). Every problem found goes to `problems`;
 * returns `undefined` when there was an error.
 */
export function parseFrontMatter(
  source: Source,
  schema: FrontMatterSchema,
  problems: Problems,
): ParsedFrontMatter | undefined {
  if (source.yaml === undefined) {
    problems.add({ name: 'missing-front-matter', ...withoutFrontMatter(source.text) });
    return undefined;
  }
  const plain = readPlain(source.yaml, FIRST_LINE);
  if (plain && !mayBeSlip(plain.data)) {
    const read = schema.safeParse(plain.data);
    if (read.success) return { front: read.data, places: plain.places };
  }
  const document = parseYaml(source.yaml);
  const placeAt = placesIn(source.text);
  const at = (offset: number) => placeAt(source.yamlOffset + offset);
  if (!reportYamlErrors({ document, yaml: source.yaml }, problems, at)) return undefined;
  const signs = reportSigns(document, source.yaml, problems, at);
  const data = toPlain({ document, yaml: source.yaml, at }, signs, problems);
  if (data === undefined) return undefined;
  warnOfSlips({ document, yaml: source.yaml, at }, problems);

  const result = schema.safeParse(data);
  if (!result.success) {
    const { yaml } = source;
    const fields = {
      data,
      locate: (path: Path, key = false) => at(offsetOf(document, path, key)),
      yamlFrom: (path: Path) => yaml.slice(offsetOf(document, path, false)),
    };
    const { issues } = result.error;
    const meant = fieldsMeant(issues, schema);
    for (const issue of issues) {
      // Reported once already, as the field of another name.
      const isMeant = issue.path.length === 1 && meant.has(String(issue.path[0]));
      if (isMeant && valueAt(data, issue.path) === undefined) continue;
      reportField(issue, fields, schema, problems);
    }
  }
  const known = result.success ? result : schema.safeParse(withoutUnknown(data, result.error));
  if (!known.success || document.errors.length > 0) return undefined;
  return { front: known.data, places: placesOf(document, at) };
}

/** The fields that mistyped ones are. */
function fieldsMeant(issues: readonly z.core.$ZodIssue[], schema: FrontMatterSchema): Set<string> {
  const known = Object.keys(schema.shape);
  const mistyped = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [],
  );
  return new Set(mistyped.flatMap((key) => ourNameOf(key) ?? nearest(key, known) ?? []));
}

/**
 * The fields that there are: one too many hides nothing of what other rules find. An error all the
 * same, so the briefing is not published.
 */
function withoutUnknown(data: Record<string, unknown>, { issues }: z.ZodError): unknown {
  const kept = structuredClone(data);
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const holder = valueAt(kept, issue.path) as Record<string, unknown>;
    for (const key of issue.keys) delete holder[key];
  }
  return kept;
}

/** Where the last value stands that repeats another one. */
function lastAlias(document: Document): number {
  let offset = 0;
  visit(document, { Alias: (_, { range }) => void (offset = range?.[0] ?? offset) });
  return offset;
}

function toPlain(
  { document, yaml, at }: { document: Document; yaml: string; at: (offset: number) => Place },
  signs: boolean,
  problems: Problems,
): Record<string, unknown> | undefined {
  try {
    const data: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    if (data === null) return {};
    if (isMap(document.contents)) return data as Record<string, unknown>;
    const cramped = crampedField(yaml);
    problems.add({
      name: 'invalid-front-matter',
      at: at(cramped?.offset ?? 0),
      ...(cramped?.finding ?? {
        message: 'The front matter is not a list of fields',
        hint: 'Write one field on each line, such as title: Talks in Geneva.',
      }),
    });
  } catch (cause) {
    // What repeats nothing has been reported as a sign.
    if (!signs) return undefined;
    problems.add({
      name: 'invalid-front-matter',
      at: at(lastAlias(document)),
      message: `The front matter cannot be read: ${firstSentence((cause as Error).message)}`,
      hint: 'Write the values out instead of repeating them with YAML aliases (&name and *name).',
    });
  }
  return undefined;
}
