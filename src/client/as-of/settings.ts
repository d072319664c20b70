/** What the page tells its script. */
export interface Settings {
  /** Years that have statuses, latest first. */
  years: string[];
  /** The address below which briefings lie. */
  base: string;
  /** The address of a year's data, with YEAR in its place. */
  data: string;
  /** IANA zone of the field. */
  zone: string;
  locale: string;
  /** The language of the page's words. */
  lang: string;
}
