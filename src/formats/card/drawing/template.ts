import type { Card } from '../card.ts';
import type { Element } from './boxes.ts';
import { wireDesk } from './draw.ts';
import type { Typesetter } from './setting.ts';

/**
 * How the cards of this site are drawn: the one file to change for cards of your own. A template
 * gives elements as satori takes them, of the size of the card (`sizeOf`). Texts are set with
 * `type.line`, which knows all scripts and never shows a box; `type.width` says how wide they are,
 * and `type.picture` crops the lead picture, where a card has one.
 * Raise `cards.design` in `src/site.ts` with every change, so that pictures get new addresses.
 */
export const template: (card: Card, type: Typesetter) => Element | Promise<Element> = wireDesk;
