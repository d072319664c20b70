import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { LoaderContext } from 'astro/loaders';
import { loadBriefings } from '../corpus/astro/loader.ts';
import type { Options } from '../corpus/build-options.ts';

declare global {
  namespace Astro {
    interface IntegrationHooks {
      'dateline:load': (context: LoaderContext) => Promise<void>;
    }
  }
}

/**
 * Fills the collection when `content.config.ts` calls its hook. Astro loads that file through
 * Vite, which would load all it imports a second time; a hook runs in the module graph of Node,
 * with the session that the check and the other integrations have.
 */
export function briefings({ root, site, now }: Options): AstroIntegration {
  const options = { root: fileURLToPath(root), site, now };
  return {
    name: 'dateline:briefings',
    hooks: { 'dateline:load': (context) => loadBriefings(options, context) },
  };
}
