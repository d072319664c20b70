import { isMap, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { didYouMean } from '../briefing/nearest.ts';
import type { Place, ProblemName, Problems } from '../briefing/problem.ts';
import type { FrontMatter, frontMatterSchema } from '../briefing/schema.ts';
import { placeAt, type Source } from './source.ts';
import { offsetOf, placesOf, valueAt, type Path } from './yaml-places.ts';

/** Front matter with the place of every field, so that any later check can point at it. */
export interface ParsedFrontMatter {
  front: FrontMatter;
  places: Record<string, Place>;
}

type Schema = ReturnType<typeof frontMatterSchema>;

/** How often a YAML alias may be expanded; more is an attack, not a briefing. */
const MAX_ALIASES = 100;

/**
 * Reads and validates front matter (YAML 1.2). Every problem found goes to `problems`;
 * returns `undefined` when there was an error.
 */
export function parseFrontMatter(
  source: Source,
  schema: Schema,
  problems: Problems,
): ParsedFrontMatter | undefined {
  if (source.yaml === undefined) {
    const closed = source.text.startsWith('---');
    problems.add({
      name: 'missing-front-matter',
      message: closed
        ? 'The front matter is never closed'
        : 'The file does not begin with front matter',
      hint: closed
        ? 'Put a line with three hyphens (---) after the last field.'
        : 'Begin the file with a line of three hyphens (---), then title, date, author and status, then --- again.',
    });
    return undefined;
  }
  const document = parseDocument(source.yaml, {
    version: '1.2',
    prettyErrors: false,
    logLevel: 'error',
  });
  const at = (offset: number) => placeAt(source.text, source.yamlOffset + offset);
  for (const error of document.errors) {
    problems.add({
      name: 'invalid-front-matter',
      at: at(error.pos[0]),
      message: `The front matter is not valid YAML: ${firstSentence(error.message)}`,
      hint: 'Check colons, quotes and indentation here; put a value that holds ": " or "#" in quotes.',
    });
  }
  if (document.errors.length > 0) return undefined;
  const data = toPlain(document, problems, at);
  if (data === undefined) return undefined;

  const result = schema.safeParse(data);
  const locate = (path: Path, key = false) => at(offsetOf(document, path, key));
  if (result.success) return { front: result.data, places: placesOf(document, at) };
  for (const issue of result.error.issues) report(issue, data, schema, problems, locate);
  return undefined;
}

function toPlain(
  document: Document,
  problems: Problems,
  at: (offset: number) => Place,
): Record<string, unknown> | undefined {
  try {
    const data: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    if (data === null) return {};
    if (isMap(document.contents)) return data as Record<string, unknown>;
    problems.add({
      name: 'invalid-front-matter',
      at: at(0),
      message: 'The front matter is not a list of fields',
      hint: 'Write one field on each line, such as title: Talks in Geneva.',
    });
  } catch (cause) {
    problems.add({
      name: 'invalid-front-matter',
      at: at(0),
      message: `The front matter cannot be read: ${firstSentence((cause as Error).message)}`,
      hint: 'Write the values out instead of repeating them with YAML aliases (&name and *name).',
    });
  }
  return undefined;
}

function report(
  issue: z.core.$ZodIssue,
  data: Record<string, unknown>,
  schema: Schema,
  problems: Problems,
  locate: (path: Path, key?: boolean) => Place,
): void {
  const field = String(issue.path[0] ?? '');
  const about = schema.shape[field as keyof Schema['shape']]?.meta()?.description;
  if (issue.code === 'unrecognized_keys') {
    const known = issue.path.length === 0 ? Object.keys(schema.shape) : siblings(about);
    for (const key of issue.keys) {
      problems.add({
        name: 'unknown-field',
        at: locate([...issue.path, key], true),
        message: `There is no field "${[...issue.path.map(String), key].join('.')}"`,
        hint: didYouMean(key, known),
      });
    }
    return;
  }
  const label = issue.path.map(String).join('.');
  const hint = about ? `${about[0]!.toUpperCase()}${about.slice(1)}` : 'Mend the value.';
  if (valueAt(data, issue.path) === undefined) {
    problems.add({
      name: 'missing-field',
      at: locate(issue.path.slice(0, -1)),
      message: `The field "${label}" is missing`,
      hint,
    });
    return;
  }
  const own =
    issue.code === 'custom' ? (issue.params as { name?: ProblemName; hint?: string }) : {};
  problems.add({
    name: own?.name ?? 'invalid-field',
    at: locate(issue.path),
    message: `${label}: ${issue.message}`,
    hint: own?.hint ?? hint,
  });
}

/** The field names that a description lists in braces: `{ src, alt }` → src, alt. */
function siblings(about = ''): string[] {
  return (
    /\{([^}]*)\}/
      .exec(about)?.[1]
      ?.split(/[\s,]+/)
      .filter(Boolean) ?? []
  );
}

function firstSentence(message: string): string {
  return message.split('\n')[0]!.replace(/\.$/, '');
}
