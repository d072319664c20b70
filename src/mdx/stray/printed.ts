import type { MdastNode } from 'satteri';
import { inShort } from './plain-text.ts';
import type { Stray } from './stray.ts';

/**
 * Notation of other generators and editors, and Markdown with a slip in it, as they stand in the
 * words of a paragraph, a heading or a cell. Every pattern takes a time that grows with the text
 * only: what may repeat stops at the sign with which the pattern begins.
 */

/** What of a page's text there must be for something of it to be stray. */
const SUSPECT =
  /\*\*|~~|==|\+\+|%%|\[\[|\]\s*\(|\)\[|\^\[|:::|::[a-z]|!!!|\?\?\?|\[_?TOC|\{\{|\{%|\{:|\{[.#]|\[[ x]\]|https?(?::\/[^/]|\/\/|;)|[•▪●◦‣⁃∙]|<{7}|^\s*\||^\s*o[ \t\u00a0]/im;

/** Whether there may be anything stray in the text that a page prints. */
export const mayBeStray = (printed: string): boolean => SUSPECT.test(printed);

interface Kind {
  pattern: RegExp;
  /** What to do about it; nothing where it is none after all. */
  hint: (found: RegExpExecArray) => string | undefined;
}

const ADDRESS = /^(?:https?:|mailto:|www\.|\.{0,2}\/|#)|[./]/;
const outline = 'Take it out: the page has an outline of its own.';
const component =
  'Put the text between <Note> and </Note> in a file whose name ends in .mdx, or take the line out.';
const template = 'Write what it stands for: a briefing is data, and nothing in it is filled in.';
const unended =
  'Put the same signs at both ends, directly at the words, or a backslash before each that is meant as it is.';
const list = 'Begin each entry of a list with a hyphen and a space: - entry.';

/** What is stray where a paragraph or one of its lines begins. */
const beginnings: readonly Kind[] = [
  { pattern: /^:{3,}[ \t]*\w*|^::[a-z][\w-]*(?=[[{])/dg, hint: () => component },
  { pattern: /^(?:!!!|\?\?\?\+?)[ \t]+[\w"][\w-]*/dg, hint: () => component },
  { pattern: /^\[\[?[_\ufffc]?TOC[_\ufffc]?\]?\](?=\s*$)/dgi, hint: () => outline },
  {
    pattern: /^\[[ x]\][ \t]+(?=\S)/dgi,
    hint: () => 'Begin each task with a hyphen and a space: - [ ] task.',
  },
  { pattern: /^[ \t>]*[•▪●◦‣⁃∙](?=[ \t\u00a0]*\S)/dgm, hint: () => list },
  { pattern: /^o(?:\t|[ \u00a0]{2,}|\u00a0)(?=\S)/dgm, hint: () => list },
  {
    pattern: /^<{7}(?= )/dgm,
    hint: () =>
      'Git could not merge this file: keep one of the two texts, and take out the lines of <, = and >.',
  },
];

/** What is stray wherever it stands. */
const anywhere: readonly Kind[] = [
  {
    pattern: /%%[^%]+(?:%%|$)/dg,
    hint: ({ index, 0: whole }) =>
      index > 0 && !whole.endsWith('%%')
        ? undefined
        : 'It is no comment here, and readers see it: take it out, or write <!-- … -->, in an .mdx file {/* … */}.',
  },
  {
    pattern: /(!?)\[([^[\]\n]*)\]\(([^()\n]*)(\)?)/dg,
    hint: ({ 1: mark, 2: words, 3: to, 4: end, index, input }) => {
      const address = to!.trim();
      if (!ADDRESS.test(address) && (!end || /\w/.test(input[index - 1] ?? ''))) return undefined;
      const scheme = /^(mailto|tel|https?)\s+(\S+)$/.exec(address);
      if (scheme)
        return `Put a colon behind ${scheme[1]}: ${mark}[${inShort(words!)}](${scheme[1]}:${scheme[2]}).`;
      if (!end)
        return 'End the address with a bracket that closes, and write %28 and %29 for brackets within it.';
      return `Put an address that has a blank between angle brackets: ${mark}[${inShort(words!)}](<${inShort(address)}>).`;
    },
  },
  {
    pattern: /\[([^[\]\n]+)\]\s+\(((?:https?:|mailto:|www\.|\.{0,2}\/|#)[^()\s]*)\)/dg,
    hint: ({ 1: words, 2: to }) =>
      `Take out the blank before the address: [${inShort(words!)}](${inShort(to!)}).`,
  },
  {
    pattern: /\(([^()\n]+)\)\[((?:https?:|mailto:|www\.|\.{0,2}\/)[^[\]\s]*)\]/dg,
    hint: ({ 1: words, 2: to }) =>
      `The words stand in square brackets, the address in round ones: [${inShort(words!)}](${inShort(to!)}).`,
  },
  {
    pattern: /(?<!\w)https?(?::\/(?=\w)|;\/\/|\/\/(?=\w))[^\s)\]]*/dg,
    hint: ({ 0: whole }) => `Write ${whole.replace(/^(https?)[:;/]+/, '$1://')}.`,
  },
  {
    pattern: /\{(?::[^{}\n]*|[.#][a-z][^{}\n]*)\}/dgi,
    hint: () =>
      'Take it out: the look of a briefing comes from the site. Behind a heading, {#name} is its id.',
  },
  { pattern: /\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}/dg, hint: () => template },
  {
    pattern: /(!?)\[\[([^[\]\n]+)\]\]/dg,
    hint: ({ 1: mark, 2: page }) => {
      if (!/\p{L}/u.test(page!)) return undefined;
      return mark
        ? `Write ![What it shows](./${inShort(page!.split('|')[0]!)}).`
        : `Write a link with its address: [${inShort(page!.split('|').at(-1)!)}](/briefings/…/).`;
    },
  },
  {
    pattern: /\^\[[^[\]\n]+\]/dg,
    hint: () =>
      'Write [^1] here, and below a line that begins with [^1]: and says what the note says.',
  },
  {
    pattern:
      /(?<![=\w])==(?=[^\s=])[^=\n]*(?<=\S)==(?![=\w])|(?<![\w+])\+\+(?=[^\s+])[^+\n]*(?<=\S)\+\+(?![\w+])/dg,
    hint: () => 'Put the words between ** and **, or between <mark> and </mark>.',
  },
  {
    pattern:
      /(?<![\w*/])\*\*(?=[^\s*/])|(?<=[^\s*/\d])\*\*(?![\w*/])|(?<![\w~])~~(?=[^\s~\d])|(?<=[^\s~\d])~~(?![\w~])/dg,
    hint: () => unended,
  },
];

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

/** The source of a block in which only what is printed as it stands is left, in its place. */
function printedIn(block: MdastNode, text: string): string {
  const start = block.position!.start.offset!;
  let printed = '';
  const collect = (node: MdastNode): void => {
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    if (from === undefined || to === undefined) return;
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
