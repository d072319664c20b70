import type { Site } from '../../site.ts';
import { type Card, cardFile, cardsOf, type Carded, sizeOf } from './card.ts';

import type { NamedCard } from './revision.ts';

/** What a page says of its cards. */

export type CardMeta = ReturnType<typeof metaOf>;

/** What the head of a page says of a briefing's cards. */
export const cardMetaOf = (
  view: Carded & { id: string },
  site: Pick<Site, 'name' | 'lang' | 'kinds' | 'cards'>,
): CardMeta[] => cardsOf(view, site).map((card) => metaOf({ id: view.id, card }));

/** What the head of a page says of a card. */
export const metaOf = ({ id, card }: NamedCard) => ({
  file: cardFile(id, card),
  alt: cardAlt(card),
  ...sizeOf(card),
});

/** As many characters as X takes for a description. */
const LONGEST_ALT = 420;

/** What the picture says, for `og:image:alt`. */
export function cardAlt({ site, kind, title, stamp, authors }: Card): string {
  const note = stamp.note && ` (${stamp.note})`;
  const status = `${stamp.word} ${stamp.day}, ${stamp.time}${note}`;
  const rest = [status, authors.join(', '), site].filter(Boolean).join('. ');
  const head = [kind, title].filter(Boolean).join(': ');
  const room = Math.max(0, LONGEST_ALT - rest.length - 2);
  const shown = head.length <= room ? head : head.slice(0, room).replace(/.?\S*$/u, '…');
  return shown ? `${shown}${/[.?!…]$/u.test(shown) ? '' : '.'} ${rest}` : rest;
}
