/**
 * A reader of XML that gives up at the first thing it does not know for certain, for files that
 * strangers hand in: what it accepts, every browser reads as it does. It knows no document types,
 * entities or processing instructions, and only names in ASCII.
 */

export type XmlPart =
  | { type: 'open'; name: string; attributes: Attribute[]; empty: boolean; offset: number }
  | { type: 'close'; name: string; offset: number }
  | { type: 'text'; value: string; raw: string; offset: number };

export interface Attribute {
  name: string;
  /** With its character references resolved. */
  value: string;
  /** As it is written. */
  raw: string;
  offset: number;
}

/** What keeps a text from being read, and where. */
export class XmlFault extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

const DECLARATION =
  /^<\?xml\s+version\s*=\s*(["'])1\.0\1(?:\s+encoding\s*=\s*(["'])utf-8\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\3)?\s*\?>/i;
const NAME = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const OPEN = new RegExp(
  `<(${NAME})((?:[ \\t\\r\\n]+${NAME}[ \\t\\r\\n]*=[ \\t\\r\\n]*(?:"[^"<]*"|'[^'<]*'))*)[ \\t\\r\\n]*(/?)>`,
  'y',
);
const ATTRIBUTE = new RegExp(`(${NAME})[ \\t\\r\\n]*=[ \\t\\r\\n]*("[^"<]*"|'[^'<]*')`, 'g');
const CLOSE = new RegExp(`</(${NAME})[ \\t\\r\\n]*>`, 'y');
const COMMENT = /<!--([\s\S]*?)-->/y;
const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/y;
const TEXT = /[^<]+/y;
const NOT_A_CHARACTER = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** The parts of a document, in order; throws an `XmlFault` at the first that is in doubt. */
export function* readXml(text: string): Generator<XmlPart> {
  const odd = NOT_A_CHARACTER.exec(text);
  if (odd) throw new XmlFault('a control character', odd.index);
  const open: string[] = [];
  let rooted = false;
  let offset = DECLARATION.exec(text)?.[0].length ?? 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = offset;
    return pattern.exec(text);
  };
  while (offset < text.length) {
    const start = offset;
    const match = take(TEXT) ?? take(OPEN) ?? take(CLOSE) ?? take(COMMENT) ?? take(CDATA);
    if (!match) throw new XmlFault(whatStands(text.slice(offset, offset + 30)), offset);
    const [whole, first = '', attributes = '', slash] = match;
    offset += whole.length;
    if (whole.startsWith('<!--')) {
      if (/--|-$/.test(first)) throw new XmlFault('a comment with -- in it', start);
      continue;
    }
    if (!whole.startsWith('<') || whole.startsWith('<![')) {
      if (open.length > 0) {
        const isPlain = !whole.startsWith('<');
        const value = isPlain ? resolve(whole, start) : first;
        yield { type: 'text', value, raw: isPlain ? whole : first, offset: start };
      } else if (whole.trim() !== '') throw new XmlFault('text outside of the drawing', start);
    } else if (slash === undefined) {
      if (open.pop() !== first) throw new XmlFault(`</${first}>, which closes nothing`, start);
      yield { type: 'close', name: first, offset: start };
    } else {
      if (open.length === 0 && rooted) throw new XmlFault(`a second root, <${first}>`, start);
      rooted = true;
      const list = attributesOf(attributes, start + 1 + first.length);
      yield {
        type: 'open',
        name: first,
        attributes: list,
        empty: slash === '/',
        offset: start,
      };
      if (slash === '') open.push(first);
    }
  }
  if (open.length > 0) throw new XmlFault(`<${open.at(-1)}>, which is never closed`, offset);
  if (!rooted) throw new XmlFault('no element at all', 0);
}

function attributesOf(text: string, start: number): Attribute[] {
  const names = new Set<string>();
  return [...text.matchAll(ATTRIBUTE)].map((match) => {
    const [name, quoted] = [match[1]!, match[2]!];
    const offset = start + match.index;
    if (names.has(name)) throw new XmlFault(`the attribute ${name} twice`, offset);
    names.add(name);
    const raw = quoted.slice(1, -1);
    return { name, value: resolve(raw, offset), raw, offset };
  });
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Resolves character references; other entities than the five of XML need a document type. */
function resolve(raw: string, offset: number): string {
  return raw.replace(/&([^;&\s]{0,12};)?/g, (whole, body: string | undefined) => {
    const [, hex, decimal] = /^#(?:x([\da-f]{1,6})|(\d{1,7}));$/i.exec(body ?? '') ?? [];
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    const isCode = code > 0 && code <= 0x10ffff;
    const value = isCode ? String.fromCodePoint(code) : named[(body ?? '').slice(0, -1)];
    if (value === undefined) throw new XmlFault(`the entity ${whole}`, offset);
    return value;
  });
}

function whatStands(text: string): string {
  if (/^<!doctype/i.test(text)) return 'a document type, <!DOCTYPE …>';
  if (text.startsWith('<?'))
    return `an instruction to programs, ${text.split(/[\s?>]/)[0] || '<?'}…`;
  return `something that is not XML, ${text.split('\n')[0]}`;
}
