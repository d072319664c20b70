/** What is no link: an escaped sign, and code; code without an end is looked at only so far. */
const ELSE = String.raw`\\[\s\S]|(?<!${'`'})(?<fence>${'`'}+)(?!${'`'})(?:(?!\n\s*\n)[\s\S]){0,999}?[^${'`'}]\k<fence>(?!${'`'})`;
const WORDS = String.raw`(?:[^[\]\\${'`'}]|\\[\s\S])*`;
const NOTE = String.raw`\[\^[^[\]\s]+\]`;
const ADDRESS = String.raw`\((?:<[^<>\n]*>|(?:[^()\s]|\([^()\s]*\))*)(?:\s+"[^"\n]*")?\)|\[[^[\]^]*\]`;
const LINK = new RegExp(
  String.raw`${ELSE}|!\[|\[(?<words>${WORDS}(?:${NOTE}${WORDS})+)\](?<address>${ADDRESS})`,
  'g',
);
const NOTES = new RegExp(NOTE, 'g');

/**
 * Sets notes that stand in the words of a link behind the link: a note is a link itself, and a link
 * cannot hold another. The text keeps its length.
 */
export function withNotesBehindLinks(text: string): string {
  if (!text.includes('[^')) return text;
  return text.replace(LINK, (...match) => {
    const [whole] = match as [string];
    const { words, address } = match.at(-1) as Record<string, string | undefined>;
    if (words === undefined || address === undefined) return whole;
    return `[${words.replace(NOTES, '')}]${address}${words.match(NOTES)!.join('')}`;
  });
}
