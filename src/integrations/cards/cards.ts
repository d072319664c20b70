import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { count } from '../../briefing/text/plural.ts';
import type { Facts } from '../../briefing/briefing.ts';
import { type Problem, Problems } from '../../briefing/problem.ts';
import { Corpus } from '../../corpus/corpus.ts';
import { cardOf } from '../../formats/card/card.ts';
import { cardFinding } from '../../formats/card/title-problem.ts';
import { terminal } from '../../formats/report/terminal.ts';
import { answerCards } from './server.ts';
import { writeCards } from './files.ts';
import type { Options } from '../../corpus/build-options.ts';
import { viewsOf } from '../../corpus/views.ts';

/**
 * Puts a social card for every briefing into the built site, below `cards/`. Drawn cards are
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
        const corpus = await Corpus.open({ root, site, now });
        const named = viewsOf(corpus, site, now).map((view) => ({
          id: view.id,
          card: cardOf(view, site),
        }));
        const folders = {
          cache: join(root, '.cache/cards'),
          out: join(fileURLToPath(dir), 'cards'),
        };
        const { drawn } = await writeCards(named, folders);
        const problems = corpus
          .list()
          .items.flatMap(({ file, facts }) => (facts ? cardProblems(file, facts) : []));
        if (problems.length > 0) {
          logger.warn(`\n${terminal({ problems, text: (file) => corpus.text(file) })}`);
        }
        const briefings = count(named.length, 'briefing');
        logger.info(`${briefings}, ${drawn} drawn, ${named.length - drawn} unchanged`);
      },
    },
  };
}

function cardProblems(file: string, facts: Facts): Problem[] {
  const problems = new Problems(file);
  const finding = cardFinding(facts);
  if (finding) problems.add(finding);
  return problems.list;
}
