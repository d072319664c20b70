import { cardOf } from '../../src/formats/card/card.ts';
import { drawCard } from '../../src/formats/card/drawing/render.ts';
import { loadFonts } from '../../src/formats/card/fonts/fonts.ts';
import { compress, rasterise } from '../../src/formats/card/drawing/png.ts';
import { carded, factsOf, hardTitles, site } from '../formats/card/card-facts.ts';

const RUNS = 60;
/** Only then has the engine compiled what it uses often. */
const WARM = 20;

/** Milliseconds of one thread for each step of a card; medians. Texts are fitted in the first. */
export interface CardSteps {
  satori: number;
  resvg: number;
  sharp: number;
}

/** Draws one card again and again, and takes the time of its steps. */
export async function measureCard(): Promise<CardSteps> {
  const fonts = loadFonts();
  const took: Record<keyof CardSteps, number[]> = { satori: [], resvg: [], sharp: [] };
  for (let run = 0; run < RUNS; run++) {
    // Another title each time, as satori remembers how wide words are.
    const card = cardOf(carded(factsOf({ title: `${hardTitles.plain} ${run}` })), site);
    const from = performance.now();
    const svg = await drawCard(card, fonts);
    const drawn = performance.now();
    const image = rasterise(svg);
    const rastered = performance.now();
    await compress(image);
    took.satori.push(drawn - from);
    took.resvg.push(rastered - drawn);
    took.sharp.push(performance.now() - rastered);
  }
  const median = (times: number[]) => times.slice(WARM).sort((a, b) => a - b)[(RUNS - WARM) >> 1]!;
  return { satori: median(took.satori), resvg: median(took.resvg), sharp: median(took.sharp) };
}
