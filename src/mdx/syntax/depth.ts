import type { Features } from 'satteri';
import type { Place } from '../../briefing/place.ts';
import { codesIn } from '../masks/masking.ts';
import { childrenOf, placeOf, type AnyNode } from './tree.ts';

/** How deep elements may stand in one another; deeper is an accident, and would exhaust the stack. */
export const DEEPEST = 200;

export const TOO_DEEP = {
  message: `More than ${DEEPEST} elements stand in one another`,
  hint: 'Take them out of one another; a quotation in a list in a quotation is three deep.',
};

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

/** Tags that open an element, close one, or do both. */
const TAG = /<(?:(?<close>\/)|(?=[\p{ID_Start}$_>]))(?:[^<>]*(?<both>\/)>)?/gu;
/** What an element left open costs for every sign of the text. */
const OPEN_STEPS = 4;

/** Signs that are looked at; about a third of a second. */
const MOST_STEPS = 300_000_000;

/**
 * Where the first element of a body in MDX begins that stands too deep, when so many are never
 * closed that the parser, which looks for the end of each, would take too long.
 */
export function endlessDepth(text: string, begin: number, features: Features): number | undefined {
  const mayTakeLong = (open: number) =>
    open > DEEPEST && open * (text.length - begin) * OPEN_STEPS > MOST_STEPS;
  if (!mayTakeLong(deepestIn(text, begin, []).open)) return undefined;
  const { open, offset } = deepestIn(text, begin, codesIn(text, 'mdx', features));
  return mayTakeLong(open) ? offset : undefined;
}

/** How many elements are open at most, and where the first of them begins that stands too deep. */
function deepestIn(text: string, begin: number, codes: ReturnType<typeof codesIn>) {
  let [depth, open, offset, code] = [0, 0, begin, 0];
  TAG.lastIndex = begin;
  for (let tag; (tag = TAG.exec(text));) {
    while (codes[code] && codes[code]!.end <= tag.index) code++;
    if (codes[code] && codes[code]!.start <= tag.index) {
      TAG.lastIndex = codes[code]!.end;
      continue;
    }
    if (tag.groups!.close) depth = Math.max(0, depth - 1);
    else if (!tag.groups!.both) depth++;
    if (depth === DEEPEST + 1 && open <= DEEPEST) offset = tag.index;
    open = Math.max(open, depth);
  }
  return { open, offset };
}
