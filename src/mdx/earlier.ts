import type { Document } from 'yaml';
import type { z } from 'zod';
import type { Body } from '../briefing/body.ts';
import type { Facts } from '../briefing/briefing.ts';
import { placesIn } from '../briefing/place.ts';
import { Problems } from '../briefing/problem.ts';
import type { FrontMatter, FrontMatterSchema } from '../briefing/schema.ts';
import { dressSource, printable } from './body.ts';
import { bodyFacts, type CompileSettings } from './compile.ts';
import type { FileUse } from './rules/context.ts';
import { factsOf, leadPicture } from './facts.ts';
import { punctuateFront } from './front-matter/typography.ts';
import { readSource } from './syntax/source.ts';
import { parseYaml } from './front-matter/yaml.ts';
import { placesOf } from './front-matter/yaml-places.ts';

/** An earlier text of a briefing, as far as the rules of today can read it. */
export interface Earlier {
  facts: Facts;
  files: FileUse[];
  /** Missing where the body cannot be parsed any more. */
  body?: Body;
}

/**
 * Reads an earlier text, which nobody can mend: fields that are unknown or wrong today are left
 * out, and `today` stands in for those that every briefing needs. Nothing in it is ever run, on
 * no site. `path` is the file's path below `briefings/` at that time. Throws nothing for what a
 * writer wrote.
 */
export async function compileEarlier(
  raw: string,
  path: string,
  settings: CompileSettings,
  today: FrontMatter,
): Promise<Earlier> {
  const source = readSource(raw, path.endsWith('.md') ? 'md' : 'mdx');
  const problems = new Problems(`briefings/${path}`);
  const document = parseYaml(source.yaml ?? '');
  const read = readLeniently(document, settings.schema, today);
  const placeOf = placesIn(source.text);
  const places = placesOf(document, (offset) => placeOf(source.yamlOffset + offset));
  const lang = read.lang ?? settings.lang;
  const parsed = { front: punctuateFront({ front: read, places }, source.text, lang), places: {} };
  const untrusted = { ...settings, trustedMdx: false };
  const facts = bodyFacts(parsed, settings.lang);
  const dressed = dressSource(source, path, facts, untrusted, problems);
  const files = [...(dressed?.found.files ?? []), ...leadPicture(parsed, path, problems, settings)];
  return {
    facts: factsOf(parsed, files, dressed, path, settings.lang),
    files,
    ...(dressed && { body: await printable(dressed) }),
  };
}

/** Zod names an unknown or a wrong field at a time; no briefing has so many. */
const MOST_ROUNDS = 40;

function readLeniently(
  document: Document,
  schema: FrontMatterSchema,
  today: FrontMatter,
): FrontMatter {
  const optional = schema.partial();
  let data = document.errors.length > 0 ? {} : (safely(() => document.toJS()) ?? {});
  if (typeof data !== 'object' || Array.isArray(data)) data = {};
  const fields = { ...data } as Record<string, unknown>;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const read = optional.safeParse(fields);
    if (read.success) return complete(read.data, today);
    for (const issue of read.error.issues) leaveOut(issue, fields);
  }
  return complete({}, today);
}

/** A collection of YAML that repeats itself without an end is no front matter. */
function safely(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function leaveOut(issue: z.core.$ZodIssue, fields: Record<string, unknown>): void {
  const [field] = issue.path;
  if (field !== undefined) delete fields[String(field)];
  else if (issue.code === 'unrecognized_keys') for (const key of issue.keys) delete fields[key];
}

function complete(read: Partial<FrontMatter>, today: FrontMatter): FrontMatter {
  const { title, date, author, status, kind } = today;
  const lists = { topics: [], places: [], sources: [], changes: [], withdrawn: [], aliases: [] };
  const own = Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
  return { draft: false, ...lists, title, date, author, status, kind, ...own };
}
