import { cardOf } from '../../src/formats/card/card.ts';
import { paintCard } from '../../src/formats/card/atlas/paint.ts';
import { encodePng } from '../../src/formats/card/atlas/png.ts';
import { typesetterFor } from '../../src/formats/card/drawing/setting.ts';
import { template } from '../../src/formats/card/drawing/template.ts';
import { loadFonts } from '../../src/formats/card/fonts/fonts.ts';
import { carded, factsOf, hardTitles, site } from '../formats/card/card-facts.ts';

const RUNS = 60;
/** Only then has the engine compiled what it uses often. */
const WARM = 20;

/** Milliseconds of one thread for each step of a card; medians. Texts are fitted in the first. */
export interface CardSteps {
  setting: number;
  painting: number;
  packing: number;
}

/** Draws one card again and again, and takes the time of its steps. */
export async function measureCard(): Promise<CardSteps> {
  const fonts = loadFonts();
  const took: Record<keyof CardSteps, number[]> = { setting: [], painting: [], packing: [] };
  for (let run = 0; run < RUNS; run++) {
    const card = cardOf(carded(factsOf({ title: `${hardTitles.plain} ${run}` })), site);
    const from = performance.now();
    const page = await template(card, await typesetterFor(card, fonts));
    const set = performance.now();
    const canvas = await paintCard(card, page);
    const painted = performance.now();
    await encodePng(canvas!);
    took.setting.push(set - from);
    took.painting.push(painted - set);
    took.packing.push(performance.now() - painted);
  }
  const median = (times: number[]) => times.slice(WARM).sort((a, b) => a - b)[(RUNS - WARM) >> 1]!;
  return {
    setting: median(took.setting),
    painting: median(took.painting),
    packing: median(took.packing),
  };
}
