import { z } from 'zod';

/**
 * Fields in which readers read what the writer wrote are marked in their schema with
 * `.meta({ prose: true })` where they hold sentences, and with `.meta({ prose: 'name' })` where
 * they hold names, which stay as they are written.
 */

/** The names of the marked fields of a schema, at any depth. */
export const proseFieldsOf = (schema: z.core.$ZodType): ReadonlySet<string> =>
  collect(schema, '', () => true);

/** Those among them that hold sentences. */
export const sentenceFieldsOf = (schema: z.core.$ZodType): ReadonlySet<string> =>
  collect(schema, '', (mark) => mark === true);

function collect(
  type: z.core.$ZodType,
  name: string,
  isWanted: (mark: unknown) => boolean,
  names = new Set<string>(),
): Set<string> {
  const mark = z.globalRegistry.get(type)?.prose;
  if (mark && isWanted(mark)) names.add(name);
  if (type instanceof z.ZodObject) {
    for (const [key, inner] of Object.entries(type.shape as z.core.$ZodShape)) {
      collect(inner, key, isWanted, names);
    }
  } else if (type instanceof z.ZodArray) collect(type.element, name, isWanted, names);
  else if (type instanceof z.ZodPipe) collect(type.out, name, isWanted, names);
  else if (type instanceof z.ZodOptional || type instanceof z.ZodDefault) {
    collect(type.unwrap(), name, isWanted, names);
  }
  return names;
}

/** All texts in fields of these names, each with its path (`sources.0.title`). */
export function textsIn(
  value: unknown,
  fields: ReadonlySet<string>,
): [path: string, text: string][] {
  const found: [string, string][] = [];
  collectTexts(value, '', '', fields, found);
  return found;
}

function collectTexts(
  one: unknown,
  path: string,
  name: string,
  fields: ReadonlySet<string>,
  found: [string, string][],
): void {
  if (typeof one === 'string') {
    if (fields.has(name)) found.push([path, one]);
  } else if (Array.isArray(one)) {
    for (const [at, inner] of one.entries()) {
      collectTexts(inner, `${path}.${at}`, name, fields, found);
    }
  } else if (typeof one === 'object' && one !== null) {
    for (const [key, inner] of Object.entries(one)) {
      collectTexts(inner, path ? `${path}.${key}` : key, key, fields, found);
    }
  }
}

/** The same data, with what `change` makes of each text in a field of these names. */
export function withTexts<Value>(
  value: Value,
  fields: ReadonlySet<string>,
  change: (path: string, text: string) => string,
): Value {
  return changed(value, '', '') as Value;

  function changed(one: unknown, path: string, name: string): unknown {
    if (typeof one === 'string') return fields.has(name) ? change(path, one) : one;
    if (Array.isArray(one)) return one.map((inner, at) => changed(inner, `${path}.${at}`, name));
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(
      Object.entries(one).map(([key, inner]) => [
        key,
        changed(inner, path ? `${path}.${key}` : key, key),
      ]),
    );
  }
}
