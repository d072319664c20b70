/**
 * What somebody else wrote, as a terminal or the log of a build service may show it. As it
 * stands, such a text could end a line and begin another one, move the cursor, or give a command.
 */

/** Control characters of ISO/IEC 2022, line separators, and what turns the order of letters. */
const CONTROLS =
  // eslint-disable-next-line no-control-regex -- these are what it is about
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** Unicode has pictures of C0 and of DELETE only. */
function symbolOf(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}

/**
 * GitHub Actions takes commands out of a log: `##[command]` anywhere in a line, `::command` at its
 * beginning (docs.github.com/actions, "Workflow commands").
 */
const withoutMarks = (line: string): string => line.replaceAll('##[', '#\u266f[');
const withoutCommands = (line: string): string =>
  withoutMarks(line).replace(/^(\s*)::/, '$1\u2237');

const inSymbols = (text: string): string => text.replace(CONTROLS, symbolOf);
const exceptTabs = (line: string): string => line.split('\t').map(inSymbols).join('\t');

/** A value on one line: every control character is one symbol. */
export const onOneLine = (text: string): string => withoutCommands(inSymbols(text));

/** A part of a line of a file: tabs stay, and columns are as they were. */
export const sourceLine = (line: string): string => withoutMarks(exceptTabs(line));

/** JSON on one line, still the same value: what a log must not show is escaped. */
export const inJson = (json: string): string =>
  json
    .replace(CONTROLS, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('##[', '#\\u0023[');

/** Text of several lines, such as an error with its stack: line feeds and tabs stay. */
export const printable = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => withoutCommands(exceptTabs(line)))
    .join('\n');

/** As `printable`, and colours stay ("select graphic rendition" of ECMA-48). */
export const printableInColour = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- colours begin with one
    .split(/(\u001b\[[\d;]*m)/)
    .map((part, index) => (index % 2 === 1 ? part : printable(part)))
    .join('');
