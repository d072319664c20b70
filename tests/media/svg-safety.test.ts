import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { svgFault } from '../../src/media/svg-safety.ts';

const bytes = (text: string) => Buffer.from(text);
const NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:l="http://www.w3.org/1999/xlink"';
const svg = (inner: string, attributes = '') => `<svg ${NS} ${attributes}>${inner}</svg>`;
const fault = (text: string) => svgFault(bytes(text));

describe('drawings', () => {
  it.each([
    ['a path', svg('<path d="M0 0h1" fill="#f00"/>')],
    ['with a declaration', `<?xml version="1.0" encoding="UTF-8"?>\n<!-- made -->\n${svg('')}\n`],
    ['with a byte order mark', `\uFEFF${svg('')}`],
    [
      'with the document type of SVG 1.1',
      `<?xml version="1.0" encoding="utf-8" standalone="no"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"\n "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${svg('')}`,
    ],
    [
      'with references to itself',
      svg('<use l:href="#a"/><rect fill="url(#a)" clip-path="url(\'#b\')"/>'),
    ],
    ['with a picture in it', svg('<image href="data:image/png;base64,AAAA"/>')],
    [
      'with styles',
      svg('<style><![CDATA[.a { fill: url(#b); font: 1em "A" }]]></style><g style="fill:red"/>'),
    ],
    [
      'with the notes of Inkscape',
      svg(
        '<sodipodi:namedview id="v"/><metadata><rdf:RDF><cc:Work rdf:about=""/></rdf:RDF></metadata><g inkscape:label="a (b)"/>',
        'xmlns:svg="http://www.w3.org/2000/svg" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#" inkscape:export-filename="C:\\a (1)\\b.png"',
      ),
    ],
    [
      'with colours, transforms and filters',
      svg(
        '<g id="Layer_(1)" aria-label="a\\(b)" fill="hsl(1 2% 3%)" transform="matrix(1 0 0 1 0 0) skewX(2)" filter="blur(2px)" style="clip-path: path(\'M0\')"/><style>@media (width > 1px) { g:not(.a) { fill: var(--b, url(\'#c\')) } }</style>',
      ),
    ],
    [
      'with words',
      svg('<text x="1">R&amp;D &#8211; url(x) javascript:</text><title>on = off</title>'),
    ],
  ])('%s', (_, text) => expect(fault(text)).toBeUndefined());

  it('includes the icon of this site', () => {
    expect(svgFault(readFileSync('public/favicon.svg'))).toBeUndefined();
  });
});

/** What may stand in a drawing and is more than one. */
const hostile: Record<string, string> = {
  'a script': '<script>1</script>',
  'a prefixed script': '<x:script xmlns:x="http://www.w3.org/2000/svg">1</x:script>',
  'a script of XHTML': '<x:script xmlns:x="http://www.w3.org/1999/xhtml">1</x:script>',
  'a namespace spelled with references': '<x:script xmlns:x="http://&#119;ww.w3.org/2000/svg"/>',
  'a prefix that is bound again':
    '<g xmlns:l="http://a.example/"><l:script xmlns:l="http://www.w3.org/2000/svg"/></g>',
  'an unbound prefix': '<x:g/>',
  'another default namespace': '<g xmlns="http://www.w3.org/1999/xhtml"><script/></g>',
  'an embedded page': '<foreignObject/>',
  'an animated address': '<a><set attributeName="href" to="javascript:1"/></a>',
  'a handler': '<g onclick="1"/>',
  'a handler in upper case': '<g ONCLICK="1"/>',
  'a link to code': '<a href="javascript:1"/>',
  'a link to code, spelled with references': '<a l:href="&#106;avascript:1"/>',
  'a link to code with a line end': '<a l:href="java&#10;script:1"/>',
  'a link elsewhere': '<a href="https://e.example"/>',
  'a picture from elsewhere': '<image href="https://e.example/a.png"/>',
  'a picture beside it': '<image href="a.png"/>',
  'a drawing in it': '<image href="data:image/svg+xml,a"/>',
  'a page in it': '<use l:href="data:text/html,a"/>',
  'another base': '<g xml:base="https://e.example/"/>',
  'an import': '<style>@import "https://e.example"</style>',
  'an import parted by a comment': '<style>@im<!-- -->port "https://e.example"</style>',
  'an import parted by CDATA': '<style>@im<![CDATA[port "https://e.example"]]></style>',
  'an import with escapes': '<style>@\\69mport "https://e.example"</style>',
  'an import with references': '<style>&#64;import "https://e.example"</style>',
  'a fill from elsewhere': '<g fill="url(https://e.example)"/>',
  'an escape that ends in a line end': '<g mask="\\75\nrl(http://e.example)"/>',
  'an escape that ends in a reference': '<g mask="\\75&#10;rl(http://e.example)"/>',
  'a backslash beside a bracket': '<g fill="a\\(b)"/>',
  'an address where none belongs': '<g cursor="url(#a)"/>',
  'an address in a paint that is not its own part': '<g fill="url(data:image/png;base64,A)"/>',
  'a function that nobody knows': '<g style="fill: newimage(\'//e.example\')"/>',
  'a function in a mask': '<g mask="cross-fade(\'//e.example\', red)"/>',
  'a set of sources': '<image srcset="https://e.example"/>',
  'a fill with escapes': '<g fill="\\75rl(https://e.example)"/>',
  'a style from elsewhere': '<g style="fill: URL( \'//e.example\' )"/>',
  'a set of pictures': "<g style=\"mask: image-set('#a' 1x, 'https://e.example' 2x)\"/>",
  'an expression': '<g style="x: expression(1)"/>',
  'an entity': '<text>&x;</text>',
  'an unquoted attribute': '<g id=a/>',
  'an attribute twice': '<g id="a" id="b"/>',
  'an unclosed element': '<g>',
  'a stray end': '</g>',
  'a control character': '\u0001',
  'a processing instruction': '<?xml-stylesheet href="a.xsl"?>',
};

