import { isScalar, visit, type Document, type Scalar, type YAMLParseError } from 'yaml';
import type { Place } from '../../briefing/place.ts';
import type { Problems } from '../../briefing/problem.ts';
import { firstSentence } from './yaml.ts';
import { crampedField } from './yaml-signs.ts';

/** Front matter, and what YAML makes of it. */
interface Written {
  document: Document;
  yaml: string;
}

/** The place of an offset in it. */
type At = (offset: number) => Place;

/** Reports what is wrong with front matter as YAML. Returns whether its fields can be read all the same. */
export function reportYamlErrors({ document, yaml }: Written, problems: Problems, at: At): boolean {
  if (document.errors.length === 0) return true;
  const syntax = document.errors
    .filter(({ code }) => code !== 'DUPLICATE_KEY')
    .sort((a, b) => a.pos[0] - b.pos[0]);
  // One slip often makes the parser stumble again at once, on the same line.
  let reached = 0;
  for (const error of syntax) {
    if (at(error.pos[0]).line <= reached) continue;
    reached = at(error.pos[1]).line;
    problems.add({ name: 'invalid-front-matter', ...wording(error, { document, yaml }, at) });
  }
  if (syntax.length < document.errors.length) reportRepeated(document, problems, at);
  return syntax.length === 0;
}

function wording(error: YAMLParseError, { document, yaml }: Written, at: At) {
  if (error.code === 'RESOURCE_EXHAUSTION') {
    const hint =
      'Look for brackets or hyphens that are repeated; no field is more than three deep.';
    return { at: at(error.pos[0]), message: error.message, hint };
  }
  const open = openQuote(error, document);
  if (open) {
    const mark = open.type === 'QUOTE_DOUBLE' ? '"' : "'";
    return {
      at: at(open.range![0]),
      message: `The quotation mark ${mark} that opens here is never closed`,
      hint: `Put another ${mark} at the end of the value.`,
    };
  }
  if (error.message.startsWith('Unexpected scalar at node end')) return continued(error, yaml, at);
  if (isSign(error)) return sign(error.pos[0], at);
  const cramped = crampedField(yaml.slice(...error.pos));
  if (cramped) return { ...cramped.finding, at: at(error.pos[0] + cramped.offset) };
  if (error.message.startsWith('Nested mappings')) return fieldInValue(error, document, at);
  return {
    at: at(error.pos[0]),
    message: `The front matter is not valid YAML: ${firstSentence(error.message)}`,
    hint: 'Check colons, quotes and indentation here; put a value that holds ": " or "#" in quotes.',
  };
}

/** A value that has come to its end, as a quotation or a list, and goes on. */
function continued({ pos }: YAMLParseError, yaml: string, at: At) {
  if (/["']$/.test(yaml.slice(0, pos[0]).trimEnd())) {
    return {
      at: at(pos[0]),
      message: 'The value continues after the quotation mark that ends it',
      hint: `Put single quotation marks around the whole value, and write every ' in it twice: title: '"Let''s talk", says Biden'.`,
    };
  }
  return sign(pos[0], at);
}

const sign = (offset: number, at: At) => ({
  at: at(offset),
  message: 'The value begins with a sign that has a meaning in YAML, such as [, {, * or &',
  hint: 'Put the whole value in quotes.',
});

/** `@`, `%`, a comma and backticks; a hyphen; `|` and `>`, behind which a line ends. */
const isSign = ({ code, message }: YAMLParseError): boolean =>
  code === 'BAD_SCALAR_START' ||
  /^(?:Block scalar header|Not a YAML token|Unexpected block-seq-ind)/.test(message);

/** A second colon in a field: in its own line, or in one below that is indented. */
function fieldInValue({ pos }: YAMLParseError, { errors }: Document, at: At) {
  const name = errors.find(
    ({ code, pos: [from] }) => code === 'MULTILINE_IMPLICIT_KEY' && from === pos[0],
  );
  if (name) {
    return {
      at: { line: at(name.pos[1]).line, column: 1 },
      message:
        'This line is indented, so it goes on with the text above it, which cannot hold a colon',
      hint: 'Begin a field exactly below the others; put a text that holds a colon in quotes.',
    };
  }
  return {
    at: at(pos[0]),
    message: 'The value holds a colon, so YAML takes what stands before it for the name of a field',
    hint: 'Put the value in quotes.',
  };
}

/** The parser reports a quotation mark that is missing where it gave up looking for it. */
function openQuote({ code, pos }: YAMLParseError, document: Document): Scalar | undefined {
  if (code !== 'MISSING_CHAR') return undefined;
  let found: Scalar | undefined;
  visit(document, {
    Scalar(_, node) {
      if (!node.type?.startsWith('QUOTE_') || node.range?.[1] !== pos[0]) return undefined;
      found = node;
      return visit.BREAK;
    },
  });
  return found;
}

/** Fields that stand in one place more than once; the last value is the one that is read. */
function reportRepeated(document: Document, problems: Problems, at: At): void {
  visit(document, {
    Map(_, map) {
      const first = new Map<unknown, Place>();
      for (const { key } of map.items) {
        if (!isScalar(key) || !key.range) continue;
        const place = at(key.range[0]);
        const earlier = first.get(key.value);
        if (!earlier) {
          first.set(key.value, place);
          continue;
        }
        problems.add({
          name: 'duplicate-field',
          at: place,
          message: `The field "${key.value}" is there already, on line ${earlier.line}`,
          hint: 'Keep one of them, or put its values into a list if the field takes one.',
        });
      }
    },
  });
}
