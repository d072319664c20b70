import type { MdastNode } from 'satteri';
import { inShort } from './plain-text.ts';
import type { Stray } from './stray.ts';

/** TeX's own signs around a formula, of which Markdown makes brackets, and of two backslashes one. */
const FORMULA =
  /(?<slashes>\\{1,2})(?<open>[([])(?<inner>(?:(?!\\[)\]])[^]){1,300})\k<slashes>(?<close>[)\]])/g;

/** What no words in brackets have; a bracket in words may need its backslash. */
const SIGNS = /[\\^_={}<>]/;
const LETTER = /^\s*\p{L}\s*$/u;

/** Formulas that are written as TeX writes them, in the source of a block. */
export function texFormulas(block: MdastNode, source: string, offset: number): Stray[] {
  if (!/\\[([]/.test(source)) return [];
  const codes = [...codesIn(block)];
  return [...source.matchAll(FORMULA)].flatMap(({ 0: whole, index, groups }) => {
    const { slashes, open, inner, close } = groups as Record<string, string>;
    const at = offset + index;
    if (open! + close! !== '()' && open! + close! !== '[]') return [];
    if (/\]\(|:\/\//.test(inner!)) return [];
    if (codes.some(({ from, to }) => from <= at && at < to)) return [];
    const isLetter = open === '(' && LETTER.test(inner!);
    if (slashes!.length === 1 && !SIGNS.test(inner!) && !isLetter) return [];
    const sign = open === '(' ? '$' : '$$';
    return [
      {
        offset: at,
        message: `${inShort(whole)} is no formula here, because Markdown uses up its backslashes`,
        hint: `Write ${sign}${inShort(inner!.trim())}${sign}.`,
      },
    ];
  });
}

function* codesIn(node: MdastNode): Generator<{ from: number; to: number }> {
  if (node.type === 'inlineCode') {
    yield { from: node.position!.start.offset!, to: node.position!.end.offset! };
  }
  if ('children' in node) for (const child of node.children) yield* codesIn(child as MdastNode);
}
