import type { Place, Problems } from '../briefing/problem.ts';
import type { ParsedFrontMatter } from './front-matter.ts';

/**
 * A link or a picture, stress, or code, each around words; a sign by itself marks a note, stands
 * in a name, or is spoken of in quotation marks.
 */
const MARKDOWN =
  /\[[^[\]]+\]\((?:https?:|mailto:|\.{0,2}\/|#)[^()\s]*\)|(?<![^\s(])(\*\*?|`)[\p{L}\p{N}](?:[^*`]*[\p{L}\p{N}).!?])?\1(?![^\s).,;:!?])/u;

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

/** Warns of Markdown in the sentences of front matter. */
export function warnOfMarkdownIn({ front, places }: ParsedFrontMatter, problems: Problems): void {
  const { title, summary = '', image, changes } = front;
  const sentences: [path: string, text: string][] = [
    ['title', title],
    ['summary', summary],
    ['image.caption', image?.caption ?? ''],
    ...changes.map(({ note }, index): [string, string] => [`changes.${index}.note`, note]),
  ];
  for (const [path, text] of sentences) {
    warnOfMarkdown(path.replace(/^.*\./, ''), text, () => places[path], problems);
  }
}
