import type { z } from 'zod';
import { didYouMean, nearest } from '../../briefing/text/nearest.ts';
import type { Place } from '../../briefing/place.ts';
import type { ProblemName, Problems } from '../../briefing/problem.ts';
import type { FrontMatterSchema } from '../../briefing/schema.ts';
import { ourNameOf } from './foreign-fields.ts';
import { valueAt, type Path } from './yaml-places.ts';

/** Front matter as the schema was given it, and where its fields stand. */
export interface Fields {
  data: Record<string, unknown>;
  /** The place of a field's value, or of its name. */
  locate: (path: Path, key?: boolean) => Place;
  /** The YAML from a field's value on. */
  yamlFrom: (path: Path) => string;
}

/** Reports what the schema found wrong with a field, in words for its writer. */
export function reportField(
  issue: z.core.$ZodIssue,
  { data, locate, yamlFrom }: Fields,
  schema: FrontMatterSchema,
  problems: Problems,
): void {
  const field = String(issue.path[0] ?? '');
  const about = schema.shape[field as keyof FrontMatterSchema['shape']]?.meta()?.description;
  if (issue.code === 'unrecognized_keys') {
    const known = issue.path.length === 0 ? Object.keys(schema.shape) : siblings(about);
    for (const key of issue.keys) {
      problems.add({
        name: 'unknown-field',
        at: locate([...issue.path, key], true),
        message: `There is no field "${labelOf([...issue.path, key], data)}"`,
        hint: hintFor(key, known, issue.path.length === 0),
      });
    }
    return;
  }
  const label = labelOf(issue.path, data);
  const hint = about ? sentence(about) : 'Mend the value.';
  const value = valueAt(data, issue.path);
  if (value === undefined) {
    problems.add({
      name: 'missing-field',
      at: locate(issue.path.slice(0, -1)),
      message: `The field "${label}" is missing`,
      hint,
    });
    return;
  }
  if (value === null) {
    const cut = yamlFrom(issue.path).startsWith('#');
    problems.add({
      name: 'invalid-field',
      at: locate(issue.path),
      message: `${label} is empty${cut ? ': what follows the # is a comment' : ''}`,
      hint: cut ? 'Put the value in quotes if the # belongs to it.' : hint,
    });
    return;
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof value === 'object') {
    const kind = Array.isArray(value) ? 'list' : 'group of fields';
    problems.add({
      name: 'invalid-field',
      at: locate(issue.path),
      message: `${label} is a ${kind}, and must be one text`,
      hint: `Write the text without brackets, braces or hyphens before it, or in quotes if they belong to it.`,
    });
    return;
  }
  const kinds = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const meant = typeof value === 'string' ? nearest(value, kinds) : undefined;
  const own =
    issue.code === 'custom' ? (issue.params as { name?: ProblemName; hint?: string }) : {};
  problems.add({
    name: own?.name ?? 'invalid-field',
    at: locate(issue.path),
    message: `${label}: ${issue.message}`,
    hint: own?.hint ?? (meant ? `Did you mean ${meant}?` : hint),
  });
}

function hintFor(key: string, known: readonly string[], isTop: boolean): string {
  const name = /^(\w+):\S/.exec(key)?.[1];
  if (name && known.includes(name))
    return `Put a space after the colon: ${name}: and then the value.`;
  const ours = isTop ? ourNameOf(key) : undefined;
  if (!ours) return didYouMean(key, known);
  return ours === 'path'
    ? 'Take it out: the address of a briefing is the path of its file, and old addresses go into aliases.'
    : `Here it is called ${ours}. Did you mean ${ours}?`;
}

/** `sources, entry 2, url`; people count from one. */
function labelOf(path: Path, data: unknown): string {
  const parts = path.flatMap((part, depth) => {
    if (typeof part !== 'number') return String(part);
    // A single author or topic need not be a list.
    return Array.isArray(valueAt(data, path.slice(0, depth))) ? `entry ${part + 1}` : [];
  });
  return parts.join(', ');
}

/** With a capital, unless it begins with what is to be written: `draft: true`. */
const sentence = (about: string): string =>
  /^\w+:/.test(about) ? about : `${about[0]!.toUpperCase()}${about.slice(1)}`;

/** The field names that a description lists in braces: `{ src, alt }` → src, alt. */
function siblings(about = ''): string[] {
  return (
    /\{([^}]*)\}/
      .exec(about)?.[1]
      ?.split(/[\s,]+/)
      .filter(Boolean) ?? []
  );
}
