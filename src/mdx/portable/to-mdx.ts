import { mdxToMdast } from 'satteri';
import { features } from '../syntax/source.ts';
import type { Edits } from './edits.ts';
import { destination } from './destination.ts';
import { endOf, nodesIn, startOf, type MarkdownNode } from './markdown-node.ts';

/**
 * Says in MDX what Markdown says: braces and brackets in text are escaped, HTML is closed as JSX
 * wants it, and code that was only indented stands between fences. Without `withTags`, of HTML
 * only its words are kept.
 */
export function toMdx(tree: MarkdownNode, edits: Edits, withTags: boolean): void {
  for (const node of nodesIn(tree)) {
    const [start, end] = [startOf(node), endOf(node)];
    if (node.type === 'text') escapeText(start, end, edits);
    else if (node.type === 'link') writeOut(node, edits);
    else if (node.type === 'code') fence(node, edits);
    else if (node.type === 'html') {
      const jsx = jsxOf(node.value ?? '', withTags);
      if (jsx.trim() === '') edits.remove(start, end);
      else edits.replace(start, end, jsx);
    }
  }
}

/** Whether there is nothing in a text in MDX that its parser refuses. */
export function isReadable(mdx: string): boolean {
  try {
    mdxToMdast(mdx, { features });
    return true;
  } catch {
    // JSX knows no element that another one ends, as HTML does.
    return false;
  }
}

/** A sign that is not escaped yet, or a line that would begin code. */
const BEGINS_CODE = /\\[^]|[{}<]|(?<=^)(?:im|ex)port\b/gm;

function escapeText(start: number, end: number, edits: Edits): void {
  for (const { 0: sign, index } of edits.text.slice(start, end).matchAll(BEGINS_CODE)) {
    const at = start + index;
    if (/^[ie]/.test(sign)) {
      if (at === 0 || edits.text[at - 1] === '\n') {
        edits.replace(at, at + 1, `&#x${sign.charCodeAt(0).toString(16)};`);
      }
    } else if (sign.length === 1) edits.replace(at, at + 1, `\\${sign}`);
  }
}

/** Addresses between angle brackets, or with braces in them. */
function writeOut(node: MarkdownNode, edits: Edits): void {
  const [start, end] = [startOf(node), endOf(node)];
  const written = edits.text.slice(start, end);
  if (written.startsWith('[') || !/[<{]/.test(written)) return;
  const words = written.replace(/^<|>$/g, '').replace(/[\\[\]*_`<>{}&~$]/g, String.raw`\$&`);
  edits.replace(start, end, `[${words}](${destination(encodeURI(decodeURI(node.url!)))})`);
}

function fence(node: MarkdownNode, edits: Edits): void {
  const [start, end] = [startOf(node), endOf(node)];
  if (/^[ >]{0,3}(?:`{3}|~{3})/.test(edits.text.slice(start, end).trimStart())) return;
  const { value = '' } = node;
  const longest = Math.max(2, ...[...value.matchAll(/`+/g)].map(([run]) => run.length));
  const lineStart = edits.text.lastIndexOf('\n', start - 1) + 1;
  // What stands before it in its line: quotations go on in every line, lists by blanks.
  const before = edits.text.slice(lineStart, start).replace(/[^>\s]/g, ' ');
  const own = '`'.repeat(longest + 1);
  edits.replace(start, end, [own, ...value.split('\n'), own].join(`\n${before}`));
}

/** Comments, tags, and the words between them. */
const PIECE =
  /<!--(?:-?>|[^]*?(?:-->|$))|<(\/?)([a-z][^\s/>]*)((?:=\s*(?:"[^"]*"|'[^']*')|[^>])*?)\/?>|[^<]+|</gi;
const ATTRIBUTE = /([^\s=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const VOID = /^(?:br|hr|img|wbr)$/;

/** HTML as JSX; without its tags, the words in it. */
function jsxOf(html: string, withTags: boolean): string {
  return html.replace(PIECE, (piece, slash?: string, name?: string, attributes = '') => {
    if (piece.startsWith('<!--')) return '';
    if (name === undefined) return piece.replace(/[^\p{L}\p{N}\s&;#]/gu, reference);
    if (!withTags) return '';
    const tag = name.toLowerCase();
    if (slash) return VOID.test(tag) ? '' : `</${tag}>`;
    const written = [...String(attributes).matchAll(ATTRIBUTE)].map(
      ([, key, double, single, bare]) => {
        const value = double ?? single ?? bare;
        return value === undefined ? ` ${key}` : ` ${key}="${value.replaceAll('"', '&quot;')}"`;
      },
    );
    return `<${tag}${written.join('')}${VOID.test(tag) ? ' /' : ''}>`;
  });
}

const reference = (sign: string): string => `&#x${sign.codePointAt(0)!.toString(16)};`;
