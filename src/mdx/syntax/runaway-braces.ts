import type { Features } from 'satteri';
import { codesIn } from '../masks/masking.ts';
import type { Source } from './source.ts';

/**
 * An element in braces that has no end makes satteri look at all that follows once more from the
 * next letter on, so each one doubles the time. Nothing can stop it in this thread, so this must be
 * asked before it begins. A briefing that is data has no use for braces outside of code, comments,
 * formulas and ids, and needs no exact answer.
 */

/** Less than a second; sound briefings take a thousandth of them. */
const MOST_STEPS = 60_000_000;

/**
 * Where the first bare brace opens when the parser may look for its end longer than anybody waits.
 * Throws the parser's own syntax error when no brace is bare and the tags are not sound.
 */
export function runawayBrace(source: Source, features: Features): number | undefined {
  const { masked: text, yaml = '', yamlOffset } = source;
  const begin = yamlOffset + yaml.length;
  if (!mayBeEndless(text, bareBrace(text, begin))) return undefined;
  try {
    const first = bareBrace(text, begin, codesIn(text, 'mdx', features, 'tags'));
    return mayBeEndless(text, first) ? first : undefined;
  } catch (cause) {
    const first = bareBrace(text, begin, codesIn(text, 'mdx', features));
    if (first === undefined) throw cause;
    return first;
  }
}

/** Escaped signs, comments, braces that end at once, and the others. */
const BRACE = /\\[^]|\{\s*\/\*(?:[^*]|\*(?!\/))*\*\/\s*\}|\{[^{}<"'`/\n]*\}|(?<bare>\{)/g;

function bareBrace(
  text: string,
  begin: number,
  codes: ReturnType<typeof codesIn> = [],
): number | undefined {
  let code = 0;
  BRACE.lastIndex = begin;
  for (let at = begin, found; (found = BRACE.exec(text)); at = BRACE.lastIndex) {
    while (codes[code] && codes[code]!.start < at) code++;
    if (codes[code] && codes[code]!.start <= found.index) BRACE.lastIndex = codes[code]!.end;
    else if (found.groups!.bare) return found.index;
  }
  return undefined;
}

/** At worst, every brace goes to the end, and every tag that is not closed in itself doubles its way. */
function mayBeEndless(text: string, first: number | undefined): boolean {
  if (first === undefined) return false;
  let [braces, tags] = [0, 0];
  for (const [mark] of text.slice(first).matchAll(/\{|<(?![\s/])(?![^<>{}]*\/>)/g)) {
    if (mark === '{') braces++;
    else tags++;
  }
  return braces * (text.length - first) * 2 ** tags > MOST_STEPS;
}
