import type { Features } from 'satteri';
import { codesIn } from '../masks/masking.ts';
import { DEEPEST, TOO_DEEP } from './depth.ts';

/**
 * The parser looks through a whole line again for every tag and every mark of a quotation or
 * list, and for every node where a line is not ASCII; through a name in a tag for every letter,
 * through a word for every underscore, and through a paragraph for every entity and brace.
 * Nothing can stop it in this thread: what takes too long is refused before.
 */

/** Letters of a name in a tag; no shorter line takes long, whatever is in it. */
const LONGEST_NAME = 4000;
/** Signs that are looked at; about a third of a second. */
const MOST_STEPS = 300_000_000;

/** What is refused, where it begins in the text, and what to do about it. */
export interface Excess {
  offset: number;
  message: string;
  hint: string;
}

/** The line of a body that the parser would take too long for, if there is one. */
export function excessIn(text: string, begin: number, format: 'mdx' | 'md'): Excess | undefined {
  let offset = begin;
  for (const line of text.slice(offset).split('\n')) {
    const excess = line.length > LONGEST_NAME ? excessOf(line, format) : undefined;
    if (excess) return { ...excess, offset: offset + excess.offset };
    offset += line.length + 1;
  }
  return undefined;
}

const excessOf = (line: string, format: 'mdx' | 'md'): Excess | undefined =>
  marksIn(line) ?? (format === 'mdx' ? tagsIn(line) : undefined) ?? wordsIn(line) ?? nodesIn(line);

/** Before anything else in a line. */
const MARKS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))+/;

function marksIn(line: string): Excess | undefined {
  const marks = MARKS.exec(line)?.[0].matchAll(/[>+*-]|\d+[.)]/g);
  const deepest = marks?.drop(DEEPEST).next().value;
  return deepest && { ...TOO_DEEP, offset: deepest.index };
}

/** A name as MDX has it. */
const NAME = /(?:[\p{ID_Continue}$\u200c-]|\u200d)+/gu;

function tagsIn(line: string): Excess | undefined {
  const tags = line.split('<').length - 1;
  if (tags * line.length > MOST_STEPS) {
    return {
      offset: line.indexOf('<'),
      message: `Reading this line takes too long: it has ${tags} tags`,
      hint: 'Begin a new line before every row, or look for a sign that is repeated thousands of times.',
    };
  }
  for (const { 0: name, index } of tags > 0 ? line.matchAll(NAME) : []) {
    const begin = line.lastIndexOf('<', index);
    if (name.length > LONGEST_NAME && begin > line.lastIndexOf('>', index)) {
      return {
        offset: begin,
        message: `A name in this tag has more than ${LONGEST_NAME} letters`,
        hint: 'Close the tag with >, or write < as &lt; where none begins.',
      };
    }
  }
  return undefined;
}

/** What may be the name in an address of e-mail (GFM 0.29, 6.9), which is looked for from every underscore. */
const WORD = new RegExp(String.raw`[\w.+-]{${LONGEST_NAME},}`, 'g');

function wordsIn(line: string): Excess | undefined {
  for (const { 0: word, index } of line.matchAll(WORD)) {
    const underscores = word.split('_').length - 1;
    if (underscores * word.length > MOST_STEPS) {
      return {
        offset: index,
        message: `Reading this word takes too long: it has ${underscores} underscores`,
        hint: 'Put it between backticks in lines of its own, or look for a sign that is repeated thousands of times.',
      };
    }
  }
  return undefined;
}

/** What may begin or end a node in a line. */
const NODE = /[!&*:<=>@[\\\]^_`{|}~]|www\./g;

function nodesIn(line: string): Excess | undefined {
  if (!/[^\0-\x7f]/.test(line)) return undefined;
  const nodes = line.match(NODE)?.length ?? 0;
  return nodes * line.length > MOST_STEPS
    ? {
        offset: 0,
        message: `Reading this line takes too long: it has ${nodes} marks of Markdown`,
        hint: 'Begin a new line somewhere, or look for a sign that is repeated thousands of times.',
      }
    : undefined;
}

/** What a paragraph is gone through for: entities, and in MDX braces. */
const PIECE = { mdx: /&(?=[#\w])|\{/g, md: /&(?=[#\w])/g };
/** Signs of it that are looked at; a third of a second as well, where entities are not ASCII. */
const MOST_IN_PARAGRAPH = 80_000_000;
/** The line below the heading of a table, whose rows are paragraphs of their own. */
const TABLE = /^[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*\|/m;

/** The paragraph of a body that the parser would take too long for, if there is one. */
export function longParagraph(
  text: string,
  begin: number,
  format: 'mdx' | 'md',
  features: Features,
): Excess | undefined {
  if (!paragraphsIn(text, begin).some(({ words }) => piecesIn(words, format) > 0)) return undefined;
  // Braces in code are words.
  let bare = text;
  for (const { start, end } of codesIn(text, format, features)) {
    bare = bare.slice(0, start) + 'x'.repeat(end - start) + bare.slice(end);
  }
  for (const { words, offset } of paragraphsIn(bare, begin)) {
    const pieces = piecesIn(words, format);
    if (pieces === 0) continue;
    const what = format === 'mdx' ? 'braces or entities' : 'entities';
    const message = `Reading this paragraph takes too long: it has ${pieces} ${what}`;
    return { offset, message, hint: 'Begin a new paragraph, or write the signs themselves.' };
  }
  return undefined;
}

/** How many there are in a paragraph; none where that is not too many. */
function piecesIn(words: string, format: 'mdx' | 'md'): number {
  const pieces = words.match(PIECE[format])?.length ?? 0;
  return pieces * words.length > MOST_IN_PARAGRAPH ? pieces : 0;
}

function paragraphsIn(text: string, begin: number): { words: string; offset: number }[] {
  let offset = begin;
  const parts = text.slice(begin).split(/(?<=\n[ \t>]*\r?)\n/);
  return parts
    .flatMap((words) => (TABLE.test(words) ? words.split('\n') : [words]))
    .flatMap((words) => {
      const paragraph = { words, offset };
      offset += words.length + 1;
      return words.length > LONGEST_NAME ? [paragraph] : [];
    });
}
