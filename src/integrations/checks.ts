import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { hasErrors } from '../briefing/problem.ts';
import { checkBriefings } from '../corpus/check.ts';
import { terminal } from '../formats/report/terminal.ts';
import type { Options } from '../corpus/build-options.ts';
import { isOpen } from '../corpus/session.ts';

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
        const options = { root: fileURLToPath(root), site, now };
        if (command !== 'build' || isOpen(options)) return;
        const { problems, text } = await checkBriefings(options);
        if (problems.length === 0) return;
        const report = `\n${terminal({ problems, text })}`;
        if (hasErrors(problems)) throw new Error(report);
        logger.warn(report);
      },
    },
  };
}
