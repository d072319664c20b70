import { cardOf, cardSize } from '../../../src/formats/card/card.ts';
import { cardAlt } from '../../../src/formats/card/meta.ts';
import { cardRenderer, drawCard } from '../../../src/formats/card/files/render.ts';
import { loadFonts } from '../../../src/formats/card/fonts/fonts.ts';
import { cardFinding } from '../../../src/formats/card/title-problem.ts';
import { svgFault } from '../../../src/media/svg-safety.ts';
import { site } from '../../fixtures/site.ts';
import { read } from './reading.ts';

const fonts = loadFonts();
const render = cardRenderer();

/** A card is drawn of every briefing: outlines only, in its own size. */
export async function checkCard(text: string, path: string): Promise<string[]> {
  const { compiled, view } = await read(text, path);
  if (!view) return [];
  const card = cardOf(view, site);
  const finding = cardFinding(compiled.facts!);
  const svg = await drawCard(card, fonts);
  const png = await render(card);
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const fault = faultIn(svg);
  return [
    ...(fault === undefined ? [] : [`a card of which ${fault}`]),
    ...(/NaN|undefined|<text/.test(svg) ? ['a card that is not only outlines'] : []),
    ...(width === cardSize.width && height === cardSize.height
      ? []
      : [`${width} × ${height} pixels`]),
    ...(cardAlt(card).trim() === '' ? ['a card without words'] : []),
    ...(finding && finding.message.trim() === '' ? ['a warning that says nothing'] : []),
  ];
}

/** What a picture of lines of text holds that was shaped for it, which is a drawing again. */
const INNER = /data:image\/svg\+xml;base64,([\w+/=]+)/g;

function faultIn(svg: string): string | undefined {
  const inner = [...svg.matchAll(INNER)].map(([, base64]) => Buffer.from(base64!, 'base64'));
  const outer = Buffer.from(svg.replace(INNER, 'data:image/png;base64,AAAA'));
  return [outer, ...inner].map(svgFault).find((fault) => fault !== undefined);
}
