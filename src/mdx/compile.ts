import type { Root } from 'hast';
import type { Body } from '../briefing/body.ts';
import type { Reading } from '../briefing/briefing.ts';
import { idFault, idOf } from '../briefing/identity.ts';
import { messagesFor } from '../briefing/messages.ts';
import { Problems } from '../briefing/problem.ts';
import { interfaceOf } from '../briefing/view.ts';
import type { frontMatterSchema } from '../briefing/schema.ts';
import { highlight } from './code.ts';
import { nothingFound, type Context, type FileUse, type Found } from './context.ts';
import { dress, hasCode } from './dress.ts';
import { factsOf, leadPicture } from './facts.ts';
import { parseFrontMatter, type ParsedFrontMatter } from './front-matter.ts';
import { parseTree } from './parse.ts';
import { readSource, type Source } from './source.ts';
import { toBody } from './serialise.ts';

/** What of the site shapes a compiled briefing. */
export interface CompileSettings {
  schema: ReturnType<typeof frontMatterSchema>;
  /** Language of briefings that name none. */
  lang: string;
  /** The site's base, with both slashes. */
  base: string;
  trustedMdx: boolean;
}

/** A briefing read by itself; whether its files exist is for whoever can see the disk. */
export interface Compiled extends Reading {
  files: FileUse[];
}

/**
 * Reads a briefing's text: its facts and all of its problems. `path` is the file's path below
 * `briefings/`, `file` the one from the project's root. Never throws for what a writer wrote.
 */
export function compileFacts(
  raw: string,
  path: string,
  file: string,
  settings: CompileSettings,
): Compiled {
  const problems = new Problems(file);
  const format = path.endsWith('.md') ? 'md' : 'mdx';
  const reading = { id: idOf(path), file, format, problems: problems.list, files: [] } as const;
  const fault = idFault(reading.id);
  if (fault) problems.add({ name: 'invalid-id', ...fault });
  if (raw.trim() === '') {
    problems.add({
      name: 'empty-file',
      message: 'The file is empty',
      hint: 'Begin it with front matter (title, date, author, status), or delete it.',
    });
    return { ...reading, files: [] };
  }
  const source = readSource(raw, format);
  const parsed = parseFrontMatter(source, settings.schema, problems);
  const dressed = dressSource(source, path, bodyFacts(parsed, settings.lang), settings, problems);
  if (!parsed) return { ...reading, files: [] };
  const files = [...(dressed?.found.files ?? []), ...leadPicture(parsed, path, problems)];
  return { ...reading, facts: factsOf(parsed, files, dressed, path, settings.lang), files };
}

/** What of the front matter shapes a body. */
export interface BodyFacts {
  /** Language of the words that Markdown itself puts into a page. */
  lang: string;
  /** Ids of the sources, in order; missing when the front matter could not be read. */
  sources?: readonly string[] | undefined;
}

/**
 * Compiles a sound body for printing, with its code blocks coloured.
 * Of a body with problems, what can be printed safely is printed.
 */
export async function compileBody(
  raw: string,
  path: string,
  facts: BodyFacts,
  { base }: Pick<CompileSettings, 'base'>,
): Promise<Body> {
  const source = readSource(raw, path.endsWith('.md') ? 'md' : 'mdx');
  const problems = new Problems(path);
  const dressed = dressSource(source, path, facts, { base, trustedMdx: false }, problems, false);
  if (!dressed) return [];
  await highlight(dressed.found.code);
  return toBody(dressed.tree);
}

interface Dressed {
  tree: Root;
  found: Found;
}

function dressSource(
  source: Source,
  path: string,
  facts: BodyFacts,
  settings: Pick<CompileSettings, 'base' | 'trustedMdx'>,
  problems: Problems,
  withPlaces = true,
): Dressed | undefined {
  const tree = parseTree(source, problems, withPlaces);
  if (!tree) return undefined;
  const context = contextFor(source, path, facts, settings, problems, withPlaces);
  context.found.needsCode = context.trusted = settings.trustedMdx && hasCode(tree);
  dress(tree, context);
  return { tree, found: context.found };
}

/** The context in which a body is dressed; the trusted path uses the same. */
export function contextFor(
  source: Source,
  path: string,
  { lang, sources }: BodyFacts,
  { base }: Pick<CompileSettings, 'base'>,
  problems: Problems,
  withPlaces = true,
): Context {
  return {
    source,
    path,
    base,
    labels: messagesFor(lang),
    sources,
    trusted: false,
    problems,
    found: nothingFound(),
    cited: new Map(),
    dropped: new Set(),
    withPlaces,
    searched: new Map(),
  };
}

/** What of parsed front matter shapes the body; `lang` is the site’s. */
export const bodyFacts = (parsed: ParsedFrontMatter | undefined, lang: string): BodyFacts => ({
  lang: interfaceOf(parsed?.front.lang, { lang }),
  sources: parsed?.front.sources.map(({ id }) => id),
});
