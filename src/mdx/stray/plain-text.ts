import type { Place } from '../../briefing/place.ts';
import type { Problems } from '../../briefing/problem.ts';
import { proseFields, sentenceFields } from '../../briefing/schema.ts';
import { textsIn } from '../../briefing/vocabulary/prose.ts';
import type { ParsedFrontMatter } from '../front-matter/read.ts';

/**
 * A link or a picture, stress, or code, each around words; a sign by itself marks a note, stands
 * in a name, or is spoken of in quotation marks.
 */
const MARKDOWN =
  /\[[^[\]]+\]\((?:https?:|mailto:|\.{0,2}\/|#)[^()\s]*\)|(?<![^\s(])(\*\*?|`)[\p{L}\p{N}](?:[^*`]*[\p{L}\p{N}).!?])?\1(?![^\s).,;:!?])/u;

/** A sign as HTML writes it; the body understands these. */
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i;

/** A text in one line, of which a long one is cut. */
export function inShort(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

/**
 * Warns of Markdown in a text that is printed as it stands: in facts, and in attributes. `place`
 * is asked only where there is some.
 */
export function warnOfMarkdown(
  name: string,
  text: string,
  place: () => Place | undefined,
  problems: Problems,
): void {
  const found = MARKDOWN.exec(text)?.[0];
  if (found === undefined) return;
  const at = place();
  problems.add({
    name: 'stray-markdown',
    severity: 'warning',
    ...(at && { at }),
    message: `${inShort(found)} is printed as it stands, because ${name} is plain text`,
    hint: 'Write the words alone; links and emphasis belong in the body.',
  });
}

/** Warns of Markdown in the sentences of front matter, and of signs of HTML in all that is read. */
export function warnOfMarkdownIn(parsed: ParsedFrontMatter, problems: Problems): void {
  const { front, places } = parsed;
  warnOfEntities(parsed, problems);
  for (const [path, text] of textsIn(front, sentenceFields)) {
    warnOfMarkdown(path.replace(/^.*\./, ''), text, () => around(path, places), problems);
  }
}

function warnOfEntities({ front, places }: ParsedFrontMatter, problems: Problems): void {
  for (const [path, text] of textsIn(front, proseFields)) {
    const entity = ENTITY.exec(text)?.[0];
    if (!entity) continue;
    const at = around(path, places);
    problems.add({
      name: 'stray-markdown',
      severity: 'warning',
      ...(at && { at }),
      message: `${entity} is printed as it stands, because ${path.split('.')[0]} is plain text`,
      hint: `Write the sign itself, such as & or ", and not its name in HTML.`,
    });
  }
}

/** The place of a value, or of what it stands in: a single author has no list and need have no fields. */
function around(path: string, places: Record<string, Place>): Place | undefined {
  for (let one = path; one; one = one.replace(/\.?[^.]*$/, '')) if (places[one]) return places[one];
  return undefined;
}
