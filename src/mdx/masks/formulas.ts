import type { Features } from 'satteri';
import { codesIn, mask, unmask } from './masking.ts';

/**
 * Formulas in TeX between dollar signs. What is one is decided before the parser reads a text, by
 * the rule of Pandoc (pandoc.org/MANUAL.html#math), so that `$5 and $10` stays money. A formula is
 * masked whole: what is in it is neither Markdown nor code.
 */

export interface Formula {
  /** Where the TeX begins in the source. */
  offset: number;
  tex: string;
  /** It stands on a line of its own. */
  display: boolean;
}

/** What stand for the first and the last sign of a masked formula. */
export const [BEGIN, END] = ['\ue000', '\ue001'];

/** What is read past, and dollar signs. */
const TOKEN = new RegExp(
  [
    /\\[^]/,
    /<!--[^]*?(?:-->|(?![^]))/,
    // A tag whose attributes are written soundly; `a<b$ and $c>d` is none.
    /<\/?[a-z][\w.:-]*(?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`{$]+))?)*\s*\/?>/,
    // An address stands in angle brackets as a whole or not at all (CommonMark 0.31, 6.3).
    /\]\((?:<[^>\n]*>|(?:[^()\s]|\([^()\s]*\))*)(?:\s+(?:"[^"]*"|'[^']*'))?\)/,
    /(?<!\w)(?:https?:\/\/|www\.)[^\s<>"]+/,
    /\$+/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gi',
);
/** The same, where braces and two words begin code. */
const TOKEN_OR_CODE = new RegExp(
  [
    /\{\s*\/\*[^]*?(?:\*\/\s*\}|(?![^]))/.source,
    /\{(?:[^{}]|\{[^{}]*\}){0,2000}\}/.source,
    /^(?:import|export)\b.*(?:\n.*\S.*)*/.source,
    TOKEN.source,
  ].join('|'),
  'gim',
);

/** What may end a formula: the next dollar sign that is not escaped, or an empty line. */
const STOP = /\\[^]|\$+|\n[ \t>]*\r?(?=\n)/g;

/** A line with which something else begins than the next line of a paragraph. */
const NEW_BLOCK = /\n[ \t>]*(?:[-*+][ \t]|\d+[.)][ \t]|#{1,6}[ \t]|\||`{3}|~{3}|<)/;

/** Where a link leads; what goes on from the words of one to those of another is no formula. */
const LINK_END = /\]\((?:https?:|mailto:|\.{0,2}\/|#)/;

/** Masks the formulas of a body that begins at `begin`, and says what they are. */
export function maskFormulas(
  text: string,
  begin: number,
  format: 'mdx' | 'md',
  features: Features,
): { masked: string; formulas: readonly Formula[] } {
  if (!text.includes('$', text.indexOf('$', begin) + 1 || text.length)) {
    return { masked: text, formulas: [] };
  }
  const tokens = format === 'mdx' ? TOKEN_OR_CODE : TOKEN;
  let codes: ReturnType<typeof codesIn> | undefined;
  const formulas: Formula[] = [];
  let masked = '';
  let [done, next] = [0, 0];
  let [line, lineEnd] = [begin, text.indexOf('\n', begin)];
  tokens.lastIndex = begin;
  for (let token; (token = tokens.exec(text));) {
    const { 0: signs, index } = token;
    codes ??= codesIn(text, format, features);
    while (codes[next] && codes[next]!.end <= index) next++;
    const code = codes[next];
    if (code && code.start <= index) {
      tokens.lastIndex = code.end;
      continue;
    }
    if (!/^\$\$?$/.test(signs)) continue;
    // Looked for from every sign, the ends of a long line would be far away.
    for (; lineEnd >= 0 && lineEnd < index; lineEnd = text.indexOf('\n', line)) line = lineEnd + 1;
    const end = endOf(text, index, signs.length, text.slice(line, index));
    if (end === undefined || (code && code.start < end)) continue;
    const [from, to] = [index + signs.length, end - signs.length];
    const inner = /^[ \t]*>/.test(text.slice(line, index))
      ? text.slice(from, to).replace(/(?<=\n)[ \t>]+/g, (before) => before.replaceAll('>', ' '))
      : text.slice(from, to);
    formulas.push({ offset: from, tex: inner, display: signs.length === 2 });
    masked += text.slice(done, index) + BEGIN.repeat(signs.length);
    masked += maskLines(inner, text.slice(from, to)) + END.repeat(signs.length);
    tokens.lastIndex = done = end;
  }
  return { masked: masked + text.slice(done), formulas };
}

/** Where the formula ends that the signs at `start`, behind `line`, begin, if they begin one. */
function endOf(text: string, start: number, length: number, line: string): number | undefined {
  const from = start + length;
  STOP.lastIndex = from;
  let stop = STOP.exec(text);
  while (stop?.[0].startsWith('\\')) stop = STOP.exec(text);
  if (stop?.[0].length !== length || !stop[0].startsWith('$')) return undefined;
  const inner = text.slice(from, stop.index);
  if (inner.trim() === '' || LINK_END.test(inner)) return undefined;
  if (/^[ \t>]*\|/.test(line) && /(?<!\\)\|/.test(inner)) return undefined;
  const hasItsLines = length === 2 && /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?$/.test(line);
  if (!hasItsLines && NEW_BLOCK.test(inner)) return undefined;
  const isFormula =
    length === 2 || (!/^\s|\s$/.test(inner) && !/\d/.test(text[STOP.lastIndex] ?? ''));
  return isFormula ? STOP.lastIndex : undefined;
}

/** What begins the lines of a quotation or a list must stay, or they would not belong to it. */
const maskLines = (inner: string, written: string): string => {
  const lines = written.split('\n');
  return inner
    .split('\n')
    .map((line, index) => {
      const blank = index === 0 ? 0 : /^[ \t]*/.exec(line)![0].length;
      return lines[index]!.slice(0, blank) + mask(line.slice(blank));
    })
    .join('\n');
};

/** A text with nothing masked, in which formulas stand as they were written. */
export const withoutMasks = (value: string): string =>
  unmask(value).replaceAll(BEGIN, '$').replaceAll(END, '$');
