import { placeAt } from '../briefing/place.ts';
import { cssFault, functionFault } from './svg-css.ts';
import { InertPrefixes, SVG } from './svg-prefixes.ts';
import { readXml, XmlFault, type Attribute, type XmlPart } from './xml.ts';

/**
 * An SVG file is a document of its own: opened by itself, it runs its scripts on the site's
 * origin, and wherever it is shown, it may ask other sites for pictures and styles. So only what
 * is known to draw and do nothing else is let through.
 */

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

/** Attributes of other languages that load or lead somewhere; no drawing needs them. */
const LEADS_AWAY = new Set(
  'src srcset ping action formaction poster data background manifest'.split(' '),
);

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

/** An element that is open, with the text in it. */
interface Open {
  name: string;
  prefixes: readonly string[];
  offset: number;
  text: string;
  raw: string;
}

function checkSvg(text: string): void {
  const open: Open[] = [];
  const inert = new InertPrefixes();
  for (const part of readSvg(text)) {
    if (part.type === 'close') {
      const { name, prefixes, text: css, raw, offset } = open.pop()!;
      inert.leave(prefixes);
      if (name === 'style') checkStyle(css, raw, offset);
    } else if (part.type === 'text') {
      // A comment in the middle of a word does not part it.
      open.at(-1)!.text += part.value;
      open.at(-1)!.raw += part.raw;
    } else {
      const { name, attributes, offset } = part;
      if (open.length === 0 && (name !== 'svg' || !attributes.some((one) => one.name === 'xmlns')))
        throw new XmlFault(`a root that is not <svg xmlns="${SVG}">`, offset);
      const prefixes = inert.enter(attributes);
      checkName(name, inert, offset);
      for (const attribute of attributes) checkAttribute(attribute);
      if (part.empty) inert.leave(prefixes);
      else open.push({ name, prefixes, offset, text: '', raw: '' });
    }
  }
}

/** What drawing programs note for themselves, in a namespace of their own, is never shown. */
function checkName(name: string, inert: InertPrefixes, offset: number): void {
  const [prefix] = name.split(':', 1);
  if (prefix === name ? drawing.has(name) : inert.has(prefix!)) return;
  throw new XmlFault(`<${name.slice(0, 60)}>, which is not for drawing`, offset);
}

/** Attributes that are no CSS, in whose text any bracket may stand. */
const TEXT_ATTRIBUTE = /:|^(?:id|class|aria-.*|data-.*)$/;

function checkAttribute({ name, value, raw, offset }: Attribute): void {
  const local = name.slice(name.indexOf(':') + 1).toLowerCase();
  if (local.startsWith('on')) {
    throw new XmlFault(`${name.slice(0, 60)}=, which runs a script`, offset);
  }
  if (name === 'xml:base' || LEADS_AWAY.has(local)) {
    throw new XmlFault(`${name}=, which leads elsewhere`, offset);
  }
  if (local === 'href' && (!OWN_ADDRESS.test(value) || raw.includes('&'))) {
    throw new XmlFault(`the address "${value.slice(0, 60)}"`, offset);
  }
  if (name === 'style') checkStyle(value, raw, offset);
  // Most others without a prefix are CSS too, such as fill="url(#a)".
  else if (!TEXT_ATTRIBUTE.test(name) && value.includes('(')) {
    refuse(value.includes('\\') ? `"\\" in ${name}=` : functionFault(value, name), offset);
  }
}

/** References can spell a forbidden word in another way, so no style may use them. */
const checkStyle = (css: string, raw: string, offset: number): void =>
  refuse(raw.includes('&#') ? '"&#" in a style' : cssFault(css), offset);

function refuse(fault: string | undefined, offset: number): void {
  if (fault !== undefined) throw new XmlFault(fault, offset);
}
