import type { Root } from 'hast';
import { markdownToHast, mdxToHast } from 'satteri';
import { placeAt } from '../../briefing/place.ts';
import type { Problems } from '../../briefing/problem.ts';
import { excessIn, longParagraph, type Excess } from './bounds.ts';
import { endlessDepth, shallow, TOO_DEEP, TooDeep } from './depth.ts';
import { syntaxHint } from './hints.ts';
import { withoutControls } from './control-characters.ts';
import { runawayBrace } from './runaway-braces.ts';
import { withoutMasks } from '../masks/formulas.ts';
import type { Masked } from './masks.ts';
import { showMasked } from './show-masked.ts';
import { parseRaw } from './raw-html.ts';
import { features, type Source } from './source.ts';

/**
 * Parses a body. A syntax error becomes a problem at its place, and `undefined` comes back:
 * what follows it in the file cannot be checked. Without `withPlaces` nodes have no place, which
 * is faster where no problem will be reported. `masked` is the source's text for the parser.
 */
export function parseTree(
  source: Source,
  masked: Masked,
  problems: Problems,
  { withPlaces: position, trustedMdx }: { withPlaces: boolean; trustedMdx: boolean },
): Root | undefined {
  const { format } = source;
  const excess = excessOf(source, masked.text);
  if (excess) {
    const { offset, ...said } = excess;
    problems.add({ name: 'syntax-error', at: placeAt(source.text, offset), ...said });
    return undefined;
  }
  // The parser aborts the whole process when a quoted string in code ends the file with a backslash.
  const text = `${masked.text}\n`;
  try {
    const runaway = format === 'mdx' ? runawayBrace(source, features) : undefined;
    if (runaway !== undefined) {
      const at = placeAt(source.text, runaway);
      problems.add({
        name: 'code-expression',
        ...(trustedMdx && { severity: 'warning' }),
        at,
        message: trustedMdx
          ? 'So many braces and tags follow from here on that reading them may never end'
          : "A brace begins code here, and a briefing's code is not run",
        hint: syntaxHint(source.text, at, trustedMdx),
      });
      if (!trustedMdx) return undefined;
    }
    const tree =
      format === 'mdx'
        ? shallow(mdxToHast(text, { features, position }) as Root)
        : shallow(markdownToHast(text, { features, position }) as Root);
    const whole = masked.unmaskTree(hasRaw(tree) ? shallow(parseRaw(text, features)) : tree);
    if (source.masked !== source.text) showMasked(whole, source, problems);
    return withoutControls(whole, source, problems);
  } catch (cause) {
    if (cause instanceof TooDeep) {
      problems.add({
        name: 'syntax-error',
        ...(cause.at && { at: cause.at }),
        message: cause.message,
        hint: cause.hint,
      });
      return undefined;
    }
    const message = withoutMasks(masked.unmask((cause as Error).message));
    const match = /^(\d+):(\d+): ([\s\S]*?)(?: \((?:note|mdx)[\s\S]*)?$/.exec(message);
    const at = match ? { line: Number(match[1]), column: Number(match[2]) } : undefined;
    problems.add({
      name: 'syntax-error',
      ...(at && { at }),
      message: match?.[3] ?? message,
      hint: syntaxHint(source.text, at, trustedMdx),
    });
    return undefined;
  }
}

function excessOf({ format, yaml = '', yamlOffset }: Source, text: string): Excess | undefined {
  const begin = yamlOffset + yaml.length;
  const excess = excessIn(text, begin, format) ?? longParagraph(text, begin, format, features);
  if (excess || format === 'md') return excess;
  const offset = endlessDepth(text, begin, features);
  return offset === undefined ? undefined : { ...TOO_DEEP, offset };
}

function hasRaw(node: { type: string; children?: unknown[] }): boolean {
  if (node.type === 'raw') return true;
  return (node.children as { type: string }[] | undefined)?.some(hasRaw) ?? false;
}
