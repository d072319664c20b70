import { messagesFor } from '../../briefing/messages/messages.ts';
import { addresses } from '../../briefing/addresses/urls.ts';
import { site } from '../../site.ts';

const to = addresses(site);
const messages = messagesFor(site.lang);

/** Where the masthead leads, besides home and search. */
export const destinations = [
  { href: to.briefings(), label: messages.briefings },
  { href: to.grouping('topics'), label: messages.topics },
  { href: to.archive(), label: messages.archive },
  { href: to.events(), label: messages.events },
];

/** The page of the masthead's that a reader is on, by its address; empty on all others. */
export const destinationAt = (pathname: string): string =>
  [...destinations.map(({ href }) => href), to.search()].find((href) => href === pathname) ?? '';
