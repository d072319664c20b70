import type { Body } from '../briefing/body.ts';
import type { Reading } from '../briefing/briefing.ts';
import { idFault, idOf } from '../briefing/addresses/id.ts';
import { hasErrors, Problems } from '../briefing/problem.ts';
import type { FrontMatterSchema } from '../briefing/schema.ts';
import { interfaceOf } from '../briefing/view.ts';
import { dressSource, printable, type BodyFacts, type BodySettings, type Dressed } from './body.ts';
import type { FileUse } from './rules/context.ts';
import { saysDraft } from './front-matter/draft.ts';
import { factsOf, leadPicture } from './facts.ts';
import { punctuateFront } from './front-matter/typography.ts';
import { internalError, saidBy } from '../briefing/internal-error.ts';
import { parseFrontMatter, type ParsedFrontMatter } from './front-matter/read.ts';
import { placeAt } from '../briefing/place.ts';
import { readSource, type Source } from './syntax/source.ts';
import { warnOfMarkdownIn } from './stray/plain-text.ts';

/** What of the site shapes a compiled briefing. */
export interface CompileSettings extends BodySettings {
  schema: FrontMatterSchema;
  /** Language of briefings that name none. */
  lang: string;
}

/** A briefing read by itself; whether its files exist is for whoever can see the disk. */
export interface Compiled extends Reading {
  files: FileUse[];
}

/**
 * Reads a briefing's text: its facts and all of its problems. `path` is the file's path below
 * `briefings/`, `file` the one from the project's root. Never throws for what a writer wrote.
 */
export const compileFacts = (
  raw: string,
  path: string,
  file: string,
  settings: CompileSettings,
): Compiled => compileText(raw, path, file, settings).compiled;

/** Whether a page prints a briefing's body as data. */
export const hasBody = ({ facts, problems }: Compiled): boolean =>
  facts !== undefined && !facts.needsCode && !hasErrors(problems);

/** Like `compileFacts`, and the body with it, unless nothing of it can be printed as data. */
export async function compileWhole(
  raw: string,
  path: string,
  file: string,
  settings: CompileSettings,
): Promise<{ compiled: Compiled; body: Body | undefined }> {
  const { compiled, dressed } = compileText(raw, path, file, settings);
  if (!dressed || !hasBody(compiled)) return { compiled, body: undefined };
  try {
    return { compiled, body: await printable(dressed) };
  } catch (cause) {
    const problems = new Problems(file);
    problems.add(internalError(saidBy(cause)));
    const found = [...compiled.problems, ...problems.list];
    return { compiled: { ...compiled, problems: found }, body: undefined };
  }
}

interface Read {
  compiled: Compiled;
  dressed?: Dressed | undefined;
}

function compileText(raw: string, path: string, file: string, settings: CompileSettings): Read {
  const problems = new Problems(file);
  try {
    return readText(raw, path, problems, settings);
  } catch (cause) {
    problems.add(internalError(saidBy(cause)));
    const reading = readingOf(path, problems);
    return { compiled: { ...reading, files: [], ...(isDraft(raw) && { draft: true }) } };
  }
}

/** Where even that is a fault, the file is none: it is told of. */
function isDraft(raw: string): boolean {
  try {
    return saysDraft(readSource(raw, 'mdx'));
  } catch {
    return false;
  }
}

function readingOf(path: string, problems: Problems): Reading {
  const { file, list } = problems;
  return { id: idOf(path), file, format: path.endsWith('.md') ? 'md' : 'mdx', problems: list };
}

function readText(raw: string, path: string, problems: Problems, settings: CompileSettings): Read {
  const reading = readingOf(path, problems);
  const { format } = reading;
  const fault = idFault(reading.id);
  if (fault) problems.add({ name: 'invalid-id', ...fault });
  if (raw.trim() === '') {
    problems.add({
      name: 'empty-file',
      message: 'The file is empty',
      hint: 'Begin it with front matter (title, date, author, status), or delete it.',
    });
    return { compiled: { ...reading, files: [] } };
  }
  const source = readSource(raw, format);
  const parsed = parseFrontMatter(source, settings.schema, problems);
  const dressed = dressSource(source, path, bodyFacts(parsed, settings.lang), settings, problems);
  problems.fold();
  const used = dressed?.found.files ?? [];
  if (!parsed) {
    const bare = dressed && bareOf(dressed.found);
    const draft = saysDraft(source);
    const compiled = { ...reading, files: used, ...(bare && { bare }), ...(draft && { draft }) };
    return { compiled };
  }
  const files = [...used, ...leadPicture(parsed, path, problems, settings)];
  warnOfMarkdownIn(parsed, problems);
  if (!parsed.front.draft && isBodyEmpty(source)) {
    problems.add({
      name: 'empty-file',
      severity: 'warning',
      at: placeAt(source.text, source.text.length),
      message: 'The briefing has no text',
      hint: 'Write it below the front matter, or set draft: true until it is there.',
    });
  }
  const front = punctuateFront(parsed, source.text, parsed.front.lang ?? settings.lang);
  const facts = factsOf({ ...parsed, front }, files, dressed, path, settings.lang);
  return { compiled: { ...reading, facts, files }, dressed };
}

const isBodyEmpty = ({ text, yamlOffset, yaml = '' }: Source): boolean =>
  /^\s*---\s*$/.test(text.slice(yamlOffset + yaml.length));

const bareOf = ({ links, anchors, outline }: Dressed['found']) => ({
  links,
  anchors: [...anchors],
  outline,
});

/** What of parsed front matter shapes the body; `lang` is the site’s. */
export const bodyFacts = (parsed: ParsedFrontMatter | undefined, lang: string): BodyFacts => ({
  own: parsed?.front.lang ?? lang,
  lang: interfaceOf(parsed?.front.lang, { lang }),
  sources: parsed?.front.sources.map(({ id }) => id),
});
