import { createRequire } from 'node:module';
import type { Element, ElementContent, Root } from 'hast';
import { htmlToHast } from 'satteri';
import type Temml from 'temml';
import { attributeVerdict, elementVerdict } from './allowed-html.ts';
import { DEEPEST, shallow, TooDeep } from './depth.ts';
import { element, text } from './tree.ts';

/** Why a formula cannot be shown, as a sentence, and where in its TeX. */
export interface TexFault {
  message: string;
  offset: number;
}

/** Characters of a formula; the largest tables of formulas have a third. */
const LONGEST = 5000;

const require = createRequire(import.meta.url);
let temml: typeof Temml | undefined;

/** TeX as MathML Core without styles; `alttext` has the TeX, which stands for it in plain text. */
export function mathOf(tex: string, display: boolean): Element | TexFault {
  // Few briefings have a formula.
  temml ??= require('temml') as typeof Temml;
  try {
    if (tex.length > LONGEST) throw new Unshown(`More than ${LONGEST} characters`);
    checkBraces(tex);
    const markup = temml.renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      trust: false,
    });
    const [math] = shallow(htmlToHast(markup, { fragment: true }) as Root).children;
    if (math?.type !== 'element' || math.tagName !== 'math') throw new Unshown('A reference');
    return element(
      'math',
      {
        ...(display && { display: 'block', tabIndex: 0 }),
        alttext: tex.replace(/\s+/g, ' ').trim(),
      },
      math.children.flatMap(toCore),
    );
  } catch (cause) {
    // Temml goes as deep as its stack.
    if (cause instanceof TooDeep || cause instanceof RangeError) {
      return { message: new TooDeep().message, offset: 0 };
    }
    // What Temml did not foresee, such as a sign of an index with nothing behind it, is no sentence.
    if (!(cause instanceof Unshown || cause instanceof temml.ParseError)) {
      return { message: 'The formula cannot be read: something is missing in it', offset: 0 };
    }
    const { message, position } = cause as Error & { position?: number };
    return { message: sentenceOf(message), offset: Math.min(position ?? 0, tex.length) };
  }
}

/** Temml takes ever longer for what stands deep in braces, before it gives up. */
function checkBraces(tex: string): void {
  let depth = 0;
  for (const [sign] of tex.matchAll(/\\[^]|[{}]/g)) {
    if (sign === '{' && ++depth > DEEPEST) throw new TooDeep();
    if (sign === '}') depth--;
  }
}

/** Temml puts the place and a piece of the TeX behind what it says. */
const sentenceOf = (message: string): string =>
  message
    .replace(/^ParseError:\s*/, '')
    .replace(/ at (?:position \d+|end of input): [^]*$/, '')
    .trim();

class Unshown extends Error {
  constructor(what: string) {
    super(`${what} in a formula cannot be shown`);
  }
}

/** What is left out of MathML Core, by the notation of `menclose`. */
const enclosures: Record<string, [tag: string, attribute: string, sign: string]> = {
  top: ['mover', 'accent', '\u203e'],
  bottom: ['munder', 'accentunder', '_'],
};

function toCore(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return [text(node.value)];
  if (node.type !== 'element') return [];
  const { tagName, properties } = node;
  const children = node.children.flatMap(toCore);
  // The place for a number, which nothing could refer to.
  if (tagName === 'span' && children.length === 0) return [];
  if (tagName === 'menclose') {
    const [tag, attribute, sign] = enclosures[String(properties.notation)] ?? [];
    if (!tag) throw new Unshown('What is struck out or enclosed');
    const line = element('mo', { stretchy: 'true' }, [text(sign!)]);
    return [element(tag, { [attribute!]: 'true' }, [element('mrow', {}, children), line])];
  }
  if (!tagName.startsWith('m') || elementVerdict(tagName) !== 'keep') {
    throw new Unshown(`What becomes <${tagName}>`);
  }
  const style = String(properties.style ?? '');
  if (/color|background/i.test(`${style} ${Object.keys(properties).join(' ')}`)) {
    throw new Unshown('A colour or a filled area');
  }
  if (style.includes('transform:')) throw new Unshown('What is mirrored');
  const kept = Object.entries(properties).filter(
    ([key]) => attributeVerdict(tagName, key.toLowerCase()) === 'keep',
  );
  const className = classesFor(style, String(properties.className));
  const core = { ...Object.fromEntries(kept), ...(className.length > 0 && { className }) };
  return [element(tagName, core, children)];
}

/** Classes of the stylesheet for what of a style or a class of Temml's changes how a formula reads. */
const looks: readonly [pattern: RegExp, name: string][] = [
  [/text-align:\s*left|\btml-left\b/, 'math-left'],
  [/text-align:\s*right|\btml-right\b/, 'math-right'],
  [/padding-left:\s*0(?:em|pt)/, 'math-flush-left'],
  [/padding-right:\s*0(?:em|pt)/, 'math-flush-right'],
  [/padding-left:\s*[1-9]\d*em/, 'math-apart'],
  [/width:\s*100%/, 'math-wide'],
  [/width:\s*50%/, 'math-side'],
  [/\btml-jot\b/, 'math-loose'],
  [/font-weight:\s*bold/, 'math-bold'],
  [/border:/, 'math-boxed'],
  [/border-top:/, 'math-line-top'],
  [/border-bottom:/, 'math-line-bottom'],
  [/border-left:/, 'math-line-left'],
  [/border-right:/, 'math-line-right'],
];

const classesFor = (style: string, classes: string): string[] =>
  looks.filter(([pattern]) => pattern.test(style) || pattern.test(classes)).map(([, name]) => name);
