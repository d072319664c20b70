import { hash } from 'node:crypto';
import { messagesFor, type Messages } from '../../briefing/messages/messages.ts';
import type { PageFacts } from '../../briefing/briefing.ts';
import type { Stamp } from '../../briefing/stamp.ts';
import { directionOf } from '../../briefing/view.ts';
import type { Site } from '../../site.ts';
import { drawable, drawableName } from './drawable.ts';
import { type LeadPicture, leadPictureOf } from './lead-picture.ts';

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
export const CARD_VERSION = 'f1c8d9660a4d';

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
  stamp: { word: string; day: string; time: string; state: CardState; note: string };
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
  picture?: LeadPicture;
}

export type CardSite = Pick<Site, 'name' | 'lang' | 'kinds' | 'cards'>;

/** What a card says of its text; pages of revisions show what is none of a briefing's own states. */
export type CardState = keyof Messages['state'];

/** What of a view a card shows. */
export interface Carded {
  facts: Pick<PageFacts, 'front' | 'lede'>;
  stamp: Omit<Stamp, 'state'> & { state: CardState };
  /** Files of an earlier text that are not beside the briefing of today. */
  missing?: ReadonlySet<string>;
  moved?: ReadonlyMap<string, string>;
  /** The file's path from the project's root. */
  file: string;
}

/** The cards of a briefing: the one that its page names, and a square one where the site has them. */
export function cardsOf(view: Carded, site: CardSite, root?: string): Card[] {
  const wide = cardOf(view, site, root);
  return site.cards?.square ? [wide, { ...wide, shape: 'square' }] : [wide];
}

/**
 * The card of a briefing. A name with characters that the fonts do not have is left out; a title
 * and a lede lose no more than these words. Without its title a briefing keeps its kind, its status and the site's name alone.
 */
export function cardOf(
  { facts: { front, lede }, stamp, file, missing, moved }: Carded,
  site: CardSite,
  root = process.cwd(),
): Card {
  const title = drawable(front.title) ?? '';
  const lead = front.image?.src;
  const picture = lead && (missing?.has(lead) || moved?.has(lead)) ? undefined : lead;
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
    shape: 'wide',
    design: site.cards?.design ?? 0,
    ...(site.cards?.picture && title && { picture: leadPictureOf(file, picture, root) }),
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
function drawnStamp(stamp: Carded['stamp'], { status }: PageFacts['front']): Card['stamp'] {
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
  const said = { ...card, picture: card.picture?.digest };
  return hash('sha256', CARD_VERSION + JSON.stringify(said)).slice(0, 16);
}
