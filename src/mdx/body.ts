import type { Root } from 'hast';
import type { Body } from '../briefing/body.ts';
import { messagesFor } from '../briefing/messages/messages.ts';
import { Problems } from '../briefing/problem.ts';
import { pathBelow } from '../briefing/addresses/id.ts';
import type { BriefingView } from '../briefing/view.ts';
import { highlight } from './highlight.ts';
import type { Served } from './syntax/own-picture.ts';
import { nothingFound, type Context, type CollectedFacts } from './rules/context.ts';
import { hasCode, transform } from './rules/walk.ts';
import { maskedFor } from './syntax/masks.ts';
import { parseTree } from './syntax/parse.ts';
import { placeAt } from '../briefing/place.ts';
import { readSource, type Source } from './syntax/source.ts';
import { toBody } from './to-body.ts';
import { warnOfStray } from './stray/check.ts';

/** What of the front matter shapes a body. */
export interface BodyFacts {
  /** Language of the body, which its quotation marks follow. */
  own: string;
  /** Language of the words that Markdown itself puts into a page. */
  lang: string;
  /** Ids of the sources, in order; missing when the front matter could not be read. */
  sources?: readonly string[] | undefined;
}

/** What of the site shapes a body. */
export interface BodySettings extends Served {
  trustedMdx: boolean;
}

/**
 * Compiles a sound body for printing, with its code blocks coloured.
 * Of a body with problems, what can be printed safely is printed.
 */
export async function compileBody(
  raw: string,
  path: string,
  facts: BodyFacts,
  site: Served,
): Promise<Body> {
  const source = readSource(raw, path.endsWith('.md') ? 'md' : 'mdx');
  const problems = new Problems(path);
  const dressed = dressSource(source, path, facts, { ...site, trustedMdx: false }, problems, false);
  return dressed ? printable(dressed) : [];
}

/** The body of a briefing for its page; `raw` is the text of its file. */
export function compileBodyOf(
  {
    file,
    facts,
    lang: own,
    interface: lang,
  }: Pick<BriefingView, 'file' | 'facts' | 'lang' | 'interface'>,
  raw: string,
  site: Served,
): Promise<Body> {
  const sources = facts.front.sources.map(({ id }) => id);
  return compileBody(raw, pathBelow(file), { own, lang, sources }, site);
}

/** A dressed body as segments, with its code blocks coloured; its tree is used up. */
export async function printable({ tree, found }: Dressed): Promise<Body> {
  await highlight(found.code);
  return toBody(tree);
}

export interface Dressed {
  tree: Root;
  found: CollectedFacts;
}

/** Parses a body and makes its tree what pages print; nothing when it cannot be parsed. */
export function dressSource(
  source: Source,
  path: string,
  facts: BodyFacts,
  settings: BodySettings,
  problems: Problems,
  withPlaces = true,
): Dressed | undefined {
  const masked = maskedFor(source);
  const tree = parseTree(source, masked, problems, { ...settings, withPlaces });
  if (!tree) return undefined;
  const context = contextFor(source, path, facts, settings, problems);
  context.found.needsCode = context.trusted = settings.trustedMdx && hasCode(tree);
  if (context.trusted) refuseMasked(source, problems);
  transform(tree, context);
  if (withPlaces) context.found.stray = warnOfStray(source, masked, tree, problems);
  return { tree, found: context.found };
}

/** Code is parsed by what knows none of the notation that is masked here. */
function refuseMasked({ text, masked }: Source, problems: Problems): void {
  const offset = [...text.matchAll(/[{<]/g)].find(
    ({ 0: sign, index }) => masked[index] !== sign,
  )?.index;
  if (offset === undefined) return;
  problems.add({
    name: 'syntax-error',
    at: placeAt(text, offset),
    message: 'Braces begin code in this briefing, which is run',
    hint: /^\{:?[ \t]*#/.test(text.slice(offset))
      ? 'Write a heading with an id of its own as HTML: <h2 id="status">Status</h2>.'
      : 'Write a formula without braces and <, or as MathML: <math><mi>x</mi></math>.',
  });
}

/** The context in which a body is dressed; the trusted path uses the same. */
export function contextFor(
  source: Source,
  path: string,
  { own, lang, sources }: BodyFacts,
  { url = '', base }: Served,
  problems: Problems,
): Context {
  return {
    source,
    path,
    url,
    base,
    labels: messagesFor(lang),
    own,
    lang,
    sources,
    trusted: false,
    problems,
    found: nothingFound(),
    jumps: [],
  };
}
