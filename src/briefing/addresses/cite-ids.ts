/**
 * The id of a place that cites a source, for the `time`th time (from 1). No id of a source has two
 * hyphens in a row, so that no two places have one id.
 */
export const citeId = (source: string, time: number): string =>
  time > 1 ? `cite-${source}--${time}` : `cite-${source}`;

/** The source that an id of this form cites. */
export const citedIn = (id: string): string | undefined => /^cite-(.+?)(--\d+)?$/.exec(id)?.[1];

/** The sign of a link back, with the one that makes it text; telephones would draw a picture. */
export const BACK = '↩\uFE0E';
