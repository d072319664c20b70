import { file, pagesOf, revisionPlaces, yearsOf } from './page-kind.ts';

/** The files that tell programs of briefings, and the schemas of those files. */

const JSON_TYPE = 'application/json';

/** What there is a JSON Schema of. */
export const dataForms = ['briefing', 'briefings', 'revision', 'as-of'] as const;
export type DataForm = (typeof dataForms)[number];

/** How many pages of the list of briefings one file of its data has. */
const PAGES_IN_FILE = 10;

/** Briefings in one file of data. With so many, its numbers are among those of the list's pages. */
export const inDataFile = (pageSize: number): number => PAGES_IN_FILE * pageSize;

/** A file for every revision that can be read. */
const ofRevision = (end: string, type: string) =>
  file(
    `briefings/[...id]/at/[stamp].${end}`,
    type,
    ({ past }) => past.revisions.filter(({ isReadable }) => isReadable).map(revisionPlaces),
    { isLate: true },
  );

/** A revision as a file for reference managers. */
export type CitationKind = 'bibtex' | 'ris' | 'cslJson';

export const dataPages = {
  briefingData: file(
    'briefings/[...id].json',
    JSON_TYPE,
    ({ briefings, past }) => [
      ...[...briefings].flatMap(([id, listed]) => (listed ? [{ id }] : [])),
      ...past.former.map((id) => ({ id })),
    ],
    { isLate: true },
  ),
  briefingText: file('briefings/[...id].md', 'text/markdown; charset=utf-8', ({ briefings }) =>
    [...briefings].flatMap(([id, listed]) => (listed?.hasText ? [{ id }] : [])),
  ),
  briefingsData: file('briefings.json', JSON_TYPE),
  briefingsDataFrom2: file('briefings/[page].json', JSON_TYPE, ({ total, pageSize }) =>
    pagesOf(total, inDataFile(pageSize)).flatMap(({ page }) =>
      page === undefined ? [] : [{ page }],
    ),
  ),
  revisionData: ofRevision('json', JSON_TYPE),
  bibtex: ofRevision('bib', 'application/x-bibtex; charset=utf-8'),
  ris: ofRevision('ris', 'application/x-research-info-systems; charset=utf-8'),
  cslJson: ofRevision('csl.json', 'application/vnd.citationstyles.csl+json'),
  asOfData: file('as-of/[year].json', JSON_TYPE, ({ past }) => yearsOf(past.months), {
    isLate: true,
  }),
  schema: file('schemas/[schema].json', 'application/schema+json', () =>
    dataForms.map((schema) => ({ schema })),
  ),
};
