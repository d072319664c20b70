import type { MdastNode } from 'satteri';
import { anywhere, beginnings } from './notations.ts';
import { inShort } from './plain-text.ts';
import type { Stray } from './stray.ts';

/**
 * Looks for the notations in the words of a paragraph, a heading or a cell, as they are printed.
 */

/** What of a page's text there must be for something of it to be stray. */
const SUSPECT =
  /\*\*|~~|==|\+\+|%%|\[\[|\]\s*\(|\)\[|\^\[|:::|::[a-z]|!!!|\?\?\?|\[_?TOC|\{\{|\{%|\{:|\{[.#]|\[[ x]\]|https?(?::\/[^/]|\/\/|;)|[•▪●◦‣⁃∙]|<{7}|<<<|<%|\$\{|\{[!+>=-]|\\[a-z]|\/{3}|8<-|%\[|^[^\S\n\r\u2028\u2029]*(?:\||o[ \t\u00a0])/im;

/** Signs with which all of that begins, and which most texts do not have; quick to look for. */
const SIGN =
  /[*~=+%[{|<^$\\•▪●◦‣⁃∙]|::|\/{3}|!!!|\?\?\?|https?(?::\/[^/]|\/\/|;)|\n[^\S\n]*[oO][ \t\u00a0]/;

/** Whether there may be anything stray in the text that a page prints. */
export const mayBeStray = (printed: string): boolean => SIGN.test(printed) && SUSPECT.test(printed);

/** What is stray in the words of a block, of which `text` is the whole source. */
export function strayIn(block: MdastNode, text: string): Stray[] {
  const printed = printedIn(block, text);
  if (!SUSPECT.test(printed)) return [];
  const start = block.position!.start.offset!;
  const kinds = block.type === 'tableCell' ? anywhere : [...beginnings, ...anywhere];
  const taken = new Uint8Array(printed.length);
  const found: Stray[] = [];
  for (const { pattern, hint } of kinds) {
    for (const one of printed.matchAll(pattern)) {
      const [from, to] = one.indices![0]!;
      if (taken.subarray(from, to).includes(1)) continue;
      const remedy = hint(one);
      if (remedy === undefined) continue;
      taken.fill(1, from, to);
      const written = inShort(text.slice(start + from, start + to).trim());
      found.push({
        offset: start + from,
        message: `${written} is printed as it stands`,
        hint: remedy,
      });
    }
  }
  return found;
}

/** What stands for everything that is no text: code, links, elements, the signs of emphasis. */
const NO_TEXT = '\ufffc';
const ESCAPED = /\\[!-/:-@[-`{-~]/g;

/** Code that is marked by tags. */
const CODE = /^<(?:code|kbd|pre|samp)\b/i;
const END = /^<\/(?:code|kbd|pre|samp)\b/i;

/** The source of a block in which only what is printed as it stands is left, in its place. */
function printedIn(block: MdastNode, text: string): string {
  const start = block.position!.start.offset!;
  let printed = '';
  let isCode = false;
  const collect = (node: MdastNode): void => {
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    if (from === undefined || to === undefined) return;
    if (node.type === 'html') isCode = CODE.test(node.value) || (isCode && !END.test(node.value));
    if (isCode) return;
    if (node.type === 'text') {
      printed += NO_TEXT.repeat(Math.max(0, from - start - printed.length));
      printed += text.slice(start + printed.length, to).replace(ESCAPED, NO_TEXT.repeat(2));
    } else if (node.type === 'break') {
      printed += NO_TEXT.repeat(Math.max(0, from - start - printed.length));
      printed += text.slice(start + printed.length, to);
    } else if (
      /^(?:paragraph|heading|tableCell|strong|emphasis|delete)$/.test(node.type) ||
      isBare(node)
    ) {
      for (const child of (node as { children: MdastNode[] }).children) collect(child);
    }
  };
  collect(block);
  return printed;
}

/** A link that is an address in the text, without brackets of its own. */
function isBare(node: MdastNode): boolean {
  if (node.type !== 'link') return false;
  return node.children[0]?.position?.start.offset === node.position?.start.offset;
}
