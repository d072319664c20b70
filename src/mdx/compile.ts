import { posix } from 'node:path';
import type { Root } from 'hast';
import type { Body } from '../briefing/body.ts';
import { countWords, readingMinutes, type Facts, type Reading } from '../briefing/briefing.ts';
import { idFault, idOf } from '../briefing/identity.ts';
import { messagesFor } from '../briefing/messages.ts';
import { Problems } from '../briefing/problem.ts';
import type { frontMatterSchema } from '../briefing/schema.ts';
import { highlight } from './code.ts';
import { nothingFound, type Context, type FileUse } from './context.ts';
import { dress, hasCode } from './dress.ts';
import { parseFrontMatter, type ParsedFrontMatter } from './front-matter.ts';
import { parseTree } from './parse.ts';
import { relativeTo } from './pictures.ts';
import { readSource, type Source } from './source.ts';
import { toBody } from './serialise.ts';
import { childrenOf, plain, textOf, type AnyNode } from './tree.ts';

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
export function compileFacts(raw: string, path: string, file: string, settings: CompileSettings): Compiled {
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
  const files = [...(dressed?.context.found.files ?? []), ...leadPicture(parsed, path, problems)];
  return { ...reading, facts: factsOf(parsed, files, dressed, path, settings.lang), files };
}

/** What of the front matter shapes a body. */
export interface BodyFacts {
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
  await highlight(dressed.context.found.code);
  return toBody(dressed.tree);
}

interface Dressed {
  tree: Root;
  context: Context;
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
  return { tree, context };
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
  lang: parsed?.front.lang ?? lang,
  sources: parsed?.front.sources.map(({ id }) => id),
});

function leadPicture({ front, places }: ParsedFrontMatter, path: string, problems: Problems): FileUse[] {
  if (!front.image) return [];
  const { src } = front.image;
  const at = places['image.src'] ?? { line: 1, column: 1 };
  if (/^([a-z][a-z0-9+.-]*:|\/)/i.test(src)) {
    problems.add({
      name: 'outside-briefings',
      at,
      message: `"${src}" does not name a file beside the briefing`,
      hint: 'Put the picture beside the briefing and write its name, such as ./picture.jpg.',
    });
    return [];
  }
  const below = posix.normalize(posix.join(posix.dirname(path), src));
  front.image.src = relativeTo(path, below);
  return [{ path: below, written: src, use: /\.svg$/i.test(src) ? 'media' : 'picture', ...at }];
}

function factsOf(
  { front, places }: ParsedFrontMatter,
  files: readonly FileUse[],
  dressed: Dressed | undefined,
  path: string,
  siteLang: string,
): Facts {
  const found = dressed?.context.found ?? nothingFound();
  const text = dressed ? textOf(dressed.tree as AnyNode) : '';
  const words = countWords(text, front.lang ?? siteLang);
  const by = (use: FileUse['use']) => [
    ...new Set(files.filter((one) => one.use === use).map((one) => relativeTo(path, one.path))),
  ];
  return {
    front,
    lede: front.summary ?? (dressed ? firstParagraph(dressed.tree) : ''),
    outline: found.outline,
    anchors: found.anchors,
    words,
    minutes: readingMinutes(words),
    links: found.links,
    pictures: by('picture'),
    media: by('media'),
    events: found.events,
    judgements: found.judgements,
    needsCode: found.needsCode,
    places,
  };
}

function firstParagraph(tree: Root): string {
  const first = childrenOf(tree).find(
    (node) => node.type === 'element' && node.tagName === 'p' && plain(node) !== '',
  );
  return first ? plain(first) : '';
}
