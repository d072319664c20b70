import satori from 'satori';
import { box, colour, type Element, line, rule, type Style } from './boxes.ts';
import { type Card, cardSize } from '../card.ts';
import { fitByline, fitTexts, lede as ledeType, room, titleLeading } from './fit.ts';
import type { Fonts } from '../fonts/fonts.ts';
import { shorten } from './lines.ts';

/** The drawing of a card: a wire desk's printed briefing. Lengths in pixels. */

const WORDMARK = 36;
const STAMP = 22;
const BYLINE = 26;

const stampTexts = ({ stamp: { word, day, time, note } }: Card) => [
  word.toUpperCase(),
  `${day} · ${time}`,
  ...(note ? [note.toUpperCase()] : []),
];

/** The status stamp, as on the pages: a word on a dark ground, the time in tabular figures. */
function stamp(card: Card, size: number): Element {
  const { state } = card.stamp;
  const tones: Record<string, string> = { corrected: colour.signal, superseded: colour.muted };
  const ground = tones[state] ?? colour.ink;
  const timeColour = state === 'superseded' ? colour.muted : colour.ink;
  const padding = `${Math.round(size * 0.28)}px ${Math.round(size * 0.55)}px`;
  const [word, ...rest] = stampTexts(card);
  return box({ border: `2px solid ${ground}`, alignItems: 'center' }, [
    box({ background: ground, padding }, [line('stamp', size, word!, { color: colour.paper })]),
    ...rest.map((text, index) =>
      box({ padding, ...(index > 0 && { borderLeft: `2px solid ${ground}` }) }, [
        line('stamp', size, text, { color: index === 0 ? timeColour : ground }),
      ]),
    ),
  ]);
}

/** Width of a stamp as `stamp` draws it. */
function stampWidth(card: Card, size: number, fonts: Fonts): number {
  const texts = stampTexts(card);
  return fonts.width('stamp', texts.join('')) * size + texts.length * (1.1 * size + 2) + 6;
}

const kicker = ({ kicker: text }: Card, size: number): Element =>
  line('label', size, text, { color: colour.signal, letterSpacing: size * 0.12 });

/** The name of the site between two rules, like a newspaper's; the stamp stands at its right. */
function masthead(card: Card, fonts: Fonts, stamped: boolean): Element {
  const width = room.width - (stamped ? stampWidth(card, STAMP, fonts) + 40 : 0);
  const name = shorten(card.site, width / WORDMARK, (text) => fonts.width('headline', text));
  const row = { height: 72, alignItems: 'center', justifyContent: 'space-between' };
  return box({ flexDirection: 'column' }, [
    rule(6),
    box(row, [line('headline', WORDMARK, name), ...(stamped ? [stamp(card, STAMP)] : [])]),
    rule(1),
  ]);
}

function headline(card: Card, fonts: Fonts): Element {
  const { size, title, lede } = fitTexts(card, fonts);
  const titleLine = { lineHeight: `${size * titleLeading}px` };
  const ledeLine = { lineHeight: `${ledeType.leading}px`, color: colour.muted };
  return box({ flexDirection: 'column', flexGrow: 1, paddingTop: 30 }, [
    box({ height: 34, marginBottom: 12 }, [kicker(card, 24)]),
    ...title.map((text) => line('headline', size, text, titleLine)),
    box({ height: room.gap }),
    ...lede.map((text) => line('text', ledeType.size, text, ledeLine)),
  ]);
}

function byline(card: Card, fonts: Fonts): Element {
  const gap = 18;
  const { names, desk } = fitByline(card, { size: BYLINE, gap, width: room.width }, fonts);
  return box({ flexDirection: 'column' }, [
    rule(1),
    box({ paddingTop: 16, height: 50 }, [
      line('label', BYLINE, names, { marginRight: gap }),
      line('note', BYLINE, desk, { color: colour.muted }),
    ]),
  ]);
}

/** A briefing whose title cannot be drawn: its kind and its status, large. */
function withoutTitle(card: Card, fonts: Fonts): Element {
  const largest = 36;
  const size = Math.min(largest, (largest * room.width) / stampWidth(card, largest, fonts));
  return box({ flexDirection: 'column', flexGrow: 1, justifyContent: 'center' }, [
    box({ marginBottom: 28 }, [kicker(card, 40)]),
    box({}, [stamp(card, size)]),
  ]);
}

/** Draws a card as SVG, 1200 × 630; all text in it is outlines, so it needs no font. */
export async function drawCard(card: Card, fonts: Fonts): Promise<string> {
  const page: Style = {
    ...cardSize,
    padding: '44px 72px 40px',
    flexDirection: 'column',
    background: colour.paper,
    color: colour.ink,
  };
  const parts = card.title
    ? [masthead(card, fonts, true), headline(card, fonts), byline(card, fonts)]
    : [masthead(card, fonts, false), withoutTitle(card, fonts)];
  return satori(box(page, parts) as never, { ...cardSize, fonts: fonts.satori });
}
