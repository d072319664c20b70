import { Lexer, Parser, parseDocument, YAMLParseError, type Document } from 'yaml';

/**
 * How many lists and fields may stand in one another; a briefing has three. A much deeper one
 * exhausts the stack of whoever walks through it, this library included.
 */
const DEEPEST = 50;

/** More errors than anybody is told of; the library takes its time for each. */
const MOST_ERRORS = 100;

/**
 * Front matter as YAML 1.2; what is wrong with it is among the document's errors. Nothing in it
 * is deep: where it would be, there is nothing but an error (`RESOURCE_EXHAUSTION`).
 */
export function parseYaml(yaml: string): Document {
  const { sound, deep } = boundsOf(yaml);
  const document = parseDocument(deep === undefined ? yaml.slice(0, sound) : '', {
    version: '1.2',
    prettyErrors: false,
    logLevel: 'error',
  });
  if (deep !== undefined) {
    const message = `More than ${DEEPEST} lists and fields stand in one another`;
    document.errors.push(new YAMLParseError([deep, deep + 1], 'RESOURCE_EXHAUSTION', message));
  }
  return document;
}

/**
 * Where a collection begins that stands too deep, and up to where a text is worth reading: the
 * library's parser, which has a stack of its own, is asked for its tokens alone.
 */
function boundsOf(yaml: string): { sound?: number; deep?: number } {
  const parser = new Parser();
  let errors = 0;
  for (const lexeme of new Lexer().lex(yaml)) {
    // A document is given when it has ended; what has begun is on the stack below it.
    for (const { type } of parser.next(lexeme)) if (type === 'error') errors++;
    if (errors > MOST_ERRORS) return { sound: parser.offset };
    const deep = parser.stack[DEEPEST + 1];
    if (deep && 'items' in deep) return { deep: deep.offset };
  }
  return {};
}

/** What the `yaml` package says, without the excerpt that may follow. */
export const firstSentence = (message: string): string =>
  message.split('\n')[0]!.replace(/\.$/, '');
