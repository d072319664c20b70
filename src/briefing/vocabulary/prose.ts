import { z } from 'zod';

/**
 * The names of the fields of a schema, at any depth, that are marked with `.meta({ prose: true })`:
 * in them readers read what the writer wrote.
 */
export function proseFieldsOf(schema: z.core.$ZodType): ReadonlySet<string> {
  const names = new Set<string>();
  collect(schema, '', names);
  return names;
}

function collect(type: z.core.$ZodType, name: string, names: Set<string>): void {
  if (z.globalRegistry.get(type)?.prose) names.add(name);
  if (type instanceof z.ZodObject) {
    for (const [key, inner] of Object.entries(type.shape as z.core.$ZodShape)) {
      collect(inner, key, names);
    }
  } else if (type instanceof z.ZodArray) collect(type.element, name, names);
  else if (type instanceof z.ZodPipe) collect(type.out, name, names);
  else if (type instanceof z.ZodOptional || type instanceof z.ZodDefault) {
    collect(type.unwrap(), name, names);
  }
}
