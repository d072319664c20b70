import type { HeadLink } from '../../briefing/addresses/head-link.ts';
import { sitePages } from '../../briefing/addresses/site-pages.ts';
import type { Addresses } from '../../briefing/addresses/urls.ts';
import type { Revision } from '../../briefing/revisions/view.ts';

type Listed = Pick<Revision, 'href' | 'status' | 'told'>;

/** What of a briefing all of its revisions share. */
interface Original {
  id: string;
  href: string;
}

const LINK_FORMAT = sitePages.timeMap.type!;

/**
 * How the revisions of a briefing hang together, after RFC 7089 (Memento): a page of a static site
 * sends no headers of its own, so its head says what they would. `rel=cite-as` (RFC 8574) is the
 * permanent address of the text on the page; `of` is missing on the page that changes.
 */
export function mementoLinks(
  { id, href }: Original,
  revisions: readonly Listed[],
  to: Addresses,
  of?: Listed,
): HeadLink[] {
  const told = revisions.filter((one) => one.told);
  const at = of ? told.indexOf(of) : -1;
  const shown = of ?? told[0];
  const [newer, older] = of ? [told[at - 1], told[at + 1]] : [];
  return [
    ...(shown ? [{ rel: 'cite-as', href: to.absolute(shown.href) }] : []),
    { rel: 'original', href: to.absolute(href) },
    { rel: 'timemap', href: to.absolute(to.timeMap(id)), type: LINK_FORMAT },
    ...(older ? [{ rel: 'prev memento', href: to.absolute(older.href) }] : []),
    ...(newer ? [{ rel: 'next memento', href: to.absolute(newer.href) }] : []),
  ];
}

/**
 * The TimeMap of a briefing (RFC 7089, section 5) in the link format of RFC 6690: every revision
 * that can be read, oldest first, with its status as the time from which it held.
 */
export function timeMap(
  { id, href }: Original,
  revisions: readonly Listed[],
  to: Addresses,
): string {
  const told = revisions.filter((one) => one.told).toReversed();
  const times = told.map(({ status }) => httpDate(status.instant));
  const range = times.length > 0 ? `; from="${times[0]}"; until="${times.at(-1)}"` : '';
  const mementos = told.map(({ href: address }, index) => {
    const names = [
      ...(index === 0 ? ['first'] : []),
      ...(index === told.length - 1 ? ['last'] : []),
      'memento',
    ];
    return link(to.absolute(address), `rel="${names.join(' ')}"; datetime="${times[index]}"`);
  });
  return `${[
    link(to.absolute(href), 'rel="original"'),
    link(to.absolute(to.timeMap(id)), `rel="self"; type="${LINK_FORMAT}"${range}`),
    ...mementos,
  ].join(',\n')}\n`;
}

const link = (address: string, rest: string): string => `<${address}>; ${rest}`;

/** `2021-12-31T04:13Z` → `Fri, 31 Dec 2021 04:13:00 GMT` (RFC 9110, section 5.6.7). */
const httpDate = (instant: string): string => new Date(instant).toUTCString();
