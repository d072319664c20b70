/** What neither XML 1.0 (production Char) nor HTML knows as text. */
// eslint-disable-next-line no-control-regex -- these are the characters
const UNKNOWN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text without the characters that no XML may hold. */
export const knownText = (text: string): string => text.replace(UNKNOWN, '');

/** Text as it may stand in an element or between double quotes, of HTML and of XML. */
export const escapeMarkup = (text: string): string =>
  knownText(text).replace(/[&<>"]/g, (sign) => references[sign]!);
