import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { count } from '../../briefing/text/plural.ts';
import { writeCards } from '../../formats/card/files/files.ts';
import { progressOn } from '../../formats/card/files/progress.ts';
import { allCards } from '../../corpus/cards.ts';
import { currentPlan } from '../../store/current-plan.ts';
import { answerCards } from './server.ts';
import type { Options } from '../../corpus/build-options.ts';

/**
 * Puts the social cards of briefings and their revisions into the built site, below `cards/`. Drawn cards are
 * kept in `.cache/cards/`; in development a card is drawn when it is asked for.
 */
export function cards(options: Options): AstroIntegration {
  const { site, now } = options;
  const root = fileURLToPath(options.root);
  return {
    name: 'dateline:cards',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(answerCards({ root, site, now }));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const plan = currentPlan();
        const named = allCards(plan, { root, site, now });
        const folders = {
          cache: join(root, '.cache/cards'),
          out: join(fileURLToPath(dir), 'cards'),
        };
        const progress = progressOn(process.stderr, Boolean(process.env.CI));
        const { drawn } = await writeCards(named, folders, progress);
        const briefings = count(plan.briefings.length, 'briefing');
        logger.info(`${briefings}, ${drawn} drawn, ${named.length - drawn} unchanged`);
      },
    },
  };
}
