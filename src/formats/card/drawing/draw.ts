import { box, colour, type Element, rule, type Style, WIDTH } from './boxes.ts';
import { type Card, type CardState, sizeOf } from '../card.ts';
import { fitByline, fitTexts } from './fit.ts';
import { pictureOf, roomOf } from './room.ts';
import { shorten } from './lines.ts';
import type { Typesetter } from './setting.ts';

/** The drawing of a card: a wire desk's printed briefing. Lengths in pixels. */

const WORDMARK = 36;
const STAMP = 22;
const BYLINE = 26;

/** Cards of a script that runs to the left begin at the right. */
const rowOf = ({ direction }: Card): Style =>
  direction === 'rtl' ? { flexDirection: 'row-reverse' } : {};
const columnOf = ({ direction }: Card): Style => ({
  flexDirection: 'column',
  ...(direction === 'rtl' && { alignItems: 'flex-end' }),
});

const stampTexts = ({ stamp: { word, day, time, note } }: Card) => [
  word.toUpperCase(),
  `${day} · ${time}`,
  ...(note ? [note.toUpperCase()] : []),
];

const tones: Partial<Record<CardState, string>> = {
  corrected: colour.signal,
  withdrawn: colour.signal,
  superseded: colour.muted,
  earlier: colour.muted,
};

/** The status stamp, as on the pages: a word on a dark ground, the time in tabular figures. */
function stamp(card: Card, size: number, type: Typesetter): Element {
  const { state } = card.stamp;
  const ground = tones[state] ?? colour.ink;
  const timeColour = ground === colour.muted ? colour.muted : colour.ink;
  const padding = `${Math.round(size * 0.28)}px ${Math.round(size * 0.55)}px`;
  const edge = card.direction === 'rtl' ? 'borderRight' : 'borderLeft';
  const [word, ...rest] = stampTexts(card);
  return box({ border: `2px solid ${ground}`, alignItems: 'center', ...rowOf(card) }, [
    box({ background: ground, padding }, [
      type.line('stamp', size, word!, { color: colour.paper }),
    ]),
    ...rest.map((text, index) =>
      box({ padding, ...(index > 0 && { [edge]: `2px solid ${ground}` }) }, [
        type.line('stamp', size, text, { color: index === 0 ? timeColour : ground }),
      ]),
    ),
  ]);
}

/** Width of a stamp as `stamp` draws it. */
function stampWidth(card: Card, size: number, type: Typesetter): number {
  const texts = stampTexts(card);
  return type.width('stamp', texts.join('')) * size + texts.length * (1.1 * size + 2) + 6;
}

const kicker = (card: Card, size: number, type: Typesetter): Element =>
  type.line('label', size, card.kicker, {
    color: card.accent || colour.signal,
    letterSpacing: size * 0.12,
  });

/** The name of the site between two rules, like a newspaper's; the stamp stands at its right. */
function masthead(card: Card, type: Typesetter, stamped: boolean): Element {
  const width = WIDTH - (stamped ? stampWidth(card, STAMP, type) + 40 : 0);
  const name = shorten(card.site, width / WORDMARK, (text) => type.width('headline', text));
  const row = { height: 72, alignItems: 'center', justifyContent: 'space-between', ...rowOf(card) };
  return box({ flexDirection: 'column' }, [
    rule(6, card.accent || colour.ink),
    box(row, [
      type.line('headline', WORDMARK, name),
      ...(stamped ? [stamp(card, STAMP, type)] : []),
    ]),
    rule(1),
  ]);
}

function headline(card: Card, type: Typesetter): Element {
  const { gap, lede: small } = roomOf(card);
  const { size, leading, title, lede } = fitTexts(card, type);
  const titleLine = { lineHeight: `${size * leading}px` };
  const ledeLine = { lineHeight: `${small.leading}px`, color: colour.muted };
  return box({ ...columnOf(card), flexGrow: 1, paddingTop: 30 }, [
    box({ height: 34, marginBottom: 12 }, [kicker(card, 24, type)]),
    ...title.map((text) => type.line('headline', size, text, titleLine)),
    box({ height: gap }),
    ...lede.map((text) => type.line('text', small.size, text, ledeLine)),
  ]);
}

/** The headline, and the lead picture beside it or above. */
async function body(card: Card, type: Typesetter): Promise<Element> {
  const { width, height } = pictureOf(card) ?? { width: 0, height: 0 };
  const picture = await type.picture(width, height);
  const text = headline(card, type);
  if (!picture) return text;
  const pictured = box({ paddingTop: 22 }, [picture]);
  return card.shape === 'wide'
    ? box({ flexGrow: 1, justifyContent: 'space-between', ...rowOf(card) }, [text, pictured])
    : box({ flexGrow: 1, flexDirection: 'column' }, [pictured, text]);
}

function byline(card: Card, type: Typesetter): Element {
  const gap = 18;
  const before = card.direction === 'rtl' ? 'marginLeft' : 'marginRight';
  const { names, desk } = fitByline(card, { size: BYLINE, gap, width: WIDTH }, type);
  return box({ flexDirection: 'column' }, [
    rule(1),
    box({ paddingTop: 16, height: 50, ...rowOf(card) }, [
      type.line('label', BYLINE, names, { [before]: gap }),
      type.line('note', BYLINE, desk, { color: colour.muted }),
    ]),
  ]);
}

/** A briefing whose title cannot be drawn: its kind and its status, large. */
function withoutTitle(card: Card, type: Typesetter): Element {
  const largest = 36;
  const size = Math.min(largest, (largest * WIDTH) / stampWidth(card, largest, type));
  return box({ ...columnOf(card), flexGrow: 1, justifyContent: 'center' }, [
    box({ marginBottom: 28 }, [kicker(card, 40, type)]),
    box({}, [stamp(card, size, type)]),
  ]);
}

/** The card as Dateline draws it, of the size of the card. */
export async function wireDesk(card: Card, type: Typesetter): Promise<Element> {
  const page: Style = {
    ...sizeOf(card),
    padding: '44px 72px 40px',
    flexDirection: 'column',
    background: colour.paper,
    color: colour.ink,
  };
  const parts = card.title
    ? [masthead(card, type, true), await body(card, type), byline(card, type)]
    : [masthead(card, type, false), withoutTitle(card, type)];
  return box(page, parts);
}
