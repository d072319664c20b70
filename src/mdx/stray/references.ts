import { inShort } from './plain-text.ts';
import type { Stray } from './stray.ts';

const FOOTNOTE = /(?<!\\)\[\^([^[\]\s]+)\]/g;
/** Not behind a letter, as in `rows[i][j]`. */
const REFERENCE = /(?<![\\\w\]])(!?)\[([^[\]]+)\]\[([^[\]]*)\]/g;

/** A reference that the parser has left in a text leads nowhere. */
export function deadReferences(source: string, offset: number): Stray[] {
  const notes = [...source.matchAll(FOOTNOTE)].map(({ 0: whole, index }) => ({
    offset: offset + index,
    message: `${inShort(whole)} belongs to no footnote, and is printed as it stands`,
    hint: `Add a line that begins with ${inShort(whole)}: and says what the note says, or write \\[ where a bracket is meant.`,
  }));
  const links = [...source.matchAll(REFERENCE)].map(
    ({ 0: whole, 1: mark, 2: words, 3: name, index }) => {
      const label = inShort(name || words!);
      return {
        offset: offset + index,
        message: `${inShort(whole)} is no ${mark ? 'picture' : 'link'}, because no line says where [${label}] is; it is printed as it stands`,
        hint: `Add a line that begins with [${label}]: and goes on with the address, put the address in parentheses, ${mark}[${inShort(words!)}](…), or write \\[ where a bracket is meant.`,
      };
    },
  );
  return [...notes, ...links];
}
