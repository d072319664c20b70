import { inShort } from './plain-text.ts';

/**
 * Notation of other generators and editors, and Markdown with a slip in it. Every pattern takes a
 * time that grows with the text only: what may repeat stops at the sign with which the pattern
 * begins.
 */

/** One notation, and what to write instead. */
export interface Notation {
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
const film =
  'Write <Video href="https://…" /> in a file whose name ends in .mdx, or a link: [words](https://…).';
const list = 'Begin each entry of a list with a hyphen and a space: - entry.';

/** What is stray where a paragraph or one of its lines begins. */
export const beginnings: readonly Notation[] = [
  { pattern: /^:{3,}[ \t]*\w*|^::[a-z][\w-]*(?=[[{])/dg, hint: () => component },
  {
    pattern:
      /^\/{3}[ \t]+[a-z][\w-]*(?=[ \t]*(?:\||\n))|^===[!+]?[ \t]+"[^"\n]+"|^-{2,3}8<-{2,3}(?=\s)[^\n]*|^<<<[ \t]*@\/\S*/dgm,
    hint: () => component,
  },
  { pattern: /^(?:!!!|\?\?\?\+?)[ \t]+[\w"][\w-]*/dg, hint: () => component },
  { pattern: /^\[\[?[_\ufffc]?TOC[_\ufffc]?\]?\](?=\s*$)/dgi, hint: () => outline },
  {
    pattern: /^\[[ x]\][ \t]+(?=\S)/dgi,
    hint: () => 'Begin each task with a hyphen and a space: - [ ] task.',
  },
  { pattern: /^[ \t>]*[•▪●◦‣⁃∙](?=[ \t\u00a0]*\S)/dgm, hint: () => list },
  { pattern: /^o(?:\t|[ \u00a0]{2,}|\u00a0)(?=\S)/dgm, hint: () => list },
  {
    pattern: /^\+{3}[ \t]*\r?\n[\w.-]+[ \t]*=/dg,
    hint: () =>
      'Put the fields into the front matter at the top of the file, written as title: Talks in Geneva.',
  },
  { pattern: /^%\[https?:[^\]\s]*\]/dgm, hint: () => film },
  {
    pattern: /^<{7}(?= )/dgm,
    hint: () =>
      'Git could not merge this file: keep one of the two texts, and take out the lines of <, = and >.',
  },
];

/** What is stray wherever it stands. */
export const anywhere: readonly Notation[] = [
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
  {
    pattern: /\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|\$\{[^{}\n]*\}|<%[^%\n]*%>|\{![^{}\n]*!\}/dg,
    hint: () => template,
  },
  {
    pattern: /\{(\+\+|--|>>|==)[^{}\n]*(?:\+\+|--|<<|==)\}/dg,
    hint: () => 'Accept or refuse the change, and take out its signs.',
  },
  {
    pattern:
      /(?<![\w:\\/.])\\(?:begin|end|cite[pt]?|ref|label|footnote|text(?:bf|it|tt)|emph|(?:sub)*section|newpage|pagebreak|item|LaTeX)(?![\w\\])(?:\{[^{}\n]*\})*/dg,
    hint: () =>
      'Write Markdown instead: commands of TeX work in formulas alone, between dollar signs.',
  },
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
