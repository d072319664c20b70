/**
 * The id of a place that cites a source, for the `time`th time (from 1). No id of a source has two
 * hyphens in a row, so that no two places have one id.
 */
export const citeId = (source: string, time: number): string =>
  time > 1 ? `cite-${source}--${time}` : `cite-${source}`;

/** The source of which an id may be such a place, as `citeId` makes it or a heading might. */
export const citedIn = (id: string): string | undefined => /^cite-(.+?)(--\d+)?$/.exec(id)?.[1];
