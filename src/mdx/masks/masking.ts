import { markdownToMdast, mdxToMdast, type Features } from 'satteri';

/**
 * Notation that the parser does not know, and would take for something else: it gets private
 * characters instead, as many of them, so that all places stay right, and what was written is
 * found again in the tree. Ends of lines stay.
 */

const PRIVATE = 0xe000;
const MASKED = /[\ue020-\ue07e]/g;

export const mask = (text: string): string =>
  text.replace(/[ -~]/g, (sign) => String.fromCharCode(PRIVATE + sign.charCodeAt(0)));

export const unmask = (text: string): string =>
  text.replace(MASKED, (sign) => String.fromCharCode(sign.charCodeAt(0) - PRIVATE));

/** An id behind a heading, `## Status {#status}`, in the line of its number signs or above a line. */
const HEADING_ID =
  /^([ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(?:#{1,6}[ \t]+\S.*?|[^\s#>|`~].*?))(\{:?[ \t]*#[\p{L}\p{N}][\p{L}\p{N}\p{M}_:.-]*[ \t]*\})(?=[ \t]*(?:#+[ \t]*)?\r?$)/u;
const UNDERLINE = /^[ \t>]*(?:=+|-+)[ \t]*\r?$/;

/** Masks the ids of headings in a body that begins at `begin`. */
export function maskHeadingIds(
  text: string,
  begin: number,
  format: 'mdx' | 'md',
  features: Features,
): string {
  if (!text.includes('{') || !/\{:?[ \t]*#/.test(text)) return text;
  let codes: Range[] | undefined;
  const lines = text.split('\n');
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    const found = offset >= begin && line.includes('#') ? HEADING_ID.exec(line) : null;
    const at = offset;
    offset += line.length + 1;
    if (!found) continue;
    const isMarked = /^[^\p{L}\p{N}]*#/u.test(line);
    if (!isMarked && !UNDERLINE.test(lines[index + 1] ?? '')) continue;
    codes ??= codesIn(text, format, features);
    if (codes.some(({ start, end }) => start <= at && at < end)) continue;
    const [, before, id] = found;
    lines[index] = before + mask(id!) + line.slice(before!.length + id!.length);
  }
  return lines.join('\n');
}

const MASKED_ID = /\s*\ue07b\ue03a?\ue020*\ue023([^\ue07d\ue020]+)\ue020*\ue07d\s*$/u;

/** The words of a heading and the id that was masked behind them. */
export function takeId(text: string): { words: string; id: string } | undefined {
  const found = text.includes('\ue07b') ? MASKED_ID.exec(text) : null;
  return found ? { words: text.slice(0, found.index), id: unmask(found[1]!) } : undefined;
}

interface Range {
  start: number;
  end: number;
}

/**
 * Code, in which braces and tags are text: found in a text that has none, which is read at once.
 * With its tags, a text may be one that the parser refuses, and its error is thrown.
 */
export function codesIn(
  text: string,
  format: 'mdx' | 'md',
  features: Features,
  kept?: 'tags',
): Range[] {
  const harmless = text
    .replace(kept ? /[{}]/g : /[{}<&]/g, '(')
    .replace(/^[ie](?=mport|xport)/gm, 'x');
  const ranges: Range[] = [];
  const collect = ({ type, position, children = [] }: MarkdownNode): void => {
    if (/^(code|inlineCode)$/.test(type) && position) {
      ranges.push({ start: position.start.offset, end: position.end.offset });
    }
    children.forEach(collect);
  };
  const parse = format === 'mdx' ? mdxToMdast : markdownToMdast;
  collect(parse(harmless, { features, position: true }) as MarkdownNode);
  return ranges;
}

interface MarkdownNode {
  type: string;
  position?: { start: { offset: number }; end: { offset: number } };
  children?: MarkdownNode[];
}
