import type { Card } from '../card.ts';
import { WIDTH } from './boxes.ts';

/** How a card is divided. Lengths in pixels. */

/** What there is room for between the kicker and the byline. */
export interface Room {
  width: number;
  titleAndLede: number;
  /** Between the title and the lede. */
  gap: number;
  /** Title sizes that are tried, largest first. */
  sizes: readonly number[];
  /** A lede of more lines than `most` gives up sentences, so that the title can stay large. */
  lede: { size: number; leading: number; most: number };
}

const small = [116, 104, 92, 82, 74, 66, 60, 54, 48, 44, 40, 36] as const;
const rooms: Record<Card['shape'], Room> = {
  wide: {
    width: WIDTH,
    titleAndLede: 312,
    gap: 22,
    sizes: small,
    lede: { size: 28, leading: 38, most: 3 },
  },
  square: {
    width: WIDTH,
    titleAndLede: 870,
    gap: 36,
    sizes: [148, 132, ...small],
    lede: { size: 38, leading: 52, most: 7 },
  },
};

/** The size of the lead picture, and how far it is from the text. */
const pictures = {
  wide: { width: 360, height: 372, apart: 40 },
  square: { width: WIDTH, height: 480, apart: 24 },
} as const;

export const pictureOf = ({ shape, picture }: Card) => picture && pictures[shape];

/** A picture takes its room beside the text of a wide card, and above that of a square one. */
export function roomOf(card: Card): Room {
  const room = rooms[card.shape];
  const picture = pictureOf(card);
  if (!picture) return room;
  return card.shape === 'wide'
    ? { ...room, width: WIDTH - picture.width - picture.apart, lede: { ...room.lede, most: 4 } }
    : { ...room, titleAndLede: room.titleAndLede - picture.height - picture.apart };
}
