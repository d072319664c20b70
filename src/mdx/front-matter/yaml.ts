import { Lexer, Parser, parseDocument, YAMLParseError, type Document } from 'yaml';

/**
 * How many lists and fields may stand in one another; a briefing has three. A much deeper one
 * exhausts the stack of whoever walks through it, this library included.
 */
const DEEPEST = 50;

/**
 * Front matter as YAML 1.2; what is wrong with it is among the document's errors. Nothing in it
 * is deep: where it would be, there is nothing but an error (`RESOURCE_EXHAUSTION`).
 */
export function parseYaml(yaml: string): Document {
  const offset = tooDeepAt(yaml);
  const document = parseDocument(offset === undefined ? yaml : '', {
    version: '1.2',
    prettyErrors: false,
    logLevel: 'error',
  });
  if (offset !== undefined) {
    const message = `More than ${DEEPEST} lists and fields stand in one another`;
    const pos: [number, number] = [offset, offset + 1];
    document.errors.push(new YAMLParseError(pos, 'RESOURCE_EXHAUSTION', message));
  }
  return document;
}

/** Where a collection begins that stands too deep; the parser keeps a stack of its own. */
function tooDeepAt(yaml: string): number | undefined {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(yaml)) {
    // A document is given when it has ended; what has begun is on the stack below it.
    for (const _ of parser.next(lexeme));
    const deep = parser.stack[DEEPEST + 1];
    if (deep && 'items' in deep) return deep.offset;
  }
  return undefined;
}

/** What the `yaml` package says, without the excerpt that may follow. */
export const firstSentence = (message: string): string =>
  message.split('\n')[0]!.replace(/\.$/, '');
