import type { Element } from 'hast';
import type { Problems } from '../../briefing/problem.ts';
import { BEGIN, END, withoutMasks } from '../masks/formulas.ts';
import { unmask } from '../masks/masking.ts';
import { placesIn } from '../../briefing/place.ts';
import type { Source } from './source.ts';
import { mathOf } from './tex.ts';
import { childrenOf, isJsx, text, type AnyNode, type ParentNode } from './tree.ts';

/**
 * Puts formulas in the place of what was masked for them, and shows as it was written what else
 * was masked and is no heading's id. What is wrong with a formula is a problem at its place.
 */
export function showMasked(tree: AnyNode, source: Source, problems: Problems): void {
  show(tree, false, formulasOf(source, problems));
}

type Formulas = ReadonlyMap<string, Element>;

/** Formulas that differ; a second of work, and more than a long textbook has in a chapter. */
const MOST_FORMULAS = 5000;

function formulasOf({ text, formulas }: Source, problems: Problems): Formulas {
  const found = new Map<string, Element>();
  const placeAt = placesIn(text);
  for (const { offset, tex, display } of formulas) {
    if (found.has(keyOf(tex, display))) continue;
    if (found.size >= MOST_FORMULAS) {
      problems.add({
        name: 'invalid-formula',
        at: placeAt(offset),
        message: `The briefing has more than ${MOST_FORMULAS} formulas`,
        hint: 'Make several briefings of it, or look for a dollar sign that is repeated thousands of times.',
      });
      break;
    }
    const math = mathOf(tex, display);
    if ('message' in math) {
      problems.add({
        name: 'invalid-formula',
        at: placeAt(offset + math.offset),
        message: math.message,
        hint: 'What stands between dollar signs is a formula in TeX: mend it, or write \\$ where money is meant.',
      });
    } else found.set(keyOf(tex, display), math);
  }
  return found;
}

/** Whether the element is a formula that was made here, in which no rule finds anything. */
export const isBuiltFormula = (node: AnyNode): boolean =>
  (node.data as { formula?: boolean } | undefined)?.formula === true;

function show(node: AnyNode, isHeading: boolean, formulas: Formulas): void {
  showProperties(node);
  if ('value' in node && node.type !== 'text') node.value = withoutMasks(node.value);
  if (!('children' in node)) return;
  const inHeading = isHeading || (node.type === 'element' && /^h[1-6]$/.test(node.tagName));
  (node as ParentNode).children = childrenOf(node).flatMap((child) => {
    if (child.type === 'text') return shown(child, inHeading, formulas);
    show(child, inHeading, formulas);
    return [child];
  }) as never;
}

function shown(
  node: AnyNode & { value: string },
  isHeading: boolean,
  formulas: Formulas,
): AnyNode[] {
  // An id is taken off later, by what knows all of the heading.
  const words = (masked: string) => (isHeading ? masked : unmask(masked));
  const pieces = piecesOf(node.value);
  if (pieces.every((piece) => typeof piece === 'string')) {
    node.value = isHeading ? node.value : withoutMasks(node.value);
    return [node];
  }
  return pieces.map((piece) => {
    if (typeof piece === 'string') return { ...node, value: words(piece) };
    const math = formulas.get(piece.key);
    if (!math) return text(piece.key + (piece.key.startsWith('$$') ? '$$' : '$'));
    return {
      ...structuredClone(math),
      position: node.position,
      data: { formula: true },
    } as AnyNode;
  });
}

const MASKED = new RegExp(
  `${BEGIN}([^${BEGIN}${END}]+)${END}|${BEGIN}{2}([^${BEGIN}${END}]+)${END}{2}`,
  'g',
);

/** A text of the tree in pieces: words, and each masked formula under the key of its TeX. */
function piecesOf(value: string): (string | { key: string })[] {
  const pieces: (string | { key: string })[] = [];
  let done = 0;
  for (const { 0: whole, 1: inline, 2: display, index } of value.matchAll(MASKED)) {
    if (index > done) pieces.push(value.slice(done, index));
    pieces.push({ key: keyOf(unmask(inline ?? display!), display !== undefined) });
    done = index + whole.length;
  }
  if (done < value.length) pieces.push(value.slice(done));
  return pieces;
}

/** Under what a formula is found again, from whose lines the parser has taken the blanks. */
const keyOf = (tex: string, display: boolean): string =>
  (display ? '$$' : '$') +
  tex
    .split('\n')
    .map((line) => line.trim())
    .join('\n');

/** In attributes nothing is a formula; in an address what is masked is encoded too. */
function showProperties(node: AnyNode): void {
  if (node.type === 'element') {
    for (const [key, value] of Object.entries(node.properties)) {
      if (typeof value === 'string') node.properties[key] = withoutMasks(decoded(value));
    }
  }
  if (isJsx(node)) {
    for (const attribute of node.attributes) {
      if (typeof attribute.value === 'string') attribute.value = withoutMasks(attribute.value);
    }
  }
}

const ENCODED = /%EE%8[01]%[89AB][\dA-F]/gi;

const decoded = (value: string): string =>
  value.replace(ENCODED, (sign) => {
    const written = withoutMasks(decodeURIComponent(sign));
    return written === '%' ? written : encodeURI(written);
  });
