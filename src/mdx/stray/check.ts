import type { Root } from 'hast';
import type { MdastNode } from 'satteri';
import { markdownToMdast, mdxToMdast } from 'satteri';
import type { Problems } from '../../briefing/problem.ts';
import { withoutMasks } from '../masks/formulas.ts';
import type { Masked } from '../syntax/masks.ts';
import { placesIn } from '../../briefing/place.ts';
import { features, type Source } from '../syntax/source.ts';
import { mayBeStray, strayIn } from './printed.ts';
import { lostNotes } from './footnotes.ts';
import { brokenTable, lostCells } from './tables.ts';
import { childrenOf, type AnyNode } from '../syntax/tree.ts';
import type { Stray } from './stray.ts';
import { texFormulas } from './tex.ts';
import { wordBullets } from './bullets.ts';
import { deadReferences } from './references.ts';
import { misreadIn, openFence } from './misread.ts';

/**
 * Markdown that has not become what it was meant as: it stands on the page as it was written, or
 * is not there at all. Nothing of it is wrong Markdown, so nothing of it stops a build.
 */

/** What a sound text may have too, but a text with something stray must have; quick to look for. */
const SUSPECT =
  /\\[([]|\[\^|\]\[|\[![A-Za-z]|##[^#\s]|-[ \t:]*\||```|~~~|@\[|<(?:\?|![A-Za-z[])|\n---[ \t]*\r?\n[A-Za-z]+:/;

const HEADING = /^(#{2,6})[^#\s]/;
const ALERT = /^\[!(?:note|tip|important|warning|caution)\]/i;

/**
 * Warns of what of a body that can be parsed is stray; `tree` is the page's. Returns the lines
 * where paragraphs begin that have something stray, none of which says what the briefing says.
 */
export function warnOfStray(
  { text, format }: Source,
  masked: Masked,
  tree: Root,
  problems: Problems,
): Set<number> {
  const lines = new Set<number>();
  if (!SUSPECT.test(text) && !mayBeStray(printedIn(tree))) return lines;
  // With a line end, as for the page's own parser.
  const parse = format === 'mdx' ? mdxToMdast : markdownToMdast;
  const nodes = [...everyNode(parse(`${masked.text}\n`, { features }))];
  const placeAt = placesIn(text);
  const written = masked.unmask(masked.text);
  const found = [
    ...inNodes(nodes, written),
    ...misreadIn(nodes, written),
    ...wordBullets(nodes, written),
    ...lostNotes(nodes),
  ];
  for (const { offset, message, hint } of found) {
    problems.add({
      name: 'stray-markdown',
      severity: 'warning',
      at: placeAt(offset),
      message: withoutMasks(message),
      hint: withoutMasks(hint),
    });
  }
  if (found.length === 0) return lines;
  const offsets = found.map(({ offset }) => offset).sort((a, b) => a - b);
  let next = 0;
  for (const { type, position } of nodes) {
    if (type !== 'paragraph') continue;
    while (offsets[next]! < position!.start.offset!) next++;
    if (offsets[next]! < position!.end.offset!) lines.add(position!.start.line);
  }
  return lines;
}

const VERBATIM = new Set(['code', 'pre', 'kbd', 'samp']);

/** The words of a page without its code, in which nothing is stray. */
function printedIn(node: AnyNode): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && VERBATIM.has(node.tagName)) return '';
  let words = node.type === 'element' && node.tagName === 'p' ? '\n' : '';
  for (const child of childrenOf(node)) words += printedIn(child);
  return words;
}

function* everyNode(node: MdastNode): Generator<MdastNode> {
  yield node;
  if (!('children' in node)) return;
  for (const child of node.children) yield* everyNode(child as MdastNode);
}

function inNodes(nodes: readonly MdastNode[], text: string): Stray[] {
  const last = text.trimEnd().length;
  return nodes.flatMap((node) => {
    const [offset, end] = [node.position!.start.offset!, node.position!.end.offset!];
    const source = text.slice(offset, end);
    switch (node.type) {
      case 'text':
        return deadReferences(source, offset);
      case 'paragraph':
        return [
          ...meantOtherwise(source, offset),
          ...brokenTable(source, offset),
          ...strayIn(node, text),
          ...texFormulas(node, source, offset),
        ];
      case 'heading':
      case 'tableCell':
        return [...strayIn(node, text), ...texFormulas(node, source, offset)];
      case 'table':
        return lostCells(node);
      case 'code':
        // A quotation or a list that ends is the end of the code in it, too.
        return end >= last ? openFence(source, offset) : [];
      default:
        return [];
    }
  });
}

function meantOtherwise(source: string, offset: number): Stray[] {
  const marks = HEADING.exec(source)?.[1];
  if (marks) {
    return [
      {
        offset,
        message: `What begins with ${marks} is no heading, because no space follows it`,
        hint: `Put a space between ${marks} and the words.`,
      },
    ];
  }
  const alert = ALERT.exec(source)?.[0];
  if (!alert) return [];
  return [
    {
      offset,
      message: `${alert} is printed as it stands`,
      hint: 'Put the text between <Note> and </Note> instead.',
    },
  ];
}
