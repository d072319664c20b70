import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { count } from '../../briefing/text/plural.ts';
import { beginCards, type Drawing } from '../../formats/card/files/files.ts';
import { progressOn } from '../../formats/card/files/progress.ts';
import { allCards } from '../../corpus/cards.ts';
import { currentPlan } from '../../store/current-plan.ts';
import { answerCards } from './server.ts';
import type { Options } from '../../corpus/build-options.ts';

/**
 * Puts the social cards of briefings and their revisions into the built site, below `cards/`. They
 * are drawn while pages are bundled and printed, and kept in `.cache/cards/`; in development a card
 * is drawn when it is asked for.
 */
export function cards(options: Options): AstroIntegration {
  const { site, now } = options;
  const root = fileURLToPath(options.root);
  let named: ReturnType<typeof allCards>;
  let drawing: Drawing;
  return {
    name: 'dateline:cards',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(answerCards({ root, site, now }));
      },
      'astro:build:start': () => {
        named = allCards(currentPlan(), { root, site, now });
        drawing = beginCards(named, join(root, '.cache/cards'));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const progress = progressOn(process.stderr, Boolean(process.env.CI));
        const { drawn } = await drawing.finish(join(fileURLToPath(dir), 'cards'), progress);
        const briefings = count(currentPlan().briefings.length, 'briefing');
        logger.info(`${briefings}, ${drawn} drawn, ${named.length - drawn} unchanged`);
      },
    },
  };
}
