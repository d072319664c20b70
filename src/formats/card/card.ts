import { hash } from 'node:crypto';
import { messagesFor } from '../../briefing/messages/messages.ts';
import type { PageFacts } from '../../briefing/briefing.ts';
import type { Stamp } from '../../briefing/stamp.ts';
import { directionOf } from '../../briefing/view.ts';
import type { Site } from '../../site.ts';
import { drawable, drawableName } from './drawable.ts';

/**
 * What a social card says, as plain data, and the address that follows from it. Pages need no
 * more than this, so nothing here reads a font or draws.
 */

/** Width and height in pixels: as Open Graph and X recommend for large cards, and for messengers. */
const sizes = {
  wide: { width: 1200, height: 630 },
  square: { width: 1200, height: 1200 },
} as const;

/** The size of the card that pages name. */
export const cardSize = sizes.wide;

export const sizeOf = ({ shape }: Pick<Card, 'shape'>) => sizes[shape];

/**
 * Digest of how cards are drawn: the same card with the same version has the same pixels.
 * A test works it out from reference cards and says what to write here when it differs.
 */
export const CARD_VERSION = 'd9ed6bfed845';

/** Texts of which every character can be drawn; empty where the card is to show nothing. */
export interface Card {
  /** The site's name. */
  site: string;
  /** Label of the kind as the site writes it, and in capitals as the card shows it. */
  kind: string;
  kicker: string;
  title: string;
  lede: string;
  /** "Status", "31 December 2021", "05:13 CET", and "corrected" or nothing. */
  stamp: { word: string; day: string; time: string; state: Stamp['state']; note: string };
  authors: string[];
  desk: string;
  /** BCP 47, for the shapes of Han characters among others. */
  lang: string;
  direction: 'ltr' | 'rtl';
  /** The colour of the kind, as `#1d4f91`, or nothing. */
  accent: string;
  shape: keyof typeof sizes;
  /** The site's own version of how its cards are drawn. */
  design: number;
}

type CardSite = Pick<Site, 'name' | 'lang' | 'kinds' | 'cards'>;

/** What of a view a card shows. */
interface Carded {
  facts: Pick<PageFacts, 'front' | 'lede'>;
  stamp: Stamp;
}

/** The cards of a briefing: the one that its page names, and a square one where the site has them. */
export const cardsOf = (view: Carded, site: CardSite): Card[] => [
  cardOf(view, site),
  ...(site.cards?.square ? [cardOf(view, site, 'square')] : []),
];

/**
 * The card of a briefing. A name with characters that the fonts do not have is left out; a title
 * and a lede lose no more than these words. Without its title a briefing keeps its kind, its status and the site's name alone.
 */
export function cardOf(
  { facts: { front, lede }, stamp }: Carded,
  site: CardSite,
  shape: Card['shape'] = 'wide',
): Card {
  const title = drawable(front.title) ?? '';
  const kind = drawableName(site.kinds[front.kind]?.label ?? front.kind) ?? '';
  const desks = front.author.flatMap(({ desk }) => drawableName(desk ?? '') || []);
  return {
    site: drawableName(site.name) ?? '',
    kind,
    kicker: drawableName(kind.toLocaleUpperCase(site.lang)) ?? '',
    title,
    lede: title && (drawable(lede) ?? ''),
    stamp: drawnStamp(stamp, front),
    authors: title ? front.author.flatMap(({ name }) => drawableName(name) || []) : [],
    desk: title && [...new Set(desks)].join(', '),
    lang: front.lang ?? site.lang,
    direction: cardDirection(front, site),
    accent: site.kinds[front.kind]?.accent ?? '',
    shape,
    design: site.cards?.design ?? 0,
  };
}

/** Of what a briefing says, of its language, or of the first letter of its title. */
function cardDirection(front: PageFacts['front'], site: CardSite): Card['direction'] {
  const { dir, lang = site.lang, title } = front;
  if (dir === 'ltr' || dir === 'rtl') return dir;
  if (directionOf(lang) === 'rtl') return 'rtl';
  const [letter = ''] = /\p{L}/u.exec(title) ?? [];
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter) ? 'rtl' : 'ltr';
}

/** Words of a language that cannot be drawn give way to English and ISO 8601. */
function drawnStamp(stamp: Stamp, { status }: PageFacts['front']): Card['stamp'] {
  const { state, day, time, zone } = stamp;
  const isDrawn = drawableName(stamp.label) === stamp.label;
  const english = messagesFor('en');
  return {
    word: isDrawn ? stamp.label : english.status,
    day: drawableName(day) || status.local.slice(0, 10),
    time: `${time} ${drawableName(zone) || `UTC${status.offset}`}`,
    state,
    note: isDrawn ? stamp.word : english.state[state],
  };
}

/** The card's file below `cards/`: `2021/biden-putin-call.<digest>.png`, or `….square.<digest>.png`. */
export function cardFile(id: string, card: Card): string {
  return `${id}${card.shape === 'square' ? '.square' : ''}.${cardDigest(card)}.png`;
}

/** 64 bits of SHA-256 over what is drawn and how, in hexadecimal. */
export function cardDigest(card: Card): string {
  return hash('sha256', CARD_VERSION + JSON.stringify(card)).slice(0, 16);
}

/** What the head of a page says of a briefing's cards. */
export const cardMetaOf = (view: Carded & { id: string }, site: CardSite) =>
  cardsOf(view, site).map((card) => ({
    file: cardFile(view.id, card),
    alt: cardAlt(card),
    ...sizeOf(card),
  }));

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
