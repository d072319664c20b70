import { quoted } from '../../briefing/text/quotation-marks.ts';
import { initials, inverted, natural, type Name } from './name.ts';
import type { Work } from './work.ts';

/**
 * A briefing cited as pages of the web are in three manuals of style: APA (7th edition, 10.16),
 * Chicago (17th edition, bibliography, 14.207) and MLA (9th edition). Titles stay as they were
 * published, without the capitals of a style; the status is named as the version is.
 */

/** A run of a citation: words of others are set apart from what stands around them. */
export interface CitationRun {
  text: string;
  as?: 'names' | 'title' | 'container';
  italic?: boolean;
}

export const styleNames = ['APA', 'Chicago', 'MLA'] as const;

/** A citation in each style, as pieces in the order in which they are read. */
export const styles: Record<(typeof styleNames)[number], (work: Work) => CitationRun[]> = {
  APA: (work) => {
    const { authors, title, site, day, status, url } = work;
    const { year, month, date } = partsOf(day);
    return [
      { text: ended(apaNames(authors)), as: 'names' },
      { text: ` (${year}, ${LONG_MONTHS[month - 1]} ${date}). ` },
      { text: title, as: 'title', italic: true },
      { text: ` (Status: ${status}). ` },
      ...(isBy(site, work) ? [] : named(`${ended(site)} `)),
      { text: url },
    ];
  },
  Chicago: ({ authors, title, site, publisher, day, status, url }) => {
    const { year, month, date } = partsOf(day);
    return [
      { text: ended(listed(authors, 10, 7)), as: 'names' },
      { text: ' ' },
      { text: inMarks(title), as: 'title' },
      { text: ' ' },
      ...named(publisher ? `${ended(site)} ${publisher}` : site),
      { text: `, ${LONG_MONTHS[month - 1]} ${date}, ${year}. Status: ${ended(status)} ${url}.` },
    ];
  },
  MLA: (work) => {
    const { authors, title, site, publisher, day, status, url } = work;
    const { year, month, date } = partsOf(day);
    const by = publisher && !isBy(publisher, work) ? `${publisher}, ` : '';
    return [
      ...(isBy(publisher ?? site, work)
        ? []
        : [{ text: ended(listed(authors, 2, 1)), as: 'names' as const }, { text: ' ' }]),
      { text: inMarks(title), as: 'title' },
      { text: ' ' },
      { text: site, as: 'container', italic: true },
      { text: `, status ${status}, ${by}${date} ${SHORT_MONTHS[month - 1]} ${year}, ${url}.` },
    ];
  },
};

export const textOf = (pieces: readonly CitationRun[]): string =>
  pieces.map(({ text }) => text).join('');

const LONG_MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const SHORT_MONTHS = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

function partsOf(day: string): { year: string; month: number; date: number } {
  const [year, month, date] = day.split('-');
  return { year: year!, month: Number(month), date: Number(date) };
}

const named = (text: string): CitationRun[] => [{ text, as: 'container' }];

/** Both manuals leave out who publishes where that is the author. */
const isBy = (house: string, { authors }: Work): boolean =>
  authors.length === 1 && natural(authors[0]!) === house;

/** With a full stop, unless what ends a sentence stands there already. */
const ended = (text: string): string => (/[.?!…。？！]["”’»]?$/.test(text) ? text : `${text}.`);

/** `“Talks on the ‘red line.’”`: a full stop stands within the marks. */
function inMarks(title: string): string {
  const marked = quoted(title, 'en');
  const inner = title.endsWith('”') ? '’' : '';
  const end = `${inner}”`;
  const words = marked.slice(0, -end.length);
  return `${/[.?!…。？！]$/.test(words) ? words : `${words}.`}${end}`;
}

/** Up to twenty; of more the first nineteen and the last. */
function apaNames(authors: readonly Name[]): string {
  const names = authors.map((name) =>
    'literal' in name
      ? name.literal
      : [name.family, initials(name.given), name.suffix].filter(Boolean).join(', '),
  );
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, … ${names.at(-1)}`;
  const [last, ...others] = names.toReversed();
  return others.length > 0 ? `${others.toReversed().join(', ')}, & ${last}` : last!;
}

/** The first begins with its family name. Of more than `most` the first `shown`. */
function listed(authors: readonly Name[], most: number, shown: number): string {
  const names = authors.map((name, index) => (index === 0 ? inverted(name) : natural(name)));
  if (names.length > most) return `${names.slice(0, shown).join(', ')}, et al.`;
  const last = names.at(-1)!;
  return names.length > 1 ? `${names.slice(0, -1).join(', ')}, and ${last}` : last;
}
