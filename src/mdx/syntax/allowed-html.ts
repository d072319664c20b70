/**
 * The raw HTML elements that a body may use, and their attributes. Everything here can be
 * printed without running code, loading anything from elsewhere or breaking the page's frame.
 */

const everywhere = ['id', 'lang', 'dir', 'title'];

/** Formulas (MathML Core, 2.1 and 3); what could hold HTML or lead elsewhere is not among them. */
const formula: Record<string, readonly string[]> = {
  ...Object.fromEntries(
    (
      'merror mfrac mi mmultiscripts mn mover mphantom mprescripts mroot mrow ms msqrt mstyle ' +
      'msub msubsup msup mtable mtext mtr munder munderover'
    )
      .split(' ')
      .map((name) => [name, []]),
  ),
  math: ['display', 'alttext'],
  mfrac: ['linethickness'],
  mi: ['mathvariant'],
  mo: 'fence form largeop lspace maxsize minsize movablelimits rspace separator stretchy symmetric'.split(
    ' ',
  ),
  mover: ['accent'],
  mpadded: ['width', 'height', 'depth', 'lspace', 'voffset'],
  mspace: ['width', 'height', 'depth'],
  mtd: ['columnspan', 'rowspan'],
  munder: ['accentunder'],
  munderover: ['accent', 'accentunder'],
};
const inFormulas = ['displaystyle', 'scriptlevel'];

const allowed: Record<string, readonly string[]> = {
  ...Object.fromEntries(
    (
      'abbr b bdi bdo blockquote br caption cite code dd dfn div dl dt em figcaption ' +
      'figure h1 h2 h3 h4 h5 h6 hr i kbd mark p pre q rp rt ruby s samp small span strong ' +
      'sub summary sup table tbody tfoot thead tr u ul var wbr'
    )
      .split(' ')
      .map((name) => [name, []]),
  ),
  a: ['href', 'hreflang', 'name'],
  del: ['datetime'],
  details: ['open'],
  img: ['src', 'alt', 'width', 'height'],
  ins: ['datetime'],
  li: ['value'],
  ol: ['start', 'reversed', 'type'],
  td: ['colspan', 'rowspan', 'headers'],
  th: ['colspan', 'rowspan', 'headers', 'scope'],
  time: ['datetime'],
  ...Object.fromEntries(
    Object.entries(formula).map(([name, attributes]) => [name, [...attributes, ...inFormulas]]),
  ),
};

/** Old or structural elements whose content is fine without them. */
const unwrapped = new Set(
  'acronym article big center font header footer main nobr picture section strike tt'.split(' '),
);

/** Elements of HTML that a briefing has no use for; every other name is a writer's own. */
const others = new Set(
  (
    'address applet area aside audio base basefont blink body button canvas col colgroup command ' +
    'data datalist dialog dir embed fieldset form frame frameset head hgroup html iframe input ' +
    'label legend link main map marquee menu meta meter nav noscript object optgroup option ' +
    'output param plaintext portal progress rb rtc script search select slot style svg math ' +
    'template textarea title track video xmp'
  ).split(' '),
);

export const isOfHtml = (name: string): boolean =>
  Object.hasOwn(allowed, name) || unwrapped.has(name) || others.has(name) || name === 'source';

export const allowedElements: readonly string[] = Object.keys(allowed);

/** `keep` prints it, `unwrap` prints what is in it, `drop` nothing, `refuse` is a problem. */
export function elementVerdict(name: string): 'keep' | 'unwrap' | 'drop' | 'refuse' {
  if (Object.hasOwn(allowed, name)) return 'keep';
  // Another form of the picture that stands beside it.
  if (name === 'source') return 'drop';
  return unwrapped.has(name) ? 'unwrap' : 'refuse';
}

/** `handler` runs code, `drop` is harmless but has no effect here. `name` as in HTML, lower case. */
export function attributeVerdict(element: string, name: string): 'keep' | 'drop' | 'handler' {
  if (name.startsWith('on')) return 'handler';
  return everywhere.includes(name) || allowed[element]?.includes(name) ? 'keep' : 'drop';
}
