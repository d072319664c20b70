import type { BriefingView } from '../../briefing/view.ts';
import type { Addresses } from '../../briefing/addresses/urls.ts';
import { formatMoment } from '../../briefing/time/format.ts';
import { inWords } from '../../briefing/revisions/view.ts';
import { stampId } from '../../briefing/time/timestamp.ts';
import { nameOf, type Name } from './name.ts';

/** What a citation says: one revision of a briefing, which is what was read. */
export interface Work {
  /** For reference managers: ASCII letters, digits and hyphens, another for each revision. */
  key: string;
  title: string;
  authors: Name[];
  /** The name of the site. */
  site: string;
  /** Missing where the site publishes itself. */
  publisher?: string;
  /** "Analysis". */
  kind: string;
  /** The day of the status in the site's time zone, `2021-12-31`. */
  day: string;
  /** UTC, RFC 3339 to the minute. */
  instant: string;
  /** "31 December 2021, 05:13 CET", in English as the words of the styles are. */
  status: string;
  /** The permanent address of the revision, absolute. */
  url: string;
  lang: string;
}

/** What of the site shapes a citation. */
export interface CitationSettings {
  to: Addresses;
  name: string;
  zone: string;
  publisher: { name: string };
  /** Names of authors that are no persons, such as those of desks. */
  institutions: ReadonlySet<string>;
}

type Cited = Pick<BriefingView, 'id' | 'title' | 'authors' | 'kind' | 'lang'> & {
  facts: { front: Pick<BriefingView['facts']['front'], 'status'> };
};

export function workOf(
  { id, title, authors, kind, lang, facts: { front } }: Cited,
  { to, name, zone, publisher, institutions }: CitationSettings,
): Work {
  const { status } = front;
  const ascii = id.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return {
    key: [ascii, stampId(status)].filter(Boolean).join('-'),
    title,
    // The name of a desk, or of the house, is one that writes without saying who.
    authors: authors.map(({ label, desk }) =>
      label === desk?.label ? { literal: label } : nameOf(label, institutions),
    ),
    site: name,
    ...(publisher.name !== name && { publisher: publisher.name }),
    kind: kind.label,
    day: status.local.slice(0, 10),
    instant: status.instant,
    status: inWords(formatMoment(status, 'en-GB', zone)),
    url: to.absolute(to.revision(id, status)),
    lang,
  };
}
