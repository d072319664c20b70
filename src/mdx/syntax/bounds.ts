import type { Place } from '../../briefing/place.ts';
import type { Source } from './source.ts';
import { childrenOf, placeOf, type AnyNode } from './tree.ts';

/**
 * The parser looks through a whole line again for every tag and every mark of a quotation or a
 * list in it, and through a name in a tag for every letter of it. Nothing can stop it in this
 * thread, so what would take it longer than anybody waits is refused before it begins.
 */

/** How deep elements may stand in one another; deeper is an accident, and would exhaust the stack. */
export const DEEPEST = 200;
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

const TOO_DEEP = {
  message: `More than ${DEEPEST} elements stand in one another`,
  hint: 'Take them out of one another; a quotation in a list in a quotation is three deep.',
};

/** What in a body the parser would take too long for, if there is anything. */
export function excessIn({ masked, format, yaml = '', yamlOffset }: Source): Excess | undefined {
  let offset = yamlOffset + yaml.length;
  for (const line of masked.slice(offset).split('\n')) {
    if (line.length > LONGEST_NAME) {
      const excess = marksIn(line) ?? (format === 'mdx' ? tagsIn(line) : undefined);
      if (excess) return { ...excess, offset: offset + excess.offset };
    }
    offset += line.length + 1;
  }
  return undefined;
}

/** Marks of quotations and lists, before anything else in a line. */
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

/** Thrown at an element that stands too deep. */
export class TooDeep extends Error {
  readonly at: Place | undefined;
  readonly hint = TOO_DEEP.hint;

  constructor(at?: Place) {
    super(TOO_DEEP.message);
    this.at = at;
  }
}

/** Returns the tree, or throws at the first element that stands too deep. */
export function shallow<Tree extends AnyNode>(tree: Tree, depth = 0, around?: Place): Tree {
  // What Markdown makes by itself has no place of its own.
  const at = placeOf(tree) ?? around;
  if (depth > DEEPEST) throw new TooDeep(at);
  for (const child of childrenOf(tree)) shallow(child, depth + 1, at);
  return tree;
}
