import { placeAt } from '../mdx/source.ts';
import { readXml, XmlFault, type Attribute, type XmlPart } from './xml.ts';

/**
 * An SVG file is a document of its own: opened by itself, it runs its scripts on the site's
 * origin, and wherever it is shown, it may ask other sites for pictures and styles. So only what
 * is known to draw and do nothing else is let through.
 */

const SVG = 'http://www.w3.org/2000/svg';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

const drawing = new Set(
  (
    'svg g defs symbol use switch title desc metadata style a view ' +
    'path rect circle ellipse line polyline polygon image ' +
    'text tspan textPath linearGradient radialGradient stop pattern clipPath mask marker filter ' +
    'feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting ' +
    'feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR ' +
    'feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight ' +
    'feSpecularLighting feSpotLight feTile feTurbulence'
  ).split(' '),
);

const OWN_ADDRESS = /^\s*(#|data:image\/(png|jpe?g|gif|webp);base64,)/i;
/** A function of CSS that loads, with what it is given; only `url()` is given a single address. */
const LOADS = /(url|src|image|image-set|cross-fade|expression)\s*\(\s*["']?([^"')]{0,40})/gi;
const OWN_STYLE =
  /^\s*(#|data:image\/(png|jpe?g|gif|webp)[;,]|data:(font|application\/(x-)?font)[-/])/i;

/** The document types that matplotlib, Graphviz and others write; browsers do not ask for them. */
const W3C_TYPE =
  /<!DOCTYPE svg PUBLIC\s+"-\/\/W3C\/\/DTD SVG [\w. ]+\/\/EN"\s+"https?:\/\/www\.w3\.org\/[\w./-]+"\s*>/;

/** What in an SVG file may not be published, and where; nothing when it is harmless. */
export function svgFault(bytes: Uint8Array): string | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return 'it is not UTF-8 text';
  }
  try {
    checkSvg(text);
    return undefined;
  } catch (cause) {
    if (!(cause instanceof XmlFault)) throw cause;
    const { line, column } = placeAt(text, cause.offset);
    return `it holds ${cause.message} (line ${line}, column ${column} of the picture)`;
  }
}

/** The parts of a drawing, in order, without its document type. */
export const readSvg = (text: string): Generator<XmlPart> =>
  readXml(text.replace(W3C_TYPE, (type) => type.replace(/[^\n]/g, ' ')));

/** The namespaces of prefixes; the default one is always that of SVG. */
type Scope = ReadonlyMap<string, string>;

function checkSvg(text: string): void {
  const scopes: { name: string; scope: Scope; offset: number; text: string; raw: string }[] = [];
  for (const part of readSvg(text)) {
    if (part.type === 'close') {
      const { name, text: css, raw, offset } = scopes.pop()!;
      if (name === 'style') checkStyle(css, raw, offset);
    } else if (part.type === 'text') {
      // A comment in the middle of a word does not part it.
      scopes.at(-1)!.text += part.value;
      scopes.at(-1)!.raw += part.raw;
    } else {
      const { name, attributes, offset } = part;
      const isRoot = scopes.length === 0;
      const scope = scopeOf(attributes, scopes.at(-1)?.scope ?? new Map());
      if (isRoot && (name !== 'svg' || !attributes.some((one) => one.name === 'xmlns'))) {
        throw new XmlFault(`a root that is not <svg xmlns="${SVG}">`, offset);
      }
      checkName(name, scope, offset);
      for (const attribute of attributes) checkAttribute(attribute);
      if (!part.empty) scopes.push({ name, scope, offset, text: '', raw: '' });
    }
  }
}

function scopeOf(attributes: readonly Attribute[], outer: Scope): Scope {
  const declared = attributes.filter(({ name }) => /^xmlns(:|$)/.test(name));
  for (const { name, value, offset } of declared) {
    if (name === 'xmlns' && value !== SVG) throw new XmlFault(`xmlns="${value}"`, offset);
  }
  if (declared.length === 0) return outer;
  return new Map([...outer, ...declared.map(({ name, value }) => [name.slice(6), value] as const)]);
}

/** What drawing programs note for themselves, in a namespace of their own, is never shown. */
function checkName(name: string, scope: Scope, offset: number): void {
  const prefix = /^(.+):/.exec(name)?.[1];
  if (prefix === undefined ? drawing.has(name) : isInert(scope.get(prefix))) return;
  throw new XmlFault(`<${name}>, which is not for drawing`, offset);
}

const isInert = (namespace = ''): boolean =>
  namespace === RDF || (namespace !== '' && !namespace.includes('www.w3.org'));

function checkAttribute({ name, value, raw, offset }: Attribute): void {
  const local = name.replace(/^.*:/, '').toLowerCase();
  if (local.startsWith('on')) throw new XmlFault(`${name}=, which runs a script`, offset);
  if (name === 'xml:base' || local === 'src' || local === 'ping') {
    throw new XmlFault(`${name}=, which leads elsewhere`, offset);
  }
  if (local === 'href' && (!OWN_ADDRESS.test(value) || raw.includes('&'))) {
    throw new XmlFault(`the address "${value.slice(0, 60)}"`, offset);
  }
  if (name === 'style') checkStyle(value, raw, offset);
  // Most others without a prefix are CSS too, such as fill="url(#a)".
  else if (!/:|^(aria|data)-/.test(name) && value.includes('(')) checkFunctions(value, offset);
}

/** Escapes and references can spell a forbidden word in another way, so no style may use them. */
function checkStyle(css: string, raw: string, offset: number): void {
  const hidden = /\\|&#/.exec(raw);
  if (hidden) throw new XmlFault(`"${hidden[0]}" in a style`, offset);
  const rule = /@import|behaviou?r\s*:|-moz-binding/i.exec(css);
  if (rule) throw new XmlFault(`${rule[0]} in a style`, offset);
  checkFunctions(css, offset);
}

function checkFunctions(css: string, offset: number): void {
  for (const [whole, name, target] of css.matchAll(LOADS)) {
    if (name!.toLowerCase() !== 'url' || !OWN_STYLE.test(target!)) {
      throw new XmlFault(`${whole}…), which leads elsewhere`, offset);
    }
  }
  const escaped = /\\[^\n]*\(/.exec(css);
  if (escaped)
    throw new XmlFault(`"${escaped[0].slice(0, 30)}", which is spelled with escapes`, offset);
}
