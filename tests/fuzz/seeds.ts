import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { either, mustBuild, mustFail } from '../fixtures/odd.ts';

/** Texts from which inputs are made: every example and every fixture of the repository. */

function textsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.mdx?$/.test(path))
    .sort()
    .map((path) => readFileSync(join(folder, path), 'utf8'));
}

const examples = [...textsBelow('briefings'), ...textsBelow('tests/audit/briefings')];

/** As often as the fixtures, of which there are many more: the examples use the vocabulary. */
export const briefings: readonly string[] = [
  ...Array.from({ length: 20 }, () => examples).flat(),
  ...Object.values(mustBuild),
  ...Object.values(mustFail).map(([, text]) => text),
  ...Object.values(either),
];

const NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:l="http://www.w3.org/1999/xlink"';

export const drawings: readonly string[] = [
  readFileSync('public/favicon.svg', 'utf8'),
  `<svg ${NS} width="10cm" height="20px" viewBox="0 0 100 200"><defs><linearGradient id="a"><stop offset="1" stop-color="rgb(1 2 3 / 50%)"/></linearGradient></defs><rect width="9" height="9" fill="url(#a)" transform="matrix(1 0 0 1 0 0)"/></svg>`,
  `<?xml version="1.0" encoding="utf-8"?>\n<!-- made -->\n<svg ${NS} viewBox="0 0 10 10"><style><![CDATA[.a { fill: url(#b); font: 1em "A" } @media (width > 1px) { g:not(.a) { fill: var(--b) } }]]></style><g id="b" class="a" style="fill: red; filter: blur(2px)"><use l:href="#b"/></g><image href="data:image/png;base64,AAAA"/></svg>`,
  `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"\n "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<svg ${NS} xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" width="100%"><metadata><rdf:RDF/></metadata><text x="1">R&amp;D &#8211; a</text><title>on = off</title></svg>`,
];
