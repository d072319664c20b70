import type { MdastNode } from 'satteri';
import { markdownToMdast, mdxToMdast } from 'satteri';
import type { Problems } from '../briefing/problem.ts';
import { features } from './parse.ts';
import { placeAt, type Source } from './source.ts';
import { brokenTable, lostCells } from './stray-tables.ts';

/**
 * Markdown that has not become what it was meant as: it stands on the page as it was written, or
 * is not there at all. Nothing of it is wrong Markdown, so nothing of it stops a build.
 */

/** What a sound text may have too, but a text with something stray must have. */
const SUSPECT =
  /\[\^|\]\[|\[![a-z]|^[ \t>]*#{2,6}[^#\s]|^[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*\||^[ \t]*([`~])\1\1/im;

const FOOTNOTE = /(?<!\\)\[\^([^[\]\s]+)\]/g;
/** Not behind a letter, as in `rows[i][j]`. */
const REFERENCE = /(?<![\\\w\]])(!?)\[([^[\]]+)\]\[([^[\]]*)\]/g;
const HEADING = /^(#{2,6})[^#\s]/;
const ALERT = /^\[!(?:note|tip|important|warning|caution)\]/i;
const FENCE = /^(`{3,}|~{3,})/;

/** What is stray, from an offset in the source on. */
export interface Stray {
  offset: number;
  message: string;
  hint: string;
}

/** Warns of what of a body that can be parsed is stray. */
export function warnOfStray({ text, format }: Source, problems: Problems): void {
  if (!SUSPECT.test(text)) return;
  // With a line end, as for the page's own parser.
  const parse = format === 'mdx' ? mdxToMdast : markdownToMdast;
  const nodes = [...everyNode(parse(`${text}\n`, { features }))];
  for (const { offset, ...said } of [...inNodes(nodes, text), ...lostNotes(nodes)]) {
    problems.add({
      name: 'stray-markdown',
      severity: 'warning',
      at: placeAt(text, offset),
      ...said,
    });
  }
}

function* everyNode(node: MdastNode): Generator<MdastNode> {
  yield node;
  if (!('children' in node)) return;
  for (const child of node.children) yield* everyNode(child as MdastNode);
}

const startOf = (node: MdastNode): number => node.position!.start.offset!;
const written = (node: MdastNode, text: string): string =>
  text.slice(startOf(node), node.position!.end.offset);

function inNodes(nodes: readonly MdastNode[], text: string): Stray[] {
  return nodes.flatMap((node) => {
    const source = written(node, text);
    const offset = startOf(node);
    if (node.type === 'text') return deadReferences(source, offset);
    if (node.type === 'paragraph')
      return [...meantOtherwise(source, offset), ...brokenTable(source, offset)];
    if (node.type === 'table') return lostCells(node);
    return node.type === 'code' ? openFence(source, offset) : [];
  });
}

/** A reference that the parser has left in a text leads nowhere. */
function deadReferences(source: string, offset: number): Stray[] {
  const notes = [...source.matchAll(FOOTNOTE)].map(({ 0: whole, index }) => ({
    offset: offset + index,
    message: `${whole} belongs to no footnote, and is printed as it stands`,
    hint: `Add a line that begins with ${whole}: and says what the note says.`,
  }));
  const links = [...source.matchAll(REFERENCE)].map(
    ({ 0: whole, 1: mark, 2: words, 3: name, index }) => {
      const label = name || words;
      return {
        offset: offset + index,
        message: `${whole} is no ${mark ? 'picture' : 'link'}, because no line says where [${label}] is; it is printed as it stands`,
        hint: `Add a line that begins with [${label}]: and goes on with the address, or put the address in parentheses: ${mark}[${words}](…).`,
      };
    },
  );
  return [...notes, ...links];
}

function meantOtherwise(source: string, offset: number): Stray[] {
  const marks = HEADING.exec(source)?.[1];
  if (marks) {
    return [
      {
        offset,
        message: `What begins with ${marks} is no heading, because there is no blank behind it`,
        hint: `Put a blank between ${marks} and the words.`,
      },
    ];
  }
  const alert = ALERT.exec(source)?.[0];
  if (!alert) return [];
  return [
    {
      offset,
      message: `${alert} is printed as it stands`,
      hint: 'Put the text between <Note> and </Note> instead of > marks.',
    },
  ];
}

/** A block of code that nothing ends takes in all that follows. */
function openFence(source: string, offset: number): Stray[] {
  const fence = FENCE.exec(source)?.[1];
  if (!fence) return [];
  const [, ...lines] = source.trimEnd().split('\n');
  const last = lines.at(-1)?.replace(/^[ \t>]+/, '') ?? '';
  if (last.startsWith(fence) && last.replaceAll(fence[0]!, '') === '') return [];
  return [
    {
      offset,
      message: 'The block of code that begins here has no end, and takes in all that follows',
      hint: `End it with a line that has nothing but ${fence}.`,
    },
  ];
}

/** Footnotes that nothing refers to are not on the page, nor are second ones of a name. */
function lostNotes(nodes: readonly MdastNode[]): Stray[] {
  const cited = new Set<string>();
  for (const node of nodes) if (node.type === 'footnoteReference') cited.add(node.identifier);
  const seen = new Set<string>();
  return nodes.flatMap((node) => {
    if (node.type !== 'footnoteDefinition') return [];
    const { identifier, label } = node;
    const mark = `[^${label ?? identifier}]`;
    const isSecond = seen.has(identifier);
    seen.add(identifier);
    if (cited.has(identifier) && !isSecond) return [];
    const why = isSecond ? 'there is another one of this name above' : 'nothing refers to it';
    return [
      {
        offset: startOf(node),
        message: `The footnote ${mark} is not shown, because ${why}`,
        hint: isSecond
          ? 'Give it a name of its own.'
          : `Write ${mark} where it belongs in the text.`,
      },
    ];
  });
}
