import { isAlias, isScalar, visit, type Document } from 'yaml';
import type { Place } from '../../briefing/place.ts';
import type { Problems } from '../../briefing/problem.ts';

/**
 * Words that YAML takes for signs of its own: `!Breaking` for the type of what follows, `&quot;`
 * for a name that can be repeated as `*quot;`. They are not in the value, and YAML finds nothing
 * wrong with that.
 */

/** Reports the words at the beginning of values that YAML has taken away. Returns whether none were. */
export function reportSigns(
  document: Document,
  yaml: string,
  problems: Problems,
  at: (offset: number) => Place,
): boolean {
  // Few front matters have any of the signs; the others need no second look at every value.
  if (!/[!&*]/.test(yaml)) return true;
  const repeated = new Set<string>();
  const anchors = new Set<string>();
  const found = new Set<number>();
  visit(document, {
    Alias(_, { source, range }) {
      repeated.add(source);
      if (range && !anchors.has(source)) found.add(range[0]);
    },
    Value: (_, node) => void (node.anchor && anchors.add(node.anchor)),
  });
  visit(document, {
    Node(_, node) {
      if (isAlias(node) || !node.range) return;
      const before = (sign: string) => yaml.lastIndexOf(sign, node.range![0]);
      if (node.tag === '!') found.add(before('!'));
      if (isScalar(node) && node.anchor && !repeated.has(node.anchor))
        found.add(before(`&${node.anchor}`));
    },
  });
  for (const { code, pos } of document.warnings) {
    if (code === 'TAG_RESOLVE_FAILED') found.add(pos[0]);
  }
  for (const offset of [...found].sort((a, b) => a - b)) {
    const word = /^\S[^\s,[\]{}]*/.exec(yaml.slice(offset, offset + 60))?.[0] ?? '';
    const isEntity = /^&#?[a-z\d]+;/i.test(word);
    problems.add({
      name: 'invalid-front-matter',
      at: at(offset),
      message: `The value begins with ${word[0]}, which has a meaning in YAML, so that "${word}" is taken for a name and not for text`,
      hint: isEntity
        ? `Write the sign itself instead of ${/^[^;]*;/.exec(word)![0]}, and put the whole value in quotes.`
        : 'Put the whole value in quotes.',
    });
  }
  return found.size === 0;
}

/** A field whose colon has no space behind it, or one that YAML takes for a letter, or is no colon. */
const CRAMPED = /^([ \t]*(?:- +)?([a-z]{2,20})(?::(?=[^\s/]|\p{Zs})|：))[^\n]/imu;

/** What to say of a field in this YAML that YAML takes for text, and where it stands there. */
export function crampedField(yaml: string) {
  const found = CRAMPED.exec(yaml);
  if (!found) return undefined;
  const [, upToValue, name] = found;
  return {
    offset: found.index + upToValue!.length,
    finding: {
      message: `No space follows the colon behind "${name}", so YAML takes it for text and not for a field`,
      hint: `Put a space after the colon: ${name}: and then the value.`,
    },
  };
}
