import type { CitationKind } from '../../briefing/addresses/data-pages.ts';
import { safeJson } from '../answer.ts';
import { inverted, type Name } from './name.ts';
import type { Work } from './work.ts';

/** A citation as files that reference managers read. */

/** The formats, by the kind of page that each is printed as. */
export const citationFormats: Record<
  CitationKind,
  { label: string; write: (work: Work) => string }
> = {
  bibtex: { label: 'BibTeX', write: bibtex },
  ris: { label: 'RIS', write: ris },
  cslJson: { label: 'CSL-JSON', write: (work) => `${safeJson([cslItem(work)])}\n` },
};

const says = ({ status }: Work): string => `Status: ${status}`;

/** An item of CSL-JSON (https://docs.citationstyles.org/), version 1.0.2. */
export function cslItem(work: Work) {
  const { key, title, authors, site, publisher, kind, day, instant, url, lang } = work;
  return {
    id: key,
    type: 'webpage',
    title,
    author: authors,
    'container-title': site,
    ...(publisher && { publisher }),
    genre: kind,
    issued: dateParts(day),
    URL: url,
    language: lang,
    note: says(work),
    custom: { status: instant },
  };
}

const dateParts = (day: string) => ({ 'date-parts': [day.split('-').map(Number)] });

/** What TeX reads as more than itself. */
const TEX: Record<string, string> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
};
/** Signs that TeX would join with the next, such as two hyphens to a dash, are kept apart. */
const tex = (text: string): string =>
  text
    .replace(/[\\{}~^&%$#_]/g, (sign) => TEX[sign] ?? `\\${sign}`)
    .replace(/(['`,<>-])(?=\1)|[?!](?=`)/g, '$&{}');

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `@misc`, which BibTeX knows as well as BibLaTeX; braces keep the title's capitals. */
function bibtex(work: Work): string {
  const { key, title, authors, site, publisher, day, url, lang } = work;
  const [year, month] = day.split('-');
  const fields = {
    author: `{${authors.map(texName).join(' and ')}}`,
    title: `{{${tex(title)}}}`,
    howpublished: `{${tex(site)}}`,
    ...(publisher && { publisher: `{${tex(publisher)}}` }),
    year: `{${year}}`,
    month: MONTHS[Number(month) - 1],
    url: `{${url}}`,
    language: `{${lang}}`,
    note: `{${tex(says(work))}}`,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = ${value}`);
  return `@misc{${key},\n${lines.join(',\n')}\n}\n`;
}

function texName(name: Name): string {
  if ('literal' in name) return `{${tex(name.literal)}}`;
  const { family, given, suffix } = name;
  return tex([family, suffix, given].filter(Boolean).join(', '));
}

/** One tag a line, with CR LF as the format was described for files. */
function ris(work: Work): string {
  const { key, title, authors, site, publisher, day, url, lang } = work;
  const lines: [tag: string, value: string][] = [
    ['TY', 'ELEC'],
    ['ID', key],
    ...authors.map((name): [string, string] => ['AU', inverted(name)]),
    ['TI', title],
    ['T2', site],
    ...(publisher ? [['PB', publisher] as [string, string]] : []),
    ['PY', day.slice(0, 4)],
    ['DA', day.replaceAll('-', '/')],
    ['UR', url],
    ['LA', lang],
    ['N1', says(work)],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}
