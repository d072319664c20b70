import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { hasErrors } from '../briefing/problem.ts';
import { checkBriefings, wasChecked } from '../corpus/check.ts';
import { terminal } from '../formats/report/terminal.ts';
import type { Options } from '../corpus/build-options.ts';

/**
 * Keeps a build from going on with problems, however it was begun. Our own command has checked
 * before, because Astro heads what a hook throws with words that say nothing to a writer.
 * Development goes on, and says on every page how many there are.
 */
export function checks({ root, site, now }: Options): AstroIntegration {
  return {
    name: 'dateline:checks',
    hooks: {
      'astro:config:setup': async ({ command, logger, addMiddleware, injectRoute }) => {
        if (command === 'dev') {
          const page = new URL('src/pages/_problems.astro', root);
          injectRoute({ pattern: '/problems', entrypoint: page, prerender: true });
          addMiddleware({ order: 'pre', entrypoint: new URL('src/pages/_problem-bar.ts', root) });
        }
        const folder = fileURLToPath(root);
        if (command !== 'build' || wasChecked(folder)) return;
        const { problems, text } = await checkBriefings({ root: folder, site, now });
        if (problems.length === 0) return;
        const report = `\n${terminal({ problems, text })}`;
        if (hasErrors(problems)) throw new Error(report);
        logger.warn(report);
      },
    },
  };
}
