import type { Place } from '../../briefing/place.ts';
import { component } from '../../briefing/vocabulary/vocabulary.ts';
import { elementVerdict, isOfHtml } from './allowed-html.ts';

/** What writers mean when MDX does not understand them. */

/**
 * A hint for a syntax error at `at`, guessed from the text that stands there. `runsCode` tells
 * whether the site runs the code of briefings.
 */
export function syntaxHint(text: string, at: Place | undefined, runsCode: boolean): string {
  const lines = text.split(/\r?\n/).slice((at?.line ?? 1) - 1);
  const line = lines[0] ?? '';
  const before = line.slice(0, (at?.column ?? 1) - 1);
  const rest = line.slice(before.length);
  const following = lines.slice(1).join('\n');
  const around = rest || line;
  const tag = tagOf(`${around}\n${following}`);
  if (around.startsWith('<!--') || around.startsWith('!--')) {
    return 'Comments are written {/* like this */}.';
  }
  const empty = /^<(br|hr|img|wbr)\b([^>]*?)>/i.exec(around);
  if (empty) return `Close the element in itself: <${empty[1]}${empty[2]} />.`;
  if (/^<\s*[\d=-]/.test(around)) {
    return 'A "less than" sign is written &lt; in text, for example &lt;5.';
  }
  const link = /^<((?:https?:\/\/|mailto:)[^>\s]+)>/.exec(around);
  if (link) return `Write the link out: [${link[1]}](${link[1]}).`;
  const mail = /^<([^\s<>@]+@[^\s<>@]+)>/.exec(around)?.[1];
  if (mail) return `Write the address as [${mail}](mailto:${mail}), or without the angle brackets.`;
  if (CURLY_VALUE.test(tag)) {
    return 'Values stand in straight quotation marks, and these are curly ones: type <Cite source="id" />.';
  }
  if (CUT_VALUE.test(tag)) {
    return 'A straight quotation mark inside a value ends it: use curly ones inside, such as by="Ada “the chief” Example", or put single ones around the whole, such as by=\'Ada "the chief" Example\'.';
  }
  if (/\s[\w:.-]+=[^\s"'{>]/.test(tag)) {
    return 'Put the values of attributes in quotes, such as <Cite source="id" />.';
  }
  const name = /^<([A-Za-z][\w.-]*)/.exec(around)?.[1];
  if (name && /\w$/.test(before) && !component(name) && elementVerdict(name) === 'refuse') {
    return `Put code such as ${/\w+$/.exec(before)![0]}<${name}> between backticks, or write &lt; for <.`;
  }
  if (name && !component(name) && /^<[a-z][\w.-]*[\s/>]/.test(around) && !isOfHtml(name)) {
    return `Put <${name}> between backticks, or write &lt; for <, where it is meant as text.`;
  }
  if (name && before.trim() === '' && following.includes(`</${name}>`)) {
    return `Put an empty line after the opening tag of <${name}>, and one before </${name}>; what stands on the line of the tag is a paragraph of its own.`;
  }
  if (/^<\w[^<>=]*</.test(around) || /^<[a-z][\w+.-]*:/i.test(around)) {
    return 'Write < as &lt; where it is meant as text.';
  }
  if (/^<\/?[A-Za-z]/.test(around)) {
    return 'Give every element its closing tag, in the right order, or close it in itself: <Cite source="id" />.';
  }
  const notation = foreignHint(line);
  if (notation) return notation;
  if (/^\{\s*\/\*/.test(around)) {
    return following.split('{/*', 1)[0]!.includes('*/')
      ? 'A comment in a line of text ends with its paragraph: take out its empty lines, or begin it on a line of its own.'
      : 'The comment is never closed: end it with */}.';
  }
  if (line.includes('{') || line.includes('}')) return runsCode ? codeHint : braceHint;
  if (/^\s*(import|export)\b/.test(line)) return runsCode ? codeHint : wordHint(line);
  return 'Write < as &lt; and { as &#123; where they are meant as text.';
}

/** What other generators put between braces, and Git between texts that it could not merge. */
function foreignHint(line: string): string | undefined {
  if (/^<{7} /.test(line)) {
    return 'Git could not merge this file: keep one of the two texts, and take out the lines of <, = and >.';
  }
  if (/\{\{|\{%/.test(line)) {
    return 'This is a template of another generator, and a briefing is filled in by nobody: write what it stands for, or put it between backticks to show it.';
  }
  if (/\{:|\{[.#]\w/.test(line)) {
    return 'Take out what stands in braces: the look of a briefing comes from the site. Only behind the words of a heading, {#name} gives it its id.';
  }
  return undefined;
}

/** A value with curly quotation marks at its beginning, or at its end alone. */
const CURLY_VALUE = /\s[\w:.-]+\s*=\s*(?:["']?[“”„‟‘’‚‛«»‹›]|"[^"]+[“”]|'[^']+[‘’])/;

/** A value after which something else comes than the end of the tag or another attribute. */
const CUT_VALUE = /=""(?![\s/>]|[\w:.-]+=|$)/;

/** The tag that begins a text, each of its sound values as `=""`; nothing when none does. */
function tagOf(text: string): string {
  if (!/^<[A-Za-z]/.test(text)) return '';
  const [paragraph] = text.split(/\n\s*\n/, 1);
  return paragraph!.replace(/=\s*(?:"[^"]*"|'[^']*')/g, '=""').replace(/>[^]*/, '');
}

export const braceHint =
  'Braces begin code, which a briefing does not run; write &#123; for { and &#125; for } in text.';

export const codeHint =
  'This is run as code, and as code it is not sound; in text, write &#123; for { and &#125; for }, and let no paragraph begin with "import " or "export ".';

/** A paragraph that begins with "import " or "export " is taken for code. */
export function wordHint(code: string): string {
  const word = /^\s*(import|export)\b/.exec(code)?.[1] ?? 'import';
  const isCode =
    /^\s*(import\s*(["'{*]|\w+\s*(,|from\b))|export\s+(const|let|var|function|default|\{|\*|class|async))/.test(
      code,
    );
  return isCode
    ? 'A briefing is data: take the line out. The components that a briefing may use need no import.'
    : `A paragraph cannot begin with "${word} ", which begins code; put another word first, or write &#${word.charCodeAt(0)};${word.slice(1)}.`;
}
