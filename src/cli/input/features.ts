/** Whether the facts of feeds and cards will do; Node runs their file without a look at its types. */

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether social cards have settings that they know. */
export const isCards = (cards: unknown): boolean =>
  cards === undefined ||
  (isRecord(cards) &&
    Object.keys(cards).every((key) => ['square', 'picture', 'design'].includes(key)) &&
    [cards.square, cards.picture].every((fact) => ['boolean', 'undefined'].includes(typeof fact)) &&
    (cards.design === undefined || Number.isInteger(cards.design)));

/** RFC 4151, 2.1: with the day on which a host had its owner, a later owner has other names. */
const AUTHORITY = /^(?:[\w.-]+@)?[a-z\d](?:[a-z\d.-]*[a-z\d])?,\d{4}(?:-\d\d(?:-\d\d)?)?$/i;

export function isFeeds(feeds: unknown): boolean {
  if (!isRecord(feeds)) return false;
  const { authority, hub } = feeds;
  const isHub = typeof hub === 'string' && /^https?:/.test(hub) && URL.canParse(hub);
  return typeof authority === 'string' && AUTHORITY.test(authority) && (hub === undefined || isHub);
}

export const feedsWanted =
  "a record with an authority, a host of yours and a year or a day on which it was yours, such as { authority: 'briefings.example.org,2026' }, and with a web address as hub, if there is one";