describe('what is more than a drawing', () => {
  it.each(Object.entries(hostile))('%s', (_, inner) => {
    expect(fault(svg(inner))).toBeTruthy();
  });

  it('is found wherever it stands, and however deep', () => {
    const sound = fc.constantFrom('<path d="M0"/>', '<!-- a -->', '<g/>', 'a', '\n');
    fc.assert(
      fc.property(
        fc.array(sound),
        fc.constantFrom(...Object.values(hostile)),
        fc.array(sound),
        fc.nat(50),
        (before, bad, after, depth) => {
          const inner = [...before, bad, ...after].join('');
          expect(fault(svg('<g>'.repeat(depth) + inner + '</g>'.repeat(depth)))).toBeTruthy();
          const harmless = [...before, ...after].join('');
          expect(fault(svg(harmless))).toBeUndefined();
        },
      ),
    );
  });

  it.each([
    [
      'a prefixed root',
      '<x:svg xmlns:x="http://www.w3.org/2000/svg"><x:script>1</x:script></x:svg>',
    ],
    ['a page', '<html xmlns="http://www.w3.org/1999/xhtml"><script>1</script></html>'],
    ['a root without namespace', '<svg><g/></svg>'],
    ['an entity', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`],
    ['a style sheet', `<?xml-stylesheet href="a.xsl"?>${svg('')}`],
    ['another encoding', `<?xml version="1.0" encoding="utf-7"?>${svg('')}`],
    ['two roots', svg('') + svg('')],
    ['text around it', `a${svg('')}`],
    ['nothing', ''],
    ['HTML', '<!doctype html><p>a'],
  ])('%s', (_, text) => expect(fault(text)).toBeTruthy());

  it.each(['utf16le', 'latin1'] as const)('%s', (encoding) => {
    expect(svgFault(Buffer.from(`\uFEFF${svg('<text>ü</text>')}`, encoding))).toBeTruthy();
  });

  it('says what it is, and where', () => {
    expect(fault(svg('\n  <script>1</script>'))).toBe(
      'it holds <script>, which is not for drawing (line 2, column 3 of the picture)',
    );
  });

  it('is never let through by accident, and reading never throws', () => {
    const parts = fc.constantFrom(
      ...'<|>|/>|"|\'|=| |g|svg|script|xmlns|&|#|;|<!--|-->|<![CDATA[|]]>|<?|:|x|href|onload'.split(
        '|',
      ),
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (list) => {
        const text = svg(list.join(''));
        if (fault(text) !== undefined) return;
        const shown = text.replace(/<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>/g, '');
        expect(shown).not.toMatch(/<(\w+:)?script|<[^>]*\son/);
      }),
      { numRuns: 2000 },
    );
  });
});

/** Texts that a pattern with two ways of reading them would read in quadratic time. */
describe('long drawings are read in time that grows with their length', () => {
  const MANY = 300_000;
  it.each([
    ['backslashes in a paint', svg(`<g fill="${'\\ '.repeat(MANY)}("/>`)],
    ['backslashes in a style', svg(`<style>${'\\ '.repeat(MANY)}</style>`)],
    ['letters before a bracket', svg(`<g fill="${'a'.repeat(MANY)}("/>`)],
    ['words without a bracket', svg(`<style>${'url '.repeat(MANY)}</style>`)],
    ['blanks after a word', svg(`<style>behavior${' '.repeat(MANY)}</style>`)],
    ['functions', svg(`<style>${'rgb('.repeat(MANY)}</style>`)],
    ['blanks in a tag', svg(`<g${' '.repeat(MANY)}a/>`)],
    [
      'prefixes in prefixes',
      svg(
        Array.from({ length: MANY / 10 }, (_, at) => `<g xmlns:a${at}="x">`).join('') +
          '</g>'.repeat(MANY / 10),
      ),
    ],
    [
      'elements of a long namespace',
      svg('<x:a/>'.repeat(MANY / 10), `xmlns:x="${'n'.repeat(MANY)}"`),
    ],
  ])('%s', (_, text) => expect(() => fault(text)).not.toThrow());
});
