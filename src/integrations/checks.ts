import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { hasErrors, type Problem } from '../briefing/problem.ts';
import { Corpus } from '../corpus/corpus.ts';
import { reportProblems } from '../formats/report.ts';
import { BODIES, forgetBodies } from '../mdx/kept-body.ts';
import type { Options } from './options.ts';

/** Problems that a writer has to mend; the message is the whole report. */
export class ProblemsFound extends Error {
  override readonly name = 'ProblemsFound';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], report: string) {
    super(report);
    this.problems = problems;
  }
}

/** Reads every briefing before a build, prints all problems, and stops it if one is an error. */
export function checks({ root, site, now }: Options): AstroIntegration {
  return {
    name: 'dateline:checks',
    hooks: {
      'astro:config:setup': async ({ command, logger }) => {
        if (command !== 'build') return;
        const folder = fileURLToPath(root);
        const corpus = await Corpus.open({ root: folder, site, now });
        const { items, withheld } = corpus.list();
        forgetBodies(join(folder, BODIES), new Set(items.map(({ body }) => body)));
        const problems = [...items.flatMap((item) => item.problems), ...withheld];
        if (problems.length === 0) {
          logger.info(`${items.length} briefings, no problems`);
          return;
        }
        const report = reportProblems(problems, (file) => corpus.text(file));
        if (hasErrors(problems)) throw new ProblemsFound(problems, report);
        logger.warn(`\n${report}`);
      },
    },
  };
}
