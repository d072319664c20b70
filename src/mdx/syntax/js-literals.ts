/** The little of JavaScript that must be known to find where an expression ends, as satteri knows it. */

const LITERALS = [
  /\/\/[^\n]*/y,
  /\/\*[\s\S]*?(?:\*\/|$)/y,
  /\/(?:\\[\s\S]?|\[(?:\\[\s\S]?|[^\]\\])*(?:\]|$)|[^/\\[\r\n])*(?:\/[a-z0-9]*)?/iy,
  /"(?:\\[\s\S]?|[^"\\\r\n])*"?/y,
  // After a letter it is an apostrophe.
  /(?<=\w)'/y,
  /'(?:\\[\s\S]?|[^'\\\r\n])*'?/y,
];

/** Where the comment, string, template or regular expression that begins at `at` ends. */
export function endOfLiteral(text: string, at: number): number {
  if (text[at] === '`') return endOfTemplate(text, at);
  for (const literal of LITERALS) {
    literal.lastIndex = at;
    if (literal.test(text)) return literal.lastIndex;
  }
  return at + 1;
}

const TEMPLATE_MARK = /\\[\s\S]?|\$\{|[`{}]/g;

function endOfTemplate(text: string, at: number): number {
  let depth = 0;
  TEMPLATE_MARK.lastIndex = at + 1;
  for (let match; (match = TEMPLATE_MARK.exec(text));) {
    const [mark] = match;
    if (mark === '`' && depth === 0) return TEMPLATE_MARK.lastIndex;
    if (mark === '${' || (mark === '{' && depth > 0)) depth++;
    if (mark === '}' && depth > 0) depth--;
  }
  return text.length;
}

const BEFORE_REGEX = /^(?:await|case|delete|in|instanceof|new|of|return|throw|typeof|void|yield)$/;

export const isComment = (text: string, at: number): boolean =>
  text[at] === '/' && (text[at + 1] === '/' || text[at + 1] === '*');

/** Whether a slash at `at` divides; `value` says whether a value stands before it. */
export function isDivision(text: string, at: number, value: boolean): boolean {
  if (text[at] !== '/' || isComment(text, at)) return false;
  let last = at - 1;
  while (last >= 0 && /[ \t\r\n]/.test(text[last]!)) last--;
  const word = /[\w$]*$/.exec(text.slice(Math.max(0, last - 11), last + 1))![0];
  const sameLine = !/[\r\n]/.test(text.slice(last + 1, at));
  if (value && !(word && sameLine)) return true;
  if (word) return !BEFORE_REGEX.test(word);
  return /(?:[)\]"'`]|\+\+|--)$/.test(text.slice(Math.max(0, last - 1), last + 1));
}
