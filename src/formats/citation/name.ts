/** A name as citations need it: of a person in its parts, of anybody else whole. */
export type Name = { family: string; given: string; suffix?: string } | { literal: string };

/** Scripts in which the last word of a person's name is the family name. */
const IN_PARTS =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{M}\p{Zs}'’.-]+$/u;
const SUFFIX = /,? +(Jr\.?|Sr\.?|I{2,3}|IV)$/;

/**
 * Takes a name apart. A name among `institutions`, one word, one that does not end with a
 * capitalised word ("Washington desk"), and a name in a script that writes names otherwise are
 * left whole: a wrong family name is worse than none.
 */
export function nameOf(label: string, institutions: ReadonlySet<string>): Name {
  const suffix = SUFFIX.exec(label)?.[1];
  const words = label.replace(SUFFIX, '').split(/\s+/);
  const isPerson =
    !institutions.has(label) &&
    IN_PARTS.test(words.join(' ')) &&
    /^\p{Lu}/u.test(words.at(-1)!) &&
    words[0] !== 'The';
  // "van", "de la": small words before the family name belong to it.
  let first = words.length - 1;
  while (first > 0 && /^\p{Ll}/u.test(words[first - 1]!)) first -= 1;
  if (!isPerson || first === 0) return { literal: label };
  return {
    family: words.slice(first).join(' '),
    given: words.slice(0, first).join(' '),
    ...(suffix && { suffix }),
  };
}

/** `Jean-Paul M.` → `J.-P. M.` */
export const initials = (given: string): string =>
  given
    .normalize('NFC')
    .split(/[\s.]+/)
    .filter(Boolean)
    .map((word) =>
      word
        .split('-')
        .map((part) => (/^\p{L}\p{M}*/u.exec(part)?.[0] ?? '') + '.')
        .join('-'),
    )
    .join(' ');

/** `Example, Ada, Jr.` */
export const inverted = (name: Name): string =>
  'literal' in name
    ? name.literal
    : [name.family, name.given, name.suffix].filter(Boolean).join(', ');

/** `Ada Example Jr.` */
export const natural = (name: Name): string =>
  'literal' in name
    ? name.literal
    : [name.given, name.family, name.suffix].filter(Boolean).join(' ');
